package org.pacta.node.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL programs packed in the jar, unpacked once into a folder all nodes share. */
final class PostgresBinaries {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final int EXECUTE_BITS = 0111;

  private PostgresBinaries() {}

  /**
   * Unpacks the archive below {@code cache} unless that was done before.
   *
   * <p>Safe when several nodes start at once: each unpacks beside the target and renames; the first
   * one wins and the others drop their copy.
   *
   * @return the folder that holds {@code bin/postgres}
   */
  static Path unpackedIn(Path cache) {
    URL archive = PostgresBinaries.class.getResource(ARCHIVE);
    if (archive == null || !supportedMachine()) {
      throw new DatabaseStartException(
          "No PostgreSQL is packed for "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + ". Install PostgreSQL 15 or later and name it with --database-url.");
    }
    try {
      Path target = cache.resolve("postgresql-" + fingerprint(archive));
      if (Files.isExecutable(target.resolve("bin/postgres"))) {
        return target;
      }
      Files.createDirectories(cache);
      Path unpacked = Files.createTempDirectory(cache, "unpacking-");
      try (InputStream in = archive.openStream()) {
        unpack(in, unpacked);
        Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
        moveUnlessPresent(unpacked, target);
      } finally {
        deleteTree(unpacked);
      }
      return target;
    } catch (IOException e) {
      throw new DatabaseStartException(
          "Cannot unpack PostgreSQL into "
              + cache
              + " ("
              + e.getMessage()
              + "). Give a writable folder by XDG_CACHE_HOME, or an own server by --database-url.",
          e);
    }
  }

  private static boolean supportedMachine() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
        && List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
  }

  /** Changes with the archive, so an upgraded Pacta never runs the programs of an older one. */
  private static String fingerprint(URL archive) throws IOException {
    var connection = archive.openConnection();
    connection.setUseCaches(false);
    if (connection instanceof JarURLConnection jar) {
      var entry = jar.getJarEntry();
      return "%08x-%d".formatted(entry.getCrc(), entry.getSize());
    }
    return "local-" + connection.getContentLengthLong();
  }

  private static void unpack(InputStream in, Path folder) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
      @Nullable TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("an entry of the archive leaves its folder");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
          continue;
        }
        Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
        boolean program = (entry.getMode() & EXECUTE_BITS) != 0;
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  private static void moveUnlessPresent(Path unpacked, Path target) throws IOException {
    try {
      Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      // another node was quicker: same archive, same content
    } catch (IOException e) {
      if (!Files.isExecutable(target.resolve("bin/postgres"))) {
        throw e;
      }
    }
  }

  /** Deletes a folder with all it holds; a missing one is fine. */
  static void deleteTree(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
