package org.pacta.agreement.temporal;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.DutyAccount;
import org.pacta.agreement.DutyNotStarted;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;

/**
 * What is known where it is not known whether some reservations count, or some silences lasted:
 * what is so with them and without them. What is so in one of these ways only is not known.
 *
 * @param what of which it is not known, in words
 * @param missing what would say it
 * @param told for each way what came about sooner in it than it is told, if any
 * @param alone true where ways differ in nothing but that
 */
record EitherWay(
    String what, List<String> missing, List<Map<TreatyEvent, TreatyEvent>> told, boolean alone) {
  /** Nothing more is owed, however a reservation counts. */
  private static final Set<DutyStatus> OVER = Set.of(DutyStatus.MET, DutyStatus.RELEASED);

  EitherWay {
    missing = List.copyOf(missing);
    told = List.copyOf(told);
  }

  private EitherWay(String what, List<String> missing) {
    this(what, missing, List.of(), false);
  }

  /** Where it is not known whether reservations count. */
  static EitherWay counting(List<String> missing) {
    return new EitherWay("whether a reservation counts", missing);
  }

  /** Where it is not known whether silences have lasted, or when they ended. */
  static EitherWay worlds(List<World> worlds) {
    boolean alone = worlds.stream().allMatch(world -> world.denied().isEmpty());
    return new EitherWay(
        (alone ? "when the time of " : "whether the time of ")
            + String.join(", ", World.rules(worlds))
            + (alone ? " ran out" : " has run out"),
        List.of(),
        Aligned.of(worlds).events(),
        alone);
  }

  /** Where it is not known whether what was done meets what is owed, or ends it. */
  static EitherWay done(List<String> missing) {
    return new EitherWay("whether what was done counts", missing);
  }

  /** Where it is not known whether it was forbidden when it was done. */
  static EitherWay forbidden(List<TreatyEvent> done) {
    return new EitherWay(
        "whether "
            + Nameless.inWords(done)
            + " came while it was forbidden: its moment, or that of what it is held against, is not"
            + " given",
        List.of());
  }

  /** Where it is not known whether what was done came before it was owed. */
  static EitherWay since(List<TreatyEvent> done) {
    return new EitherWay(
        "whether " + Nameless.inWords(done) + " came before it began: no moments of both are given",
        List.of());
  }

  /** Where it is not known whether what would end a pause came before that. */
  static EitherWay resumed(List<TreatyEvent> resumed) {
    return new EitherWay(
        "whether "
            + Nameless.inWords(resumed)
            + " came before what it would end: no moments of both are given",
        List.of());
  }

  /** Where it is not known whose act something was. */
  static EitherWay acting(List<TreatyEvent> events) {
    return new EitherWay("whose act " + Nameless.inWords(events) + " was", List.of());
  }

  /** Where silences undo one another, so that looking again and again settles nothing. */
  static EitherWay settling() {
    return new EitherWay("whether it comes about, as that would undo what it rests on", List.of());
  }

  /** Puts the ways together. */
  @FunctionalInterface
  interface Joining<T> {
    /** What is known of all ways, of which there are two at least. */
    T of(EitherWay either, List<T> ways);
  }

  DutyAccount account(List<DutyAccount> ways) {
    return new DutyAccount(
        duties(ways.stream().map(DutyAccount::duties).toList()),
        lapses(ways.stream().map(DutyAccount::lapses).toList()));
  }

  /** Duties that nobody owes either way. */
  List<DutyNotStarted> unstarted(List<List<DutyNotStarted>> ways) {
    List<Set<DutyNotStarted>> each = ways.stream().map(Set::copyOf).toList();
    return ways.getFirst().stream()
        .filter(it -> each.stream().allMatch(way -> way.contains(it)))
        .toList();
  }

  /** Times of silence, those of the first way first. */
  List<Lapsed> lapses(List<List<Lapsed>> ways) {
    List<Lapsed> found = new ArrayList<>();
    for (List<Lapsed> way : ways) {
      for (Lapsed one : way) {
        if (!among(found, one)) {
          boolean known =
              one.outcome() == Lapsed.Outcome.UNCLEAR
                  || ways.stream().allMatch(it -> it.contains(one));
          found.add(known ? one : unclear(one));
        }
      }
    }
    return found;
  }

  private static boolean among(List<Lapsed> lapses, Lapsed one) {
    return lapses.stream()
        .anyMatch(it -> it.rule().equals(one.rule()) && it.event().equals(one.event()));
  }

  private Lapsed unclear(Lapsed lapse) {
    return lapse.unclear(" " + inWords());
  }

  /** Duties, those of the first way first; what is alike in one way is matched one by one. */
  private List<DutyState> duties(List<List<DutyState>> ways) {
    List<Map<List<@Nullable Object>, List<DutyState>>> keyed =
        IntStream.range(0, ways.size())
            .mapToObj(i -> ways.get(i).stream().collect(groupingBy(state -> key(state, i))))
            .toList();
    Set<List<@Nullable Object>> done = new HashSet<>();
    List<DutyState> found = new ArrayList<>();
    IntStream.range(0, ways.size())
        .boxed()
        .flatMap(i -> ways.get(i).stream().map(state -> key(state, i)))
        .filter(done::add)
        .forEach(key ->
            found.addAll(
                alike(keyed.stream().map(way -> way.getOrDefault(key, List.of())).toList())));
    return found;
  }

  private List<DutyState> alike(List<List<DutyState>> ways) {
    int most = ways.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, most)
        .mapToObj(i ->
            either(
                ways.stream().filter(way -> way.size() > i).map(way -> way.get(i)).toList(),
                ways.size()))
        .toList();
  }

  /** One duty of which it is not known whether, or since when, it is owed. */
  DutyState open(DutyState state) {
    return state.unclear(" " + inWords(), missing);
  }

  /** One duty that is owed in each way. */
  DutyState duty(List<DutyState> ways) {
    return either(ways, ways.size());
  }

  /** One duty in the ways in which it is owed, out of so many. */
  private DutyState either(List<DutyState> owed, int ways) {
    DutyState standing = standing(owed, ways);
    return owed.stream().map(DutyState::towards).distinct().count() == 1
        ? standing
        : standing.towardsNobody();
  }

  private DutyState standing(List<DutyState> owed, int ways) {
    DutyState first = owed.getFirst();
    boolean always = owed.size() == ways;
    boolean known = owed.stream().allMatch(DutyState::certain);
    if (owed.stream().anyMatch(it -> it.status() != first.status())) {
      return first.unclear(" " + inWords(), missing, always && known);
    }
    if (always && first.status() == DutyStatus.BREACH && !alikeDue(owed)) {
      DutyState latest = latest(owed);
      boolean alike = owed.stream().allMatch(it -> endedAlike(it, latest));
      return (alike ? latest : latest.endedSomehow())
          .saying(" " + inWords() + " Either way its time has run out.");
    }
    if (alone && always && known && first.status() == DutyStatus.OPEN) {
      return latest(owed); // it ends no later, which holds for whoever must act
    }
    boolean over = OVER.contains(first.status());
    if (!over && !(always && alikeDue(owed))) {
      return first.unclear(" " + inWords(), missing, always && known);
    }
    if (owed.stream().anyMatch(it -> !endedAlike(it, first))) {
      return first.endedSomehow().saying(" " + inWords() + " In another way it ended otherwise.");
    }
    return always
        ? first
        : first.saying(" " + inWords() + " Either way nothing of it is left to do.");
  }

  private static boolean alikeDue(List<DutyState> owed) {
    return owed.stream().map(DutyState::due).distinct().count() == 1;
  }

  /** The one that has most time. */
  private static DutyState latest(List<DutyState> owed) {
    return Collections.max(
        owed,
        Comparator.comparing(
            DutyState::due, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())));
  }

  /** To the moment, as whoever shows a duty shows the moment where there is one. */
  private static boolean endedAlike(DutyState one, DutyState other) {
    return Objects.equals(one.endedOn(), other.endedOn())
        && Objects.equals(one.moments().ended(), other.moments().ended())
        && Objects.equals(one.moments().by(), other.moments().by());
  }

  private String inWords() {
    return "Not known "
        + what
        + (missing.isEmpty() ? "" : "; missing: " + String.join(", ", missing))
        + ".";
  }

  /** By what a duty is the same whichever way it is. */
  private List<@Nullable Object> key(DutyState state, int way) {
    List<@Nullable Object> key = new ArrayList<>();
    key.add(state.rule());
    key.add(state.party());
    key.add(state.creditor());
    key.add(state.trigger());
    key.add(state.eventParty());
    key.add(state.caseId());
    key.add(state.item());
    key.add(started(state, way));
    key.add(state.period());
    return key;
  }

  private LocalDate started(DutyState state, int way) {
    return (way < told.size() ? told.get(way) : Map.<TreatyEvent, TreatyEvent>of())
        .entrySet().stream()
            .filter(it ->
                it.getKey().event().equals(state.trigger())
                    && it.getKey().date().equals(state.started())
                    && Objects.equals(it.getKey().detail().caseId(), state.caseId()))
            .map(it -> it.getValue().date())
            .findFirst()
            .orElse(state.started());
  }
}
