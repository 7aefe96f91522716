package org.pacta.agreement.decision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.guard.CompiledAmount;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardTable;
import org.pacta.agreement.guard.Truth;
import org.pacta.agreement.temporal.CaseCondition;

/** Settles the conditions of duties by the facts that events carry. */
public final class DutyConditions implements CaseCondition {
  private final List<ActRules> tables;
  private final Facts past;

  /**
   * Conditions as compiled with these tables.
   *
   * @param past what has happened, for conditions that ask about the past
   */
  public DutyConditions(Collection<ActRules> tables, Facts past) {
    this.tables = List.copyOf(tables);
    this.past = past;
  }

  @Override
  public Held of(Duty duty, TreatyEvent trigger) {
    if (!duty.readsFacts()) {
      return Held.ALWAYS;
    }
    for (ActRules table : tables) {
      boolean other = duty.factsOf() != null && !table.act().equals(duty.factsOf());
      for (ActRules.Triggered triggered : other ? List.<ActRules.Triggered>of() : table.duties()) {
        if (triggered.duty().id().equals(duty.id())) {
          return held(table.guards(), triggered, trigger);
        }
      }
    }
    String onlyIf = duty.onlyIf();
    return onlyIf == null ? Held.ALWAYS : new Held(Truth.UNKNOWN, List.of(onlyIf), null);
  }

  private Held held(GuardTable guards, ActRules.Triggered duty, TreatyEvent trigger) {
    Guard onlyIf = duty.onlyIf();
    CompiledAmount amount = duty.amount();
    Instant moment = trigger.detail().instant();
    Instant at = moment == null ? trigger.date().atStartOfDay().toInstant(ZoneOffset.UTC) : moment;
    FactValues known = guards.fit(past.plus(trigger.detail().facts()).values(), at);
    Evaluation values = new Evaluation(guards, known);
    List<String> missing =
        onlyIf
            .unsettled(values)
            .flatMap(atom -> atom.value(known).missing().stream())
            .distinct()
            .toList();
    return new Held(onlyIf.value(values), missing, amount == null ? null : amount.owed(known));
  }
}
