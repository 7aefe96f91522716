package org.pacta.agreement.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Effort;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Severity;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.TestFacts;

/** All checks of agreement files, alone and against each other. */
public final class AgreementChecks {
  private AgreementChecks() {}

  /** Findings about files: errors that stop loading, or else everything the checks find. */
  public static List<Finding> ofFiles(List<Path> files) {
    List<Finding> findings = new ArrayList<>();
    List<Agreement> agreements = new ArrayList<>();
    for (Path file : files) {
      try {
        Subject subject = Subject.of(file);
        findings.addAll(of(subject));
        if (!subject.overlay() && subject.agreement() != null) {
          agreements.add(subject.agreement());
        }
      } catch (AgreementFileException e) {
        findings.addAll(e.findings());
      }
    }
    findings.addAll(Conflicts.between(agreements));
    return findings;
  }

  /** Findings about one loaded agreement; what its file accepts with a reason becomes a note. */
  public static List<Finding> of(Agreement agreement) {
    return of(Subject.of(agreement));
  }

  /** Facts of a file's own tests that do not fit, without those it accepts with a reason. */
  public static List<Finding> ofTestFacts(Subject subject) {
    Findings findings = new Findings(subject.source().name());
    TestFacts.check(subject.tree(), subject.vocabulary(), findings);
    return softened(findings.all(), subject.accepted()).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  private static List<Finding> of(Subject subject) {
    Findings findings = new Findings(subject.source().name());
    List<ActSpace> acts = ActSpace.of(subject, Effort.ofChecks());
    RuleChecks.check(subject, acts, findings);
    TestFacts.check(subject.tree(), subject.vocabulary(), findings);
    Agreement agreement = subject.agreement();
    if (agreement != null && !subject.overlay()) {
      ofAgreement(agreement, acts, findings);
    }
    Unsearched.report(subject, acts, findings);
    if (agreement != null) {
      tested(subject, new Readings(agreement), findings);
    }
    return softened(findings.all(), subject.accepted());
  }

  /**
   * An error where it stops, so that a file whose tests were not all run never counts as tested.
   */
  private static void tested(Subject subject, Readings readings, Findings findings) {
    try {
      if (!subject.overlay()) {
        ReadingChecks.check(readings, findings);
      }
      TestChecks.check(subject, readings, findings);
    } catch (Effort.Exhausted e) {
      findings.error(
          FindingCode.A008,
          subject.tree().placeOf("tests"),
          "tests",
          String.valueOf(e.getMessage()),
          Effort.Exhausted.HELP);
    }
  }

  private static void ofAgreement(Agreement agreement, List<ActSpace> acts, Findings findings) {
    DraftChecks.check(agreement.content(), findings);
    LookAlikes.check(agreement.content().tree(), findings);
    OwnActChecks.written(agreement, findings);
    OwnActChecks.check(agreement, findings);
    OwnActChecks.further(agreement.content(), agreement.vocabulary(), findings);
    TurnChecks.check(agreement.content(), findings);
    ScopeChecks.check(agreement, acts, findings);
    OverlapChecks.check(agreement, acts, findings);
    GapChecks.check(agreement, acts, findings);
    ProcedureChecks.check(agreement, acts, findings);
    NormChecks.check(agreement, findings);
    DateChecks.check(agreement, findings);
    ManyPartiesChecks.check(agreement.content(), findings);
    RunningOnChecks.check(agreement.content(), findings);
  }

  /** The same findings; those that the file accepts with a reason are notes. */
  static List<Finding> softened(List<Finding> findings, Accepted accepted) {
    return findings.stream().map(finding -> softened(finding, accepted)).toList();
  }

  private static Finding softened(Finding finding, Accepted accepted) {
    if (finding.severity() == Severity.NOTE) {
      return finding;
    }
    return accepted
        .reason(finding.code(), finding.unit())
        .map(reason ->
            new Finding(
                finding.code(),
                Severity.NOTE,
                finding.file(),
                finding.line(),
                finding.column(),
                finding.unit(),
                finding.message(),
                "Accepted: " + reason))
        .orElse(finding);
  }
}
