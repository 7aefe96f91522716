package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which units and when the agreement applies to one territory, as far as it has effect for the
 * Party at all: of what has effect by a day, the notice given last counts for each unit. A
 * withdrawal so reaches whatever was extended before it, also what takes effect later.
 *
 * @param units how many units the text has
 * @param always true when it applies there from the start
 * @param extensions notices that extend it
 * @param withdrawals notices that withdraw that
 */
record TerritoryLife(
    int units,
    boolean always,
    List<TerritoryNotices.Notice> extensions,
    List<TerritoryNotices.Notice> withdrawals) {
  /**
   * Most changes looked at on each side of a day for the day on which it last, or next, changes.
   */
  private static final int CHANGES_MAX = 50;

  private record Change(TerritoryNotices.Notice notice, boolean adds) {}

  /** Numbers of the units that apply on a day. */
  BitSet on(LocalDate day) {
    BitSet applied = new BitSet();
    applied.set(0, always ? units : 0);
    Stream.concat(
            extensions.stream().map(it -> new Change(it, true)),
            withdrawals.stream().map(it -> new Change(it, false)))
        .filter(change -> begun(change.notice(), day))
        .sorted(LastWord.of((Change change) -> change.notice().event(), change -> !change.adds()))
        .forEach(change -> {
          if (change.adds()) {
            applied.or(change.notice().units());
          } else {
            applied.andNot(change.notice().units());
          }
        });
    return applied;
  }

  /** Numbers of the units that apply on a day or have applied. */
  BitSet ever(LocalDate day) {
    BitSet ever = new BitSet();
    ever.set(0, always ? units : 0);
    extensions.stream().filter(it -> begun(it, day)).forEach(it -> ever.or(withoutEarlier(it)));
    return ever;
  }

  /** Units of an extension that were not withdrawn before it took effect. */
  private BitSet withoutEarlier(TerritoryNotices.Notice extension) {
    BitSet left = (BitSet) extension.units().clone();
    LocalDate first = extension.first();
    for (TerritoryNotices.Notice withdrawal : withdrawals) {
      if (first != null
          && begun(withdrawal, first)
          && !Bearing.before(withdrawal.event(), extension.event())) {
        left.andNot(withdrawal.units());
      }
    }
    return left;
  }

  private static boolean begun(TerritoryNotices.Notice notice, LocalDate day) {
    LocalDate first = notice.first();
    return first != null && !day.isBefore(first);
  }

  /** The first day on which what applies on a day did; null when it always has, or not known. */
  @Nullable LocalDate since(LocalDate day) {
    return changes().headSet(day, true).descendingSet().stream()
        .limit(CHANGES_MAX)
        .filter(change -> !on(change).equals(on(change.minusDays(1))))
        .findFirst()
        .orElse(null);
  }

  /** The last day on which what applies on a day will; null when no change is known. */
  @Nullable LocalDate until(LocalDate day) {
    BitSet now = on(day);
    return changes().tailSet(day, false).stream()
        .limit(CHANGES_MAX)
        .filter(change -> !on(change).equals(now))
        .findFirst()
        .map(change -> change.minusDays(1))
        .orElse(null);
  }

  /** The first day from which one unit does not apply, up to a day on which it does not. */
  LocalDate withoutSince(int unit, LocalDate day) {
    return changes().headSet(day, true).descendingSet().stream()
        .limit(CHANGES_MAX)
        .filter(change -> on(change.minusDays(1)).get(unit))
        .findFirst()
        .orElse(day);
  }

  private NavigableSet<LocalDate> changes() {
    NavigableSet<LocalDate> days = new TreeSet<>();
    Stream.concat(extensions.stream(), withdrawals.stream())
        .flatMap(it -> Stream.ofNullable(it.first()))
        .forEach(days::add);
    return days;
  }
}
