package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Effort;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;

/**
 * Events that time alone brings about. One may start or keep another; each rests only on what came
 * before it, so looking again until nothing changes settles all of them, in whatever order they
 * stand in the file.
 */
final class Lapses {
  /** Most looks; a chain of so many is no treaty. */
  private static final int LOOKS_MAX = 200;

  private final Obligations obligations;
  private final Lifecycle lifecycle;
  private final Map<Duty, String> events;
  private final Map<Duty, Lapse> silences;
  private final @Nullable Set<String> complete;
  private final Supplier<Effort> effort;
  private final Set<String> ofItsLife;

  /** What was worked out already, where the same is looked at again and again; or null. */
  private final @Nullable Map<Look, List<Lapsed>> seen;

  /** What happened, looked at then. */
  private record Look(List<TreatyEvent> given, AsOf when) {}

  /**
   * Lapses of these duties, where all that happened is known.
   *
   * @param events what comes about when a duty is not met in time
   * @param silences those of the duties that stand for a silence, with the rule
   */
  Lapses(
      Obligations obligations,
      Lifecycle lifecycle,
      Map<Duty, String> events,
      Map<Duty, Lapse> silences) {
    this(obligations, lifecycle, events, silences, null, Obligations::effort, null);
  }

  /**
   * Lapses of these duties.
   *
   * @param complete events of which all that happened are known, or null for every event
   * @param effort what one look may take
   * @param seen to remember what was worked out, or null
   */
  private Lapses(
      Obligations obligations,
      Lifecycle lifecycle,
      Map<Duty, String> events,
      Map<Duty, Lapse> silences,
      @Nullable Set<String> complete,
      Supplier<Effort> effort,
      @Nullable Map<Look, List<Lapsed>> seen) {
    this.complete = complete;
    this.effort = effort;
    this.ofItsLife = TemporalClause.awaited(lifecycle.clauses());
    this.seen = seen;
    this.silences = Map.copyOf(silences);
    this.obligations = obligations;
    this.lifecycle = lifecycle;
    this.events = events;
  }

  /** The same over other obligations, for one act or account: it remembers what it works out. */
  Lapses of(Obligations other) {
    return new Lapses(
        other, lifecycle, events, silences, complete, effort, new ConcurrentHashMap<>());
  }

  /**
   * The same where a silence that something else than these events may have broken is not known to
   * have lasted.
   */
  Lapses knowing(Set<String> some) {
    return new Lapses(obligations, lifecycle, events, silences, Set.copyOf(some), effort, null);
  }

  /** The same where each look takes from this. */
  Lapses within(Supplier<Effort> other) {
    return new Lapses(obligations, lifecycle, events, silences, complete, other, null);
  }

  /** True where no time brings anything about. */
  boolean none() {
    return events.isEmpty();
  }

  /** Every time that runs or has run out by then. */
  List<Lapsed> on(List<TreatyEvent> given, AsOf when) {
    if (seen == null || events.isEmpty()) {
      return lookedAt(given, when);
    }
    Look look = new Look(given, when);
    List<Lapsed> found = seen.get(look);
    if (found == null) {
      found = lookedAt(given, when);
      seen.put(look, found);
    }
    return found;
  }

  private List<Lapsed> lookedAt(List<TreatyEvent> given, AsOf when) {
    Effort each = effort.get();
    List<Lapsed> found = List.of();
    for (int look = 0; look < LOOKS_MAX && !events.isEmpty(); look++) {
      List<Lapsed> next = once(given, found, when, each);
      if (next.equals(found)) {
        return found;
      }
      found = next;
    }
    return found;
  }

  private List<Lapsed> once(List<TreatyEvent> given, List<Lapsed> found, AsOf when, Effort effort) {
    List<TreatyEvent> all = counted(Lapsed.with(given, found), found);
    Set<TreatyEvent> atOnce = onLastDays(given, found);
    List<TreatyEvent> open = unclear(found);
    StatusNow status = lifecycle.now(all, when);
    Map<Duty, List<Obligations.Found>> started = started(all, atOnce, status, when, effort);
    List<Lapsed> lapses = new ArrayList<>();
    events.forEach((duty, event) -> {
      for (Obligations.Found one : started.getOrDefault(duty, List.of())) {
        Owed owed = one.owed();
        DutyState state = owed.state(when, status, one.condition());
        DueTime due = owed.due(when);
        Lapsed.@Nullable Outcome outcome = known(outcome(state), owed, due, open);
        if (outcome != null && due != null) {
          TreatyEvent brought = event(event, owed, due, silences.get(duty));
          String words = owed.words(due) + words(outcome, brought, state);
          lapses.add(new Lapsed(duty.id(), outcome, brought, duty.cite(), words));
        }
      }
    });
    return lapses;
  }

