package org.pacta.agreement.file;

import java.util.List;
import org.pacta.agreement.Vocabulary;

/** A fact to whose Party a duty is owed names one. */
record CreditorCheck(Vocabulary vocabulary, Findings findings) {
  void check(Yaml source, String rule) {
    List<String> naming =
        vocabulary.acts().stream()
            .flatMap(act -> Vocabulary.partyFacts(act, vocabulary.types()).keySet().stream())
            .distinct()
            .sorted()
            .toList();
    source
        .at("owed_to")
        .flatMap(to -> to.at("fact"))
        .filter(fact -> !naming.contains(fact.text()))
        .ifPresent(fact ->
            findings.error(
                FindingCode.A105,
                fact.place(),
                rule,
                "no act has a fact " + fact.text() + " that names a Party",
                "Name a fact of the type code(party) or list(code(party)): "
                    + String.join(", ", naming)
                    + "."));
  }
}
