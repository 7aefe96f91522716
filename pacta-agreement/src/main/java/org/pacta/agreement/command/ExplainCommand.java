package org.pacta.agreement.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Condition;
import org.pacta.agreement.Declaration;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Party;
import org.pacta.agreement.Permission;
import org.pacta.agreement.Power;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Reading;
import org.pacta.agreement.Rule;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.Unless;
import org.pacta.agreement.file.NotBinding;
import org.pacta.agreement.file.Scope;
import org.pacta.agreement.file.UnitText;
import org.pacta.agreement.file.Waiver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts a unit of the text and its rules, or a rule and its units, side by side. */
@Command(
    name = "explain",
    description = "A unit with its rules, or a rule with its units, readable by a lawyer.")
final class ExplainCommand extends AgreementTask {
  @Parameters(index = "0", paramLabel = "FILE", description = "agreement file")
  Path file;

  @Mixin LawOptions read = new LawOptions();

  @Mixin EventOptions when = new EventOptions();

  @Parameters(
      index = "1",
      paramLabel = "UNIT|RULE",
      description = "for example 9(4)/1 or R9.1-form")
  String subject;

  @Override
  int run() throws AgreementFileException {
    Agreement agreement = read.agreement(file);
    Optional<Rule> rule = agreement.rule(subject);
    Optional<List<String>> cited = rule.map(Rule::cite).or(() -> scope(agreement));
    List<TextUnit> units =
        agreement.units().stream()
            .filter(unit ->
                cited
                    .map(it -> it.contains(unit.id()))
                    .orElse(
                        UnitText.contains(subject, unit.id()) || unit.article().equals(subject)))
            .toList();
    List<Rule> rules =
        rule.map(List::of)
            .orElseGet(() ->
                agreement.rules().stream()
                    .filter(it ->
                        units.stream()
                            .anyMatch(unit ->
                                it.cite().contains(unit.id()) || Unless.cited(it, unit.id())))
                    .toList());
    List<Declaration> declared =
        agreement.declarations().stream()
            .filter(it ->
                it.id().equals(subject)
                    || units.stream().anyMatch(unit -> it.cite().contains(unit.id())))
            .toList();
    if (units.isEmpty() && rules.isEmpty() && declared.isEmpty()) {
      throw new BadInput("the file has no unit, article or rule " + subject);
    }
    List<Reading> readings =
        agreement.readings().stream()
            .filter(it -> units.stream().anyMatch(unit -> it.cite().contains(unit.id())))
            .toList();
    ExplainedClauses clauses = ExplainedClauses.of(agreement, units, rules, when);
    if (json()) {
      Map<String, @Nullable Object> record = new LinkedHashMap<>();
      HistoricalShown.record(agreement, record);
      record.putAll(record(agreement, units, rules, readings));
      record.putAll(clauses.record());
      record.put("declared", declared.stream().map(ExplainCommand::record).toList());
      print(record);
    } else {
      HistoricalShown.notice(agreement).ifPresent(this::line);
      for (TextUnit unit : units) {
        line(unit.id() + "  " + unit.gist());
        partly(agreement, unit).ifPresent(reason -> line("  partly encoded: " + reason));
        if (NotBinding.of(agreement.content().tree()).reaches(unit.id())) {
          line("  does not bind: what is not done in time is late, never a breach");
        }
      }
      rules.forEach(it -> text(agreement, it));
      declared.forEach(it -> declared(it, agreement));
      clauses.lines().forEach(this::line);
      readings.forEach(it -> ReadingShown.lines(agreement, it).forEach(this::line));
    }
    return ExitCode.FINE;
  }

  private Optional<List<String>> scope(Agreement agreement) {
    return Scope.of(agreement.content().tree()).stream()
        .filter(it -> it.id().equals(subject))
        .findFirst()
        .map(Scope::cite);
  }

  /**
   * Since when an effect no longer holds, by the events given: one that names no Party is of all,
   * while what one Party says alone is no agreement, and ends nothing for those who said nothing.
   */
  private String ended(Declaration it, Agreement agreement) {
    List<TreatyEvent> events = when.events(agreement);
    List<TreatyEvent> given =
        events.stream()
            .filter(event -> event.event().equals(it.until()) && !event.date().isAfter(when.day()))
            .sorted(TreatyEvent.IN_TIME)
            .toList();
    List<String> all = agreement.parties().stream().map(Party::id).toList();
    List<String> members = agreement.status(events, when.day()).standing().members();
    List<String> bound = members.isEmpty() ? all : members;
    Map<String, LocalDate> said = new LinkedHashMap<>();
    for (TreatyEvent event : given) {
      if (event.party() == null || !all.contains(event.party())) {
        return since(event.date());
      }
      said.putIfAbsent(event.party(), event.date());
      if (said.keySet().containsAll(bound)) {
        return since(event.date());
      }
    }
    List<String> silent = bound.stream().filter(party -> !said.containsKey(party)).toList();
    return said.isEmpty()
        ? ""
        : ", said by "
            + said.entrySet().stream()
                .map(one -> one.getKey() + " on " + one.getValue())
                .collect(Collectors.joining(", "))
            + ", not by "
            + String.join(", ", silent)
            + (said.size() == 1 ? ", so it still holds" : ", so for these it still holds");
  }

  private static String since(LocalDate day) {
    return ", since " + day + " no longer so";
  }

  private void declared(Declaration it, Agreement agreement) {
    line("");
    line(it.id() + "  " + it.heading() + " " + it.cite() + ", not decided");
    line("  " + it.says());
    if (!it.until().isEmpty()) {
      line("  until: " + it.until() + ended(it, agreement));
    }
    if (!it.evidencedBy().isEmpty()) {
      line("  shown by: " + String.join(", ", it.evidencedBy()));
    }
    if (!it.review().isEmpty()) {
      line("  to be looked at every " + it.review());
    }
  }

