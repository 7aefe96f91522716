package org.pacta.agreement.solve;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.pacta.agreement.TimeLength;

/**
 * Whole numbers and instants that stand for all others: every value at which an atom may change its
 * truth, and enough values just below and above each.
 */
final class LineValues {
  /** Most values kept. */
  static final int VALUES_MAX = 2_000;

  /** Most fixed values of one sum that are combined. */
  static final int TERMS_MAX = 6;

  /** An instant like any other, where the atoms name none. */
  static final Instant SOME_DAY = Instant.parse("2026-01-15T09:00:00Z");

  private final List<TermShape> shapes;
  private final int numbers;
  private final int instants;
  private boolean complete = true;

  /**
   * Values for atoms of these shapes.
   *
   * @param numbers how many facts may hold numbers
   * @param instants how many may hold instants
   */
  LineValues(List<TermShape> shapes, int numbers, int instants) {
    this.shapes = shapes;
    this.numbers = numbers;
    this.instants = instants;
  }

  /** False when there were too many values to keep. */
  boolean complete() {
    return complete;
  }

  /** Whole numbers. */
  List<Object> numbers() {
    Set<Long> named = new TreeSet<>(Set.of(0L));
    Set<Long> shifts = new TreeSet<>();
    for (TermShape shape : shapes) {
      List<Long> own = literals(shape, Long.class);
      if (shape.multiplies) {
        own.forEach(whole ->
            own.stream().filter(by -> by > 0).forEach(by -> named.add(Math.floorDiv(whole, by))));
      }
      if (shape.adds) {
        Set<Long> sums = sums(own, 0L, Math::addExact, Math::negateExact);
        named.addAll(sums);
        shifts.addAll(sums);
      } else {
        named.addAll(own);
      }
    }
    for (int round = 1; round < numbers; round++) {
      for (Long value : List.copyOf(named)) {
        shifts.forEach(shift -> named.add(value + shift));
      }
    }
    TreeSet<Long> values = new TreeSet<>();
    named.forEach(value -> {
      for (long near = -numbers; near <= numbers; near++) {
        values.add(value + near);
      }
    });
    List<Object> ordinaryFirst = new ArrayList<>(values.tailSet(0L));
    ordinaryFirst.addAll(values.headSet(0L)); // an example with a negative distance reads oddly
    return kept(ordinaryFirst);
  }

  /** Instants. */
  List<Object> instants() {
    TreeSet<Instant> named = new TreeSet<>();
    Set<Duration> shifts = new TreeSet<>();
    Set<String> lengths = new HashSet<>();
    Set<String> calendarPaths = new HashSet<>();
    for (TermShape shape : shapes) {
      named.addAll(literals(shape, Instant.class));
      shifts.addAll(
          sums(literals(shape, Duration.class), Duration.ZERO, Duration::plus, Duration::negated));
      lengths.addAll(shape.calendarLengths);
      calendarPaths.addAll(shape.calendarPaths);
    }
    complete &= calendarPaths.size() <= 1; // months of two starts do not line up
    named.add(SOME_DAY);
    for (int round = 1; round < Math.max(instants, 2); round++) {
      for (Instant value : List.copyOf(named)) {
        shifts.forEach(shift -> named.add(value.plus(shift)));
        lengths.forEach(length -> around(value, length, named));
      }
    }
    Duration step = step(named);
    TreeSet<Instant> values = new TreeSet<>();
    named.forEach(value -> {
      for (long near = -instants; near <= instants; near++) {
        values.add(value.plus(step.multipliedBy(near)));
      }
    });
    return kept(values);
  }

  /** The instant a calendar length after, and one that long before. */
  private void around(Instant value, String length, Set<Instant> named) {
    try {
      TimeLength parsed = TimeLength.parse(length);
      Instant after = parsed.after(value, ZoneOffset.UTC);
      named.add(after);
      named.add(value.minus(Duration.between(value, after)));
    } catch (DateTimeException | ArithmeticException e) {
      complete = false;
    }
  }

  /** A second, which reads well, unless that would jump over a named instant. */
  private Duration step(TreeSet<Instant> named) {
    Instant before = null;
    for (Instant value : named) {
      if (before != null && Duration.between(before, value).toSeconds() <= 2L * instants + 1) {
        return Duration.ofNanos(1);
      }
      before = value;
    }
    return Duration.ofSeconds(1);
  }

  private List<Object> kept(Collection<?> values) {
    complete &= values.size() <= VALUES_MAX;
    return values.stream().limit(VALUES_MAX).map(Object.class::cast).toList();
  }

  private static <T> List<T> literals(TermShape shape, Class<T> kind) {
    List<Object> all = new ArrayList<>(shape.singles);
    shape.groups.forEach(all::addAll);
    return all.stream().filter(kind::isInstance).map(kind::cast).distinct().toList();
  }

  /** Every sum of some of the values, each taken once, added or subtracted. */
  private <T extends Comparable<T>> Set<T> sums(
      List<T> values,
      T nothing,
      BinaryOperator<T> plus,
      java.util.function.UnaryOperator<T> minus) {
    Set<T> sums = new TreeSet<>(Set.of(nothing));
    complete &= values.size() <= TERMS_MAX;
    for (T value : values.subList(0, Math.min(values.size(), TERMS_MAX))) {
      for (T sum : List.copyOf(sums)) {
        sums.add(plus.apply(sum, value));
        sums.add(plus.apply(sum, minus.apply(value)));
      }
    }
    return sums;
  }
}
