package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
public record Clocks(List<Party> parties, Bodies bodies, ZoneId common) {
  private static final Instant LATELY = Instant.parse("2020-01-01T00:00:00Z");

  /** Which Party a body is an organ of. */
  @FunctionalInterface
  public interface Bodies {
    /** The Party; any other id itself. */
    String party(String id);
  }

  public Clocks {
    parties = List.copyOf(parties);
  }

  /** Those of some Parties and their organs. */
  public Clocks(List<Party> parties, Bodies bodies) {
    this(parties, bodies, common(parties));
  }

  /** The clock that all Parties live by, or that of UTC. */
  static ZoneId common(List<Party> parties) {
    Map<Object, ZoneId> clocks = new HashMap<>();
    for (Party party : parties) {
      ZoneId zone = party.timeZone();
      clocks.putIfAbsent(
          List.of(zone.getRules().getOffset(LATELY), zone.getRules().getTransitionRules()), zone);
    }
    return clocks.size() == 1 ? clocks.values().iterator().next() : ZoneOffset.UTC;
  }

  /** The day on which an event falls for the force of the agreement. */
  public LocalDate day(TreatyEvent event) {
    Instant moment = event.detail().instant();
    ZoneId zone = moment == null ? null : zone(event.party());
    return zone == null ? event.date() : LocalDate.ofInstant(Objects.requireNonNull(moment), zone);
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

  private @Nullable ZoneId zone(@Nullable String party) {
    if (party == null) {
      return common;
    }
    String whose = bodies.party(party);
    return parties.stream()
        .filter(it -> it.id().equals(whose))
        .map(Party::timeZone)
        .findFirst()
        .orElse(null);
  }
}
