package org.pacta.agreement.check;

import java.util.List;
import java.util.stream.Stream;
import org.pacta.agreement.Condition;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.UnitText;
import org.pacta.agreement.temporal.LifeTerms;
import org.pacta.agreement.temporal.Reserving;

/**
 * Prohibitions and conditions of a part of the text that can end apart from the rest, or that a
 * later agreement replaces, or that a Party may reserve: they go on barring unless the file says
 * that they fall away with it.
 */
final class RunningOnChecks {
  /** Most rules named in one note. */
  private static final int NAMED_MAX = 8;

  /** Path of the units that have ended. */
  private static final String ENDED = "agr.units_ended";

  private RunningOnChecks() {}

  static void check(AgreementContent content, Findings findings) {
    List<List<String>> ending =
        Stream.concat(
                content.terms().parts().stream()
                    .filter(part -> content.clause(part.clause("termination")).isPresent())
                    .map(part -> part.units()),
                Stream.of(content.terms().superseding()))
            .filter(units -> !units.isEmpty())
            .toList();
    barring(content)
        .forEach(rule ->
            ending.stream()
                .filter(units -> LifeTerms.within(units, rule.restsOn()))
                .findFirst()
                .ifPresent(units -> note(rule, units, content, findings)));
    reserved(content, findings);
  }

  /** One word on all that go on barring where a Party has reserved their units. */
  private static void reserved(AgreementContent content, Findings findings) {
    Reserving reserving = content.terms().reserving();
    if (reserving == null) {
      return;
    }
    List<String> barring =
        barring(content)
            .filter(rule -> rule.restsOn().stream().allMatch(reserving.reach()::reaches))
            .map(Rule::id)
            .toList();
    if (!barring.isEmpty()) {
      findings.note(
          FindingCode.A132,
          content.tree().at("temporal").orElse(content.tree()).placeOf("reserving"),
          "reserving",
          (barring.size() == 1 ? "a rule goes" : barring.size() + " rules go")
              + " on barring where a Party has reserved all units cited: "
              + String.join(", ", barring.stream().limit(NAMED_MAX).toList())
              + (barring.size() > NAMED_MAX ? " and others" : ""),
          "Write only_while: [in_force, suspended, not_in_force, ended] on those that fall away with a reservation alone.");
    }
  }

  private static Stream<Rule> barring(AgreementContent content) {
    return content.rules().stream()
        .filter(rule -> rule instanceof Prohibition || rule instanceof Condition)
        .filter(rule -> rule.head().onlyWhile().isEmpty())
        .filter(rule -> !(rule instanceof Condition condition && asksItself(condition)));
  }

  /** True where its own guard asks what has ended. */
  private static boolean asksItself(Condition condition) {
    return condition.applies() != null && condition.applies().contains(ENDED);
  }

  private static void note(
      Rule rule, List<String> ending, AgreementContent content, Findings findings) {
    boolean written =
        content.tree().items("rules").stream().anyMatch(it -> it.text("id").equals(rule.id()));
    findings.note(
        FindingCode.A132,
        content.ruleSource(rule.id()).place(),
        rule.id(),
        "it goes on barring when the units it cites have ended apart from the rest of the text",
        written
            ? "Write only_while: [in_force] where it falls away with them, or only_while: [in_force,"
                + " ended] where it outlasts them."
            : "Where it falls away with them, write applies: \"!('"
                + ending.stream()
                    .filter(unit -> UnitText.contains(unit, rule.restsOn().getFirst()))
                    .findFirst()
                    .orElse(ending.getFirst())
                + "' in "
                + ENDED
                + ")\" on the list of contents, which has no only_while.");
  }
}
