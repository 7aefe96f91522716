package org.pacta.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.ReadAccount.Elsewhere;
import org.pacta.agreement.ReadAccount.RestsOn;

/**
 * Holds what is owed under the readings in use against what is owed under one alternative after
 * another. For one thread.
 */
final class ReadingTrial {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private static final int NONE = -1;

  private final DutyAccount known;
  private final List<RestsOn> duties;
  private final List<RestsOn> lapses;
  private final List<Elsewhere> elsewhere = new ArrayList<>();

  /** Of what is owed under the readings in use. */
  ReadingTrial(DutyAccount known) {
    this.known = known;
    this.duties = onNothing(known.duties());
    this.lapses = onNothing(known.lapses());
  }

  private static List<RestsOn> onNothing(List<?> all) {
    return new ArrayList<>(Collections.nCopies(all.size(), RestsOn.NOTHING));
  }

  /** Takes up what is owed under one alternative. */
  void beside(OtherReadings.Other other, DutyAccount account) {
    if (account.equals(known)) {
      return;
    }
    List<DutyState> there = account.duties();
    int[] same = same(known.duties(), there, ReadingTrial::key, DutyState::started);
    for (int i = 0; i < same.length; i++) {
      DutyState own = known.duties().get(i);
      String words = same[i] == NONE ? "not owed" : otherwise(own, there.get(same[i]));
      duties.set(i, added(duties.get(i), other, words));
    }
    BitSet more = new BitSet();
    more.set(0, there.size());
    Arrays.stream(same).filter(it -> it != NONE).forEach(more::clear);
    more.stream()
        .mapToObj(there::get)
        .map(duty -> new Elsewhere(other.reading(), other.alternative(), duty))
        .forEach(elsewhere::add);
    silences(other, account.lapses());
  }

  private void silences(OtherReadings.Other other, List<Lapsed> there) {
    int[] same = same(known.lapses(), there, ReadingTrial::key, it -> it.event().date());
    for (int i = 0; i < same.length; i++) {
      Lapsed own = known.lapses().get(i);
      String words = same[i] == NONE ? "no such time" : otherwise(own, there.get(same[i]));
      lapses.set(i, added(lapses.get(i), other, words));
    }
  }

  /** What the trials have shown. */
  ReadAccount result(Set<String> untried) {
    return new ReadAccount(known, duties, lapses, elsewhere, untried);
  }

  private static RestsOn added(RestsOn so, OtherReadings.Other other, String words) {
    return words.isEmpty() ? so : so.with(other.reading(), other.alternative(), words);
  }

  /**
   * For each of some the place among others of the one that is the same: of its day, or else the
   * next, as another reading may let it begin on another day.
   *
   * @param key what two that are the same have in common
   */
  private static <T> int[] same(
      List<T> some, List<T> others, Function<T, List<?>> key, Function<T, LocalDate> day) {
    int[] same = new int[some.size()];
    Arrays.fill(same, NONE);
    boolean[] taken = new boolean[others.size()];
    Function<T, Object> withDay = it -> List.of(key.apply(it), day.apply(it));
    for (Function<T, ?> by : List.<Function<T, ?>>of(withDay, key)) {
      Map<Object, Deque<Integer>> open = new HashMap<>();
      for (int i = 0; i < taken.length; i++) {
        if (!taken[i]) {
          open.computeIfAbsent(by.apply(others.get(i)), _ -> new ArrayDeque<>()).add(i);
        }
      }
      for (int i = 0; i < same.length; i++) {
        Deque<Integer> left = same[i] == NONE ? open.get(by.apply(some.get(i))) : null;
        if (left != null && !left.isEmpty()) {
          same[i] = left.remove();
          taken[same[i]] = true;
        }
      }
    }
    return same;
  }

  private static List<?> key(DutyState duty) {
    return Arrays.asList(
        duty.rule(),
        duty.party(),
        duty.owedTo(),
        duty.together(),
        duty.caseId(),
        duty.item(),
        duty.period());
  }

  private static List<?> key(Lapsed lapse) {
    return List.of(lapse.label(), lapse.event().event());
  }

  /** How a duty stands there, where that is not as here; while it is open, also by when. */
  private static String otherwise(DutyState own, DutyState other) {
    if (own.status() != other.status() || own.certain() != other.certain()) {
      return other.status().code();
    }
    boolean open = own.status() == DutyStatus.OPEN || own.status() == DutyStatus.PAUSED;
    LocalDate due = other.due();
    return !open || (Objects.equals(due, own.due()) && Objects.equals(other.dueAt(), own.dueAt()))
        ? ""
        : due == null ? "without a time" : "due on " + by(due, other.dueAt());
  }

  private static String by(LocalDate day, @Nullable Instant moment) {
    return DAY.format(day) + (moment == null ? "" : " (" + moment + ")");
  }

  /** How a time of silence stands there, where that is not as here, and its day. */
  private static String otherwise(Lapsed own, Lapsed other) {
    boolean alike = own.outcome() == other.outcome();
    LocalDate day = other.event().date();
    return alike && (!own.follows() || day.equals(own.event().date()))
        ? ""
        : other.outcome().code().replace('_', ' ') + (alike ? " on " + DAY.format(day) : "");
  }
}
