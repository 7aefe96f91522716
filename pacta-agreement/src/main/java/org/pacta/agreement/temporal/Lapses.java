package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Effort;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Status;
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

  /**
   * Lapses of these duties.
   *
   * @param events what comes about when a duty is not met in time
   */
  Lapses(Obligations obligations, Lifecycle lifecycle, Map<Duty, String> events) {
    this.obligations = obligations;
    this.lifecycle = lifecycle;
    this.events = events;
  }

  /** Those of the duties a condition takes. */
  Lapses only(Predicate<Duty> taken) {
    Map<Duty, String> some = new LinkedHashMap<>(events);
    some.keySet().removeIf(taken.negate());
    return new Lapses(obligations, lifecycle, some);
  }

  /** Every time that runs or has run out by then. */
  List<Lapsed> on(List<TreatyEvent> given, AsOf when) {
    Effort effort = Obligations.effort();
    List<Lapsed> found = List.of();
    for (int look = 0; look < LOOKS_MAX && !events.isEmpty(); look++) {
      List<Lapsed> next = once(Lapsed.with(given, found), when, effort);
      if (next.equals(found)) {
        return found;
      }
      found = next;
    }
    return found;
  }

  private List<Lapsed> once(List<TreatyEvent> all, AsOf when, Effort effort) {
    Status status = lifecycle.status(lifecycle.by(all, when), when.day());
    List<Lapsed> lapses = new ArrayList<>();
    events.forEach((duty, event) -> {
      for (Obligations.Found found : obligations.of(List.of(duty), all, when, effort)) {
        Owed owed = found.owed();
        DutyState state = owed.state(when, status, found.condition());
        DueTime due = owed.due(when);
        Lapsed.@Nullable Outcome outcome = outcome(state);
        if (outcome != null && due != null) {
          TreatyEvent brought = event(event, owed, due);
          String words = owed.words(due) + words(outcome, brought, state);
          lapses.add(new Lapsed(duty.id(), outcome, brought, duty.cite(), words));
        }
      }
    });
    return lapses;
  }

  /** Nothing comes about where it is not known whether the time runs, or where it ended early. */
  private static Lapsed.@Nullable Outcome outcome(DutyState state) {
    return switch (state.status()) {
      case OPEN, PAUSED -> Lapsed.Outcome.RUNNING;
      case MET -> Lapsed.Outcome.KEPT;
      case BREACH -> Lapsed.Outcome.CAME_ABOUT;
      case LATE, RELEASED, UNCLEAR -> null;
    };
  }

  /**
   * What comes about: as the next day begins for whoever owes, or a second after the time ran out.
   */
  private static TreatyEvent event(String name, Owed owed, DueTime due) {
    EventDetail of = owed.trigger().detail();
    Instant end = due.instant();
    Instant moment =
        end == null
            ? due.day().plusDays(1).atStartOfDay(owed.zone()).toInstant()
            : end.plusSeconds(1);
    LocalDate date = LocalDate.ofInstant(moment, owed.zone());
    return new TreatyEvent(
        name,
        owed.party(),
        date,
        owed.trigger().units(),
        null,
        new EventDetail(of.caseId(), moment, of.urgent(), null, null, of.variant(), of.facts()));
  }

  private static String words(Lapsed.Outcome outcome, TreatyEvent brought, DutyState state) {
    String name = brought.event().replace('_', ' ');
    return switch (outcome) {
      case RUNNING ->
          " Unless it is kept, " + name + " on " + Reckoning.words(brought.date()) + ".";
      case KEPT ->
          " Kept"
              + (state.endedOn() == null ? "" : " on " + Reckoning.words(state.endedOn()))
              + ", so that nothing follows.";
      case CAME_ABOUT -> " It ran out, so " + name + " on " + Reckoning.words(brought.date()) + ".";
    };
  }
}
