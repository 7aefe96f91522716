package org.pacta.agreement.file;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.Vocabulary;

/** What goes on after an end: names that are known, and one and the same under every clause. */
record PendingCheck(AgreementContent content, Vocabulary vocabulary, Findings findings) {
  private static final String KEY = "pending";
  private static final String EARLIER = "supersedes";

  void check() {
    Yaml temporal = content.tree().at("temporal").orElse(content.tree());
    Map<String, Yaml> clauses = PendingReader.clauses(temporal);
    for (var clause : clauses.entrySet()) {
      Yaml said = clause.getValue().at(KEY).orElseThrow();
      List<String> units = content.units().stream().map(TextUnit::id).toList();
      words(clause.getKey(), said);
      names(
          clause.getKey(),
          said,
          "units",
          unit -> units.stream().anyMatch(id -> UnitText.contains(unit, id)),
          "unit");
    }
    temporal.items(EARLIER).stream()
        .flatMap(earlier -> earlier.at(KEY).stream())
        .forEach(said -> words(EARLIER, said)); // its units are those of the earlier agreement
    same(clauses);
  }

  private void words(String clause, Yaml said) {
    names(clause, said, "begun_by", vocabulary.events()::contains, "event");
    names(clause, said, "acts", act -> vocabulary.act(act).isPresent(), "act");
  }

  private void names(String clause, Yaml said, String key, Predicate<String> known, String kind) {
    said.items(key).stream()
        .filter(named -> !known.test(named.text()))
        .forEach(named ->
            error(
                named.place(),
                clause,
                "unknown " + kind + " " + named.text() + " under pending",
                "Correct the name, or declare it in this file."));
  }

  /** One account of what goes on: an act does not know with which clause its case did. */
  private void same(Map<String, Yaml> clauses) {
    List<Map.Entry<String, Yaml>> all = List.copyOf(clauses.entrySet());
    all.stream()
        .skip(1)
        .filter(it ->
            !PendingReader.said(it.getValue())
                .equals(PendingReader.said(all.getFirst().getValue())))
        .forEach(it ->
            error(
                it.getValue().placeOf(KEY),
                it.getKey(),
                "pending says otherwise than under " + all.getFirst().getKey(),
                "Write the same begun_by, units and acts under every clause that lets cases go on."));
  }

  private void error(Place place, String clause, String message, String help) {
    findings.error(FindingCode.A105, place, clause, message, help);
  }
}
