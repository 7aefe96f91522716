package org.pacta.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.SourceFile;

/**
 * A folder of agreements: {@code vocabulary.yaml}, {@code safeguards.yaml}, {@code
 * agreement.schema.json}, and every other {@code .yaml} file is an agreement.
 */
public final class AgreementFolder {
  /** Most agreement files read from a folder. */
  static final int FILES_MAX = 2_000;

  private static final Set<String> COMMON = Set.of("vocabulary.yaml", "safeguards.yaml");

  private final List<Agreement> agreements;

  AgreementFolder(List<Agreement> agreements) {
    this.agreements = List.copyOf(agreements);
  }

  /**
   * Reads and checks everything; guards are compiled here and only here.
   *
   * @throws AgreementFileException when any file is missing or wrong; nothing is loaded in part
   */
  public static AgreementFolder load(Path folder) throws AgreementFileException {
    AgreementLoader loader = AgreementLoader.in(folder);
    List<Agreement> agreements = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        agreements.add(loader.load(SourceFile.read(file)));
      } catch (AgreementFileException e) {
        findings.addAll(e.findings());
      }
    }
    sameId(agreements, findings);
    if (!findings.isEmpty()) {
      throw new AgreementFileException(findings);
    }
    return new AgreementFolder(agreements);
  }

  /**
   * Reads one agreement file, on the vocabulary and safeguards beside it, or else those of this
   * release.
   *
   * @throws AgreementFileException when anything is missing or wrong
   */
  public static Agreement loadFile(Path file) throws AgreementFileException {
    return AgreementLoader.near(file).load(SourceFile.read(file));
  }

  /**
   * The reference of the language as this release has it, as Markdown.
   *
   * @throws AgreementFileException when the common files of this release are damaged
   */
  public static String languageReference() throws AgreementFileException {
    return AgreementLoader.reference();
  }

  /**
   * Reads one agreement file although units of its text may be covered by nothing: to show which.
   *
   * @throws AgreementFileException when anything else is missing or wrong
   */
  public static Agreement loadUncovered(Path file) throws AgreementFileException {
    return AgreementLoader.near(file).loadUncovered(SourceFile.read(file));
  }

  private static List<Path> files(Path folder) throws AgreementFileException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !COMMON.contains(String.valueOf(file.getFileName())))
          .sorted()
          .limit(FILES_MAX)
          .toList();
    } catch (IOException e) {
      Findings findings = new Findings(folder.toString());
      findings.error(
          FindingCode.A001,
          Place.WHOLE_FILE,
          "",
          "the folder cannot be read",
          "Name a folder that exists and that this process may read.");
      throw new AgreementFileException(findings.all());
    }
  }

  private static void sameId(List<Agreement> agreements, List<Finding> findings) {
    Map<String, String> files = new HashMap<>();
    for (Agreement agreement : agreements) {
      String file = agreement.content().source().name();
      String other = files.put(agreement.id(), file);
      if (other != null) {
        Findings found = new Findings(file);
        found.error(
            FindingCode.A011,
            Place.WHOLE_FILE,
            agreement.id(),
            "has the same agreement id as " + other,
            "Give each agreement its own id.");
        findings.addAll(found.all());
      }
    }
  }

  /** All agreements, by id. */
  public List<Agreement> agreements() {
    return agreements;
  }

  /** The agreement with this id. */
  public Optional<Agreement> agreement(String id) {
    return agreements.stream().filter(agreement -> agreement.id().equals(id)).findFirst();
  }
}
