package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.PartStanding;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/**
 * Parts of the text that enter into force, are applied provisionally or end apart from the rest.
 */
final class Parts {
  /** How the part that a later agreement ends is named; no part of a file can be. */
  static final String SUPERSEDED = "superseded by ";

  private final Map<String, TemporalClause> clauses;
  private final LifeTerms terms;
  private final ClauseDates dates;

  Parts(Map<String, TemporalClause> clauses, LifeTerms terms, ClauseDates dates) {
    this.clauses = clauses;
    this.terms = terms;
    this.dates = dates;
  }

  /** Every date of theirs that has a clause of its own. */
  List<TemporalResult> dates(List<TreatyEvent> events) {
    return terms.parts().stream()
        .flatMap(part -> PartTerms.CLAUSES.stream().map(part::clause))
        .filter(clauses::containsKey)
        .map(name -> date(name, events))
        .toList();
  }

  /** A part is not in force before the whole. */
  private TemporalResult date(String name, List<TreatyEvent> events) {
    boolean enters = name.startsWith(PartTerms.CLAUSES.getFirst());
    return enters ? dates.entryOfPart(name, events) : dates.allNotices(name, events);
  }

  /**
   * The status of the whole with how each part stands on a day, in the relations of some Parties.
   */
  Status apart(Status status, List<TreatyEvent> events, LocalDate on, Collection<String> between) {
    SupersededPairs pairs = new SupersededPairs(clauses, terms, dates, events);
    Status whole = pairs.ending(status, on, between);
    List<PartStanding> parts = new ArrayList<>();
    terms.parts().forEach(part -> parts.add(of(part, whole, events, on)));
    LifeTerms.Superseded by = terms.superseded();
    TemporalResult end =
        by == null
            ? null
            : by.pairs().isEmpty()
                ? dates.allNotices(LifeTerms.Superseded.CLAUSE, events)
                : pairs.first(between);
    if (by == null || end == null) {
      return parts.isEmpty() ? whole : whole.apart(parts);
    }
    LocalDate ends = end.date();
    boolean ended = ends != null && !on.isBefore(ends);
    if (ends != null && whole.status() != StatusCode.ENDED && by.reach().bounded()) {
      parts.add(superseded(by, whole, end, ended, events));
    }
    return whole.apart(parts);
  }

  /** What ends while the units excepted stay. */
  private PartStanding superseded(
      LifeTerms.Superseded by,
      Status whole,
      TemporalResult end,
      boolean ended,
      List<TreatyEvent> events) {
    LocalDate ends = Objects.requireNonNull(end.date());
    return new PartStanding(
        SUPERSEDED + by.agreement(),
        terms.superseding(),
        ended ? StatusCode.ENDED : whole.status(),
        whole.standing().provisional(),
        ended ? ends : whole.since(),
        ended ? null : ends.minusDays(1),
        ended && by.pending() && hadEffect(dates.firstDay(events), ends.minusDays(1)),
        end.cite(),
        end.arithmetic());
  }

  private PartStanding of(PartTerms part, Status whole, List<TreatyEvent> events, LocalDate on) {
    return switch (whole.status()) {
      case NOT_IN_FORCE -> asWhole(part, whole);
      case ENDED -> {
        LocalDate end = Objects.requireNonNullElse(whole.since(), on);
        PartStanding last = new Life(part, whole, events, end.minusDays(1)).standing();
        yield last.status() == StatusCode.IN_FORCE ? asWhole(part, whole) : last;
      }
      case IN_FORCE, PARTLY_SUSPENDED, SUSPENDED -> new Life(part, whole, events, on).standing();
    };
  }

  private static boolean hadEffect(@Nullable LocalDate first, LocalDate lastDay) {
    return first != null && !first.isAfter(lastDay);
  }

  private static PartStanding asWhole(PartTerms part, Status whole) {
    return new PartStanding(
        part.id(),
        part.units(),
        whole.status(),
        false,
        whole.since(),
        whole.until(),
        whole.standing().pendingContinues(),
        whole.cite(),
        "As the agreement as a whole.");
  }

