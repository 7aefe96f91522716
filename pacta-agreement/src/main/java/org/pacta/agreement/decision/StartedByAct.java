package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pacta.agreement.DutyStarted;
import org.pacta.agreement.DutyUnclear;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.guard.CompiledAmount;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.Truth;

/** What doing an act sets running: duties, and the time after which silence brings something. */
final class StartedByAct {
  private final ActPlan plan;
  private final Judgement judgement;
  private final Evaluation values;
  private final FactValues facts;
  private final List<Triggered> triggered;

  /** What an act with this outcome sets running. */
  StartedByAct(
      ActPlan plan, Judgement judgement, Evaluation values, FactValues facts, Outcome outcome) {
    this.plan = plan;
    this.judgement = judgement;
    this.values = values;
    this.facts = facts;
    boolean done = outcome != Outcome.DENIED && outcome != Outcome.NO_CLAUSE;
    this.triggered = !done || plan.duties().length == 0 ? List.of() : triggered();
  }

  /** Duties that doing the act starts. */
  List<DutyStarted> duties() {
    List<DutyStarted> started = new ArrayList<>(triggered.size());
    for (Triggered it : triggered) {
      if (it.starts == Truth.TRUE && !it.owed.silence()) {
        CompiledAmount amount = it.owed.amount();
        started.add(amount == null ? it.duty : it.duty.asking(amount.owed(facts)));
      }
    }
    return started;
  }

  /** Times of silence that doing the act starts, as duties that nobody performs. */
  List<DutyStarted> silences() {
    List<DutyStarted> silences = new ArrayList<>();
    for (Triggered it : triggered) {
      if (it.starts == Truth.TRUE && it.owed.silence()) {
        silences.add(it.duty);
      }
    }
    return silences;
  }

  /** Duties of which it is not known whether doing the act starts them. */
  List<DutyUnclear> unclear() {
    List<DutyUnclear> unclear = new ArrayList<>();
    for (Triggered it : triggered) {
      if (it.starts == Truth.UNKNOWN && !it.owed.silence()) {
        Set<String> missing = new TreeSet<>();
        Stream.concat(
                Stream.of(it.owed.guard()),
                it.sure ? Stream.empty() : plan.unsureTriggers(it.owed, values))
            .flatMap(guard -> guard.unsettled(values))
            .forEach(atom -> missing.addAll(atom.value(facts).missing()));
        unclear.add(DutyUnclear.of(it.duty, List.copyOf(missing)));
      }
    }
    return unclear;
  }

  /**
   * A duty whose event comes about, or may.
   *
   * @param sure true when its event certainly does
   * @param starts whether the duty starts
   */
  private record Triggered(ActPlan.Owed owed, DutyStarted duty, boolean sure, Truth starts) {}

  private List<Triggered> triggered() {
    List<Triggered> found = new ArrayList<>(plan.duties().length);
    BitSet sure = plan.brought(Truth.TRUE, values);
    BitSet perhaps = plan.brought(Truth.UNKNOWN, values);
    for (ActPlan.Owed owed : plan.duties()) {
      DutyStarted certain = owed.startedBy(sure);
      DutyStarted duty = certain != null ? certain : owed.startedBy(perhaps);
      if (duty != null && !withoutEffect(owed)) {
        Truth trigger = certain != null ? Truth.TRUE : Truth.UNKNOWN;
        Truth starts = plan.guards().value(owed.onlyIf(), values).and(trigger);
        found.add(new Triggered(owed, duty, certain != null, starts));
      }
    }
    return found;
  }

  /** True for a duty that rests on units, or an agreement, without effect then. */
  private boolean withoutEffect(ActPlan.Owed owed) {
    Set<StatusCode> also = owed.outlasts();
    StatusCode status = judgement.status;
    if (status != null && !status.hasEffect() && !also.contains(status)) {
      return true;
    }
    List<String> units = judgement.suspendedUnits;
    List<String> without =
        units.isEmpty() || also.isEmpty()
            ? units
            : judgement.suspension.notOutlasted(units, also, plan.reasonSlots(), facts);
    return !without.isEmpty() && judgement.suspension.wholly(owed.restsOn(), without);
  }
}
