package org.pacta.agreement.guard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;

/**
 * The notices of one Party that change a list it has notified.
 *
 * @param list which list
 * @param party whose
 * @param zone its clock, by which a notice takes effect
 */
record Notices(Notified list, String party, ZoneId zone) {
  /**
   * One notice.
   *
   * @param at when it was given, or the start of its day
   * @param by the same, or the end of its day
   * @param values members it names; null where it does not say which
   */
  record Notice(String event, Instant at, Instant by, @Nullable List<String> values) {}

  /** The list as it stands; null where the notices leave it open. */
  @Nullable List<String> standing(List<Notice> given, Instant now) {
    List<Notice> counting = new ArrayList<>();
    for (Notice notice : given) {
      if (effect(notice.by).isAfter(now) && !effect(notice.at).isAfter(now)) {
        return null; // it may have taken effect
      }
      if (!effect(notice.by).isAfter(now)) {
        counting.add(notice);
      }
    }
    counting.sort(Comparator.comparing(Notice::at));
    Set<String> standing = new LinkedHashSet<>(list.atFirst().getOrDefault(party, List.of()));
    for (int i = 0; i < counting.size(); i++) {
      Notice notice = counting.get(i);
      if (notice.values == null
          || counting.subList(0, i).stream().anyMatch(it -> either(it, notice))) {
        return null;
      }
      change(standing, notice.event, notice.values);
    }
    return List.copyOf(standing);
  }

  /** True where either may have been the later, and it matters which. */
  private boolean either(Notice one, Notice other) {
    return !one.by.isBefore(other.at) && (!spares(one, other) || !spares(other, one));
  }

  /** True where it is all the same whether a notice came before or after one that sets members. */
  private boolean spares(Notice one, Notice other) {
    Set<String> values = Set.copyOf(Objects.requireNonNullElse(one.values, List.of()));
    List<String> others = Objects.requireNonNullElse(other.values, List.of());
    boolean removes = other.event.equals(list.removes());
    return one.event.equals(list.removes())
        || (removes ? others.stream().noneMatch(values::contains) : adds(one, values, others));
  }

  private boolean adds(Notice one, Set<String> values, List<String> others) {
    return !one.event.equals(list.by()) || values.containsAll(others);
  }

  private void change(Set<String> standing, String event, List<String> values) {
    if (event.equals(list.by())) {
      standing.clear();
    }
    if (event.equals(list.removes())) {
      values.forEach(standing::remove);
    } else {
      standing.addAll(values);
    }
  }

  private Instant effect(Instant given) {
    TimeLength length = list.takesEffect();
    return length == null ? given : length.after(given, zone);
  }
}
