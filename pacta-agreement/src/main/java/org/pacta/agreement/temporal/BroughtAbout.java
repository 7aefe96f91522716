package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;

/** The event that time alone brings about. */
final class BroughtAbout {
  private BroughtAbout() {}

  /**
   * What comes about: as the next day begins for whoever owes, or the last where the text says so,
   * or a second after the time ran out.
   */
  static TreatyEvent event(String name, Owed owed, DueTime due, @Nullable Lapse silence) {
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
        silence != null && silence.ofTrigger() ? owed.trigger().actOf() : owed.party(),
        date,
        owed.trigger().units(),
        null,
        new EventDetail(of.caseId(), moment, of.urgent(), null, null, of.variant(), of.facts())
            .ofItem(of.item()));
  }

  /** What became of the time, in words. */
  static String words(Lapsed.Outcome outcome, TreatyEvent brought, DutyState state) {
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
      case RELEASED -> " Its time is over with that, so that nothing follows.";
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
