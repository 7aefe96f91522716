package org.pacta.agreement.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Condition;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Permission;
import org.pacta.agreement.Power;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.temporal.TemporalClause;

/**
 * What bears on explained units and rules beside the rules themselves: without it, a reader of the
 * unit on entry into force would not see how its date is reckoned.
 *
 * @param dates clauses of dates that cite a unit, reckoned from the events given
 * @param deadlines time words that cite a unit, or by which a duty is due
 * @param terms defined terms that the guards use, each with what it stands for
 * @param words scopes, levels, values that hold when nothing is stated, and other parts of the file
 */
record ExplainedClauses(
    List<TemporalResult> dates,
    List<Deadline> deadlines,
    Map<String, String> terms,
    List<String> words) {

  static ExplainedClauses of(
      Agreement agreement, List<TextUnit> units, List<Rule> rules, EventOptions when) {
    Set<String> ids = units.stream().map(TextUnit::id).collect(Collectors.toSet());
    List<String> words = new ArrayList<>(ExplainedWords.of(agreement, ids, rules));
    words.addAll(ExplainedWords.scopes(agreement, ids, rules));
    words.addAll(KeysShown.clauses(agreement, ids));
    words.addAll(PartsShown.of(agreement, ids));
    Set<String> due = rules.stream().map(ExplainedClauses::due).collect(Collectors.toSet());
    return new ExplainedClauses(
        when.known(agreement).dates(when.events(agreement), when.day()).values().stream()
            .filter(date -> date.cite().stream().anyMatch(ids::contains))
            .map(date -> withFormula(agreement, date))
            .toList(),
        agreement.deadlines().stream()
            .filter(it -> due.contains(it.id()) || it.cite().stream().anyMatch(ids::contains))
            .toList(),
        terms(agreement, rules),
        words);
  }

  /** Says of a date that no event has given yet how it is reckoned, as a reader would check it. */
  static TemporalResult withFormula(Agreement agreement, TemporalResult result) {
    return result.date() != null
        ? result
        : clause(agreement, result.clause())
            .map(it -> result.saying("by " + it.formula().inWords() + ". " + result.arithmetic()))
            .orElse(result);
  }

  /** A part or an annex has clauses of its own; of a Party, what holds for each of them does. */
  private static Optional<TemporalClause> clause(Agreement agreement, String name) {
    AgreementContent content = agreement.content();
    return content.clause(name).or(() -> content.clause(name.split(" ", 2)[0]));
  }

  /** Id of the time word by which something is due under a rule; empty for none. */
  static String due(Rule rule) {
    return switch (rule) {
      case Duty duty -> duty.due();
      case Lapse lapse -> lapse.due();
      case Permission _, Prohibition _, Condition _, Power _ -> "";
    };
  }

  private static Map<String, String> terms(Agreement agreement, List<Rule> rules) {
    Map<String, String> used = new LinkedHashMap<>();
    List<String> guards =
        new ArrayList<>(
            rules.stream().flatMap(rule -> ExplainCommand.guards(rule).values().stream()).toList());
    guards.addAll(OwnActs.guards(agreement, rules));
    agreement
        .content()
        .definitions()
        .used(guards)
        .forEach(term -> used.put(term.id(), term.when()));
    return used;
  }

  /** A line for each. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    terms.forEach((term, meaning) -> lines.add("Term " + term + " stands for: " + meaning));
    dates.forEach(
        it -> lines.add("Date " + it.clause() + " " + it.cite() + ": " + it.arithmetic()));
    deadlines.forEach(it ->
        lines.add("Time limit " + it.id() + " " + it.cite() + ": " + ExplainedTimes.words(it)));
    lines.addAll(words);
    return lines;
  }

  /** The same for programs: {@code dates}, {@code deadlines}, {@code terms} and {@code words}. */
  Map<String, Object> record() {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("dates", dates.stream().map(ExplainedClauses::date).toList());
    record.put(
        "deadlines",
        deadlines.stream()
            .map(it ->
                Map.of(
                    "id",
                    it.id(),
                    "cite",
                    it.cite(),
                    "term",
                    it.term(),
                    "legal",
                    it.legal(),
                    "length",
                    it.length(),
                    "in_words",
                    it.inWords()))
            .toList());
    record.put("terms", terms);
    record.put("words", words);
    return record;
  }

  private static Map<String, @Nullable Object> date(TemporalResult it) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("clause", it.clause());
    record.put("cite", it.cite());
    record.put("date", it.date());
    record.put("arithmetic", it.arithmetic());
    return record;
  }
}
