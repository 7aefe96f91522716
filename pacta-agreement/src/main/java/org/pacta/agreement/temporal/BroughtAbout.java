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
   * or a second after the time ran out. Where only the latest end is known it is of the day after
   * that, without a moment.
   *
   * @param soonest true for what may have come about already, as early as can be
   */
  static TreatyEvent event(
      String name, Owed owed, DueSpan span, boolean soonest, @Nullable Lapse silence) {
    EventDetail of = owed.trigger().detail();
    DueTime due = soonest ? span.soonest() : span.latest();
    Instant end = due.instant();
    boolean last = silence != null && silence.onLastDay();
    Instant moment =
        end == null
            ? due.day().plusDays(last ? 0 : 1).atStartOfDay(owed.bearer().zone()).toInstant()
            : end.plusSeconds(1);
    LocalDate date = LocalDate.ofInstant(moment, owed.bearer().zone());
    return new TreatyEvent(
        name,
        silence != null && silence.ofTrigger() ? owed.trigger().actOf() : owed.party(),
        date,
        owed.trigger().units(),
        null,
        new EventDetail(of.caseId(), moment, of.urgent(), null, null, of.variant(), of.facts())
            .at(soonest || span.known() ? moment : null)
            .ofItem(of.item()));
  }

  /** What has come about as it is taken to have sooner, or may have; null where it is not. */
  static @Nullable TreatyEvent sooner(
      Lapsed.Outcome outcome,
      Obligations.Found one,
      TreatyEvent brought,
      DueSpan span,
      Taken taken,
      @Nullable Lapse silence) {
    boolean unclear = outcome == Lapsed.Outcome.UNCLEAR;
    if (unclear && one.untold()) {
      return brought.onDay(one.owed().trigger().date()); // what stopped it may not have
    }
    boolean soonest = outcome == Lapsed.Outcome.CAME_ABOUT && taken.soonest().contains(brought);
    return soonest || (unclear && !span.known())
        ? event(brought.event(), one.owed(), span, true, silence)
        : null;
  }

  /**
   * True where nobody knows whether a time was over when looked at, or when something kept it, as
   * it is counted in hours from a day alone, or a day alone is given of what stopped its clock, or
   * of what kept it: that counts as in time for whoever must act, but nothing rests on it that a
   * silence did not bring about.
   *
   * @param released why it is no longer owed, or null
   */
  static boolean mayBeOver(
      Lapsed.@Nullable Outcome outcome,
      Owed owed,
      DueSpan span,
      @Nullable Release released,
      AsOf when) {
    if (outcome == null || !span.soonest().passed(when, owed.bearer().zone())) {
      return false;
    }
    return switch (outcome) {
      case RUNNING -> !span.known();
      case UNCLEAR -> !span.known() && !span.latest().passed(when, owed.bearer().zone());
      case KEPT ->
          owed.duty().refrain()
              ? owed.met().filter(span::leavesOpen).isPresent()
              : owed.met().isPresent() && !owed.surelyMet(span);
      case RELEASED ->
          !span.known()
              && released != null
              && released.missed(span.soonest(), owed.bearer().zone());
      case CAME_ABOUT -> false;
    };
  }

  /** That nobody knows whether a time was over, in words. */
  static String mayBeOver(Owed owed) {
    DueEnd end = owed.done().end();
    boolean hours =
        end.anchor().filter(from -> end.reckoning().untold(from, end.matter())).isPresent();
    return " Not known whether it had run out by then, as "
        + (hours
            ? "the moment it is counted from is not known"
            : "only the day is known of what kept it, or stopped its clock")
        + ", so nothing follows.";
  }

  /** What became of the time, in words, after how it was reckoned. */
  static String words(
      Lapsed.Outcome outcome, TreatyEvent brought, DutyState state, String reckoned) {
    return (outcome == Lapsed.Outcome.RELEASED ? state.arithmetic() : reckoned)
        + words(outcome, brought, state);
  }

  private static String words(Lapsed.Outcome outcome, TreatyEvent brought, DutyState state) {
    String name = brought.event().replace('_', ' ');
    return switch (outcome) {
      case RUNNING ->
          (state.status() == DutyStatus.LATE ? " The target has passed." : "")
              + " Unless it is kept, "
              + name
              + day(brought)
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
      case CAME_ABOUT -> " It ran out, so " + name + day(brought) + ".";
    };
  }

  /** What has no moment came about on its day, or before. */
  private static String day(TreatyEvent brought) {
    return " on "
        + Reckoning.words(brought.date())
        + (brought.detail().instant() == null ? " at the latest" : "");
  }

  /** Nothing comes about where it is not known whether the time runs, or whose it is. */
  static Lapsed.@Nullable Outcome outcome(DutyState state) {
    return switch (state.status()) {
      case OPEN, PAUSED -> Lapsed.Outcome.RUNNING;
      case MET -> Lapsed.Outcome.KEPT;
      case BREACH -> Lapsed.Outcome.CAME_ABOUT;
      case UNCLEAR -> Lapsed.Outcome.UNCLEAR;
      case LATE -> state.legal() ? Lapsed.Outcome.RUNNING : null; // a target alone brings nothing
      case RELEASED -> Lapsed.Outcome.RELEASED;
    };
  }
}
