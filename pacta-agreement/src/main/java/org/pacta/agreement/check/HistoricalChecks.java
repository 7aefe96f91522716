package org.pacta.agreement.check;

import java.util.List;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Disposition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;

/**
 * Finds what a reader of a historical file must know, or its encoder left out.
 *
 * @param agreement the file
 * @param findings where they go
 */
record HistoricalChecks(Agreement agreement, Findings findings) {
  void check() {
    barred();
    flagged();
    ceased();
  }

  /** Check 17, for files that are not operational: what the safeguards bar. */
  private void barred() {
    List<String> barred =
        agreement.rules().stream()
            .filter(rule -> rule.head().disposition() == Disposition.BARRED)
            .map(Rule::id)
            .toList();
    if (!barred.isEmpty()) {
      findings.note(
          FindingCode.A117,
          agreement
              .content()
              .tree()
              .at("agreement")
              .map(it -> it.placeOf("operational"))
              .orElse(Place.WHOLE_FILE),
          agreement.id(),
          barred.size()
              + " of "
              + agreement.rules().size()
              + " rules are barred by the safeguards: "
              + String.join(", ", barred),
          "The file is historical and is never a legal basis.");
    }
  }

  /** Check 17: what an encoder flagged as a concern and then took for harmless. */
  private void flagged() {
    agreement.rules().stream()
        .filter(rule -> rule.head().disposition() == Disposition.INERT)
        .filter(rule -> !rule.head().flags().isEmpty())
        .forEach(rule ->
            findings.note(
                FindingCode.A117,
                agreement.content().ruleSource(rule.id()).placeOf("flags"),
                rule.id(),
                "the rule is inert, but its flags "
                    + rule.head().flags()
                    + " say that the safeguards look at it",
                "Write disposition: barred if they deny it, or leave the flags out."));
  }

  /**
   * Check 17: without the day a Party ceased to exist, a historical text would still be in force.
   */
  private void ceased() {
    boolean gone = agreement.parties().stream().anyMatch(party -> !party.stateExists());
    if (gone && agreement.content().ceased() == null) {
      findings.warning(
          FindingCode.A117,
          agreement.content().tree().placeOf("parties"),
          "parties",
          "a party no longer exists, but nothing says since when: status and duties go on",
          "Write ceased: DAY, the first day on which the party no longer existed, beside"
              + " state_exists: false.");
    }
  }
}
