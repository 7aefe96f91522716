package org.pacta.agreement.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Rule;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.Unless;
import org.pacta.agreement.file.NotBinding;
import org.pacta.agreement.file.Scope;

/**
 * A unit of the text and everything the file says of it, as every form of export shows it.
 *
 * @param unit the unit
 * @param notes rules, obligations, terms, time limits, dates and readings that cite it
 */
record ExportedUnit(TextUnit unit, List<Note> notes) {
  /**
   * One thing said of a unit.
   *
   * @param id rule, reading, deadline or other name; empty when it has none
   * @param kind what it is, for people
   * @param says it in one sentence
   */
  record Note(String id, String kind, String says) {}

  /** All units in text order; dates are reckoned without events, so the export never changes. */
  static List<ExportedUnit> all(Agreement agreement) {
    Collection<TemporalResult> dates = agreement.dates(List.of(), LocalDate.EPOCH).values();
    return agreement.units().stream()
        .map(unit -> new ExportedUnit(unit, notes(agreement, unit.id(), dates)))
        .toList();
  }

  private static String says(Agreement agreement, Rule rule) {
    return rule.says() + " [" + KeysShown.inWords(KeysShown.of(agreement, rule)) + "]";
  }

  /** A unit that is cited for an exception says where the rule does not stand in the way. */
  private static List<Note> exceptions(Rule rule, String unit) {
    return Unless.of(rule).stream()
        .filter(it -> it.cite().contains(unit))
        .map(it ->
            new Note(
                rule.id(),
                "exception to the " + rule.kind(),
                "Not where " + it.when() + ": " + rule.says()))
        .toList();
  }

  private static List<Note> notes(
      Agreement agreement, String unit, Collection<TemporalResult> dates) {
    List<Note> notes = new ArrayList<>();
    List<Rule> rules =
        agreement.rules().stream().filter(rule -> rule.restsOn().contains(unit)).toList();
    rules.forEach(rule ->
        notes.add(
            new Note(
                rule.id(),
                rule.kind() + HistoricalShown.disposition(rule),
                says(agreement, rule))));
    agreement.rules().forEach(rule -> notes.addAll(exceptions(rule, unit)));
    List<String> using =
        agreement.rules().stream()
            .filter(rule -> rule.cite().contains(unit) && !rules.contains(rule))
            .map(Rule::id)
            .toList();
    if (!using.isEmpty()) {
      notes.add(new Note("", "term", "used by " + String.join(", ", using)));
    }
    agreement.declarations().stream()
        .filter(it -> it.cite().contains(unit))
        .forEach(it -> notes.add(new Note(it.id(), it.heading(), it.inWords())));
    agreement.content().tree().items("definitions").stream()
        .filter(it -> it.texts("cite").contains(unit))
        .forEach(it -> notes.add(new Note(it.text("term"), "term", it.text("means"))));
    for (String list : List.of("topics", "categories")) {
      agreement
          .content()
          .tree()
          .at(list)
          .map(it -> it.entries("codes"))
          .orElse(Map.of())
          .entrySet()
          .stream()
          .filter(code -> code.getValue().texts("cite").contains(unit))
          .forEach(code -> notes.add(new Note(code.getKey(), "code", "code of the " + list + ".")));
    }
    Set<String> due = rules.stream().map(ExplainedClauses::due).collect(Collectors.toSet());
    agreement.deadlines().stream()
        .filter(it -> it.cite().contains(unit) || due.contains(it.id()))
        .forEach(it -> notes.add(new Note(it.id(), "time limit", ExplainedTimes.words(it))));
    dates.stream()
        .filter(it -> it.cite().contains(unit))
        .map(it -> ExplainedClauses.withFormula(agreement, it))
        .forEach(it -> notes.add(new Note(it.clause(), "date", it.arithmetic())));
    ExplainedWords.of(agreement, Set.of(unit), rules)
        .forEach(words -> notes.add(new Note("", "with it", words.strip())));
    KeysShown.clauses(agreement, Set.of(unit))
        .forEach(words -> notes.add(new Note("", "with it", words)));
    PartsShown.of(agreement, Set.of(unit))
        .forEach(words -> notes.add(new Note("", "with it", words)));
    Scope.of(agreement.content().tree()).stream()
        .filter(it -> it.cite().contains(unit))
        .forEach(it -> notes.add(new Note(it.id(), "scope", it.inWords())));
    agreement.readings().stream()
        .filter(it -> it.cite().contains(unit))
        .forEach(it -> notes.addAll(ReadingShown.notes(agreement, it)));
    agreement.content().waivers().stream()
        .filter(it -> it.cite().contains(unit))
        .forEach(it ->
            notes.add(new Note("", it.partly() ? "encoded in part" : "no norm", it.reason())));
    if (NotBinding.of(agreement.content().tree()).reaches(unit)) {
      notes.add(new Note("", "intention", "The unit does not bind."));
    }
    return notes;
  }
}
