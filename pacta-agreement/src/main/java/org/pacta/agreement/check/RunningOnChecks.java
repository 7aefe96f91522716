package org.pacta.agreement.check;

import java.util.List;
import java.util.stream.Stream;
import org.pacta.agreement.Condition;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.temporal.LifeTerms;

/**
 * Prohibitions and conditions of a part of the text that can end apart from the rest, or that a
 * later agreement replaces: they go on barring unless the file says that they fall away with it.
 */
final class RunningOnChecks {
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
    content.rules().stream()
        .filter(rule -> rule instanceof Prohibition || rule instanceof Condition)
        .filter(rule -> rule.head().onlyWhile().isEmpty())
        .filter(rule -> ending.stream().anyMatch(units -> LifeTerms.within(units, rule.restsOn())))
        .forEach(rule -> note(rule, content, findings));
  }

  private static void note(Rule rule, AgreementContent content, Findings findings) {
    findings.note(
        FindingCode.A132,
        content.ruleSource(rule.id()).place(),
        rule.id(),
        "it goes on barring when the units it cites have ended apart from the rest of the text",
        "Write only_while: [in_force] where it falls away with them, or only_while: [in_force, ended]"
            + " where it outlasts them.");
  }
}
