package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Duty;
import org.pacta.agreement.PartStanding;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/**
 * What ends a duty that nobody has met: an end of the agreement, of a part of it, or for a Party,
 * or a reservation.
 *
 * @param from first day on which it is no longer owed, or the moment on it
 * @param reason why, in words
 */
record Release(Standstill.Edge from, String reason) {
  /**
   * The first release of a duty by a day, or null.
   *
   * @param start what set it going
   * @param timeline what ended when
   * @param now how the agreement stands
   * @param today day looked at, where the bearer is
   * @param reserved what a reservation ended, or null
   */
  static @Nullable Release of(
      Duty duty,
      Bearer bearer,
      Start start,
      Timeline timeline,
      StatusNow now,
      LocalDate today,
      @Nullable Release reserved) {
    Status agreement = now.of(start.trigger());
    Releasing releasing =
        new Releasing(
            duty,
            start,
            timeline,
            agreement,
            now,
            now.territories(start.trigger()),
            now.clock(bearer),
            bearer.zone(),
            today);
    List<String> own =
        bearer.named() ? bearer.party().map(now::party).stream().toList() : List.of();
    return Stream.of(
            reserved,
            releasing.byTheWhole(),
            releasing.byPart(),
            releasing.byLeaving(own, ""),
            releasing.byAllButOne(bearer.together()),
            releasing.byAllOthers(),
            releasing.byEndOfApplication(),
            duty.ofNobody()
                ? releasing.byAllButOne(bearer.towards().stream().sorted().toList())
                : releasing.byLeaving(
                    duty.owedTo().toTheBound() ? bearer.towards() : Set.of(),
                    ", to which it is owed"))
        .flatMap(Stream::ofNullable)
        .min(releasing.first())
        .orElse(null);
  }

  LocalDate day() {
    return from.day();
  }

  /** True when it came only after the time of the duty had run out. */
  boolean missed(DueTime due, ZoneId zone) {
    return due.missedBy(from, zone);
  }

  /** True for what was done before; without a moment, as early as its day allows. */
  boolean after(TreatyEvent event) {
    Instant moment = from.moment();
    Instant done = event.detail().instant();
    return moment == null
        ? event.date().isBefore(day())
        : done == null ? !event.date().isAfter(day()) : done.isBefore(moment);
  }

  /** True for what was done on its day where nobody knows whether before it or after. */
  boolean untimed(TreatyEvent event) {
    return from.moment() != null && event.detail().instant() == null && event.date().equals(day());
  }

  /**
   * For example {@code Released on 16 July 2026: the agreement no longer binds BEL.}
   *
   * @param broken true where its time had run out by then: that remains
   */
  String inWords(ZoneId zone, boolean broken) {
    return broken
        ? " The breach stays, though it is no longer owed from "
            + from.inWords(zone)
            + " on: "
            + reason
            + "."
        : " Released on " + from.inWords(zone) + ": " + reason + ".";
  }

