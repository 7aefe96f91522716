package org.pacta.agreement.temporal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.DutyAccount;
import org.pacta.agreement.DutyNotStarted;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Lapsed;

/**
 * What is known where it is not known whether some reservations count, or some silences lasted:
 * what is so with them and without them. What is so in one of these ways only is not known.
 *
 * @param what of which it is not known, in words
 * @param missing what would say it
 */
record EitherWay(String what, List<String> missing) {
  /** Nothing more is owed, however a reservation counts. */
  private static final Set<DutyStatus> OVER = Set.of(DutyStatus.MET, DutyStatus.RELEASED);

  EitherWay {
    missing = List.copyOf(missing);
  }

  /** Where it is not known whether reservations count. */
  static EitherWay counting(List<String> missing) {
    return new EitherWay("whether a reservation counts", missing);
  }

  /** Where it is not known whether silences have lasted. */
  static EitherWay lasting(List<Lapsed> silences) {
    List<String> rules = silences.stream().map(Lapsed::rule).distinct().toList();
    return new EitherWay(
        "whether the time of " + String.join(", ", rules) + " has run out", List.of());
  }

  /** Puts the two ways together. */
  @FunctionalInterface
  interface Joining<T> {
    /** What is known of both: with these, and without. */
    T of(EitherWay either, T with, T without);
  }

  DutyAccount account(DutyAccount with, DutyAccount without) {
    return new DutyAccount(
        duties(with.duties(), without.duties()), lapses(with.lapses(), without.lapses()));
  }

  /** Duties that nobody owes either way. */
  List<DutyNotStarted> unstarted(List<DutyNotStarted> with, List<DutyNotStarted> without) {
    return with.stream().filter(without::contains).toList();
  }

  List<Lapsed> lapses(List<Lapsed> with, List<Lapsed> without) {
    return Stream.concat(
            without.stream()
                .map(it ->
                    it.outcome() == Lapsed.Outcome.UNCLEAR || with.contains(it) ? it : unclear(it)),
            with.stream().filter(it -> !among(without, it)).map(this::unclear))
        .toList();
  }

  private static boolean among(List<Lapsed> lapses, Lapsed one) {
    return lapses.stream()
        .anyMatch(it -> it.rule().equals(one.rule()) && it.event().equals(one.event()));
  }

  private Lapsed unclear(Lapsed lapse) {
    return lapse.unclear(" " + inWords());
  }

  private List<DutyState> duties(List<DutyState> with, List<DutyState> without) {
    Map<List<@Nullable Object>, Deque<DutyState>> left = new HashMap<>();
    with.forEach(it -> left.computeIfAbsent(key(it), _ -> new ArrayDeque<>()).add(it));
    List<DutyState> found = new ArrayList<>();
    for (DutyState state : without) {
      DutyState same = left.getOrDefault(key(state), new ArrayDeque<>()).poll();
      found.add(same == null ? unclear(state, state.status().unclear()) : either(same, state));
    }
    with.stream()
        .filter(state -> left.getOrDefault(key(state), new ArrayDeque<>()).remove(state))
        .forEach(state -> found.add(unclear(state, state.status().unclear())));
    return found;
  }

  private DutyState either(DutyState with, DutyState without) {
    boolean over = OVER.contains(with.status()) && OVER.contains(without.status());
    return over || with.status() == without.status()
        ? without
        : unclear(without, DutyStatus.UNCLEAR);
  }

  private DutyState unclear(DutyState state, DutyStatus status) {
    return status == DutyStatus.UNCLEAR ? state.unclear(" " + inWords(), missing) : state;
  }

  private String inWords() {
    return "Not known "
        + what
        + (missing.isEmpty() ? "" : "; missing: " + String.join(", ", missing))
        + ".";
  }

  /** By what a duty is the same whichever way it is. */
  private static List<@Nullable Object> key(DutyState state) {
    List<@Nullable Object> key = new ArrayList<>();
    key.add(state.rule());
    key.add(state.party());
    key.add(state.creditor());
    key.add(state.trigger());
    key.add(state.eventParty());
    key.add(state.caseId());
    key.add(state.item());
    key.add(state.started());
    key.add(state.period());
    return key;
  }
}
