package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pacta.agreement.Duty;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.Reserved;
import org.pacta.agreement.Status;

/**
 * Who of those that owe a duty together, and must each do it, need not: what one of them does not
 * owe for itself, the others do not wait for.
 *
 * @param duty what each must do
 * @param begun day on which it began to be owed
 * @param parties those that do not owe it, with the day since when, whatever comes later
 * @param outlastsSuspension true for a duty from which no suspension relieves
 */
record Excused(
    Duty duty, LocalDate begun, Map<String, LocalDate> parties, boolean outlastsSuspension) {
  Excused {
    parties = Map.copyOf(parties);
  }

  /**
   * As it began: who had reserved or suspended its units then does not owe it, nor does who has
   * reserved them since.
   *
   * @param then how the agreement stood when it began
   * @param reserved what was reserved on later days on which that changed
   */
  static Excused of(
      Duty duty,
      LocalDate begun,
      Status then,
      Map<LocalDate, Reserved> reserved,
      boolean outlastsSuspension) {
    Map<String, LocalDate> excused = new HashMap<>();
    for (String party : then.standing().parties().keySet()) {
      if (reserves(party, duty, then.standing().reserved())
          || (!outlastsSuspension && suspends(party, duty, then))) {
        excused.put(party, begun);
      }
      reserved.forEach((day, all) -> {
        if (reserves(party, duty, all)) {
          excused.merge(party, day, (one, other) -> one.isBefore(other) ? one : other);
        }
      });
    }
    return new Excused(duty, begun, excused, outlastsSuspension);
  }

  /**
   * Who need not do it by a day, with the first day since when.
   *
   * @param owing those that owe it together
   * @param status how the agreement stands on that day
   */
  Map<String, LocalDate> freed(Collection<String> owing, Status status, LocalDate day) {
    Map<String, LocalDate> freed = new HashMap<>();
    for (String party : owing) {
      Stream.of(
              left(party, status, day),
              Stream.ofNullable(parties.get(party)).filter(since -> !since.isAfter(day)),
              Stream.of(begun).filter(_ -> !outlastsSuspension && suspends(party, duty, status)))
          .flatMap(it -> it)
          .min(LocalDate::compareTo)
          .ifPresent(since -> freed.put(party, since));
    }
    return freed;
  }

  /** One that has left since it began is awaited no more, although it may have joined anew. */
  private Stream<LocalDate> left(String party, Status status, LocalDate day) {
    List<String> members = status.standing().members();
    PartyStanding own = status.standing().parties().get(party);
    LocalDate last = own == null ? null : own.boundUntil(begun);
    if (last != null && last.isBefore(day)) {
      return Stream.of(last.isBefore(begun) ? begun : last.plusDays(1));
    }
    return members.isEmpty() || members.contains(party) ? Stream.empty() : Stream.of(begun);
  }

  private static boolean reserves(String party, Duty duty, Reserved reserved) {
    return LifeTerms.within(reserved.actingFor(party), duty.restsOn());
  }

  private static boolean suspends(String party, Duty duty, Status status) {
    return SuspensionTerms.holds(status.standing().suspendedBy(party), duty.restsOn());
  }
}
