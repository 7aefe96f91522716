package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Party;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/**
 * Whether an agreement has never had effect for anybody: it is not in force by any clock, has not
 * been before, and is and was not applied provisionally. Until then what it forbids bars nothing by
 * itself (Vienna Convention on the Law of Treaties, Art. 24).
 */
public final class Unapplied {
  /** Path of the fact. */
  public static final String PATH = "agr.never_in_effect";

  private final Lifecycle lifecycle;
  private final List<TreatyEvent> known;

  private Unapplied(Lifecycle lifecycle, List<TreatyEvent> known) {
    this.lifecycle = lifecycle;
    this.known = known;
  }

  /**
   * True where it is sure by every clock.
   *
   * @param known what happened
   */
  public static boolean surely(
      Lifecycle lifecycle, List<TreatyEvent> known, Instant at, Collection<Party> parties) {
    Unapplied unapplied = new Unapplied(lifecycle, known);
    LocalDate latest =
        parties.stream()
            .map(party -> at.atZone(party.timeZone()).toLocalDate())
            .max(LocalDate::compareTo)
            .orElse(AsOf.instant(at).day());
    return !unapplied.appliedBy(latest)
        && lifecycle.eachAt(known, at, Set.of(), null).stream()
            .allMatch(status ->
                switch (status.status()) {
                  case NOT_IN_FORCE -> status.standing().members().isEmpty();
                  case ENDED -> !hadForce(lifecycle, known, status);
                  case IN_FORCE, PARTLY_SUSPENDED, SUSPENDED -> false;
                });
  }

  /** What is worked out, unless it is stated by hand how the agreement stands or whom it binds. */
  public static Facts unlessStated(Facts all, Facts stated) {
    return stated.at("agr.status").isPresent() || stated.at("agr.members").isPresent()
        ? all.without(PATH)
        : all;
  }

  /** True when somebody has been bound or has applied it by a day, whether or not that is over. */
  private boolean appliedBy(LocalDate on) {
    Anticipation anticipation = lifecycle.anticipation(known);
    boolean bound =
        lifecycle.terms().multilateral()
            && lifecycle.memberships(known).values().stream()
                .flatMap(List::stream)
                .anyMatch(stay -> stay.begun(on));
    return bound || (anticipation != null && anticipation.begun(on));
  }

  /**
   * True where an agreement that has ended had force before: on the day before the first one after
   * its end, or for some hours, where it ended at a moment of the day with which it began.
   */
  static boolean hadForce(Lifecycle lifecycle, List<TreatyEvent> known, Status ended) {
    LocalDate since = ended.since();
    return since == null
        || lifecycle.status(known, since.minusDays(1)).status() != StatusCode.NOT_IN_FORCE
        || moments(lifecycle, known, since)
            .flatMap(at -> lifecycle.eachAt(known, at, Set.of(), null).stream())
            .anyMatch(status -> status.status().hasEffect());
  }

  /** The beginning of a day by each clock, and what comes before and with each event about it. */
  private static Stream<Instant> moments(
      Lifecycle lifecycle, List<TreatyEvent> known, LocalDate day) {
    Stream<Instant> begins =
        lifecycle.clocks().parties().stream()
            .map(party -> day.atStartOfDay(party.timeZone()).toInstant())
            .distinct();
    Stream<Instant> events =
        known.stream()
            .filter(event -> Math.abs(ChronoUnit.DAYS.between(event.date(), day)) <= 1)
            .flatMap(event -> Stream.ofNullable(event.detail().instant()))
            .flatMap(at -> Stream.of(at.minusNanos(1), at));
    return Stream.concat(begins, events);
  }
}