  /** What counts: what time brings about of the life of the agreement, where the text admits it. */
  private List<TreatyEvent> counted(List<TreatyEvent> all, List<Lapsed> found) {
    return found.stream().anyMatch(it -> ofItsLife.contains(it.event().event()))
        ? new Admitted(lifecycle).of(all)
        : all;
  }

  /** What has started, reckoned at once for all that hear the same. */
  private Map<Duty, List<Obligations.Found>> started(
      List<TreatyEvent> all, Set<TreatyEvent> atOnce, StatusNow status, AsOf when, Effort effort) {
    DutyStart force = new DutyStart(lifecycle, all, effort);
    Map<Set<TreatyEvent>, List<Duty>> hearing = new LinkedHashMap<>();
    for (Duty duty : events.keySet()) {
      hearing.computeIfAbsent(unheard(duty, all, atOnce, force), _ -> new ArrayList<>()).add(duty);
    }
    Map<Duty, List<Obligations.Found>> started = new IdentityHashMap<>();
    hearing.forEach((unheard, duties) -> {
      List<TreatyEvent> heard = all.stream().filter(it -> !unheard.contains(it)).toList();
      obligations
          .of(duties, heard, status, when, effort)
          .forEach(it -> started.computeIfAbsent(it.owed().duty(), _ -> new ArrayList<>()).add(it));
    });
    return started;
  }

  /**
   * What does not break a silence: among many, an objection of a Party that is not bound is none,
   * but for the one whose own act set the time running. What comes about on a last day rests on
   * what came before that day, so it is not kept by what another silence brings about on its last
   * day.
   */
  private Set<TreatyEvent> unheard(
      Duty duty, List<TreatyEvent> all, Set<TreatyEvent> atOnce, DutyStart force) {
    Lapse silence = silences.get(duty);
    if (silence == null) {
      return Set.of();
    }
    List<TreatyEvent> triggers =
        all.stream().filter(event -> duty.triggers().contains(event.event())).toList();
    return all.stream()
        .filter(event ->
            silence.unless().contains(event.event())
                && ((silence.onLastDay() && atOnce.contains(event))
                    || !(triggers.stream().anyMatch(it -> own(it, event)) || force.bound(event))))
        .collect(Collectors.toSet());
  }

  /** True for what the Party did whose act set the time running in this case. */
  private static boolean own(TreatyEvent trigger, TreatyEvent event) {
    return trigger.party() != null
        && trigger.party().equals(event.party())
        && Objects.equals(trigger.detail().caseId(), event.detail().caseId())
        && !trigger.date().isAfter(event.date());
  }

  /** Nothing comes about where it is not known whether the time runs, or whose it is. */
  private static Lapsed.@Nullable Outcome outcome(DutyState state) {
    return switch (state.status()) {
      case OPEN, PAUSED -> Lapsed.Outcome.RUNNING;
      case MET -> Lapsed.Outcome.KEPT;
      case BREACH -> Lapsed.Outcome.CAME_ABOUT;
      case UNCLEAR -> Lapsed.Outcome.UNCLEAR;
      case LATE -> state.legal() ? Lapsed.Outcome.RUNNING : null; // a target alone brings nothing
      case RELEASED -> null;
    };
  }

  /** Events, and those that would have broken silences by which one of them comes about. */
  Set<String> with(Set<String> awaited) {
    Set<String> all = new HashSet<>(awaited);
    boolean more = true;
    while (more) {
      more =
          events.entrySet().stream()
              .filter(it -> all.contains(it.getValue()))
              .map(it -> all.addAll(broken(it.getKey())))
              .reduce(false, Boolean::logicalOr);
    }
    return all;
  }

