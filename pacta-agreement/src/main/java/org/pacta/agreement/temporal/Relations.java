package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.Standing;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** Among many parties: relations in which one is missing, and too few parties to go on. */
final class Relations {
  private final Membership membership;
  private final LifeTerms terms;
  private final Results results;
  private final List<TreatyEvent> events;
  private final LocalDate start;

  /**
   * Relations under an agreement.
   *
   * @param start its entry into force
   */
  Relations(
      Membership membership,
      LifeTerms terms,
      Results results,
      List<TreatyEvent> events,
      LocalDate start) {
    this.membership = membership;
    this.terms = terms;
    this.results = results;
    this.events = events;
    this.start = start;
  }

  /** The status of relations in which a party is missing, or of too few parties; else null. */
  @Nullable Status apart(
      LocalDate on, Collection<String> between, TemporalResult entry, Standing standing) {
    LocalDate fewer = tooFew();
    if (fewer != null && !on.isBefore(fewer)) {
      return ended(fewer, standing);
    }
    for (String party : between) {
      PartyStanding own = standing.parties().get(party);
      if (own == null) {
        return Results.status(StatusCode.NOT_IN_FORCE, null, null, List.of(), entry, standing)
            .saying(party + " is no party.");
      }
      if (!own.member()) {
        return missing(on, party, own, entry, standing);
      }
    }
    return null;
  }

  /** The same status, with a word on it where a single Party is bound. */
  static Status alone(Status status) {
    List<String> members = status.standing().members();
    return members.size() != 1
        ? status
        : status.saying(
            status.arithmetic()
                + " It binds "
                + members.getFirst()
                + " alone: there is no other Party that owes or is owed anything under it.");
  }

  private Status missing(
      LocalDate on, String party, PartyStanding own, TemporalResult entry, Standing standing) {
    LocalDate last = own.until();
    if (last != null && on.isAfter(last)) {
      Membership.Step leaves = membership.stay(party, events, start, on).leaves();
      TemporalResult result =
          results.result(Objects.requireNonNull(leaves.clause()), leaves.date(), false);
      Standing left = own.leavesRunning(last) ? standing.leavingRunning() : standing;
      return Results.status(StatusCode.ENDED, last.plusDays(1), null, List.of(), result, left);
    }
    LocalDate since = own.since();
    LocalDate until = since == null ? null : since.minusDays(1);
    Membership.Step joins = membership.stay(party, events, start, on).joins();
    TemporalClause clause = joins.clause();
    TemporalResult result = clause == null ? entry : results.result(clause, joins.date(), false);
    return Results.status(StatusCode.NOT_IN_FORCE, null, until, List.of(), result, standing)
        .saying("Not in force for " + party + ". " + own.arithmetic());
  }

  /** The last day known of relations of some parties, or of the agreement for want of parties. */
  @Nullable LocalDate lastDay(LocalDate on, Collection<String> between) {
    LocalDate fewer = terms.multilateral() ? tooFew() : null;
    Map<String, PartyStanding> standings = membership.on(events, on, start);
    return Stream.concat(
            Stream.ofNullable(fewer).map(day -> day.minusDays(1)),
            between.stream()
                .flatMap(party -> Stream.ofNullable(standings.get(party)))
                .flatMap(party -> Stream.ofNullable(party.until())))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /**
   * The first day on which fewer parties are left than the text needs, or null. A text that names
   * no number has nobody to bind once the last of those it bound has left.
   */
  private @Nullable LocalDate tooFew() {
    LifeTerms.Minimum minimum = terms.minimum();
    Collection<List<Stay>> stays = membership.stays(events, start).values();
    Stream<LocalDate> leavings =
        stays.stream()
            .flatMap(List::stream)
            .flatMap(stay -> Stream.ofNullable(stay.until()))
            .map(last -> last.plusDays(1));
    Stream<LocalDate> first = minimum == null ? Stream.empty() : Stream.of(start);
    int needed = minimum == null ? 1 : minimum.count();
    return Stream.concat(first, leavings)
        .filter(day -> !day.isBefore(start))
        .sorted()
        .filter(day ->
            stays.stream().filter(own -> Membership.at(own, day).binds(day)).count() < needed)
        .findFirst()
        .orElse(null);
  }

  private List<String> members(LocalDate on) {
    return membership.on(events, on, start).entrySet().stream()
        .filter(party -> party.getValue().member())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Status ended(LocalDate since, Standing standing) {
    LifeTerms.Minimum minimum = terms.minimum();
    List<String> left = members(since);
    List<Stay> over =
        membership.stays(events, start).keySet().stream()
            .map(party -> membership.stay(party, events, start, since))
            .filter(stay -> stay.since() != null && stay.over(since))
            .toList();
    StringBuilder words = new StringBuilder();
    over.forEach(stay -> words.append(stay.leaves().date().words()).append(' '));
    words
        .append("From ")
        .append(Reckoning.words(since))
        .append(
            left.isEmpty()
                ? " no Party is left"
                : left.size() == 1
                    ? " only one Party (" + left.getFirst() + ") is left"
                    : " only "
                        + left.size()
                        + " Parties ("
                        + String.join(", ", left)
                        + ") are left")
        .append(minimum == null ? "." : "; the text needs " + minimum.count() + ".");
    List<String> cite =
        minimum != null
            ? minimum.cite()
            : over.stream()
                .flatMap(stay -> Objects.requireNonNull(stay.leaves().clause()).cite().stream())
                .distinct()
                .toList();
    boolean pending =
        minimum != null
            ? terms.pending().under(LifeTerms.Minimum.CLAUSE)
            : over.stream().allMatch(terms::leavesRunning);
    return new Status(
        StatusCode.ENDED,
        since,
        null,
        List.of(),
        cite,
        words.toString(),
        List.of(),
        standing.ended(since.minusDays(1), pending, null));
  }
}
