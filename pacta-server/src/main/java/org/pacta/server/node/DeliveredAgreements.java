package org.pacta.server.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the agreement files when the operator names no folder: the folder {@code agreements} near
 * the jar, else the copy inside the jar.
 */
public final class DeliveredAgreements {
  private static final String VOCABULARY = "vocabulary.yaml";
  private static final int PARENT_FOLDERS_SEARCHED = 4;

  private DeliveredAgreements() {}

  /** The folder to read; {@code scratch} takes the copy out of the jar if there is no other. */
  public static Path folder(Optional<Path> chosen, Path scratch) {
    return chosen.or(DeliveredAgreements::nearTheJar).orElseGet(() -> unpacked(scratch));
  }

  private static Optional<Path> nearTheJar() {
    var source = new ApplicationHome(DeliveredAgreements.class).getSource();
    if (source == null) {
      return Optional.empty();
    }
    return Stream.iterate(
            source.toPath().toAbsolutePath().getParent(), parent -> parent != null, Path::getParent)
        .limit(PARENT_FOLDERS_SEARCHED)
        .map(parent -> parent.resolve("agreements"))
        .filter(folder -> Files.isRegularFile(folder.resolve(VOCABULARY)))
        .findFirst();
  }

  private static Path unpacked(Path scratch) {
    try {
      Files.createDirectories(scratch);
      for (Resource file : packed()) {
        String name = file.getFilename();
        if (name != null) {
          try (InputStream in = file.getInputStream()) {
            Files.copy(in, scratch.resolve(name), StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
      return scratch;
    } catch (IOException e) {
      throw new NodeStartException(
          "Cannot unpack the delivered agreements into "
              + scratch
              + " ("
              + e.getMessage()
              + "); name a folder with --agreements.",
          e);
    }
  }

  private static List<Resource> packed() throws IOException {
    return List.of(
        new PathMatchingResourcePatternResolver(DeliveredAgreements.class.getClassLoader())
            .getResources("classpath*:agreements/*.*"));
  }
}
