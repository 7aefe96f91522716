package org.pacta.agreement.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.AlsoChecked;
import org.pacta.agreement.Basis;
import org.pacta.agreement.Because;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyStarted;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Reading;
import org.pacta.agreement.ReadingStatus;
import org.pacta.agreement.Rule;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.WouldPermit;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.KnownFacts;
import org.pacta.agreement.guard.Truth;

/** Decides acts under one agreement. Immutable; safe for many threads. */
public final class Decider {
  private final Vocabulary vocabulary;
  private final Map<String, ActRules> tables;
  private final Basis basis;
  private final List<Reading> readings;
  private final Map<String, Deadline> deadlines = new HashMap<>();
  private final Suspension suspension;
  private final Explanation explanation;

  /** A decider over compiled rules. */
  public Decider(
      Vocabulary vocabulary, Map<String, ActRules> tables, Basis basis, AgreementContent content) {
    this.vocabulary = vocabulary;
    this.tables = Map.copyOf(tables);
    this.basis = basis;
    this.readings = content.readings();
    content.deadlines().forEach(deadline -> deadlines.put(deadline.id(), deadline));
    this.suspension = new Suspension(content, vocabulary.types());
    this.explanation =
        new Explanation(
            content.units().stream().collect(Collectors.toMap(TextUnit::id, TextUnit::gist)));
  }

  /** Compiled rules by act. */
  public Map<String, ActRules> tables() {
    return tables;
  }

  /**
   * Facts fitted to what the guards of an act may read, with the time of the act as {@code now}.
   */
  public KnownFacts fit(ActRules rules, Facts facts, Instant at) {
    Map<String, Object> given = new HashMap<>(facts.values());
    given.put("now", at);
    return KnownFacts.fit(given, rules.variables(), vocabulary.types());
  }

  /** Only the outcome, without the explanation; for bulk use. */
  public Outcome outcome(String act, Facts facts, Instant at) {
    ActRules rules = tables.get(act);
    if (rules == null) {
      return Outcome.NO_CLAUSE;
    }
    return Judgement.of(rules, new Evaluation(fit(rules, facts, at), rules.atomCount()), suspension)
        .outcome();
  }

  /** The decision with its explanation. */
  public Decision decide(String act, Facts facts, Instant at, Instant knownAt) {
    ActRules rules = tables.get(act);
    if (rules == null) {
      return unknownAct(act, at, knownAt);
    }
    Evaluation evaluation = new Evaluation(fit(rules, facts, at), rules.atomCount());
    Judgement judgement = Judgement.of(rules, evaluation, suspension);
    Outcome outcome = judgement.outcome();
    List<Nearest> nearest =
        outcome == Outcome.NO_CLAUSE ? Nearest.of(judgement.closed, evaluation) : List.of();
    List<Because> because = because(outcome, judgement, nearest, evaluation);
    return new Decision(
        act,
        outcome,
        at,
        knownAt,
        basis,
        because,
        cure(outcome, judgement, nearest, evaluation),
        wouldPermit(outcome, judgement, nearest),
        duties(outcome, rules, evaluation),
        readings(because, suspension.citesOfCodes(evaluation.facts(), rules.variables())),
        missing(outcome, judgement, evaluation),
        alsoChecked(rules, because, evaluation));
  }

  private Decision unknownAct(String act, Instant at, Instant knownAt) {
    return new Decision(
        act,
        Outcome.NO_CLAUSE,
        at,
        knownAt,
        basis,
        List.of(),
        List.of("The vocabulary has no such act."),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new AlsoChecked(0, 0, 0));
  }

  private List<Because> because(
      Outcome outcome, Judgement judgement, List<Nearest> nearest, Evaluation facts) {
    List<Because> because = new ArrayList<>();
    List<String> suspended = Suspension.units(facts.facts());
    if (!judgement.suspendedCodes.isEmpty()) {
      because.add(explanation.suspendedCodes(judgement.suspendedCodes, suspended));
    }
    if (outcome == Outcome.NO_CLAUSE) {
      judgement.inert.forEach(rule -> because.add(explanation.inert(rule, suspended)));
    }
    Stream<? extends CompiledRule> settling =
        switch (outcome) {
          case DENIED -> judgement.denying.stream();
          case HELD -> judgement.holding.stream();
          case UNDETERMINED -> judgement.awaiting();
          case PERMITTED -> judgement.open.stream();
          case NO_CLAUSE -> nearest.stream().map(Nearest::opening);
        };
    settling.forEach(rule -> because.add(explanation.because(rule, facts)));
    return because;
  }