  /** What the clauses of one part give while the whole has effect, or on its last day. */
  private final class Life {
    private final PartTerms part;
    private final Status whole;
    private final LocalDate on;
    private final boolean over;
    private final Optional<TemporalResult> entry;
    private final Optional<TemporalResult> applied;
    private final Optional<TemporalResult> end;
    private final @Nullable LocalDate firstOfWhole;

    Life(PartTerms part, Status whole, List<TreatyEvent> events, LocalDate on) {
      this.part = part;
      this.whole = whole;
      this.on = on;
      this.over = whole.status() == StatusCode.ENDED;
      this.entry = of("entry_into_force", events);
      this.applied = of("provisional_application", events);
      this.end = of("termination", events);
      this.firstOfWhole = dates.firstDay(events);
    }

    private Optional<TemporalResult> of(String clause, List<TreatyEvent> events) {
      String name = part.clause(clause);
      return clauses.containsKey(name) ? Optional.of(date(name, events)) : Optional.empty();
    }

    PartStanding standing() {
      LocalDate lastDay = end.map(dates::lastDay).orElse(null);
      if (lastDay != null && on.isAfter(lastDay)) {
        return with(StatusCode.ENDED, false, lastDay.plusDays(1), null, ranUntil(lastDay));
      }
      LocalDate starts = starts();
      LocalDate from = applied.map(TemporalResult::date).orElse(null);
      if (starts != null && !on.isBefore(starts)) {
        return with(StatusCode.IN_FORCE, appliedWithTheWhole(), starts, lastDay, false);
      }
      LocalDate until = starts == null ? lastDay : starts.minusDays(1);
      if (from != null && !on.isBefore(from)) {
        return with(StatusCode.IN_FORCE, true, from, until, false);
      }
      LocalDate first = over ? null : from == null ? starts : from; // after the end it never starts
      LocalDate before = first == null ? null : first.minusDays(1);
      return with(StatusCode.NOT_IN_FORCE, false, null, before, false);
    }

    /** True when it had effect by that last day, and its end lets go on what was begun before. */
    private boolean ranUntil(LocalDate lastDay) {
      boolean withTheWhole = entry.isEmpty() || appliedWithTheWhole();
      LocalDate own = withTheWhole ? firstOfWhole : entry.get().date();
      return terms.pending().under(part.clause("termination"))
          && (hadEffect(own, lastDay)
              || hadEffect(applied.map(TemporalResult::date).orElse(null), lastDay));
    }

    /**
     * Its first day: with the whole where it has no entry into force of its own, or where the whole
     * is applied provisionally and names its units among those applied.
     */
    private @Nullable LocalDate starts() {
      if (entry.isPresent() && !appliedWithTheWhole()) {
        return entry.get().date();
      }
      return over ? LocalDate.MIN : Objects.requireNonNullElse(whole.since(), LocalDate.MIN);
    }

    private boolean appliedWithTheWhole() {
      LifeTerms.Provisional provisional = terms.provisional();
      return whole.standing().provisional()
          && provisional != null
          && (entry.isEmpty() || LifeTerms.within(provisional.reach().only(), part.units()));
    }

    private PartStanding with(
        StatusCode status,
        boolean provisional,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        boolean pending) {
      List<TemporalResult> rests =
          Stream.of(entry, applied, end).flatMap(Optional::stream).toList();
      List<String> cite = new ArrayList<>(part.cite());
      rests.forEach(date -> cite.addAll(date.cite()));
      return new PartStanding(
          part.id(),
          part.units(),
          status,
          provisional,
          LocalDate.MIN.equals(since) ? null : since,
          until,
          pending,
          cite.stream().distinct().toList(),
          String.join(" ", rests.stream().map(TemporalResult::arithmetic).distinct().toList()));
    }
  }
}
