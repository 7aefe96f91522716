package org.pacta.agreement.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.Overlay;
import org.pacta.agreement.guard.CompiledAmount;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardTable;
import org.pacta.agreement.guard.Truth;
import org.pacta.agreement.temporal.CaseCondition;
import org.pacta.agreement.temporal.CaseFacts;
import org.pacta.agreement.temporal.StatusThen;

/**
 * Settles the conditions of duties by the facts that events carry: their own, and the scope of the
 * agreement, outside which none of its own duties starts.
 */
public final class DutyConditions implements CaseCondition {
  private final List<ActRules> tables;
  private final Set<String> unbounded;
  private final Histories histories;
  private final EventRegister register;
  private final Facts past;
  private final StatusThen status;
  private final CaseFacts of;

  /**
   * Conditions as compiled for its acts.
   *
   * @param above what stands above the agreement, which its scope does not bound
   * @param register what has happened, for conditions that ask about the past
   * @param status how the agreement stood, for conditions that ask about it
   */
  public DutyConditions(
      Decider decider,
      List<Overlay> above,
      Histories histories,
      EventRegister register,
      StatusThen status) {
    this.status = status;
    this.tables = List.copyOf(decider.tables().values());
    this.unbounded =
        above.stream()
            .flatMap(law -> law.duties().stream())
            .map(Duty::id)
            .collect(Collectors.toUnmodifiableSet());
    this.histories = histories;
    this.register = register;
    this.past = histories.of(register, Instant.MAX);
    this.of = new CaseFacts(register.events());
  }

  @Override
  public Held of(Duty duty, TreatyEvent trigger, Set<String> between) {
    Held within = unbounded.contains(duty.id()) ? Held.ALWAYS : within(duty, trigger, between);
    if (within.truth() == Truth.FALSE) {
      return within;
    }
    Held own = own(duty, trigger, between);
    return within.truth() == Truth.TRUE || own.truth() == Truth.FALSE
        ? own
        : new Held(
            Truth.UNKNOWN,
            Stream.concat(within.missing().stream(), own.missing().stream()).distinct().toList(),
            own.amount());
  }

  @Override
  public Held counts(Duty duty, TreatyEvent event, Set<String> between) {
    String guard = duty.countsOnlyIf().get(event.event());
    if (guard == null) {
      return Held.ALWAYS;
    }
    for (ActRules table : tables) {
      for (ActRules.Counted counted : table.counted()) {
        if (counted.is(duty.id(), event.event())) {
          return settled(table.guards(), counted.onlyIf(), null, event, between);
        }
      }
    }
    return new Held(Truth.UNKNOWN, List.of(guard), null);
  }

  @Override
  public List<String> outside(Duty duty, TreatyEvent trigger, Set<String> between) {
    boolean out =
        !unbounded.contains(duty.id())
            && within(duty, trigger, between).truth() == Truth.FALSE
            && own(duty, trigger, between).truth() != Truth.FALSE;
    return !out
        ? List.of()
        : asked(duty, trigger)
            .flatMap(table ->
                table.scopes().stream()
                    .filter(scope ->
                        settled(table.guards(), scope.guard(), null, trigger, between).truth()
                            == Truth.FALSE))
            .map(scope -> scope.scope().id() + " " + scope.scope().cite())
            .distinct()
            .toList();
  }

  /** The acts of which the scopes are asked: those that bring it about; else those meant. */
  private Stream<ActRules> asked(Duty duty, TreatyEvent trigger) {
    List<ActRules> bringing = bringing(trigger);
    return bringing.isEmpty()
        ? tables.stream()
            .filter(table -> duty.factsOf() == null || table.act().equals(duty.factsOf()))
        : bringing.stream();
  }

  private List<ActRules> bringing(TreatyEvent trigger) {
    return tables.stream()
        .filter(
            table -> table.brought().stream().anyMatch(it -> it.event().equals(trigger.event())))
        .toList();
  }

  /**
   * Whether an event lies within the scope: by each act that brings it about and is asked for it;
   * one is enough.
   */
  private Held within(Duty duty, TreatyEvent trigger, Set<String> between) {
    List<ActRules> bringing = bringing(trigger);
    if (bringing.isEmpty()) {
      return notLeftOut(duty, trigger, between);
    }
    if (bringing.stream().anyMatch(table -> table.scopes().isEmpty())) {
      return Held.ALWAYS;
    }
    List<Held> asked =
        bringing.stream().map(table -> withinScopes(table, trigger, between)).toList();
    return first(asked, Truth.TRUE)
        .or(() -> first(asked, Truth.UNKNOWN))
        .orElseGet(asked::getFirst);
  }

