package org.pacta.agreement.guard;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts that are days, where a guard asks since when the agreement binds: the very day from which
 * it binds is not before it. West of Greenwich that day begins later than its first instant in UTC,
 * by which a day is compared with all else.
 */
final class BoundDay {
  /** Path of the instant with which the day had begun for all those concerned. */
  static final String SINCE = "agr.bound_since";

  private static final String DAY = "bound_since_day";

  /** Farthest from UTC that a clock of the world is ahead or behind. */
  private static final Duration ZONE_MAX = Duration.ofHours(14);

  private final int since;
  private final Map<String, Integer> moments = new LinkedHashMap<>();

  /**
   * Those that are compared with something else, too, where the day is its first instant in UTC.
   */
  private final Set<String> elsewhere;

  BoundDay(GuardTable table) {
    this.since = table.slot(SINCE);
    if (since >= 0) {
      table.paths().stream()
          .filter(path -> !path.equals(SINCE) && !path.equals(GuardTable.NOW))
          .filter(path -> table.type(path).orElse(null) instanceof FactType.Moment)
          .filter(path -> together(table, path).findAny().isPresent())
          .forEach(path -> moments.put(path, table.slot(path)));
    }
    this.elsewhere =
        table.atoms().stream()
            .filter(atom -> moments.keySet().stream().anyMatch(atom.paths()::contains))
            .filter(atom -> !(atom.paths().size() == 2 && atom.paths().contains(SINCE)))
            .flatMap(atom -> atom.paths().stream())
            .filter(moments::containsKey)
            .collect(Collectors.toSet());
  }

  private static Stream<GuardAtom> together(GuardTable table, String path) {
    return table.atoms().stream()
        .filter(atom -> atom.paths().contains(path) && atom.paths().contains(SINCE));
  }

  /**
   * Takes each fact that is that day for the instant with which it had begun; one that is compared
   * with something else as well is not known, as no one instant would be right for both.
   */
  void settle(Map<String, ?> given, FactValues values) {
    if (moments.isEmpty()
        || !(values.at(since) instanceof Instant begun)
        || !(given.get("agr") instanceof Map<?, ?> agr)
        || !(agr.get(DAY) instanceof String day)
        || !begins(day, begun)) {
      return;
    }
    moments.forEach((path, slot) -> {
      if (values.at(slot) != null && day.equals(at(given, path))) {
        values.set(slot, elsewhere.contains(path) && !begun.equals(values.at(slot)) ? null : begun);
      }
    });
  }

  /** False where what is stated beside it is another instant. */
  private static boolean begins(String day, Instant begun) {
    try {
      Instant inUtc = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
      return Duration.between(inUtc, begun).abs().compareTo(ZONE_MAX) <= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static @Nullable Object at(Map<?, ?> given, String path) {
    Object at = given;
    for (String name : path.split("\\.")) {
      at = at instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return at;
  }
}
