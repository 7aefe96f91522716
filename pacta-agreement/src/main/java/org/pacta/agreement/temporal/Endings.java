package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;

/** The end of a term for which an agreement is concluded, with its tacit renewals. */
final class Endings {
  /** Most renewals worked out. */
  static final int RENEWALS_MAX = 1_000;

  private Endings() {}

  /**
   * The last day of the term running on a day, and whether it renews itself.
   *
   * @param lastDay last day of the term
   * @param ends true when the agreement ends with it
   * @param words the reckoning
   */
  record Term(LocalDate lastDay, boolean ends, String words) {}

  /** The first term, from the entry into force, that ends the agreement or runs on a day. */
  static Term on(FixedTerm fixed, LocalDate start, List<TreatyEvent> events, LocalDate day) {
    LocalDate boundary = fixed.firstEnd(start);
    String words = "Concluded " + fixed.inWords(start);
    for (int renewal = 0; ; renewal++) {
      Optional<TreatyEvent> notice = notice(fixed, boundary, events);
      boolean ends = fixed.renews() == null || notice.isPresent();
      LocalDate lastDay = boundary.minusDays(1);
      if (ends || !day.isAfter(lastDay) || renewal == RENEWALS_MAX) {
        return new Term(
            lastDay,
            ends,
            words
                + (renewal == 0 ? "" : ", renewed " + times(renewal))
                + ": to the end of "
                + Reckoning.words(lastDay)
                + ending(fixed, notice, boundary));
      }
      boundary = boundary.plus(Objects.requireNonNull(fixed.renews()).period());
    }
  }

  private static String times(int renewal) {
    return renewal == 1 ? "once" : renewal + " times";
  }

  private static String ending(FixedTerm fixed, Optional<TreatyEvent> notice, LocalDate boundary) {
    TimeLength renews = fixed.renews();
    if (renews == null) {
      return "; the text does not renew it.";
    }
    return notice
        .map(it -> "; notice against renewal received on " + Reckoning.words(it.date()) + ".")
        .orElseGet(() ->
            "; renewed then for "
                + renews.inWords()
                + latest(fixed, boundary)
                    .map(last -> " unless notice is received by " + Reckoning.words(last))
                    .orElse("")
                + ".");
  }

  private static Optional<LocalDate> latest(FixedTerm fixed, LocalDate boundary) {
    return Optional.ofNullable(fixed.noticeBefore()).map(before -> boundary.minus(before.period()));
  }

  /** A notice in time for the end of a term; one that came too late counts for the next. */
  private static Optional<TreatyEvent> notice(
      FixedTerm fixed, LocalDate boundary, List<TreatyEvent> events) {
    @Nullable String event = fixed.noticeEvent();
    LocalDate last = latest(fixed, boundary).orElse(boundary);
    return events.stream()
        .filter(it -> it.event().equals(event) && !it.date().isAfter(last))
        .min(Comparator.comparing(TreatyEvent::date));
  }
}
