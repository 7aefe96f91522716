package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Party;
import org.pacta.agreement.Reading;
import org.pacta.agreement.Standing;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.file.UnitText;

/** The life of an agreement: when it starts, stops, resumes and ends, and for whom. */
public final class Lifecycle {
  private final Map<String, TemporalClause> clauses;
  private final LifeTerms terms;
  private final List<Party> parties;
  private final @Nullable LocalDate ceased;
  private final Membership membership;
  private final Results results;
  private final ClauseDates dates;

  /**
   * The life of an agreement with these clauses, parties and readings.
   *
   * @param ceased first day on which a party no longer existed, or null
   */
  public Lifecycle(
      Map<String, TemporalClause> clauses,
      LifeTerms terms,
      List<Party> parties,
      List<Reading> readings,
      @Nullable LocalDate ceased) {
    this.clauses = Map.copyOf(clauses);
    this.terms = terms;
    this.parties = List.copyOf(parties);
    this.results = new Results(this.parties, List.copyOf(readings));
    this.ceased = ceased;
    this.membership = new Membership(this.clauses, terms, this.parties);
    this.dates = new ClauseDates(this.clauses, terms, membership, results);
  }

  /** Events that return, such as a yearly meeting. */
  List<Periodic> periodic() {
    return terms.periodic();
  }

  /** Date of entry into force. */
  public TemporalResult entryIntoForce(List<TreatyEvent> events) {
    return dates.entryIntoForce(events);
  }

  /** Date of effect of the last notice under a clause of which each notice counts by itself. */
  public TemporalResult latest(String name, List<TreatyEvent> events) {
    return dates.latest(name, events);
  }

  /** Last day in force after the first notice of termination. */
  public TemporalResult termination(List<TreatyEvent> events) {
    return dates.termination(events);
  }

  /** Date of a clause that waits for all its notices together. */
  public TemporalResult allNotices(String name, List<TreatyEvent> events) {
    return dates.allNotices(name, events);
  }

  /** Date on which the agreement comes into force for one party, or ceases to be for it. */
  public TemporalResult ofParty(String name, String party, List<TreatyEvent> events) {
    return dates.ofParty(name, party, events);
  }

  /** End of the term for which the agreement is concluded, as it stands on a day. */
  public TemporalResult term(List<TreatyEvent> events, LocalDate on) {
    return dates.term(events, on);
  }

  /** The earliest end known: by notice, by consent or with the term. */
  public TemporalResult end(List<TreatyEvent> events, LocalDate on) {
    return dates.end(events, on);
  }

  /** Status on a calendar day, over all parties. */
  public Status status(List<TreatyEvent> events, LocalDate on) {
    return status(events, on, Set.of());
  }

  /**
   * Status on a calendar day in the relations of some parties.
   *
   * @param between parties concerned; empty for the agreement as a whole
   */
  public Status status(List<TreatyEvent> events, LocalDate on, Collection<String> between) {
    TemporalResult entry = entryIntoForce(events);
    Standing standing =
        new Standing(
            false,
            Reservation.inForce(terms.reservations(), events, on),
            membership.on(events, on, entry.date()));
    LocalDate start = entry.date();
    if (start == null || on.isBefore(start)) {
      return before(events, on, entry, standing);
    }
    if (ceased != null && !on.isBefore(ceased)) {
      String words =
          "A party ceased to exist on "
              + Reckoning.words(ceased)
              + "; nothing is owed under this text.";
      return new Status(
          StatusCode.ENDED, ceased, null, List.of(), List.of(), words, List.of(), standing);
    }
    TemporalResult end = end(events, on);
    LocalDate lastDay = dates.lastDay(end);
    if (lastDay != null && on.isAfter(lastDay)) {
      return Results.status(StatusCode.ENDED, lastDay.plusDays(1), null, List.of(), end, standing);
    }
    if (terms.multilateral()) {
      Status apart = apart(on, between, entry, standing);
      if (apart != null) {
        return apart;
      }
    }
    return new Running(clauses, terms, results, events, on, between)
        .status(entry, lastDay, standing);
  }

  /** Before the entry into force: not in force, or applied provisionally. */
  private Status before(
      List<TreatyEvent> events, LocalDate on, TemporalResult entry, Standing standing) {
    LocalDate start = entry.date();
    LocalDate until = start == null ? null : start.minusDays(1);
    TemporalResult provisional = allNotices("provisional_application", events);
    LocalDate from = provisional.date();
    boolean stopped =
        events.stream()
            .anyMatch(event ->
                event.event().equals(terms.provisionalEndedBy()) && !event.date().isAfter(on));
    if (from == null || on.isBefore(from) || stopped) {
      return Results.status(StatusCode.NOT_IN_FORCE, null, until, List.of(), entry, standing);
    }
    List<String> left =
        terms.provisionalUnits().isEmpty()
            ? List.of()
            : terms.units().stream()
                .filter(unit ->
                    terms.provisionalUnits().stream()
                        .noneMatch(outer -> UnitText.contains(outer, unit)))
                .toList();
    StatusCode code = left.isEmpty() ? StatusCode.IN_FORCE : StatusCode.PARTLY_SUSPENDED;
    Standing applied = new Standing(true, standing.reservations(), standing.parties());
    return Results.status(code, from, until, left, provisional, applied);
  }

  /** The status of relations in which a party is missing, or of too few parties; else null. */
  private @Nullable Status apart(
      LocalDate on, Collection<String> between, TemporalResult entry, Standing standing) {
    if (standing.members().size() < terms.partiesMin()) {
      String words =
          "Only "
              + standing.members().size()
              + " parties are left; the text needs "
              + terms.partiesMin()
              + ".";
      return new Status(
          StatusCode.ENDED, null, null, List.of(), entry.cite(), words, List.of(), standing);
    }
    for (String party : between) {
      var own = standing.parties().get(party);
      if (own == null || !own.member()) {
        LocalDate until = own == null ? null : own.until();
        boolean left = until != null && on.isAfter(until);
        LocalDate since = until != null && left ? until.plusDays(1) : null;
        String words = own == null ? party + " is no party." : own.arithmetic();
        return new Status(
            left ? StatusCode.ENDED : StatusCode.NOT_IN_FORCE,
            since,
            null,
            List.of(),
            entry.cite(),
            words,
            entry.readings(),
            standing);
      }
    }
    return null;
  }

  /** What was known at an instant. */
  public static List<TreatyEvent> known(List<TreatyEvent> events, Instant knownAt) {
    return events.stream()
        .filter(event -> event.recorded() == null || !event.recorded().isAfter(knownAt))
        .toList();
  }

  /**
   * Status at an instant in the relations of some parties, the strictest over their own dates;
   * without any named, of the agreement as a whole.
   */
  public Status statusAt(List<TreatyEvent> known, Instant at, Collection<String> between) {
    return parties.stream()
        .filter(party -> between.isEmpty() || between.contains(party.id()))
        .map(party -> at.atZone(party.timeZone()).toLocalDate())
        .distinct()
        .map(on -> status(known, on, between))
        .max(Comparator.comparingInt(status -> strictness(status.status())))
        .orElseGet(() -> status(known, LocalDate.ofInstant(at, ZoneOffset.UTC), between));
  }

  private static int strictness(StatusCode status) {
    return switch (status) {
      case IN_FORCE -> 0;
      case PARTLY_SUSPENDED -> 1;
      case SUSPENDED -> 2;
      case NOT_IN_FORCE -> 3;
      case ENDED -> 4;
    };
  }
}
