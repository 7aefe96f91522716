package org.pacta.agreement.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pacta.agreement.Party;
import org.pacta.agreement.temporal.LifeTerms;

/** Between whom an agreement ends an earlier one, or is ended by a later: Parties of many. */
record SuccessionCheck(AgreementContent content, Findings findings) {
  private static final String EARLIER = "supersedes";
  private static final String PAIRS = "pairs";

  void check() {
    Yaml temporal = content.tree().at("temporal").orElse(content.tree());
    Set<String> seen = new HashSet<>();
    for (Yaml earlier : temporal.items(EARLIER)) {
      if (!seen.add(earlier.text("agreement"))) {
        findings.error(
            FindingCode.A011,
            earlier.placeOf("agreement"),
            EARLIER,
            "the earlier agreement " + earlier.text("agreement") + " stands twice",
            "Write one entry for it, with all Parties between which it ends, or their pairs.");
      }
      known(EARLIER, earlier.items("between"));
      amongMany(EARLIER, earlier, "between");
      pairs(EARLIER, earlier);
    }
    temporal
        .at(LifeTerms.Superseded.CLAUSE)
        .ifPresent(clause -> pairs(LifeTerms.Superseded.CLAUSE, clause));
  }

  private void pairs(String where, Yaml clause) {
    amongMany(where, clause, PAIRS);
    Set<List<String>> seen = new HashSet<>();
    for (Yaml pair : clause.items(PAIRS)) {
      known(where, pair.items());
      List<String> two = pair.items().stream().map(Yaml::text).sorted().toList();
      if (!seen.add(two)) {
        findings.error(
            FindingCode.A011,
            pair.place(),
            where,
            "the pair " + String.join(" and ", two) + " stands twice",
            "Name each pair once, in either order.");
      }
    }
  }

  private void known(String where, List<Yaml> named) {
    List<String> parties = content.parties().stream().map(Party::id).toList();
    named.stream()
        .filter(party -> !parties.contains(party.text()))
        .forEach(party ->
            findings.error(
                FindingCode.A105,
                party.place(),
                where,
                "unknown Party " + party.text(),
                "Use the id of a Party of this file."));
  }

  private void amongMany(String where, Yaml clause, String key) {
    if (clause.at(key).isPresent() && !content.terms().multilateral()) {
      findings.error(
          FindingCode.A105,
          clause.placeOf(key),
          where,
          key + " says nothing where there are two Parties alone",
          "Remove it, or write kind: multilateral.");
    }
  }
}
