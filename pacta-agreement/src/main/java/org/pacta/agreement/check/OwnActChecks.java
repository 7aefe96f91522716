package org.pacta.agreement.check;

import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.ActType;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Rule;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.Yaml;

/**
 * How a file stands to the safeguards, what it leaves outside and which it was written under; and
 * which Parties its own words add to what a shared act concerns.
 */
final class OwnActChecks {
  private OwnActChecks() {}

  /** A note where later safeguards stand above a file than those it names. */
  static void written(Agreement agreement, Findings findings) {
    Yaml named = agreement.content().tree().at("safeguards").orElseThrow();
    String now = agreement.basis().safeguards();
    if (!named.text().equals(now)) {
      findings.note(
          FindingCode.A117,
          named.place(),
          "safeguards",
          "the file was written under " + named.text() + "; " + now + " stand above it now",
          "They only tighten. Run the tests of the file, and name " + now + " when they pass.");
    }
  }

  /**
   * What a file leaves outside: one note for each, as somebody should look at the reason; a warning
   * where the act stays under the safeguards all the same.
   */
  static void check(Agreement agreement, Findings findings) {
    agreement
        .content()
        .ownActs()
        .forEach((id, act) ->
            act.at("unguarded")
                .ifPresent(reason -> {
                  if (guarded(agreement, id)) {
                    findings.warning(
                        FindingCode.A117,
                        reason.place(),
                        id,
                        id
                            + " stays under the safeguards: what it has or brings about may concern"
                            + " a person, so unguarded has no effect",
                        "Remove unguarded; only acts with nothing but facts of shared acts outside"
                            + " the safeguards, as the vocabulary has them, can be left out.");
                  } else {
                    findings.note(
                        FindingCode.A124,
                        reason.place(),
                        id,
                        "safeguards and national law do not reach this act: " + reason.text(),
                        "Make sure that it gives nobody information, access or power over a"
                            + " person.");
                  }
                }));
  }

  private static boolean guarded(Agreement agreement, String act) {
    Set<String> safeguards =
        agreement.overlays().stream()
            .filter(law -> law.party().isEmpty())
            .flatMap(law -> law.rules().stream())
            .map(Rule::id)
            .collect(Collectors.toSet());
    ActRules table = agreement.decider().tables().get(act);
    return table != null
        && table.obstacles().stream().anyMatch(it -> safeguards.contains(it.rule().id()));
  }

  /** A note for each Party that a file's own words add to what a shared act concerns. */
  static void further(AgreementContent content, Vocabulary vocabulary, Findings findings) {
    Yaml types = content.tree().at("words").flatMap(words -> words.at("types")).orElse(null);
    if (types != null) {
      vocabulary.acts().stream()
          .filter(act -> !content.ownActs().containsKey(act.id()))
          .forEach(act -> new FurtherParties(act, types, vocabulary, findings).check());
    }
  }

  /** Fields that a file adds to a shared type, where they name a Party. */
  private record FurtherParties(ActType act, Yaml types, Vocabulary vocabulary, Findings findings) {
    void check() {
      Set<String> concerning = vocabulary.concerning(act).keySet();
      act.facts()
          .forEach((variable, type) ->
              types
                  .at(type)
                  .ifPresent(added ->
                      added.entries().keySet().stream()
                          .filter(field -> concerning.contains(variable + "." + field))
                          .filter(_ -> concerning.size() > 1)
                          .forEach(field -> found(variable + "." + field, added.placeOf(field)))));
    }

    private void found(String path, Place place) {
      findings.note(
          FindingCode.A131,
          place,
          act.id(),
          path
              + ", which this file adds, is among the Parties that "
              + act.id()
              + " concerns: the agreement must be in force for it, and where it is not stated the"
              + " act stays undetermined",
          "Where it names none of them, say so under words: acts: {"
              + act.id()
              + ": {outside: ["
              + path
              + "]}}.");
    }
  }
}
