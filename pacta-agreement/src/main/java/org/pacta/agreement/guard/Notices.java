package org.pacta.agreement.guard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;

/**
 * The notices of one Party that change a list it has notified. Of each member the last notice that
 * surely says whether it stands settles that, whatever was open before.
 *
 * @param list which list
 * @param party whose
 * @param zone its clock, by which a notice takes effect
 */
record Notices(Notified list, String party, ZoneId zone) {
  /**
   * One notice.
   *
   * @param sure false where it may be of another Party
   * @param at when it was given, or the start of its day
   * @param by the same, or the end of its day
   * @param values members it names; null where it does not say which
   */
  record Notice(String event, boolean sure, Instant at, Instant by, @Nullable Set<String> values) {
    boolean surelyNames(@Nullable String member) {
      return values != null && member != null && values.contains(member);
    }

    boolean mayName(@Nullable String member) {
      return values == null || surelyNames(member);
    }
  }

  /** The list as it stands, in alphabetical order; null where the notices leave it open. */
  @Nullable List<String> standing(List<Notice> given, Instant now) {
    List<Notice> counting =
        given.stream()
            .filter(it -> !effect(it.at).isAfter(now))
            .map(it ->
                new Notice(
                    it.event, it.sure && !effect(it.by).isAfter(now), it.at, it.by, it.values))
            .toList();
    if (stands(null, counting).contains(true)) {
      return null;
    }
    Set<String> named = new TreeSet<>(atFirst());
    counting.forEach(it -> named.addAll(Objects.requireNonNullElse(it.values, Set.of())));
    List<String> standing = new ArrayList<>();
    for (String member : named) {
      Set<Boolean> may = stands(member, counting);
      if (may.size() > 1) {
        return null;
      }
      if (may.contains(true)) {
        standing.add(member);
      }
    }
    return standing;
  }

  /** Whether a member may stand in the list, and may not; null for any that nothing names. */
  private Set<Boolean> stands(@Nullable String member, List<Notice> notices) {
    @Nullable Instant settled =
        notices.stream()
            .filter(it -> settles(it, member))
            .map(Notice::at)
            .max(Instant::compareTo)
            .orElse(null);
    Set<Boolean> may = new HashSet<>();
    if (settled == null) {
      may.add(member != null && atFirst().contains(member));
    }
    for (Notice notice : notices) {
      boolean over = settled != null && notice.by.isBefore(settled);
      if (!over && puts(notice, member)) {
        may.add(true);
      }
      if (!over && takes(notice, member)) {
        may.add(false);
      }
    }
    return may;
  }

  private boolean settles(Notice notice, @Nullable String member) {
    return notice.sure && (whole(notice) || notice.surelyNames(member));
  }

  private boolean puts(Notice notice, @Nullable String member) {
    return !notice.event.equals(list.removes()) && notice.mayName(member);
  }

  private boolean takes(Notice notice, @Nullable String member) {
    return notice.event.equals(list.removes())
        ? notice.mayName(member)
        : whole(notice) && !notice.surelyNames(member);
  }

  private boolean whole(Notice notice) {
    return notice.event.equals(list.by());
  }

  private List<String> atFirst() {
    return list.atFirst().getOrDefault(party, List.of());
  }

  private Instant effect(Instant given) {
    TimeLength length = list.takesEffect();
    return length == null ? given : length.after(given, zone);
  }
}
