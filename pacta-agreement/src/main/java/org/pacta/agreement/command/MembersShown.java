package org.pacta.agreement.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.PartyStanding;
import org.pacta.agreement.Status;

/**
 * Among many, who is bound on a day, who has left and who has not joined.
 *
 * @param status as it stands on the day
 * @param day the day
 */
record MembersShown(Status status, LocalDate day) {
  /** Last day for each Party that has left. */
  private Map<String, LocalDate> left() {
    Map<String, LocalDate> left = new LinkedHashMap<>();
    others()
        .forEach((id, own) -> {
          if (hasLeft(own)) {
            left.put(id, Objects.requireNonNull(own.until()));
          }
        });
    return left;
  }

  private boolean hasLeft(PartyStanding own) {
    LocalDate since = own.since();
    LocalDate until = own.until();
    return since != null && until != null && day.isAfter(until) && !since.isAfter(until);
  }

  private Map<String, PartyStanding> others() {
    Map<String, PartyStanding> others = new LinkedHashMap<>(status.standing().parties());
    others.keySet().removeAll(status.standing().members());
    return others;
  }

  private Map<String, PartyStanding> notJoined() {
    Map<String, PartyStanding> not = others();
    not.values().removeIf(this::hasLeft);
    return not;
  }

  void record(Map<String, @Nullable Object> record) {
    record.put("bound", status.standing().members());
    record.put("left", left());
    record.put("not_joined", List.copyOf(notJoined().keySet()));
  }

  /** One line for each kind that there is. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    add(lines, "bound", status.standing().members());
    add(
        lines,
        "left",
        left().entrySet().stream()
            .map(it -> it.getKey() + " (last day " + it.getValue() + ")")
            .toList());
    add(
        lines,
        "not joined",
        notJoined().entrySet().stream()
            .map(it -> {
              LocalDate since = it.getValue().since();
              return it.getKey()
                  + (since == null || !since.isAfter(day) ? "" : " (from " + since + ")");
            })
            .toList());
    return lines;
  }

  private static void add(List<String> lines, String word, List<String> parties) {
    if (!parties.isEmpty()) {
      lines.add("  " + word + ": " + String.join(", ", parties));
    }
  }
}
