package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Status;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** Provisional application: by whom, of which units, and until when. */
final class Anticipation {
  private final LifeTerms terms;
  private final List<String> parties;
  private final Start start;
  private final Map<String, Ending> endings = new LinkedHashMap<>();

  /**
   * Provisional application as events show it.
   *
   * @param start when it begins
   * @param term from when the time runs for which the agreement is concluded, or null
   */
  Anticipation(
      LifeTerms terms,
      Membership membership,
      Start start,
      @Nullable LocalDate term,
      List<TreatyEvent> events) {
    this.terms = terms;
    Declared declared = start.declared;
    this.parties =
        declared == null ? membership.originals() : List.copyOf(declared.starts().keySet());
    this.start = start;
    LifeTerms.Provisional rule = terms.provisional();
    if (rule != null) {
      events.stream()
          .filter(event -> event.event().equals(rule.endedBy()))
          .sorted(TreatyEvent.IN_TIME)
          .forEach(event -> end(rule, event));
    }
    if (terms.multilateral()) {
      parties.forEach(party -> leaves(party, membership.leavesBefore(party, events, term)));
    }
  }

  /**
   * Provisional application, with its beginning in the relations of some parties; of any if none.
   */
  static Anticipation of(
      LifeTerms terms,
      Membership membership,
      ClauseDates dates,
      List<TreatyEvent> events,
      Collection<String> between) {
    Start start = new Start(dates.applied(events, between), dates.declared(events));
    return new Anticipation(terms, membership, start, dates.term().start(events), events);
  }

  /**
   * How it begins.
   *
   * @param result when, in the relations looked at
   * @param declared from when for each Party, or null where it begins for all at once
   */
  record Start(TemporalResult result, @Nullable Declared declared) {
    boolean begun(LocalDate on) {
      LocalDate from = result.date();
      return from != null && !on.isBefore(from);
    }

    Stream<LocalDate> days() {
      return declared == null ? Stream.ofNullable(result.date()) : declared.days();
    }

    boolean begun(String party, LocalDate on) {
      return declared == null ? begun(on) : declared.begun(party, on);
    }
  }

  /** One that withdraws, or ends a term for itself alone, no longer applies it. */
  private void leaves(String party, Membership.Step step) {
    LocalDate last = step.lastDay();
    if (last != null) {
      endings.merge(
          party,
          new Ending(last.plusDays(1), step.date().words(), step),
          (one, other) -> other.day.isBefore(one.day) ? other : one);
    }
  }

  private void end(LifeTerms.Provisional rule, TreatyEvent notice) {
    LocalDate last = rule.ends(notice);
    String of = notice.party();
    boolean all = of == null || rule.forAll();
    String words =
        Reckoning.named(notice.event())
            + (of == null ? "" : " (" + of + ")")
            + " on "
            + Reckoning.words(notice.date())
            + (rule.after().isZero() ? "" : "; " + rule.after().inWords() + " later")
            + ": provisional application ends "
            + (all ? "" : "for " + of + " ")
            + "with the start of "
            + Reckoning.words(last)
            + ".";
    (all ? parties : List.of(of))
        .forEach(party -> endings.putIfAbsent(party, new Ending(last, words, null)));
  }

  /**
   * One party's end.
   *
   * @param day first day on which it no longer applies the agreement
   * @param left how it left the agreement; null where it only applies it no longer
   */
  private record Ending(LocalDate day, String words, Membership.@Nullable Step left) {}

  /** How the first of some parties has left by a day, or null while none has. */
  Membership.@Nullable Step left(LocalDate on, Collection<String> between) {
    return between.stream()
        .flatMap(party -> Stream.ofNullable(endings.get(party)))
        .filter(ending -> ending.left != null && !on.isBefore(ending.day))
        .min(Comparator.comparing(Ending::day))
        .map(Ending::left)
        .orElse(null);
  }

  /** When it begins, in the relations looked at. */
  TemporalResult beginning() {
    return start.result;
  }

