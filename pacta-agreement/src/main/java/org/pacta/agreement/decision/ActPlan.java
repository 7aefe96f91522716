package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyStarted;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.guard.CompiledAmount;
import org.pacta.agreement.guard.Guard;

/**
 * Everything about the rules of one act that no fact changes, put together at the first decision.
 *
 * @param table the compiled rules
 * @param rules obstacles, then openings
 * @param duties duties that doing the act may start
 * @param unitsSlot slot of the units suspended
 * @param reasonSlots slots of the units among them that are without effect for each reason
 * @param statusSlot slot of the status of the agreement
 * @param codeSlots slots of topics and categories
 */
record ActPlan(
    ActRules table,
    List<PreparedRule> rules,
    List<Owed> duties,
    int unitsSlot,
    Map<StatusCode, Integer> reasonSlots,
    int statusSlot,
    int[] codeSlots) {

  /** A duty, by the event that starts it; the first event that comes about counts. */
  record Owed(Guard onlyIf, List<DutyStarted> byEvent, @Nullable CompiledAmount amount) {
    @Nullable DutyStarted startedBy(Set<String> events) {
      for (DutyStarted started : byEvent) {
        if (events.contains(started.trigger())) {
          return started;
        }
      }
      return null;
    }
  }

  static ActPlan of(
      ActRules table,
      Map<String, String> gists,
      ReadingsInUse readings,
      Map<String, Deadline> deadlines) {
    List<PreparedRule> rules = new ArrayList<>();
    List<CompiledRule> compiled = new ArrayList<>(table.obstacles());
    compiled.addAll(table.openings());
    for (CompiledRule rule : compiled) {
      rules.add(PreparedRule.of(rules.size(), rule, gists, readings));
    }
    List<Owed> duties = new ArrayList<>();
    for (ActRules.Triggered triggered : table.duties()) {
      Deadline deadline =
          triggered.duty().due().isEmpty() ? Deadline.NONE : deadlines.get(triggered.duty().due());
      if (deadline != null && !triggered.duty().silence()) {
        duties.add(
            new Owed(triggered.onlyIf(), started(triggered.duty(), deadline), triggered.amount()));
      }
    }
    return new ActPlan(
        table,
        List.copyOf(rules),
        List.copyOf(duties),
        table.guards().slot(Suspension.UNITS),
        Suspension.reasonSlots(table.guards()),
        table.guards().slot(Force.STATUS),
        Suspension.codeSlots(table.guards()));
  }

  private static List<DutyStarted> started(Duty duty, Deadline deadline) {
    return duty.triggers().stream()
        .map(trigger ->
            new DutyStarted(
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
                deadline.targetSource(),
                deadline.variants(),
                deadline.inWords(),
                null))
        .toList();
  }
}
