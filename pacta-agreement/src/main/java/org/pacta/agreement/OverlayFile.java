package org.pacta.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Overlay;
import org.pacta.agreement.file.SourceFile;

/**
 * A file of safeguards or of national law by itself, with the agreement it names for its tests.
 *
 * @param overlay what the file says
 * @param agreement the agreement its tests run under, tightened by it; null when it names none
 * @param vocabulary words its guards use
 * @param tables its own rules by act; those of the agreement too, when it names one
 */
public record OverlayFile(
    Overlay overlay,
    @Nullable Agreement agreement,
    Vocabulary vocabulary,
    Map<String, ActRules> tables) {
  /** Most files looked through for the agreement an overlay names. */
  static final int FILES_MAX = 200;

  /**
   * Reads the safeguards.
   *
   * @throws AgreementFileException when they do not fit the schema, permit anything, or a guard is
   *     wrong
   */
  public static OverlayFile safeguards(Path file) throws AgreementFileException {
    AgreementLoader loader = AgreementLoader.under(file);
    Overlay overlay = loader.safeguards();
    if (overlay.tree().at("agreement").isEmpty()) {
      return new OverlayFile(overlay, null, loader.vocabulary(), loader.compileSafeguards());
    }
    return tested(overlay, loader.load(SourceFile.read(named(overlay, file))));
  }

  /**
   * Reads national law.
   *
   * @throws AgreementFileException when it does not fit the schema, permits anything, a guard is
   *     wrong, or the agreement it names is not found
   */
  public static OverlayFile national(Path file) throws AgreementFileException {
    Overlay law = AgreementLoader.near(file).national(SourceFile.read(file));
    Agreement written = AgreementFolder.loadFile(named(law, file));
    Agreement tightened = written.withNationalLaw(List.of(file));
    if (tightened.party(law.party()).isEmpty()) {
      throw refused(
          law,
          "party",
          law.party(),
          law.party() + " is no Party of " + tightened.id(),
          "Name the Party whose law this is, or another agreement for the tests.");
    }
    return tested(law, tightened);
  }

  private static OverlayFile tested(Overlay overlay, Agreement agreement) {
    return new OverlayFile(
        overlay, agreement, agreement.vocabulary(), agreement.decider().tables());
  }

  /** The agreement file an overlay names, beside it or in the folder above. */
  private static Path named(Overlay overlay, Path file) throws AgreementFileException {
    String id = overlay.tree().text("agreement");
    Path folder = file.toAbsolutePath().getParent();
    for (Path place : folder == null ? List.<Path>of() : withParent(folder)) {
      Optional<Path> found = in(place, id);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw refused(
        overlay,
        "agreement",
        id,
        "no agreement file with the id " + id + " stands beside this file or in the folder above",
        "Put the agreement there, or name one that is there.");
  }

  private static List<Path> withParent(Path folder) {
    Path parent = folder.getParent();
    return parent == null ? List.of(folder) : List.of(folder, parent);
  }

  private static AgreementFileException refused(
      Overlay overlay, String key, String unit, String message, String help) {
    Findings findings = new Findings(overlay.source().name());
    findings.error(FindingCode.A105, overlay.tree().placeOf(key), unit, message, help);
    return new AgreementFileException(findings.all());
  }

  private static Optional<Path> in(Path folder, String id) {
    Path plain = folder.resolve(id + ".yaml");
    if (Files.isRegularFile(plain)) {
      return Optional.of(plain);
    }
    Pattern line = Pattern.compile("(?m)^\\s+id:\\s*['\"]?" + Pattern.quote(id) + "['\"]?\\s*$");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .limit(FILES_MAX)
          .filter(file -> says(file, line))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty(); // said by the caller: no such agreement here
    }
  }

  private static boolean says(Path file, Pattern line) {
    try {
      return line.matcher(SourceFile.read(file).text()).find();
    } catch (AgreementFileException e) {
      return false; // another file of the folder; it is not the one asked for
    }
  }
}