  private static Map<String, Object> record(Declaration it) {
    return Map.of(
        "id", it.id(),
        "kind", it.kind(),
        "cite", it.cite(),
        "concerns", it.concerns(),
        "says", it.says(),
        "until", it.until(),
        "evidenced_by", it.evidencedBy(),
        "review", it.review());
  }

  private void text(Agreement agreement, Rule rule) {
    line("");
    line(
        rule.id()
            + "  "
            + rule.kind()
            + HistoricalShown.disposition(rule)
            + ", "
            + rule.mode().code()
            + " "
            + rule.cite());
    line("  " + rule.says());
    KeysShown.of(agreement, rule).forEach((name, said) -> line("  " + name + ": " + said));
  }

  private static void exceptions(Rule rule, Map<String, String> guards) {
    Unless.of(rule)
        .forEach(it -> guards.put("exception under " + it.cite() + ", where", it.when()));
  }

  private static String giving(Rule rule, String guard) {
    return Rule.atAnyTime(rule) ? "at any time" : guard;
  }

  static Map<String, String> guards(Rule rule) {
    Map<String, String> guards = new LinkedHashMap<>();
    switch (rule) {
      case Permission permission -> guards.put("when", giving(rule, permission.when()));
      case Power power -> {
        guards.put("held by", power.holder());
        guards.put("when", giving(rule, power.when()));
        exceptions(rule, guards);
      }
      case Prohibition prohibition -> {
        guards.put("when", prohibition.when());
        exceptions(rule, guards);
      }
      case Condition condition -> {
        if (condition.applies() != null) {
          guards.put("applies", condition.applies());
        }
        guards.put("require", condition.require());
        exceptions(rule, guards);
        guards.put(
            "otherwise",
            condition.otherwise() == Outcome.PERMITTED
                ? "nothing follows; a decision names what is not stated"
                : condition.otherwise().code());
      }
      case Duty duty -> {
        guards.put("owed by", duty.bearer());
        guards.put("starts with", String.join(", ", duty.triggers()));
        guards.put(
            !duty.refrain()
                ? "met by"
                : duty.due().isEmpty() ? "must not happen" : "must not happen before",
            onlyIf(duty.perform(), duty.countsOnlyIf()));
        guards.put("due", duty.due().isEmpty() ? "no time is set" : duty.due());
        if (!duty.dischargedByEach().isEmpty()) {
          guards.put("ended once each Party brings", String.join(", ", duty.dischargedByEach()));
        }
        if (!duty.deferredBy().isEmpty()) {
          guards.put("put off by", String.join(", ", duty.deferredBy()));
        }
        if (duty.onlyIf() != null) {
          guards.put("only if", duty.onlyIf());
        }
        if (duty.amount() != null) {
          guards.put("amount", duty.amount().inWords());
        }
        if (duty.lapse() != null) {
          guards.put("brings, when its time runs out", duty.lapse());
        }
      }
      case Lapse lapse -> {
        guards.put(
            "silence of",
            lapse.clock().ofNobody() ? "whoever is concerned in the case" : lapse.silent());
        guards.put("starts with", String.join(", ", lapse.triggers()));
        guards.put("prevented by", named(lapse.unless(), lapse));
        guards.put("due", lapse.due());
        if (lapse.onlyIf() != null) {
          guards.put("only if", lapse.onlyIf());
        }
        guards.put(
            "brings",
            lapse.event()
                + (lapse.ofTrigger() ? " of the Party whose act starts it" : "")
                + (lapse.onLastDay() ? ", on the last day of its time" : ""));
      }
    }
    return guards;
  }

  /** Events, each with whose act alone counts, or when it does, where the rule says so. */
  private static String named(List<String> events, Lapse lapse) {
    return events.stream()
        .map(event -> {
          String by = lapse.onlyBy().get(event);
          String named = onlyIf(event, lapse.countsOnlyIf());
          return by == null ? named : named.replaceFirst(event, event + " by " + by);
        })
        .collect(Collectors.joining(", "));
  }

  private static String onlyIf(String event, Map<String, String> guards) {
    return guards.containsKey(event) ? event + " only if " + guards.get(event) : event;
  }

  private static Optional<String> partly(Agreement agreement, TextUnit unit) {
    return agreement.content().waivers().stream()
        .filter(waiver -> waiver.partly() && waiver.cite().contains(unit.id()))
        .map(Waiver::reason)
        .findFirst();
  }

  private static Map<String, Object> record(TextUnit unit, Optional<String> partly) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", unit.id());
    record.put("gist", unit.gist());
    partly.ifPresent(reason -> record.put("partly", reason));
    return record;
  }

  private static Map<String, Object> record(Agreement agreement, Rule rule) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", rule.id());
    record.put("kind", rule.kind());
    record.put("cite", rule.cite());
    record.put("mode", rule.mode().code());
    HistoricalShown.record(rule, record);
    record.put("says", rule.says());
    record.put("acts", rule.acts());
    record.put("guards", guards(rule));
    record.put("keys", KeysShown.of(agreement, rule));
    return record;
  }

  private static Map<String, Object> record(
      Agreement agreement, List<TextUnit> units, List<Rule> rules, List<Reading> readings) {
    return Map.of(
        "units",
        units.stream().map(unit -> record(unit, partly(agreement, unit))).toList(),
        "rules",
        rules.stream().map(rule -> record(agreement, rule)).toList(),
        "readings",
        readings.stream().map(it -> ReadingShown.record(agreement, it)).toList());
  }
}
