package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.PartStanding;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;

/**
 * What ends a duty that nobody has met: an end of the agreement, of a part of it, or for a Party.
 *
 * @param day first day on which it is no longer owed
 * @param reason why, in words
 */
record Release(LocalDate day, String reason) {
  /**
   * The first release of a duty by a day, or null.
   *
   * @param begun day on which it began to be owed
   * @param today day looked at, where the bearer is
   */
  static @Nullable Release of(
      Duty duty, Bearer bearer, LocalDate begun, Status agreement, LocalDate today) {
    Releasing releasing = new Releasing(duty, begun, agreement, today);
    List<String> own = bearer.named() ? bearer.party().stream().toList() : List.of();
    return Stream.of(
            releasing.byTheWhole(),
            releasing.byPart(),
            releasing.byLeaving(own, ""),
            releasing.byAllButOne(bearer.together()),
            releasing.byAllOthers(),
            releasing.byLeaving(bearer.towards(), ", to which it is owed"))
        .flatMap(Stream::ofNullable)
        .min(Comparator.comparing(Release::day))
        .orElse(null);
  }

  /** For example {@code Released on 16 July 2026: the agreement no longer binds BEL.} */
  String inWords() {
    return " Released on " + Reckoning.words(day) + ": " + reason + ".";
  }

  /** One duty, and how the agreement stands. */
  private record Releasing(Duty duty, LocalDate begun, Status agreement, LocalDate today) {
    @Nullable Release byTheWhole() {
      LocalDate since = agreement.since();
      return since == null || agreement.status() != StatusCode.ENDED || outlasts(true)
          ? null
          : new Release(since, "the agreement ended");
    }

    /** What some owe together, once no two of them are bound: nobody does it alone. */
    @Nullable Release byAllButOne(List<String> together) {
      return together.stream()
          .map(one -> byLeaving(together.stream().filter(other -> !other.equals(one)).toList(), ""))
          .flatMap(Stream::ofNullable)
          .min(Comparator.comparing(Release::day))
          .orElse(null);
    }

    /** What all owe together, once a single Party is bound: it owes nobody anything any more. */
    @Nullable Release byAllOthers() {
      List<String> members = agreement.standing().members();
      boolean alone =
          duty.bearer().equals(PartyRole.ALL_PARTIES.code())
              && members.size() == 1
              && !outlasts(false);
      return !alone
          ? null
          : agreement.standing().parties().values().stream()
              .flatMap(party -> Stream.ofNullable(party.until()))
              .map(last -> last.plusDays(1))
              .filter(day -> day.isAfter(begun) && !day.isAfter(today))
              .max(Comparator.naturalOrder())
              .map(day -> new Release(day, "it binds " + members.getFirst() + " alone"))
              .orElseGet(() -> new Release(begun, "it binds " + members.getFirst() + " alone"));
    }

    /** With the day on which all of some Parties had left, if it binds none of them any more. */
    @Nullable Release byLeaving(Collection<String> parties, String which) {
      @Nullable LocalDate last = null;
      for (String party : parties) {
        LocalDate day = left(party);
        if (day == null) {
          return null;
        }
        last = last == null || day.isAfter(last) ? day : last;
      }
      return last == null
          ? null
          : new Release(
              last,
              "the agreement no longer binds "
                  + String.join(" and ", parties.stream().sorted().toList())
                  + which);
    }

    /** The first day on which the agreement no longer binds a Party, or null. */
    private @Nullable LocalDate left(String party) {
      PartyStanding own = agreement.standing().parties().get(party);
      LocalDate last = own == null ? null : own.boundUntil(begun);
      if (last == null || begun.isAfter(last) || !today.isAfter(last)) {
        return null;
      }
      LocalDate day = last.plusDays(1);
      return outlasts(day.equals(agreement.since())) ? null : day;
    }

    /** True when the duty outlives an end, or this end leaves what was begun before it. */
    private boolean outlasts(boolean superseded) {
      return duty.survives().contains(StatusCode.ENDED.code())
          || (superseded && agreement.standing().pendingContinues());
    }

    /** With the day on which the parts that the duty rests on had all ended. */
    @Nullable Release byPart() {
      List<PartStanding> ended =
          agreement.standing().parts().stream()
              .filter(part -> part.status() == StatusCode.ENDED)
              .filter(part -> !outlasts(Parts.endedWithMore(part, agreement)))
              .toList();
      List<String> units = ended.stream().flatMap(part -> part.units().stream()).toList();
      return !LifeTerms.within(units, duty.cite())
          ? null
          : ended.stream()
              .filter(part ->
                  duty.cite().stream().anyMatch(it -> LifeTerms.within(part.units(), List.of(it))))
              .flatMap(part -> Stream.ofNullable(part.since()))
              .max(LocalDate::compareTo)
              .map(day -> new Release(day, "the part of the text that it rests on ended"))
              .orElse(null);
    }
  }
}
