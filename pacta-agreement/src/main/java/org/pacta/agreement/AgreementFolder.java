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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.SourceFile;
import org.pacta.agreement.file.Yaml;
import org.pacta.agreement.file.YamlReader;

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
    return loadFile(file, SourceFile.read(file));
  }

  /**
   * An agreement file read before, as {@link #loadFile(Path)} does.
   *
   * @param file where it was read
   * @param source what was read there
   * @throws AgreementFileException when anything is missing or wrong
   */
  public static Agreement loadFile(Path file, SourceFile source) throws AgreementFileException {
    return AgreementLoader.near(file).load(source);
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

  /**
   * These agreements with national law above them, each file above the agreement it names.
   *
   * @throws AgreementFileException when a file is missing or wrong, or names an agreement that is
   *     not here or a Party the agreement does not have; nothing is added in part
   */
  public AgreementFolder withNationalLaw(List<Path> files) throws AgreementFileException {
    Map<String, List<Path>> byAgreement = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Path path : files) {
      try {
        SourceFile file = SourceFile.read(path);
        Yaml law = YamlReader.read(file);
        findings.addAll(unplaced(law, file));
        byAgreement.computeIfAbsent(law.text("agreement"), _ -> new ArrayList<>()).add(path);
      } catch (AgreementFileException e) {
        findings.addAll(e.findings());
      }
    }
    List<Agreement> tightened = new ArrayList<>();
    for (Agreement agreement : agreements) {
      List<Path> laws = byAgreement.getOrDefault(agreement.id(), List.of());
      try {
        tightened.add(laws.isEmpty() ? agreement : agreement.withNationalLaw(laws));
      } catch (AgreementFileException e) {
        findings.addAll(e.findings());
      }
    }
    if (!findings.isEmpty()) {
      throw new AgreementFileException(findings);
    }
    return new AgreementFolder(tightened);
  }

  /** What keeps a file of national law from having a place here. */
  private List<Finding> unplaced(Yaml law, SourceFile file) {
    Findings findings = new Findings(file.name());
    String name = law.text("agreement");
    Optional<Agreement> agreement = agreement(name);
    if (agreement.isEmpty()) {
      findings.error(
          FindingCode.A105,
          law.placeOf("agreement"),
          "agreement",
          "national law for the agreement " + name + ", which is not loaded here",
          "Name the id of a loaded agreement: " + ids() + ".");
    } else if (agreement.get().party(law.text("party")).isEmpty()) {
      findings.error(
          FindingCode.A105,
          law.placeOf("party"),
          "party",
          "national law of " + law.text("party") + ", which is no Party to " + name,
          "Name a Party of the agreement.");
    }
    return findings.all();
  }

  private String ids() {
    return agreements.stream().map(Agreement::id).sorted().collect(Collectors.joining(", "));
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