  /**
   * Of an event that no act brings about, only what its facts say counts. One scope that they make
   * false leaves it out, whatever acts other scopes are asked of: as no act tells which scopes are
   * meant, its matter must be within each. Where the duty names an act, only what is asked of that
   * act counts, and of a scope that its facts leave open it is not known whether it holds.
   */
  private Held notLeftOut(Duty duty, TreatyEvent trigger, Set<String> between) {
    List<Held> asked =
        tables.stream()
            .filter(table -> duty.factsOf() == null || table.act().equals(duty.factsOf()))
            .filter(table -> !table.scopes().isEmpty())
            .map(table -> withinScopes(table, trigger, between))
            .toList();
    Optional<Held> out = first(asked, Truth.FALSE).or(() -> first(asked, Truth.ERROR));
    return out.or(() -> duty.factsOf() == null ? Optional.empty() : first(asked, Truth.UNKNOWN))
        .orElse(Held.ALWAYS);
  }

  private Held withinScopes(ActRules table, TreatyEvent trigger, Set<String> between) {
    return settled(table.guards(), CompiledScope.within(table.scopes()), null, trigger, between);
  }

  private static Optional<Held> first(List<Held> asked, Truth truth) {
    return asked.stream().filter(held -> held.truth() == truth).findFirst();
  }

  private Held own(Duty duty, TreatyEvent trigger, Set<String> between) {
    if (!duty.readsFacts()) {
      return Held.ALWAYS;
    }
    for (ActRules table : tables) {
      boolean other = duty.factsOf() != null && !table.act().equals(duty.factsOf());
      for (ActRules.Triggered triggered : other ? List.<ActRules.Triggered>of() : table.duties()) {
        if (triggered.duty().id().equals(duty.id())) {
          return settled(table.guards(), triggered.onlyIf(), triggered.amount(), trigger, between);
        }
      }
    }
    String onlyIf = duty.onlyIf();
    return onlyIf == null ? Held.ALWAYS : new Held(Truth.UNKNOWN, List.of(onlyIf), null);
  }

  private Held settled(
      GuardTable guards,
      Guard guard,
      @Nullable CompiledAmount amount,
      TreatyEvent trigger,
      Set<String> between) {
    Instant moment = trigger.detail().instant();
    Instant at = moment == null ? histories.onItsDay(trigger) : moment;
    boolean byDays = moment == null && asks(guard, DutyConditions::ofThePast);
    Facts happened = byDays ? histories.onDayOf(trigger, register) : past;
    List<Facts> ways =
        asks(guard, DutyConditions::ofStatus) || shares(amount)
            ? status.ways(trigger, between).stream().map(happened::plus).toList()
            : List.of(happened);
    return Held.inEach(
        ways.stream().map(way -> settled(guards, guard, amount, trigger, way, at)).toList(),
        CaseCondition.moment(trigger));
  }

  private Held settled(
      GuardTable guards,
      Guard guard,
      @Nullable CompiledAmount amount,
      TreatyEvent trigger,
      Facts agreement,
      Instant at) {
    FactValues known = guards.fit(agreement.plus(of.of(trigger, guards.paths())).values(), at);
    Evaluation values = new Evaluation(guards, known);
    List<String> missing =
        guard
            .unsettled(values)
            .flatMap(atom -> atom.value(known).missing().stream())
            .flatMap(path -> missing(path, trigger))
            .distinct()
            .toList();
    return new Held(guard.value(values), missing, amount == null ? null : amount.owed(known));
  }

  private static boolean asks(Guard guard, Predicate<String> of) {
    return guard.atoms().flatMap(atom -> atom.paths().stream()).anyMatch(of);
  }

  /** True for an amount that asks how the agreement stands, as an equal share does. */
  private static boolean shares(@Nullable CompiledAmount amount) {
    return amount != null && amount.paths().anyMatch(DutyConditions::ofStatus);
  }

  /** True for what follows from the dates, not from what happened alone: also who is bound. */
  private static boolean ofStatus(String path) {
    return path.startsWith("agr.") && !path.startsWith("agr.events") || path.startsWith("parties(");
  }

  /** True for the answer to a question about the past. */
  private static boolean ofThePast(String path) {
    return path.indexOf('(') >= 0;
  }

  /**
   * What is missing; an event of the day on which a duty began is in doubt for want of a moment.
   *
   * @param path of the fact that is not known
   */
  private Stream<String> missing(String path, TreatyEvent trigger) {
    Stream<String> moments =
        !ofThePast(path)
            ? Stream.empty()
            : register.events().stream()
                .filter(event -> event.date().equals(trigger.date()) && !event.equals(trigger))
                .filter(event -> path.contains("'" + event.event() + "'"))
                .flatMap(event -> Stream.of(event, trigger))
                .filter(event -> event.detail().instant() == null)
                .map(event -> "at of " + event.event() + " of " + event.date());
    return Stream.concat(Stream.of(path), moments);
  }
}
