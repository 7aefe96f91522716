package org.pacta.agreement.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.OverlayFile;
import org.pacta.agreement.Rule;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.file.Scenario;
import org.pacta.agreement.file.ScenarioFile;
import org.pacta.agreement.file.SourceFile;
import org.pacta.agreement.file.Yaml;

/**
 * What is checked and tested: the rules and scenarios of an agreement, of national law, or of the
 * safeguards.
 *
 * @param source the file
 * @param tree its content with places
 * @param rules its own rules
 * @param agreement the agreement that decides its scenarios; null for safeguards that name none
 * @param vocabulary the words of its guards
 * @param tables rules by act, those that stand above or below included
 * @param scenarios its own tests of decisions
 */
public record Subject(
    SourceFile source,
    Yaml tree,
    List<Rule> rules,
    @Nullable Agreement agreement,
    Vocabulary vocabulary,
    Map<String, ActRules> tables,
    List<Scenario> scenarios) {
  private static final Pattern AGREEMENT = key("pacta|text|parties");
  private static final Pattern NATIONAL = key("national");
  private static final Pattern SAFEGUARDS = key("safeguards");

  private static Pattern key(String names) {
    return Pattern.compile("(?m)^[{\"']*(" + names + ")[\"']?\\s*:");
  }

  /**
   * The subject of a file: an agreement, national law or safeguards, by its keys.
   *
   * @throws AgreementFileException when it is none of these, or does not load
   */
  public static Subject of(Path file) throws AgreementFileException {
    SourceFile source = SourceFile.read(file);
    Optional<Subject> overlay = overlay(file, source);
    return overlay.isPresent() ? overlay.get() : of(AgreementFolder.loadFile(file, source));
  }

  /**
   * National law or safeguards; empty when the file is, or claims to be, an agreement.
   *
   * @throws AgreementFileException when it cannot be read, or is an overlay that does not load
   */
  public static Optional<Subject> overlay(Path file) throws AgreementFileException {
    return overlay(file, SourceFile.read(file));
  }

  private static Optional<Subject> overlay(Path file, SourceFile source)
      throws AgreementFileException {
    String text = source.text();
    boolean agreement = AGREEMENT.matcher(text).find();
    if (!agreement && NATIONAL.matcher(text).find()) {
      return Optional.of(of(OverlayFile.national(file)));
    }
    if (!agreement && SAFEGUARDS.matcher(text).find()) {
      return Optional.of(of(OverlayFile.safeguards(file)));
    }
    return Optional.empty();
  }

  /** An agreement with everything of its own. */
  public static Subject of(Agreement agreement) {
    return new Subject(
        agreement.content().source(),
        agreement.content().tree(),
        agreement.rules(),
        agreement,
        agreement.vocabulary(),
        agreement.decider().tables(),
        agreement.content().scenarios());
  }

  private static Subject of(OverlayFile file) throws AgreementFileException {
    boolean tested = file.overlay().tree().at("tests").isPresent();
    return new Subject(
        file.overlay().source(),
        file.overlay().tree(),
        file.overlay().rules(),
        file.agreement(),
        file.vocabulary(),
        file.tables(),
        tested ? ScenarioFile.read(file.overlay().source()) : List.of());
  }

  /** True when the file stands above agreements rather than being one. */
  public boolean overlay() {
    return agreement == null || agreement.content().source() != source;
  }

  /** Where a rule of the file stands, and its parts. */
  Yaml ruleSource(String rule) {
    if (!overlay() && agreement != null) {
      return agreement.content().ruleSource(rule);
    }
    return tree.items("rules").stream()
        .filter(item -> item.text("id").equals(rule))
        .findFirst()
        .orElse(tree);
  }

  /** What the file accepts with a reason. */
  public Accepted accepted() {
    return new Accepted(tree.items("accepted"));
  }

  /** True when a scenario is decided for real, not refused because the text is history. */
  boolean judges(Scenario scenario) {
    return agreement != null && (agreement.operational() || scenario.pretendOperational());
  }
}
