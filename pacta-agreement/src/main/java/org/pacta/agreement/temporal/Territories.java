package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Status;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** To which territories of the Parties the agreement applies, from when until when. */
final class Territories {
  /** How the agreement stands, territories left aside. */
  interface Whole {
    /**
     * Its status on a day.
     *
     * @param at instant on the day, or null for the day
     * @param between parties whose relations are looked at; empty for all
     */
    Status status(
        List<TreatyEvent> events, LocalDate on, @Nullable Instant at, Collection<String> between);
  }

  private final Map<String, TemporalClause> clauses;
  private final LifeTerms terms;
  private final Results results;
  private final Whole plainly;
  private final Function<List<TreatyEvent>, Map<String, List<Stay>>> stays;

  /**
   * The territories of which the text speaks.
   *
   * @param plainly how it stands, territories left aside, whatever the case
   * @param stays from when until when the agreement is in force for each Party, by some events
   */
  Territories(
      Map<String, TemporalClause> clauses,
      LifeTerms terms,
      Results results,
      Whole plainly,
      Function<List<TreatyEvent>, Map<String, List<Stay>>> stays) {
    this.plainly = plainly;
    this.stays = stays;
    this.clauses = clauses;
    this.terms = terms;
    this.results = results;
  }

  private TerritoryNotices notices() {
    return new TerritoryNotices(clauses, terms, plainly, stays);
  }

  /** True for what concerns territories alone, and so nothing of the agreement as a whole. */
  boolean apart(TreatyEvent event) {
    return !terms.territorial().all().isEmpty() && notices().apart(event);
  }

  /** Notices that count for nothing, or not for all territories they name, with the reason. */
  Stream<Uncounted> uncounted(List<TreatyEvent> events) {
    return notices().uncounted(events);
  }

  /**
   * The status on a day, with how each territory stands; in respect of some, as strict as in that
   * of each.
   *
   * @param whole how it stands, territories left aside
   * @param between parties whose relations are looked at, and ids of the territories
   */
  Status status(
      Whole whole,
      List<TreatyEvent> events,
      LocalDate on,
      @Nullable Instant at,
      Collection<String> between) {
    if (terms.territorial().all().isEmpty()) {
      return whole.status(events, on, at, between);
    }
    TerritoryLook look = new TerritoryLook(clauses, terms, whole, notices(), stays, events, on, at);
    List<Territory> named = between.stream().distinct().flatMap(this::territory).toList();
    List<String> parties = between.stream().filter(id -> territory(id).count() == 0).toList();
    Status status =
        named.isEmpty()
            ? whole.status(events, on, at, parties)
            : Strictest.of(named.stream().map(it -> look.of(it, parties)).toList());
    return status.located(terms.territorial().all().stream().map(look::standing).toList());
  }

  /** The parties among these, and those whose territories are among them. */
  Set<String> parties(Collection<String> between) {
    return between.stream()
        .map(id -> territory(id).map(Territory::of).findFirst().orElse(id))
        .collect(Collectors.toSet());
  }

  private Stream<Territory> territory(String id) {
    return terms.territorial().territory(id).stream();
  }

  /**
   * Dates of extensions and of their withdrawals: one for each notice, or what is awaited.
   *
   * @param bound from when until when the agreement is in force for each Party
   * @param applied when it is applied provisionally before, if it is
   */
  List<TemporalResult> dates(
      List<TreatyEvent> events, Map<String, List<Stay>> bound, @Nullable TemporalResult applied) {
    List<TemporalResult> all = new ArrayList<>();
    for (String clause : Territorial.CLAUSES) {
      if (clauses.containsKey(clause)) {
        terms.territorial().all().stream()
            .filter(it -> moves(clause, it))
            .forEach(it -> all.addAll(dates(it, clause, events, bound.get(it.of()), applied)));
      }
    }
    return all;
  }

  private static boolean moves(String clause, Territory territory) {
    return switch (territory.applies()) {
      case BY_EXTENSION -> true;
      case FROM_START -> clause.equals(Territorial.WITHDRAWAL);
      case NEVER -> false;
    };
  }

  private List<TemporalResult> dates(
      Territory territory,
      String name,
      List<TreatyEvent> events,
      @Nullable List<Stay> bound,
      @Nullable TemporalResult applied) {
    TemporalClause clause = Objects.requireNonNull(clauses.get(name));
    List<Reckoning> dates = new ArrayList<>();
    boolean extending = name.equals(Territorial.EXTENSION);
    notices().of(territory, name, events).stream()
        .map(it -> extending ? bound(it, territory, clause, bound, applied) : it.date())
        .forEach(dates::add);
    if (dates.isEmpty()) {
      dates.add(Reckoning.of(clause, List.of(), List.of(territory.of())));
    }
    List<TemporalResult> all = new ArrayList<>();
    for (Reckoning date : dates) {
      String number = all.isEmpty() ? "" : " " + (all.size() + 1);
      all.add(results.result(clause, date, false).named(name + " " + territory.id() + number));
    }
    return all;
  }

  /**
   * The day of an extension, which applies nowhere before the agreement has effect for its Party.
   */
  private static Reckoning bound(
      TerritoryNotices.Notice notice,
      Territory territory,
      TemporalClause clause,
      @Nullable List<Stay> bound,
      @Nullable TemporalResult applied) {
    LocalDate first = notice.first();
    LocalDate before = applied == null ? null : applied.date();
    if (first == null || bound == null || (before != null && !first.isBefore(before))) {
      return notice.date();
    }
    LocalDate since =
        Stream.concat(
                Stream.ofNullable(before),
                bound.stream()
                    .filter(stay -> !stay.over(first))
                    .flatMap(stay -> Stream.ofNullable(stay.since())))
            .min(LocalDate::compareTo)
            .orElse(null);
    boolean left = since == null && bound.stream().anyMatch(stay -> stay.begun(first));
    if (left || (since != null && !since.isAfter(first))) {
      return notice.date();
    }
    String words =
        notice.date().words() + " It applies nowhere before the agreement has effect for ";
    return since == null
        ? new Reckoning(
            null, List.of("entry into force for " + territory.of()), words + territory.of() + ".")
        : new Reckoning(
            clause.atEndOfDay() ? since.minusDays(1) : since,
            List.of(),
            words + territory.of() + ", on " + Reckoning.words(since) + ".");
  }
}