  /** True when it has begun by a day, whether or not it has ended. */
  boolean begun(LocalDate on) {
    return start.begun(on);
  }

  /** The status before it begins, with who has declared it where each does so. */
  Status waiting(Status before) {
    return start.declared == null
        ? before
        : before.saying(before.arithmetic() + " " + start.result.arithmetic());
  }

  /** Parties that apply the agreement on a day; none when only one would. */
  List<String> applying(LocalDate on) {
    List<String> applying =
        parties.stream().filter(party -> start.begun(party, on) && !ended(party, on)).toList();
    return applying.size() < Declared.PARTIES_MIN ? List.of() : applying;
  }

  /**
   * Last day of the time for which a party has applied it since a day; null where it did not apply
   * it on that day, or goes on.
   *
   * @param entry day of the entry into force, with which it is over for all; null while not known
   */
  @Nullable LocalDate until(String party, LocalDate day, @Nullable LocalDate entry) {
    return lastDay(day, entry, applying -> applying.contains(party));
  }

  /** The same for any: last day before the first on which nobody applies it. */
  @Nullable LocalDate untilNobody(LocalDate day, @Nullable LocalDate entry) {
    LocalDate last = lastDay(day, entry, applying -> !applying.isEmpty());
    return last == null || last.plusDays(1).equals(entry) ? null : last;
  }

  private @Nullable LocalDate lastDay(
      LocalDate day, @Nullable LocalDate entry, Predicate<List<String>> goesOn) {
    if ((entry != null && !day.isBefore(entry)) || !goesOn.test(applying(day))) {
      return null;
    }
    return Stream.concat(endings.values().stream().map(Ending::day), Stream.ofNullable(entry))
        .filter(it -> it.isAfter(day) && (it.equals(entry) || !goesOn.test(applying(it))))
        .min(Comparator.naturalOrder())
        .map(it -> it.minusDays(1))
        .orElse(null);
  }

  private boolean ended(String party, LocalDate on) {
    Ending ending = endings.get(party);
    return ending != null && !on.isBefore(ending.day);
  }

  /** Whether it is applied on a day in the relations of some parties. */
  boolean applied(LocalDate on, Collection<String> between) {
    List<String> applying = applying(on);
    return !applying.isEmpty() && applying.containsAll(between);
  }

  /**
   * The day since which it has been applied, or no longer been, in the relations of some parties as
   * it is on a day; null where it never was otherwise.
   */
  @Nullable LocalDate turned(LocalDate on, Collection<String> between) {
    return turns(between).filter(day -> !day.isAfter(on)).reduce((_, later) -> later).orElse(null);
  }

  /** The day on which that ends, or null while not known. */
  @Nullable LocalDate turns(LocalDate on, Collection<String> between) {
    return turns(between).filter(day -> day.isAfter(on)).findFirst().orElse(null);
  }

  private Stream<LocalDate> turns(Collection<String> between) {
    return Stream.concat(start.days(), endings.values().stream().map(Ending::day))
        .distinct()
        .sorted()
        .filter(day -> applied(day, between) != applied(day.minusDays(1), between));
  }

  /** Units not applied. */
  List<String> unitsLeft() {
    LifeTerms.Reach reach = Objects.requireNonNull(terms.provisional()).reach();
    return terms.text().stream().filter(unit -> !reach.reaches(unit)).toList();
  }

  /** Units applied. */
  List<String> units() {
    LifeTerms.Reach reach = Objects.requireNonNull(terms.provisional()).reach();
    return terms.text().stream().filter(reach::reaches).toList();
  }

  /** The reckoning with what has ended it, for some parties or any. */
  String words(Collection<String> between) {
    String ended =
        endings.entrySet().stream()
            .filter(party -> between.isEmpty() || between.contains(party.getKey()))
            .map(party -> party.getValue().words)
            .distinct()
            .reduce("", (all, one) -> all + " " + one);
    return start.result.arithmetic() + ended;
  }
}