  private static List<String> cure(
      Outcome outcome, Judgement judgement, List<Nearest> nearest, Evaluation facts) {
    Stream<String> cures =
        switch (outcome) {
          case DENIED -> judgement.denying.stream().map(rule -> Cures.lift(rule, facts));
          case HELD -> judgement.holding.stream().map(rule -> Cures.lift(rule, facts));
          case NO_CLAUSE -> nearest.stream().map(near -> near.cure(facts));
          case UNDETERMINED ->
              missing(outcome, judgement, facts).stream().map(path -> "State " + path + ".");
          case PERMITTED -> Stream.empty();
        };
    return cures.distinct().toList();
  }

  private static List<WouldPermit> wouldPermit(
      Outcome outcome, Judgement judgement, List<Nearest> nearest) {
    Stream<CompiledRule.Opening> openings =
        switch (outcome) {
          case PERMITTED -> Stream.empty();
          case NO_CLAUSE -> nearest.stream().map(Nearest::opening);
          case DENIED, HELD, UNDETERMINED ->
              Stream.concat(judgement.open.stream(), judgement.perhapsOpen.stream());
        };
    return openings.map(opening -> opening.rule()).map(Decider::wouldPermit).toList();
  }

  private static WouldPermit wouldPermit(Rule rule) {
    return new WouldPermit(rule.id(), rule.cite());
  }

  private static List<String> missing(Outcome outcome, Judgement judgement, Evaluation facts) {
    Stream<? extends CompiledRule> open =
        switch (outcome) {
          case UNDETERMINED, HELD -> judgement.awaiting();
          case PERMITTED, DENIED, NO_CLAUSE -> Stream.empty();
        };
    Stream<String> paths =
        open.flatMap(rule -> rule.guard().unsettled(facts))
            .flatMap(atom -> facts.of(atom).missing().stream());
    Stream<String> units =
        outcome == Outcome.UNDETERMINED && judgement.suspensionUnknown
            ? Stream.of("agr.suspended_units")
            : Stream.empty();
    return Stream.concat(paths, units).distinct().sorted().toList();
  }

  private List<DutyStarted> duties(Outcome outcome, ActRules rules, Evaluation facts) {
    boolean may = outcome != Outcome.DENIED && outcome != Outcome.NO_CLAUSE;
    if (!may) {
      return List.of();
    }
    Set<String> events =
        rules.brought().stream()
            .filter(brought -> brought.when().value(facts) == Truth.TRUE)
            .map(ActRules.Brought::event)
            .collect(Collectors.toSet());
    List<DutyStarted> started = new ArrayList<>();
    for (ActRules.Triggered triggered : rules.duties()) {
      Duty duty = triggered.duty();
      Optional<String> trigger = duty.triggers().stream().filter(events::contains).findFirst();
      if (trigger.isPresent() && triggered.onlyIf().value(facts) == Truth.TRUE) {
        Optional.ofNullable(deadlines.get(duty.due()))
            .ifPresent(deadline -> started.add(started(duty, trigger.get(), deadline)));
      }
    }
    return started;
  }

  private static DutyStarted started(Duty duty, String trigger, Deadline deadline) {
    return new DutyStarted(
        duty.id(),
        duty.bearer(),
        trigger,
        duty.perform(),
        duty.cite(),
        deadline.id(),
        deadline.term(),
        deadline.legal(),
        deadline.length(),
        deadline.urgentTarget(),
        deadline.targetSource());
  }

  private List<String> readings(List<Because> because, List<String> citesOfCodes) {
    return readings.stream()
        .filter(reading -> reading.status() != ReadingStatus.AGREED || reading.switchedTo() != null)
        .filter(reading ->
            reading.switchedTo() != null
                || because.stream().anyMatch(it -> reading.bearsOn(it.rule(), it.cite()))
                || reading.bearsOn("", citesOfCodes))
        .map(Reading::label)
        .toList();
  }

  private static AlsoChecked alsoChecked(ActRules rules, List<Because> because, Evaluation facts) {
    Set<String> settled = because.stream().map(Because::rule).collect(Collectors.toSet());
    int[] counts = new int[3];
    Stream.concat(rules.obstacles().stream(), rules.openings().stream())
        .filter(rule -> !settled.contains(rule.rule().id()))
        .forEach(rule -> {
          switch (rule.guard().value(facts)) {
            case TRUE -> counts[0]++;
            case FALSE -> counts[1]++;
            case UNKNOWN, ERROR -> counts[2]++;
          }
        });
    return new AlsoChecked(counts[0], counts[1], counts[2]);
  }
}
