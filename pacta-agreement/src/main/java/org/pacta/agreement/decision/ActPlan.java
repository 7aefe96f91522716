package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyStarted;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.decision.Judgement.Says;
import org.pacta.agreement.guard.CompiledAmount;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardCode;
import org.pacta.agreement.guard.GuardTable;
import org.pacta.agreement.guard.Truth;

/**
 * Everything about the rules of one act that no fact changes, put together at the first decision:
 * what every decision reads lies in few rows, what only an explanation needs stands by its rule.
 *
 * @param act id
 * @param table the atoms of the guards and the facts they read
 * @param scopes what bounds the agreement, as far as it is asked of the act
 * @param rules obstacles, then openings
 * @param givingWay those of them that have exceptions
 * @param guards when each of them works, then when the act brings about each event, then when each
 *     duty is owed
 * @param standing what each obstacle says while it stands in the way
 * @param broughtEvents number of each event brought about
 * @param broughtWhen guard of each of them
 * @param asked what the act is asked to state; bars nothing, so only an explanation looks at it
 * @param duties duties that doing the act may start
 * @param unitsSlot slot of the units suspended
 * @param reasonSlots slots of the units among them that are without effect for each reason
 * @param reasonsRead of these, those that guards read and that follow from the units
 * @param surelySlot slot of what is surely without effect
 * @param perhapsSlot slot of what may be without effect, where that is not known
 * @param statusSlot slot of the status of the agreement
 * @param codes where facts name topics and categories
 */
record ActPlan(
    String act,
    GuardTable table,
    List<CompiledScope> scopes,
    PreparedRule[] rules,
    PreparedRule[] givingWay,
    GuardCode guards,
    Says[] standing,
    int[] broughtEvents,
    List<Guard> broughtWhen,
    List<CompiledRule.Obstacle> asked,
    Owed[] duties,
    int unitsSlot,
    Map<Suspension.Reason, Integer> reasonSlots,
    int[] reasonsRead,
    int surelySlot,
    int perhapsSlot,
    int statusSlot,
    CodeFacts codes) {

  /**
   * A duty, by the event that starts it; the first event that comes about counts.
   *
   * @param onlyIf number of its guard among those of the act
   * @param guard the same, for what is not known of it
   * @param events numbers of the events that start it
   * @param byEvent the duty as each of them starts it
   * @param restsOn units that it has effect with
   * @param outlasts statuses without effect, of its units or the agreement, in which it starts
   * @param silence true for the time of a lapse, which nobody performs
   */
  record Owed(
      int onlyIf,
      Guard guard,
      int[] events,
      DutyStarted[] byEvent,
      List<String> restsOn,
      Set<StatusCode> outlasts,
      boolean silence,
      @Nullable CompiledAmount amount) {
    @Nullable DutyStarted startedBy(BitSet brought) {
      for (int i = 0; i < events.length; i++) {
        if (brought.get(events[i])) {
          return byEvent[i];
        }
      }
      return null;
    }
  }

  static ActPlan of(
      ActRules rules,
      Map<String, String> gists,
      ReadingsInUse readings,
      Map<String, Deadline> deadlines,
      List<Lapse> lapses,
      Suspension suspension) {
    List<CompiledRule> compiled = new ArrayList<>(rules.obstacles());
    compiled.addAll(rules.openings());
    PreparedRule[] prepared = new PreparedRule[compiled.size()];
    List<Guard> guards = new ArrayList<>();
    for (int i = 0; i < prepared.length; i++) {
      prepared[i] = PreparedRule.of(i, compiled.get(i), gists, readings);
      guards.add(prepared[i].guard());
    }
    List<String> events = rules.brought().stream().map(ActRules.Brought::event).distinct().toList();
    rules.brought().forEach(brought -> guards.add(brought.when()));
    Owed[] duties = duties(starting(rules, lapses), events, deadlines, guards);
    GuardTable table = rules.guards();
    return new ActPlan(
        rules.act(),
        table,
        rules.scopes(),
        prepared,
        Arrays.stream(prepared)
            .limit(rules.obstacles().size())
            .filter(rule -> !rule.exceptions().isEmpty())
            .toArray(PreparedRule[]::new),
        GuardCode.of(guards),
        rules.obstacles().stream().map(ActPlan::standing).toArray(Says[]::new),
        rules.brought().stream().mapToInt(brought -> events.indexOf(brought.event())).toArray(),
        rules.brought().stream().map(ActRules.Brought::when).toList(),
        rules.asked(),
        duties,
        table.slot(Suspension.UNITS),
        Suspension.reasonSlots(table),
        suspension.reasonsRead(table),
        table.slot(FallenAway.FACT),
        table.slot(UnitsUnknown.FACT),
        table.slot(Force.STATUS),
        CodeFacts.of(table));
  }

  /** Numbers of the events that doing the act brings about, or may, or does not. */
  BitSet brought(Truth when, Evaluation values) {
    BitSet brought = new BitSet();
    for (int i = 0; i < broughtEvents.length; i++) {
      if (guards.value(rules.length + i, values) == when) {
        brought.set(broughtEvents[i]);
      }
    }
    return brought;
  }

  /** Guards of the events of which it is not known whether they come about, and start a duty. */
  Stream<Guard> unsureTriggers(Owed owed, Evaluation values) {
    return IntStream.range(0, broughtEvents.length)
        .filter(i -> guards.value(rules.length + i, values) == Truth.UNKNOWN)
        .filter(i -> Arrays.stream(owed.events).anyMatch(event -> event == broughtEvents[i]))
        .mapToObj(broughtWhen::get);
  }

  private static Says standing(CompiledRule.Obstacle obstacle) {
    return obstacle.effect() == Outcome.HELD ? Says.HOLDS : Says.DENIES;
  }

  /** Duties that events of the act may start, and times of silence, on condition or not. */
  private static List<ActRules.Triggered> starting(ActRules rules, List<Lapse> lapses) {
    return Stream.concat(
            rules.duties().stream(),
            lapses.stream()
                .filter(lapse -> lapse.onlyIf() == null)
                .map(lapse -> new ActRules.Triggered(lapse.clock(), Guard.ALWAYS, null)))
        .toList();
  }

  /** The duties that events of the act start; their guards join those of the act. */
  private static Owed[] duties(
      List<ActRules.Triggered> duties,
      List<String> events,
      Map<String, Deadline> deadlines,
      List<Guard> guards) {
    List<Owed> owed = new ArrayList<>();
    for (ActRules.Triggered triggered : duties) {
      Duty duty = triggered.duty();
      Deadline deadline = duty.due().isEmpty() ? Deadline.NONE : deadlines.get(duty.due());
      List<String> starting = duty.triggers().stream().filter(events::contains).toList();
      if (deadline != null && !starting.isEmpty()) {
        owed.add(
            new Owed(
                guards.size(),
                triggered.onlyIf(),
                starting.stream().mapToInt(events::indexOf).toArray(),
                starting.stream()
                    .map(trigger -> started(duty, trigger, deadline))
                    .toArray(DutyStarted[]::new),
                duty.restsOn(),
                outlasts(duty),
                duty.silence(),
                triggered.amount()));
        guards.add(triggered.onlyIf());
      }
    }
    return owed.toArray(Owed[]::new);
  }

  private static Set<StatusCode> outlasts(Duty duty) {
    return Arrays.stream(StatusCode.values())
        .filter(status ->
            duty.head().alsoWhile().contains(status) || duty.survives().contains(status.code()))
        .collect(Collectors.toUnmodifiableSet());
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
        deadline.targetSource(),
        deadline.variants(),
        deadline.inWords(),
        null);
  }
}
