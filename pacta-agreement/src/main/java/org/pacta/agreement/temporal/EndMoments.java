package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** At which moment of a day something ended, where it did not with the day itself. */
record EndMoments(Lifecycle lifecycle, List<TreatyEvent> events) {
  /** Of the agreement, or null. */
  @Nullable Instant ofWhole(LocalDate day) {
    TemporalResult end = lifecycle.end(events, day);
    if (day.equals(end.date())) {
      return end.moment();
    }
    List<Instant> left =
        lifecycle.memberships(events).values().stream()
            .flatMap(List::stream)
            .filter(stay -> day.minusDays(1).equals(stay.until()))
            .flatMap(stay -> Stream.ofNullable(stay.leaves().date().moment()))
            .distinct()
            .toList();
    return left.size() == 1
        ? left.getFirst()
        : null; // of several, nothing says who was one too few
  }

  /** Of a part of the text, or null. */
  @Nullable Instant ofPart(String part, LocalDate day) {
    Stream<TemporalResult> ends =
        part.startsWith(Parts.SUPERSEDED)
            ? Stream.of(lifecycle.allNotices(LifeTerms.Superseded.CLAUSE, events))
            : lifecycle.ofParts(events).stream()
                .filter(end -> end.clause().equals("termination " + part));
    return ends.filter(end -> day.equals(end.date()))
        .flatMap(end -> Stream.ofNullable(end.moment()))
        .findFirst()
        .orElse(null);
  }
}
