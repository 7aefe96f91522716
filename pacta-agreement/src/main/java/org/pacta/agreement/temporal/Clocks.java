package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Party;
import org.pacta.agreement.TreatyEvent;

/**
 * By whose clock the agreement has force: that of each Party for itself and for its organs, so that
 * an event whose moment is known falls on a day of that clock, whatever day it was entered under.
 *
 * @param parties the Parties
 * @param bodies which Party a body is an organ of; any other id itself
 * @param common by which the days of nobody's events are counted
 */
public record Clocks(List<Party> parties, UnaryOperator<String> bodies, ZoneId common) {
  /** Two clocks are one that have agreed in each half year since 1950, and will. */
  private static final List<Instant> HALF_YEARS =
      IntStream.range(1950, 2040)
          .boxed()
          .flatMap(year -> Stream.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 7, 1)))
          .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
          .toList();

  public Clocks {
    parties = List.copyOf(parties);
  }

  /** Those of some Parties and their organs. */
  public Clocks(List<Party> parties, UnaryOperator<String> bodies) {
    this(parties, bodies, common(parties));
  }

  /** The clock that all Parties live by, or that of UTC. */
  static ZoneId common(List<Party> parties) {
    ZoneId first = parties.isEmpty() ? ZoneOffset.UTC : parties.getFirst().timeZone();
    return parties.stream().allMatch(party -> alike(first, party.timeZone()))
        ? first
        : ZoneOffset.UTC;
  }

  private static boolean alike(ZoneId one, ZoneId other) {
    ZoneRules rules = one.getRules();
    ZoneRules others = other.getRules();
    return one.equals(other)
        || (rules.getTransitionRules().equals(others.getTransitionRules())
            && HALF_YEARS.stream()
                .allMatch(at -> rules.getOffset(at).equals(others.getOffset(at))));
  }

  /** The day on which an event falls for the force of the agreement. */
  public LocalDate day(TreatyEvent event) {
    Instant moment = event.detail().instant();
    if (moment == null) {
      return event.date();
    }
    ZoneId zone = zone(event.party());
    return zone == null ? event.date() : LocalDate.ofInstant(moment, zone);
  }

  /** The day of a moment by the clock of a Party or its organ; null where nobody knows that. */
  @Nullable LocalDate day(String party, Instant moment) {
    ZoneId zone = zone(party);
    return zone == null ? null : LocalDate.ofInstant(moment, zone);
  }

  /**
   * Events in time: those whose moments are known by these, whichever days they were entered under,
   * and one without a moment as the day begins on which it was, by the clock of its Party.
   */
  List<TreatyEvent> inTime(List<TreatyEvent> events) {
    Map<TreatyEvent, Instant> first = new IdentityHashMap<>();
    events.forEach(event -> first.put(event, first(event)));
    return TreatyEvent.inTime(
        events,
        Comparator.comparing((TreatyEvent event) -> Objects.requireNonNull(first.get(event)))
            .thenComparing(TreatyEvent.IN_TIME));
  }

  /** The moment of an event, or that with which its day begins by the clock of its Party. */
  Instant first(TreatyEvent event) {
    Instant moment = event.detail().instant();
    if (moment != null) {
      return moment;
    }
    ZoneId zone = zone(event.party());
    return event.date().atStartOfDay(zone == null ? common : zone).toInstant();
  }

  /** An event as one of that day. */
  public TreatyEvent dated(TreatyEvent event) {
    LocalDate day = day(event);
    return day.equals(event.date()) ? event : event.onDay(day);
  }

  /** The clock by which the force of the agreement begins and ends for whoever owes something. */
  ZoneId of(Bearer bearer) {
    String owing = bearer.named() ? bearer.party().orElse(null) : null;
    ZoneId own = owing == null ? null : zone(owing);
    return own == null ? bearer.zone() : own;
  }

  /** The first moment of a day by the clock of a Party, or where it is soonest. */
  Instant begins(@Nullable String party, LocalDate day) {
    return zones(party)
        .map(zone -> day.atStartOfDay(zone).toInstant())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** The last moment of a day by the clock of a Party, or where it is latest. */
  Instant ends(@Nullable String party, LocalDate day) {
    return zones(party)
        .map(zone -> day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** When after a moment, up to another, a day begins by the clock of some Party. */
  List<Instant> dawns(Instant first, Instant last) {
    return Stream.concat(Stream.of(common), parties.stream().map(Party::timeZone))
        .distinct()
        .flatMap(zone -> dawns(zone, first, last))
        .distinct()
        .toList();
  }

  private static Stream<Instant> dawns(ZoneId zone, Instant first, Instant last) {
    return LocalDate.ofInstant(first, zone)
        .datesUntil(LocalDate.ofInstant(last, zone).plusDays(1))
        .map(day -> day.atStartOfDay(zone).toInstant())
        .filter(dawn -> dawn.isAfter(first) && !dawn.isAfter(last));
  }

  /** By which a day may be counted: of what is nobody's, and of bodies that are none, any. */
  private Stream<ZoneId> zones(@Nullable String party) {
    ZoneId own = party == null ? null : zone(party);
    return own == null
        ? Stream.concat(Stream.of(common), parties.stream().map(Party::timeZone))
        : Stream.of(own);
  }

  private @Nullable ZoneId zone(@Nullable String party) {
    if (party == null) {
      return common;
    }
    String whose = bodies.apply(party);
    return parties.stream()
        .filter(it -> it.id().equals(whose))
        .map(Party::timeZone)
        .findFirst()
        .orElse(null);
  }
}
