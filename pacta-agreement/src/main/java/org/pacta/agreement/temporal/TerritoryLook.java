package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.PartStanding;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TerritoryStanding;
import org.pacta.agreement.TreatyEvent;

/** Territories as they stand by some events on one day; for one question in one thread. */
final class TerritoryLook {
  private final Map<String, TemporalClause> clauses;
  private final LifeTerms terms;
  private final Territories.Whole whole;
  private final List<TreatyEvent> events;
  private final LocalDate on;
  private final @Nullable Instant at;
  private final TerritoryNotices notices;
  private final Function<List<TreatyEvent>, Map<String, List<Stay>>> stays;
  private final Map<List<String>, Status> bases = new HashMap<>();

  /**
   * A look.
   *
   * @param at instant on the day, or null for the day
   */
  TerritoryLook(
      Map<String, TemporalClause> clauses,
      LifeTerms terms,
      Territories.Whole whole,
      TerritoryNotices notices,
      Function<List<TreatyEvent>, Map<String, List<Stay>>> stays,
      List<TreatyEvent> events,
      LocalDate on,
      @Nullable Instant at) {
    this.clauses = clauses;
    this.terms = terms;
    this.whole = whole;
    this.events = events;
    this.on = on;
    this.at = at;
    this.notices = notices;
    this.stays = stays;
  }

  /** How a territory stands. */
  TerritoryStanding standing(Territory territory) {
    return new TerritoryAccount(
            territory,
            terms.text(),
            life(territory),
            base(territory, Set.of(territory.of())),
            spared(territory),
            clauses,
            on)
        .standing();
  }

  private TerritoryLife life(Territory territory) {
    return new TerritoryLife(
        terms.text().size(),
        territory.applies() == Territory.Applies.FROM_START,
        ofItsStay(territory, notices.of(territory, Territorial.EXTENSION, events)),
        ofItsStay(territory, notices.of(territory, Territorial.WITHDRAWAL, events)));
  }

  /**
   * A Party that has left and joins anew extends anew, where its leaving reached the territory:
   * once it had left, be it before it joins, or since it did what it joins anew by.
   */
  private List<TerritoryNotices.Notice> ofItsStay(
      Territory territory, List<TerritoryNotices.Notice> given) {
    if (given.isEmpty()
        || !terms.multilateral()
        || terms.territorial().spares("withdrawal", territory)) {
      return given;
    }
    List<Stay> all = stays.apply(events).getOrDefault(territory.of(), List.of());
    if (all.size() < 2) {
      return given;
    }
    Stay now = Membership.at(all, on);
    int place = all.indexOf(now);
    LocalDate left = place < 1 ? null : all.get(place - 1).until();
    LocalDate anew = now.joins().given();
    return left == null
        ? given
        : given.stream()
            .filter(notice ->
                notice.event().date().isAfter(left)
                    || (anew != null && !notice.event().date().isBefore(anew)))
            .toList();
  }

  /**
   * The status of the agreement there.
   *
   * @param between parties whose relations are looked at, besides the one whose territory it is
   */
  Status of(Territory territory, Collection<String> between) {
    Set<String> parties = new LinkedHashSet<>(between);
    parties.add(territory.of());
    Status base = base(territory, parties);
    TerritoryStanding here = standing(territory);
    // Where it applies there, or has no effect for the same reason, the relations count.
    return here.applies() || here.status() == base.status()
        ? base.apart(withUnits(base, here, life(territory)))
        : new Status(
            here.status(),
            here.since(),
            here.until(),
            List.of(),
            here.cite(),
            here.arithmetic(),
            base.readings(),
            base.standing());
  }

  /** The parts of the text, and apart from them what does not apply to a territory. */
  private List<PartStanding> withUnits(Status base, TerritoryStanding here, TerritoryLife life) {
    List<PartStanding> parts = new ArrayList<>(base.standing().parts());
    if (!here.unitsNotYet().isEmpty()) {
      parts.add(part(here, here.unitsNotYet(), StatusCode.NOT_IN_FORCE, null));
    }
    Map<LocalDate, List<String>> ended = new TreeMap<>();
    for (String unit : here.unitsEnded()) {
      ended
          .computeIfAbsent(
              life.withoutSince(terms.text().indexOf(unit), on), _ -> new ArrayList<>())
          .add(unit);
    }
    ended.forEach((since, units) -> parts.add(part(here, units, StatusCode.ENDED, since)));
    return parts;
  }

  private static PartStanding part(
      TerritoryStanding here, List<String> units, StatusCode status, @Nullable LocalDate since) {
    String day = since == null ? "" : " since " + since;
    return new PartStanding(
        status.code() + " in " + here.id() + day,
        units,
        status,
        false,
        since,
        null,
        false,
        here.cite(),
        here.arithmetic());
  }

  /** The status between some parties, but for ends that do not reach the territory. */
  private Status base(Territory territory, Set<String> between) {
    List<TemporalClause> spared = spared(territory);
    List<String> key = new ArrayList<>(between);
    spared.forEach(clause -> key.add(clause.name() + " of " + territory.of()));
    return bases.computeIfAbsent(
        key,
        _ ->
            spared.isEmpty() || !neverHeld(between)
                ? whole.status(reaching(territory, spared), on, at, between)
                : whole.status(events, on, at, between));
  }

  /** True once an end has come before the agreement had effect, so that nowhere it goes on. */
  private boolean neverHeld(Set<String> between) {
    Status all = whole.status(events, on, at, between);
    LocalDate since = all.since();
    return all.status() == StatusCode.ENDED
        && since != null
        && !TerritoryAccount.has(whole.status(events, since.minusDays(1), null, between));
  }

  private List<TreatyEvent> reaching(Territory territory, List<TemporalClause> spared) {
    return spared.isEmpty()
        ? events
        : events.stream()
            .filter(event -> spared.stream().noneMatch(it -> ends(it, event, territory)))
            .toList();
  }

  /** Clauses of ends that notices have set going, and that do not reach a territory. */
  private List<TemporalClause> spared(Territory territory) {
    return Territorial.SPARING.stream()
        .filter(clause -> terms.territorial().spares(clause, territory))
        .flatMap(clause -> Stream.ofNullable(clauses.get(clause)))
        .filter(clause -> events.stream().anyMatch(event -> ends(clause, event, territory)))
        .toList();
  }

  /** A Party's withdrawal leaves its own territories, and nobody else's. */
  private boolean ends(TemporalClause clause, TreatyEvent event, Territory territory) {
    return clause.formula().reads(event)
        && !notices.apart(event)
        && (!clause.name().equals("withdrawal") || territory.of().equals(event.party()));
  }
}
