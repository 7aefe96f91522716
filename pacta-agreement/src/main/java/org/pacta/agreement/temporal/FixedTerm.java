package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Advance;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;

/**
 * An agreement concluded for a time, from its entry into force or another day.
 *
 * @param from what it runs from, or null for the entry into force
 * @param length first term, or null when it ends with a day the text states
 * @param atEndOfDay true when the day that the length reaches still counts
 * @param until last day of the first term, or null when it has a length
 * @param renews length of each tacit renewal, or null when it ends with the term
 * @param renewals how often it is renewed at most
 * @param notice notice that prevents the next renewal, or null
 * @param prolonging agreement of the parties that lengthens the running term, or null
 * @param cite units of the text
 */
public record FixedTerm(
    @Nullable TemporalFormula from,
    @Nullable TimeLength length,
    boolean atEndOfDay,
    @Nullable LocalDate until,
    @Nullable TimeLength renews,
    int renewals,
    @Nullable NonRenewal notice,
    @Nullable Prolonging prolonging,
    List<String> cite) {
  public FixedTerm {
    cite = List.copyOf(cite);
  }

  /**
   * How the parties lengthen the running term.
   *
   * @param by how much
   * @param event their agreement
   * @param times how often at most
   * @param advance how long before the end of the term they must agree, or null
   */
  public record Prolonging(TimeLength by, String event, int times, @Nullable Advance advance) {
    /** True when they agree on a day too late to lengthen a term that ends with another. */
    boolean missedBy(LocalDate day, LocalDate lastDay) {
      return day.isAfter(advance == null ? lastDay : advance.lastDay(lastDay));
    }

    /** What becomes of what they agree on such a day. */
    String lateInWords(LocalDate day, LocalDate lastDay) {
      return " What was agreed on "
          + Reckoning.words(day)
          + " came too late to prolong it"
          + (advance == null ? "." : ", in time until " + advance.inWords(lastDay) + ".");
    }
  }

  /** The length of the next tacit renewal, after so many; null when there is none. */
  @Nullable TimeLength nextAfter(int renewal) {
    return renewal < renewals ? renews : null;
  }

  /** The day after the first term that begins on a day. */
  public LocalDate firstEnd(LocalDate start) {
    if (until != null) {
      return until.plusDays(1);
    }
    return length == null ? start : start.plus(length.period()).plusDays(atEndOfDay ? 1 : 0);
  }

  /**
   * The day from which it runs, or null while that is not known.
   *
   * @param parties whose events are awaited where those of each are
   * @param otherwise that day where it runs from no event of its own
   */
  @Nullable LocalDate start(
      List<TreatyEvent> events, List<String> parties, @Nullable LocalDate otherwise) {
    Reckoning begins = begins(events, parties);
    return begins == null ? otherwise : begins.date();
  }

  /** How the day from which it runs is found, or null where that is the entry into force. */
  @Nullable Reckoning begins(List<TreatyEvent> events, List<String> parties) {
    return from == null
        ? null
        : Reckoning.of(TermDates.clauseOf(this, LocalDate.EPOCH).with(from), events, parties);
  }

  /** Events that begin, prolong or end it. */
  Stream<String> awaited() {
    return Stream.of(
            from == null
                ? Stream.<String>of()
                : from.awaiting().stream().map(TemporalFormula.Awaited::event),
            notice == null ? Stream.<String>of() : Stream.of(notice.event()),
            prolonging == null ? Stream.<String>of() : Stream.of(prolonging.event()))
        .flatMap(it -> it);
  }

  /** True when a notice ends the term only for the Party that gave it. */
  boolean ownPartyOnly() {
    return notice != null && notice.ownPartyOnly();
  }

  /** True for a notice that ends the term for the Party that gave it alone. */
  boolean endsForOne(TreatyEvent event) {
    return notice != null && notice.ownPartyOnly() && notice.event().equals(event.event());
  }

  /** The first term in words, before the day from which it runs. */
  String inWords() {
    return until == null
        ? "for " + (length == null ? "no time" : length.inWords())
        : "until " + Reckoning.words(until);
  }

  /** The first term in words. */
  String inWords(LocalDate start) {
    return inWords()
        + (until != null && start.isAfter(until) ? "" : " from " + Reckoning.words(start));
  }
}
