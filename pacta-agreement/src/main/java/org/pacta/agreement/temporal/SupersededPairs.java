package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Standing;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/**
 * Pairs of Parties between which a later agreement ends this one, each by itself, while it stays in
 * force between all others. Without any, nothing ends here.
 */
public final class SupersededPairs {
  private static final String CLAUSE = LifeTerms.Superseded.CLAUSE;

  private final Map<String, TemporalClause> clauses;
  private final LifeTerms terms;
  private final ClauseDates dates;
  private final List<TreatyEvent> events;

  SupersededPairs(
      Map<String, TemporalClause> clauses,
      LifeTerms terms,
      ClauseDates dates,
      List<TreatyEvent> events) {
    this.clauses = clauses;
    this.terms = terms;
    this.dates = dates;
    this.events = events;
  }

  private List<List<String>> pairs() {
    LifeTerms.Superseded by = terms.superseded();
    return by == null ? List.of() : by.pairs();
  }

  /** The date of each pair, known or not. */
  public List<TemporalResult> dates() {
    return pairs().stream()
        .map(pair -> date(pair).named(CLAUSE + " " + String.join(" ", pair)))
        .toList();
  }

  private TemporalResult date(List<String> pair) {
    LifeTerms.Superseded by = Objects.requireNonNull(terms.superseded());
    List<TreatyEvent> its =
        events.stream().filter(event -> !reads(event) || by.named(event).contains(pair)).toList();
    TemporalResult end = dates.allNotices(CLAUSE, its);
    return end.date() == null
        ? end
        : end.on(
            end.date(),
            end.moment(),
            end.arithmetic() + " It ends " + LifeTerms.Superseded.between(List.of(pair)) + ".");
  }

  /** True for what may date an end; the entry into force itself names no two. */
  private boolean reads(TreatyEvent event) {
    TemporalClause clause = clauses.get(CLAUSE);
    return clause != null
        && clause.formula().reads(event)
        && !Lifecycle.ENTRY.equals(event.event());
  }

  /** The first end known in the relations of some Parties; null where there is none. */
  @Nullable TemporalResult first(Collection<String> between) {
    return pairs().stream()
        .filter(between::containsAll)
        .map(this::date)
        .filter(end -> end.date() != null)
        .min(Comparator.comparing(end -> Objects.requireNonNull(end.date())))
        .orElse(null);
  }

  /** A status in the relations of some Parties, where what ends between two is all of it. */
  Status ending(Status status, LocalDate on, Collection<String> between) {
    LifeTerms.Superseded by = terms.superseded();
    TemporalResult end = by == null || by.reach().bounded() ? null : first(between);
    LocalDate last = end == null ? null : dates.lastDay(end);
    LocalDate since = status.since();
    boolean overSooner =
        status.status() == StatusCode.ENDED
            && (last == null || since == null || !last.plusDays(1).isBefore(since));
    if (end == null || last == null || overSooner) {
      return status;
    }
    if (!on.isAfter(last)) {
      return status.status().hasEffect() ? status.until(last) : status;
    }
    if (status.status() == StatusCode.NOT_IN_FORCE) {
      return status;
    }
    Standing standing = status.standing();
    boolean pending = Objects.requireNonNull(by).pending();
    return Results.ended(last, end, pending ? standing.leavingRunning() : standing);
  }

  /**
   * Why a duty is not owed on a day, as the agreement, or all units it rests on, had ended by then
   * between whoever owes it and each of those to which it is owed; or null.
   *
   * @param members Parties bound on that day
   */
  @Nullable Over over(Duty duty, Bearer bearer, Collection<String> members, LocalDate day) {
    List<String> reached = terms.superseding();
    boolean all = reached.isEmpty() || LifeTerms.within(reached, duty.restsOn());
    if (pairs().isEmpty() || !all) {
      return null;
    }
    List<List<String>> relations = relations(duty, bearer, members);
    List<LocalDate> ends =
        relations.stream()
            .filter(pairs()::contains)
            .flatMap(pair -> Stream.ofNullable(date(pair).date()))
            .filter(end -> !day.isBefore(end))
            .toList();
    return relations.isEmpty() || ends.size() < relations.size()
        ? null
        : new Over(
            ends.stream().max(Comparator.naturalOrder()).orElseThrow(),
            (reached.isEmpty() ? "the agreement is" : duty.restsOn() + " are")
                + " no longer in force "
                + LifeTerms.Superseded.between(relations));
  }

  /**
   * That a duty is owed no more.
   *
   * @param since first day on which no relation is left in which it would be owed
   * @param reason why, in words
   */
  record Over(LocalDate since, String reason) {}

  /** Days on which it ended between two. */
  List<LocalDate> days() {
    return pairs().stream()
        .flatMap(pair -> Stream.ofNullable(date(pair).date()))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Pairs between which a duty is owed; none where nobody of them owes it. What a body of a Party
   * owes, its Party does.
   */
  private List<List<String>> relations(Duty duty, Bearer bearer, Collection<String> members) {
    if (bearer.together().size() >= 2) {
      return of(terms.bodies().among(bearer.together()));
    }
    if (duty.ofNobody()) {
      return of(terms.bodies().among(bearer.towards()));
    }
    if (!bearer.named() || bearer.party().isEmpty() || !duty.owedTo().toTheBound()) {
      return List.of();
    }
    String debtor = terms.bodies().party(bearer.party().get());
    Collection<String> others = bearer.towards().isEmpty() ? members : bearer.towards();
    return others.stream()
        .map(terms.bodies()::party)
        .filter(other -> !other.equals(debtor))
        .map(other -> Stream.of(debtor, other).sorted().toList())
        .toList();
  }

  private static List<List<String>> of(Collection<String> parties) {
    List<String> all = parties.stream().sorted().toList();
    return all.stream()
        .flatMap(one ->
            all.stream()
                .filter(other -> one.compareTo(other) < 0)
                .map(other -> List.of(one, other)))
        .toList();
  }

  /** Events on the end between two that name no pair of the file. */
  Stream<Uncounted> uncounted() {
    LifeTerms.Superseded by = terms.superseded();
    if (by == null || by.pairs().isEmpty()) {
      return Stream.empty();
    }
    return events.stream()
        .filter(event -> reads(event) && by.named(event).isEmpty())
        .map(event ->
            new Uncounted(
                event,
                "as its Party and those it is addressed to it names no two Parties between which "
                    + by.agreement()
                    + " takes the place of this agreement",
                clauses.values().stream()
                    .anyMatch(it -> !it.name().equals(CLAUSE) && it.formula().reads(event))));
  }
}
