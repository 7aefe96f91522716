package org.pacta.agreement.decision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
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
import org.pacta.agreement.temporal.StatusThen;

/**
 * Settles the conditions of duties by the facts that events carry: their own, and the scope of the
 * agreement, outside which none of its own duties starts.
 */
public final class DutyConditions implements CaseCondition {
  private static final String CASE = "case_id";

  private final List<ActRules> tables;
  private final Set<String> unbounded;
  private final Facts past;
  private final StatusThen status;

  /**
   * Conditions as compiled for its acts.
   *
   * @param above what stands above the agreement, which its scope does not bound
   * @param past what has happened, for conditions that ask about the past
   * @param status how the agreement stood, for conditions that ask about it
   */
  public DutyConditions(Decider decider, List<Overlay> above, Facts past, StatusThen status) {
    this.status = status;
    this.tables = List.copyOf(decider.tables().values());
    this.unbounded =
        above.stream()
            .flatMap(law -> law.duties().stream())
            .map(Duty::id)
            .collect(Collectors.toUnmodifiableSet());
    this.past = past;
  }

  @Override
  public Held of(Duty duty, TreatyEvent trigger, Set<String> between) {
    Held within = unbounded.contains(duty.id()) ? Held.ALWAYS : within(trigger, between);
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

  /**
   * Whether an event lies within the scope: by each act that brings it about and is asked for it;
   * one is enough. Of an event that no act brings about, only what its facts say counts.
   */
  private Held within(TreatyEvent trigger, Set<String> between) {
    List<ActRules> bringing =
        tables.stream()
            .filter(table ->
                table.brought().stream().anyMatch(it -> it.event().equals(trigger.event())))
            .toList();
    if (bringing.stream().anyMatch(table -> table.scopes().isEmpty())) {
      return Held.ALWAYS;
    }
    List<Held> asked =
        (bringing.isEmpty() ? tables : bringing)
            .stream()
                .filter(table -> !table.scopes().isEmpty())
                .map(table ->
                    settled(
                        table.guards(),
                        CompiledScope.within(table.scopes()),
                        null,
                        trigger,
                        between))
                .filter(held -> !bringing.isEmpty() || held.truth() != Truth.UNKNOWN)
                .toList();
    return asked.stream()
        .filter(held -> held.truth() == Truth.TRUE)
        .findFirst()
        .or(() -> asked.stream().filter(held -> held.truth() == Truth.UNKNOWN).findFirst())
        .or(() -> asked.stream().findFirst())
        .orElse(Held.ALWAYS);
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
    Instant at = moment == null ? trigger.date().atStartOfDay().toInstant(ZoneOffset.UTC) : moment;
    Facts agreement = asksStatus(guard) ? past.plus(status.of(trigger, between)) : past;
    FactValues known = guards.fit(agreement.plus(facts(trigger)).values(), at);
    Evaluation values = new Evaluation(guards, known);
    List<String> missing =
        guard
            .unsettled(values)
            .flatMap(atom -> atom.value(known).missing().stream())
            .distinct()
            .toList();
    return new Held(guard.value(values), missing, amount == null ? null : amount.owed(known));
  }

  /** True for a guard on what follows from the dates, not from what happened alone. */
  private static boolean asksStatus(Guard guard) {
    return guard
        .atoms()
        .flatMap(atom -> atom.paths().stream())
        .anyMatch(path -> path.startsWith("agr.") && !path.startsWith("agr.events"));
  }

  /** What an event says, the case it belongs to included. */
  private static Facts facts(TreatyEvent trigger) {
    String caseId = trigger.detail().caseId();
    Facts said = trigger.detail().facts();
    return caseId == null ? said : Facts.NONE.with(CASE, caseId).plus(said);
  }
}
