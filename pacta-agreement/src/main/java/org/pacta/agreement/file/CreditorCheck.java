package org.pacta.agreement.file;

import java.util.List;
import org.pacta.agreement.Body;
import org.pacta.agreement.Vocabulary;

/**
 * A fact to whose Party a duty is owed names one; a body to which it is owed is one of the file.
 */
record CreditorCheck(AgreementContent content, Vocabulary vocabulary, Findings findings) {
  void check(Yaml source, String rule) {
    source
        .at("owed_to")
        .flatMap(to -> to.at("fact"))
        .ifPresent(fact -> named(fact, rule, naming()));
    source.at("owed_to").flatMap(to -> to.at("body")).ifPresent(body -> body(body, source, rule));
  }

  private void body(Yaml body, Yaml source, String rule) {
    List<String> bodies = content.bodies().stream().map(Body::id).toList();
    if (!bodies.contains(body.text())) {
      findings.error(
          FindingCode.A105,
          body.place(),
          rule,
          "unknown body " + body.text(),
          "Name one of this file, under bodies: " + String.join(", ", bodies) + ".");
    } else if (source.text("bearer").equals(body.text())) {
      findings.error(
          FindingCode.A105,
          body.place(),
          rule,
          body.text() + " would owe it to itself",
          "Name another body, or leave owed_to out.");
    }
  }

  /** Facts of any act that name Parties; gathered only where a duty is owed by one. */
  private List<String> naming() {
    return vocabulary.acts().stream()
        .flatMap(act -> Vocabulary.partyFacts(act, vocabulary.types()).keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private void named(Yaml fact, String rule, List<String> naming) {
    if (!naming.contains(fact.text())) {
      findings.error(
          FindingCode.A105,
          fact.place(),
          rule,
          "no act has a fact " + fact.text() + " that names a Party",
          "Name a fact of the type code(party) or list(code(party)): "
              + String.join(", ", naming)
              + ".");
    }
  }
}
