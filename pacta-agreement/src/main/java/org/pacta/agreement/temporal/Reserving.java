package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.pacta.agreement.Party;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.guard.Truth;

/**
 * What the text says of reservations as such; with it they act by themselves: what they reserve is
 * without effect between the Party that reserves and every other (Vienna Convention on the Law of
 * Treaties, Art. 21).
 *
 * @param reach units that may be reserved
 * @param onlyAt events of the Party on whose day alone it may reserve; empty for any day
 * @param relieves whom what is reserved no longer binds
 * @param cite units of the text
 */
public record Reserving(
    LifeTerms.Reach reach, Set<String> onlyAt, Relieves relieves, List<String> cite) {
  /** Path of the Parties that may reserve on the day of an act, where only some days admit it. */
  public static final String OPEN_TO = "agr.may_reserve";

  /** Whom what is reserved no longer binds between the Party that reserves and every other. */
  public enum Relieves {
    /** Both: neither may claim it of the other. */
    BOTH,
    /** The Party that reserves alone; it may not claim of others what it does not owe itself. */
    RESERVING_PARTY
  }

  public Reserving {
    onlyAt = Set.copyOf(onlyAt);
    cite = List.copyOf(cite);
  }

  /** The events on whose day a Party may reserve, in words. */
  public String days() {
    return String.join(" or ", onlyAt.stream().sorted().toList());
  }

  /**
   * Parties that may reserve at an instant, each by its own clock, as events admit it.
   *
   * @param acceding those of them that can only accede
   */
  public List<String> openTo(
      List<TreatyEvent> events, List<Party> parties, Set<String> acceding, Instant at) {
    AdmittingDays admitting = AdmittingDays.of(this, events, Set.of(), acceding);
    return parties.stream()
        .filter(party -> admits(admitting, party, at) == Truth.TRUE)
        .map(Party::id)
        .toList();
  }

  /** True where events say of each of some Parties whether it may reserve at an instant. */
  public boolean settled(
      List<TreatyEvent> events,
      List<Party> parties,
      Set<String> acceding,
      Set<String> some,
      Instant at) {
    AdmittingDays admitting = AdmittingDays.of(this, events, Set.of(), acceding);
    return parties.stream()
        .filter(party -> some.contains(party.id()))
        .allMatch(party -> admits(admitting, party, at) != Truth.UNKNOWN);
  }

  private static Truth admits(AdmittingDays admitting, Party party, Instant at) {
    return admitting.admits(party.id(), LocalDate.ofInstant(at, party.timeZone()));
  }
}
