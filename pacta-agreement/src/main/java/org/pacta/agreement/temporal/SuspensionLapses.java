package org.pacta.agreement.temporal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pacta.agreement.Effort;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.Standstill.Edge;

/**
 * When the suspensions under one clause lapse by themselves, and what a notice given anew before
 * that keeps suspended: it goes on until the new one takes effect.
 */
final class SuspensionLapses {
  /** Pairs of a suspension and a notice given while it ran; real ones are a few. */
  private static final long PAIRS_MAX = 100_000;

  private static final String NOTICES = "the notices given while suspensions run";

  private static final Comparator<Edge> IN_TIME =
      Comparator.comparing(Edge::day)
          .thenComparing(Edge::moment, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Effort effort = new Effort(PAIRS_MAX, NOTICES);
  private final TemporalClause clause;
  private final SuspensionTerms.Lapse terms;
  private final Suspensions now;

  private final List<SuspensionEffect> suspensions;
  private final Map<SuspensionEffect, List<Ending>> endings = new IdentityHashMap<>();
  private final PriorityQueue<Ending> ahead =
      new PriorityQueue<>(Comparator.comparing(Ending::end, IN_TIME));
  private final List<SuspensionEffect> found = new ArrayList<>();

  /**
   * The end of a suspension, or of some of it.
   *
   * @param of what ends
   * @param units of it that do
   * @param since from when their length runs
   * @param end with which they lapse
   * @param renews true where they were suspended already, with whose end the length begins
   */
  private record Ending(
      SuspensionEffect of, Set<String> units, Edge since, Edge end, boolean renews) {
    Ending without(Set<String> others, Suspensions text) {
      return new Ending(of, text.without(units, others), since, end, renews);
    }
  }

  private SuspensionLapses(
      TemporalClause clause,
      SuspensionTerms.Lapse terms,
      LifeTerms life,
      List<SuspensionEffect> suspensions) {
    this.clause = clause;
    this.terms = terms;
    this.now = new Suspensions(life);
    this.suspensions = suspensions;
  }

  /**
   * The suspensions with their ends.
   *
   * @param suspensions under the clause, whoever suspends
   * @param resumptions of what the clause suspended
   * @throws Effort.Exhausted when so many are given while others run that they cannot be real
   */
  static List<SuspensionEffect> with(
      TemporalClause clause,
      LifeTerms life,
      List<SuspensionEffect> suspensions,
      List<SuspensionEffect> resumptions) {
    SuspensionTerms.Lapse terms = life.suspension(clause.name()).lapse();
    return terms == null
        ? suspensions
        : new SuspensionLapses(clause, terms, life, suspensions).found(resumptions);
  }

  private List<SuspensionEffect> found(List<SuspensionEffect> resumptions) {
    suspensions.forEach(it -> ends(new Ending(it, named(it), it.edge(), own(it), false)));
    Map<SuspensionEffect, SuspensionEffect> said = new IdentityHashMap<>();
    Stream.concat(suspensions.stream(), resumptions.stream())
        .sorted(SuspensionEffect.IN_TIME)
        .forEach(effect -> {
          lapseBefore(edge -> IN_TIME.compare(edge, effect.edge()) <= 0, said);
          switch (effect.does()) {
            case SuspensionEffect.Suspends(List<Lifting> back) ->
                now.suspend(effect.clause(), effect.event(), back);
            case SuspensionEffect.Resumes(Lifting lifting) -> now.resume(effect.clause(), lifting);
            case SuspensionEffect.Lapses _ -> {}
          }
        });
    lapseBefore(_ -> true, said);
    return Stream.concat(suspensions.stream().map(it -> said.getOrDefault(it, it)), found.stream())
        .toList();
  }

  private Set<String> named(SuspensionEffect effect) {
    return now.named(effect.clause(), effect.event());
  }

  private void ends(Ending ending) {
    endings.computeIfAbsent(ending.of, _ -> new ArrayList<>()).add(ending);
    ahead.add(ending);
  }

  /** An end of what is suspended already; of two ends of one unit so renewed the later counts. */
  private void prolonged(Ending ending) {
    Ending left = ending;
    for (Ending other : List.copyOf(endings.getOrDefault(ending.of, List.of()))) {
      if (other.renews && IN_TIME.compare(other.end, ending.end) >= 0) {
        left = left.without(other.units, now);
      } else if (!Suspensions.shared(other.units, ending.units).isEmpty()) {
        taken(other);
        Ending rest = other.without(ending.units, now);
        if (!rest.units.isEmpty()) {
          ends(rest);
        }
      }
    }
    if (!left.units.isEmpty()) {
      ends(left);
    }
  }

  /** True for an end that still stands, which it does no more. */
  private boolean taken(Ending ending) {
    return endings.getOrDefault(ending.of, new ArrayList<>()).removeIf(it -> it == ending);
  }

  private void lapseBefore(Predicate<Edge> due, Map<SuspensionEffect, SuspensionEffect> said) {
    while (!ahead.isEmpty() && due.test(ahead.element().end)) {
      Ending next = ahead.remove();
      if (taken(next)) {
        lapse(next, said);
      }
    }
  }

  private void lapse(Ending ending, Map<SuspensionEffect, SuspensionEffect> said) {
    SuspensionEffect of = ending.of;
    Set<String> running = Suspensions.shared(now.running(of.clause(), of.event()), ending.units);
    Map<SuspensionEffect, Set<String>> renewals =
        running.isEmpty() || !canBeRenewed() ? Map.of() : renewals(ending, running);
    List<TreatyEvent> bridging = new ArrayList<>();
    renewals.forEach((renewal, units) -> {
      boolean gap = IN_TIME.compare(ending.end, renewal.edge()) < 0;
      if (gap) {
        bridging.add(renewal.event());
      }
      boolean prolongs = terms.prolongs() && !givenBefore(renewal, ending.since);
      Edge end = prolongs ? end(ending.end) : null;
      if (end != null && IN_TIME.compare(end, renewal.edge()) > 0) {
        prolonged(new Ending(renewal, units, ending.end, end, true));
      }
      if (gap || end != null) {
        said.put(renewal, saying(renewal, gap));
      }
    });
    now.lapse(of.clause(), of.event(), bridging, ending.units);
    found.add(
        new SuspensionEffect(
            of.clause(),
            of.event(),
            new SuspensionEffect.Lapses(bridging, ending.units),
            of.result()
                .on(ending.end.day(), ending.end.moment(), words(ending, !renewals.isEmpty()))));
  }

  /** False where every notice has its effect at once and its length runs from then. */
  private boolean canBeRenewed() {
    return terms.prolongs() || !clause.formula().ofTheEvent();
  }

  /** Notices of the same Party, given anew for some of it while it ran, in time; for which. */
  private Map<SuspensionEffect, Set<String>> renewals(Ending ending, Set<String> running) {
    SuspensionEffect of = ending.of;
    effort.spend(suspensions.size());
    Map<SuspensionEffect, Set<String>> renewals = new LinkedHashMap<>();
    suspensions.stream()
        .filter(it ->
            it != of
                && Suspensions.mayBeOfOne(it.event(), of.event())
                && Bearing.before(of.event(), it.event())
                && givenBefore(it, ending.end))
        .filter(
            it -> !clause.formula().statesItsDay() || IN_TIME.compare(it.edge(), ending.end) <= 0)
        .forEach(it -> {
          Set<String> units = Suspensions.shared(named(it), running);
          if (!units.isEmpty()) {
            renewals.put(it, units);
          }
        });
    return renewals;
  }

  /**
   * True unless its notice is known to have come only then: nothing is permitted by not knowing.
   */
  private static boolean givenBefore(SuspensionEffect effect, Edge edge) {
    TreatyEvent notice = effect.event();
    Instant given = notice.detail().instant();
    Instant moment = edge.moment();
    return moment != null && given != null
        ? given.isBefore(moment)
        : notice.date().isBefore(edge.day())
            || (moment != null && notice.date().equals(edge.day()));
  }

  private static SuspensionEffect saying(SuspensionEffect renewal, boolean gap) {
    return renewal.saying(
        " It was given while the suspension ran, which goes on by it"
            + (gap ? " until this one takes effect." : "."));
  }

  private String words(Ending ending, boolean renewed) {
    Edge end = ending.end;
    boolean some = !ending.units.equals(named(ending.of));
    return ending.of.result().arithmetic()
        + (some ? " For " + String.join(", ", new TreeSet<>(ending.units)) + " it" : " It")
        + " lapses by itself "
        + terms.after().inWords()
        + (ending.renews ? " after the end of the one it renews" : " later")
        + (outlasts(ending) ? ", the first day not counted" : "")
        + (!ending.renews && endsADayLater(ending.of) && terms.after().inHours()
            ? ", at the latest as its moment is not known"
            : "")
        + ", on "
        + Reckoning.words(end.day())
        + (end.moment() == null ? "" : " at " + end.moment())
        + (renewed ? "; notice was given anew." : ", unless notice is given anew.");
  }

  private boolean outlasts(Ending ending) {
    return terms.outlasts(ending.since)
        || (!ending.renews && endsADayLater(ending.of) && !terms.after().inHours());
  }

  /** The end of a suspension that nothing renews. */
  private Edge own(SuspensionEffect suspension) {
    Edge end = end(since(suspension));
    return endsADayLater(suspension) ? new Edge(end.day().plusDays(1), null) : end;
  }

  /** From when its length runs: hours from the moment of a single notice, where that is known. */
  private Edge since(SuspensionEffect suspension) {
    Edge edge = suspension.edge();
    return edge.moment() == null
            && hoursOfTheNotice()
            && clause.formula() instanceof TemporalFormula.SameDay
        ? new Edge(edge.day(), suspension.event().detail().instant())
        : edge;
  }

  /** True for hours from a notice, though the suspension itself comes with the day. */
  private boolean hoursOfTheNotice() {
    return terms.after().inHours()
        && clause.formula().ofTheEvent()
        && clause.onset() != TemporalClause.Onset.DAY;
  }

  /**
   * True where it began at a moment of its day that nobody knows: it begins as early and ends as
   * late as can be, as nothing is permitted by not knowing.
   */
  private boolean endsADayLater(SuspensionEffect suspension) {
    return since(suspension).moment() == null
        && (clause.atMoment() || hoursOfTheNotice())
        && (terms.after().inHours() || !terms.counted());
  }

  /** With a day, or hours after the moment to the second. */
  private Edge end(Edge since) {
    Instant moment = since.moment();
    if (moment == null || !terms.after().inHours()) {
      return new Edge(
          since
              .day()
              .plus(terms.after().period())
              .plusDays(terms.after().daysOfHours() + (terms.outlasts(since) ? 1 : 0)),
          null);
    }
    Instant end = terms.after().after(moment, ZoneOffset.UTC);
    LocalDate day = clause.day(end);
    return new Edge(day.isBefore(since.day()) ? since.day() : day, end); // of whichever clock
  }
}
