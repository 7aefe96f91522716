package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Standing;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/**
 * An agreement before its entry into force: not in force, or applied provisionally. What suspends,
 * ends or replaces it does so meanwhile too, unless its clause holds only once it is in force.
 */
final class BeforeForce {
  private final LifeTerms terms;
  private final Membership membership;
  private final ClauseDates dates;
  private final Results results;
  private final Running running;
  private final List<TreatyEvent> events;
  private final LocalDate on;
  private final Collection<String> between;

  /**
   * An agreement before its entry into force.
   *
   * @param running what suspends it on that day, and lifts that
   */
  BeforeForce(
      LifeTerms terms,
      Membership membership,
      ClauseDates dates,
      Results results,
      Running running,
      List<TreatyEvent> events,
      LocalDate on,
      Collection<String> between) {
    this.terms = terms;
    this.membership = membership;
    this.dates = dates;
    this.results = results;
    this.running = running;
    this.events = events;
    this.on = on;
    this.between = between;
  }

  /** The status on a day before the entry into force, as far as that is known. */
  Status status(TemporalResult entry, Standing standing) {
    LocalDate start = entry.date();
    LocalDate until = start == null ? null : start.minusDays(1);
    Anticipation applied = Anticipation.of(terms, membership, dates, events, between);
    TemporalResult provisional = applied.beginning();
    if (!applied.begun(on)) {
      TemporalResult end = dates.endBefore(events, on);
      LocalDate last = dates.lastDay(end);
      if (start != null && last != null && last.isBefore(start)) {
        return over(entry, end, last, standing);
      }
      TemporalResult term = dates.term().unused(events, on).orElse(null);
      Standing others = standing.applying(applied.applying(on));
      return term == null
          ? applied.waiting(
              Results.status(StatusCode.NOT_IN_FORCE, null, until, List.of(), entry, others))
          : never(entry, term, standing);
    }
    TemporalResult end = dates.endBefore(events, on);
    LocalDate lastDay = dates.lastDay(end);
    if (lastDay != null && on.isAfter(lastDay)) {
      return Results.status(
              StatusCode.ENDED,
              lastDay.plusDays(1),
              null,
              List.of(),
              end,
              dates.endedBefore(standing, events, on, lastDay))
          .saying(
              end.arithmetic()
                  + (applied.applied(lastDay, between)
                      ? " Until then it was applied provisionally; it"
                      : " It")
                  + " had not entered into force.");
    }
    LocalDate turned = applied.turned(on, between);
    LocalDate turns = applied.turns(on, between);
    LocalDate known = Reckoning.earlier(until, turns == null ? null : turns.minusDays(1));
    LocalDate last = Reckoning.earlier(known, lastDay);
    Membership.Step left = applied.left(on, between);
    if (left != null) {
      return left(left, standing.provisionally(applied.applying(on), List.of(), List.of()));
    }
    if (!applied.applied(on, between)) {
      return Results.status(
              StatusCode.NOT_IN_FORCE,
              turned,
              last,
              List.of(),
              provisional,
              standing.applying(applied.applying(on)))
          .saying(applied.words(between) + " " + entry.arithmetic());
    }
    Standing now =
        standing.provisionally(applied.applying(on), applied.units(), applied.unitsLeft());
    Status status = running.status(since(provisional, turned), last, now);
    return status.saying(words(status, provisional, applied));
  }

  /** It may have begun anew, between others than at first. */
  private static TemporalResult since(TemporalResult provisional, @Nullable LocalDate turned) {
    return turned == null || turned.equals(provisional.date())
        ? provisional
        : provisional.on(turned, null, provisional.arithmetic());
  }

  /** Not in force, until a notice given before that ends it: then it never is. */
  private Status over(TemporalResult entry, TemporalResult end, LocalDate last, Standing standing) {
    return on.isAfter(last)
        ? Results.ended(last, end, dates.endedBefore(standing, events, on, last))
            .saying(end.arithmetic() + " It had not entered into force.")
        : Results.status(StatusCode.NOT_IN_FORCE, null, last, List.of(), entry, standing)
            .saying(entry.arithmetic() + " But before that: " + end.arithmetic());
  }

  /** Not in force, until the time for which it is concluded has run out without it. */
  private Status never(TemporalResult entry, TemporalResult term, Standing standing) {
    LocalDate last = Objects.requireNonNull(term.date());
    return on.isAfter(last)
        ? Results.ended(last, term, standing.ended(last, false, null))
            .saying(term.arithmetic() + " It had not entered into force.")
        : Results.status(StatusCode.NOT_IN_FORCE, null, last, List.of(), entry, standing);
  }

  /** Ended in relations of a Party that has left, as after the entry into force. */
  private Status left(Membership.Step step, Standing standing) {
    TemporalClause clause = Objects.requireNonNull(step.clause());
    LocalDate last = Objects.requireNonNull(step.lastDay());
    Standing its = terms.pending().under(clause.name()) ? standing.leavingRunning() : standing;
    Status ended = Results.ended(last, results.result(clause, step.date(), false), its);
    return ended.saying(
        ended.arithmetic()
            + " Until then it was applied provisionally; it had not entered into force.");
  }

  /** What happened to it, besides how it came to be applied. */
  private String words(Status status, TemporalResult provisional, Anticipation applied) {
    String plain = provisional.arithmetic();
    String said = status.arithmetic();
    return (said.startsWith(plain)
            ? applied.words(between) + said.substring(plain.length())
            : said + " " + applied.words(between))
        + " Applied provisionally; not yet in force."
        + dates.open(events);
  }
}
