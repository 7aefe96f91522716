package org.pacta.agreement.guard;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
        sinceWhole(
            given.stream()
                .filter(it -> !effect(it.at).isAfter(now))
                .map(it ->
                    new Notice(
                        it.event, it.sure && !effect(it.by).isAfter(now), it.at, it.by, it.values))
                .toList());
    List<Notice> ofAll = counting.stream().filter(it -> whole(it) || it.values == null).toList();
    if (stands(null, ofAll).contains(true)) {
      return null;
    }
    List<String> standing = new ArrayList<>();
    for (Map.Entry<String, List<Notice>> member : naming(counting).entrySet()) {
      Set<Boolean> may =
          stands(
              member.getKey(), Stream.concat(ofAll.stream(), member.getValue().stream()).toList());
      if (may.size() > 1) {
        return null;
      }
      if (may.contains(true)) {
        standing.add(member.getKey());
      }
    }
    return standing;
  }

  /** Those that the last sure whole list does not settle, with that list. */
  private List<Notice> sinceWhole(List<Notice> notices) {
    Instant anew =
        notices.stream()
            .filter(it -> it.sure && whole(it))
            .map(Notice::at)
            .max(Instant::compareTo)
            .orElse(Instant.MIN);
    return notices.stream().filter(it -> !it.by.isBefore(anew)).toList();
  }

  /** Every member that something names, with the notices that bear on those alone they name. */
  private Map<String, List<Notice>> naming(List<Notice> notices) {
    Map<String, List<Notice>> naming = new TreeMap<>();
    atFirst().forEach(member -> naming.put(member, new ArrayList<>()));
    for (Notice notice : notices) {
      for (String member : Objects.requireNonNullElse(notice.values, Set.<String>of())) {
        List<Notice> its = naming.computeIfAbsent(member, _ -> new ArrayList<>());
        if (!whole(notice)) {
          its.add(notice);
        }
      }
    }
    return naming;
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
