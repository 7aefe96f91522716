package org.pacta.agreement.file;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.Vocabulary;

/** What goes on after an end: names that are known, and one and the same under every clause. */
record PendingCheck(AgreementContent content, Vocabulary vocabulary, Findings findings) {
  private static final String KEY = "pending";

  void check() {
    Map<String, Yaml> clauses =
        PendingReader.clauses(content.tree().at("temporal").orElse(content.tree()));
    for (var clause : clauses.entrySet()) {
      Yaml said = clause.getValue().at(KEY).orElseThrow();
      List<String> units = content.units().stream().map(TextUnit::id).toList();
      names(clause.getKey(), said, "begun_by", vocabulary.events()::contains, "event");
      names(clause.getKey(), said, "acts", act -> vocabulary.act(act).isPresent(), "act");
      names(
          clause.getKey(),
          said,
          "units",
          unit -> units.stream().anyMatch(id -> UnitText.contains(unit, id)),
          "unit");
    }
    same(clauses);
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