  /** One duty, and how the agreement stands. */
  private record Releasing(
      Duty duty,
      Start start,
      Timeline timeline,
      Status agreement,
      StatusNow now,
      List<String> territories,
      ZoneId own,
      ZoneId zone,
      LocalDate today) {
    /** The first in time. */
    Comparator<Release> first() {
      return Comparator.comparing(release -> release.from().instant(zone));
    }

    /** A day with which something ended, or the moment on it, by the clock of whoever owes. */
    private Standstill.Edge edge(String event, @Nullable String party, LocalDate day) {
      Instant moment = timeline.ended(event, party, day);
      return moment == null
          ? new Standstill.Edge(day, null).by(own, zone)
          : new Standstill.Edge(LocalDate.ofInstant(moment, zone), moment);
    }

    private LocalDate begun() {
      return start.begun();
    }

    @Nullable Release byTheWhole() {
      LocalDate since = agreement.since();
      LocalDate ranUntil = ranUntil();
      LocalDate day = ranUntil == null ? since : ranUntil.plusDays(1);
      return day == null
              || agreement.status() != StatusCode.ENDED
              || outlasts(agreement.standing().pendingContinues(), since)
          ? null
          : new Release(edge("ended", null, day), ended());
    }

    /** Last day of its case, which went on after an end until another came; null for none. */
    private @Nullable LocalDate ranUntil() {
      return start.trigger().detail().caseId() == null ? null : agreement.standing().pendingUntil();
    }

    /** True for a part that ended with the whole while what was begun before went on. */
    private boolean endedLater(PartStanding part) {
      return ranUntil() != null && Objects.equals(part.since(), agreement.since());
    }

    private String ended() {
      return territories.isEmpty()
          ? "the agreement ended"
          : "the agreement no longer applies to " + String.join(" and ", territories);
    }

    /** What some owe together, once no two of them are bound: nobody does it alone. */
    @Nullable Release byAllButOne(List<String> together) {
      return together.stream()
          .map(one -> byLeaving(together.stream().filter(other -> !other.equals(one)).toList(), ""))
          .flatMap(Stream::ofNullable)
          .min(first())
          .orElse(null);
    }

    /**
     * What all owe together, once a single Party is bound: it owes nobody anything any more, also
     * when others join later.
     */
    @Nullable Release byAllOthers() {
      Map<String, PartyStanding> parties = agreement.standing().parties();
      if (!duty.bearer().equals(PartyRole.ALL_PARTIES.code())
          || outlasts(false, null)
          || parties.values().stream().anyMatch(this::outlastsLeaving)) {
        return null;
      }
      return Stream.concat(
              Stream.of(begun()),
              parties.values().stream()
                  .flatMap(party -> party.periods().stream())
                  .flatMap(period -> Stream.ofNullable(period.until()))
                  .map(last -> last.plusDays(1)))
          .filter(day -> !day.isBefore(begun()) && !day.isAfter(today))
          .sorted()
          .filter(day -> bound(parties, day).size() == 1)
          .findFirst()
          .map(day -> alone(bound(parties, day).getFirst(), parties, day))
          .orElse(null);
    }

    private static List<String> bound(Map<String, PartyStanding> parties, LocalDate day) {
      return parties.keySet().stream()
          .filter(party -> Objects.requireNonNull(parties.get(party)).inForce(day))
          .toList();
    }

    private Release alone(String member, Map<String, PartyStanding> parties, LocalDate day) {
      return parties.entrySet().stream()
          .filter(party ->
              party.getValue().periods().stream()
                  .anyMatch(period -> day.minusDays(1).equals(period.until())))
          .map(party -> edge("ended", party.getKey(), day))
          .filter(edge -> edge.day().isAfter(begun()) || begunBefore(edge))
          .max(Comparator.comparing(edge -> edge.instant(zone)))
          .map(edge -> new Release(edge, "it binds " + member + " alone"))
          .orElseGet(() ->
              new Release(
                  new Standstill.Edge(day, day.equals(begun()) ? start.moment() : null),
                  "it binds " + member + " alone"));
    }

    /** What was owed while it was applied provisionally, once nobody applies it any more. */
    @Nullable Release byEndOfApplication() {
      LocalDate last = now.appliedUntil(begun());
      LocalDate day = last == null ? null : last.plusDays(1);
      return day == null || day.isAfter(today) || outlasts(false, day)
          ? null
          : new Release(edge("ended", null, day), "nobody applies the agreement any more");
    }

    private boolean outlastsLeaving(PartyStanding party) {
      LocalDate last = party.until();
      return last != null && outlasts(party.leavesRunning(last), last.plusDays(1));
    }

    private boolean begunBefore(Standstill.Edge edge) {
      Instant moment = edge.moment();
      Instant since = start.moment();
      return moment != null && since != null && since.isBefore(moment);
    }

    /** With the day on which all of some Parties had left, if it binds none of them any more. */
    @Nullable Release byLeaving(Collection<String> parties, String which) {
      Standstill.@Nullable Edge last = null;
      for (String party : parties) {
        Standstill.Edge left = left(party);
        if (left == null) {
          return null;
        }
        last = last == null || left.instant(zone).isAfter(last.instant(zone)) ? left : last;
      }
      return last == null
          ? null
          : new Release(
              last,
              "the agreement no longer binds "
                  + String.join(" and ", parties.stream().sorted().toList())
                  + which);
    }

    /** The first day on which the agreement no longer binds a Party, or its moment; or null. */
    private Standstill.@Nullable Edge left(String party) {
      PartyStanding own = agreement.standing().parties().get(party);
      boolean sooner = begunBefore(edge("ended", party, begun()));
      LocalDate since = sooner ? begun().minusDays(1) : begun();
      LocalDate applied = now.appliedUntil(party, since);
      boolean goesOn = applied != null && own != null && own.inForce(applied.plusDays(1));
      LocalDate last =
          own == null
              ? null
              : applied != null && !goesOn
                  ? applied
                  : own.boundUntil(applied == null ? since : applied.plusDays(1));
      if (own == null || last == null || since.isAfter(last) || !today.isAfter(last)) {
        return null;
      }
      LocalDate day = last.plusDays(1);
      return outlasts(own.leavesRunning(last), day) ? null : edge("ended", party, day);
    }

    /** True when the duty outlives an end, or this end leaves cases begun before it. */
    private boolean outlasts(boolean pending, @Nullable LocalDate end) {
      if (duty.survives().contains(StatusCode.ENDED.code())
          || duty.head().alsoWhile().contains(StatusCode.ENDED)) {
        return true;
      }
      LocalDate matter = pending ? now.begun(duty, start.trigger()) : null;
      return matter != null && (end == null || matter.isBefore(end) || !begun().isBefore(end));
    }

    /** With the day on which the parts that the duty rests on had all ended. */
    @Nullable Release byPart() {
      List<PartStanding> ended =
          agreement.standing().parts().stream()
              .filter(part -> part.status() == StatusCode.ENDED && !endedLater(part))
              .filter(part -> !outlasts(part.pendingContinues(), part.since()))
              .toList();
      List<String> units = ended.stream().flatMap(part -> part.units().stream()).toList();
      return !LifeTerms.within(units, duty.restsOn())
          ? null
          : ended.stream()
              .filter(part ->
                  duty.restsOn().stream()
                      .anyMatch(it -> LifeTerms.within(part.units(), List.of(it))))
              .flatMap(part ->
                  Stream.ofNullable(part.since()).map(day -> edge("ended " + part.id(), null, day)))
              .max(Comparator.comparing(edge -> edge.instant(zone)))
              .map(edge -> new Release(edge, "the part of the text that it rests on ended"))
              .orElse(null);
    }
  }
}