  private static List<TreatyEvent> unclear(List<Lapsed> found) {
    return found.stream()
        .filter(it -> it.outcome() == Lapsed.Outcome.UNCLEAR)
        .map(Lapsed::event)
        .toList();
  }

  /**
   * A silence has lasted where all that would have broken it is known: what another one brings
   * about is not, while that one is unclear.
   *
   * @param open events that come about or not, nobody knows
   */
  private Lapsed.@Nullable Outcome known(
      Lapsed.@Nullable Outcome outcome, Owed owed, @Nullable DueTime due, List<TreatyEvent> open) {
    if (outcome != Lapsed.Outcome.CAME_ABOUT || due == null) {
      return outcome;
    }
    Set<String> broken = broken(owed.duty());
    return (complete == null || complete.containsAll(broken))
            && open.stream().noneMatch(it -> broken.contains(it.event()) && within(it, owed, due))
        ? outcome
        : Lapsed.Outcome.UNCLEAR;
  }

  /** True for what can concern a time: it is of no other case, and not after its last day. */
  private static boolean within(TreatyEvent event, Owed owed, DueTime due) {
    String its = event.detail().caseId();
    String caseId = owed.trigger().detail().caseId();
    return (its == null || caseId == null || its.equals(caseId))
        && !event.date().isAfter(due.day());
  }

  /** Events that would have kept the time of a duty, or moved its end. */
  private Set<String> broken(Duty duty) {
    Set<String> broken = new HashSet<>(duty.dischargedAlsoBy());
    broken.add(duty.perform());
    broken.addAll(duty.pausedBy());
    broken.addAll(duty.dischargedByEach());
    broken.addAll(duty.deferredBy());
    broken.addAll(obligations.prolonging(duty));
    broken.remove("");
    return broken;
  }

  /** What silences brought about on the last day of their time. */
  private Set<TreatyEvent> onLastDays(List<TreatyEvent> given, List<Lapsed> found) {
    Set<String> rules =
        silences.values().stream()
            .filter(Lapse::onLastDay)
            .map(Lapse::id)
            .collect(Collectors.toSet());
    return found.stream()
        .filter(it -> rules.contains(it.rule()))
        .map(Lapsed::event)
        .filter(event -> !given.contains(event))
        .collect(Collectors.toSet());
  }

  /**
   * What comes about: as the next day begins for whoever owes, or the last where the text says so,
   * or a second after the time ran out.
   */
  private static TreatyEvent event(String name, Owed owed, DueTime due, @Nullable Lapse silence) {
    EventDetail of = owed.trigger().detail();
    Instant end = due.instant();
    boolean last = silence != null && silence.onLastDay();
    Instant moment =
        end == null
            ? due.day().plusDays(last ? 0 : 1).atStartOfDay(owed.zone()).toInstant()
            : end.plusSeconds(1);
    LocalDate date = LocalDate.ofInstant(moment, owed.zone());
    return new TreatyEvent(
        name,
        silence != null && silence.ofTrigger() ? owed.trigger().party() : owed.party(),
        date,
        owed.trigger().units(),
        null,
        new EventDetail(of.caseId(), moment, of.urgent(), null, null, of.variant(), of.facts())
            .ofItem(of.item()));
  }

  private static String words(Lapsed.Outcome outcome, TreatyEvent brought, DutyState state) {
    String name = brought.event().replace('_', ' ');
    return switch (outcome) {
      case RUNNING ->
          (state.status() == DutyStatus.LATE ? " The target has passed." : "")
              + " Unless it is kept, "
              + name
              + " on "
              + Reckoning.words(brought.date())
              + ".";
      case KEPT ->
          " Kept"
              + (state.endedOn() == null ? "" : " on " + Reckoning.words(state.endedOn()))
              + ", so that nothing follows.";
      case UNCLEAR ->
          state.missing().isEmpty()
              ? " Not known whether something has broken it, so nothing follows."
              : " Not known whether it runs, or whose silence counts, so nothing follows; missing: "
                  + String.join(", ", state.missing())
                  + ".";
      case CAME_ABOUT -> " It ran out, so " + name + " on " + Reckoning.words(brought.date()) + ".";
    };
  }
}
