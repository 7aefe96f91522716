package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Provisional application that begins for each Party with what it declares itself: the agreement is
 * applied between those for which it has begun, as in Article 32(4) of the Naples II Convention.
 *
 * @param starts when it begins for each, or what is awaited
 * @param ends first day on which each that has ended it no longer applies it
 */
record Declared(Map<String, Reckoning> starts, Map<String, LocalDate> ends) {
  /** Nobody applies an agreement alone. */
  static final int PARTIES_MIN = 2;

  /** True when it has begun for a Party by a day. */
  boolean begun(String party, LocalDate on) {
    LocalDate from = from(party);
    return from != null && !on.isBefore(from);
  }

  private @Nullable LocalDate from(String party) {
    Reckoning start = starts.get(party);
    return start == null ? null : start.date();
  }

  /** The days on which it begins for some Party. */
  Stream<LocalDate> days() {
    return starts.values().stream().flatMap(it -> Stream.ofNullable(it.date()));
  }

  /** Those for which it begins after it has begun between others, each with the day. */
  Map<String, LocalDate> later() {
    LocalDate second = second();
    Map<String, LocalDate> days = new LinkedHashMap<>();
    starts
        .keySet()
        .forEach(party -> {
          LocalDate own = from(party);
          if (own != null && second != null && own.isAfter(second)) {
            days.put(party, own);
          }
        });
    return days;
  }

  private @Nullable LocalDate second() {
    return days().sorted().filter(this::between).findFirst().orElse(null);
  }

  /** True for a day on which there are two between which it is applied. */
  private boolean between(LocalDate on) {
    return starts.keySet().stream().filter(party -> applies(party, on)).count() >= PARTIES_MIN;
  }

  private boolean applies(String party, LocalDate on) {
    LocalDate end = ends.get(party);
    return begun(party, on) && (end == null || on.isBefore(end));
  }

  /** When it begins in the relations of some Parties; of any, where none is named. */
  Reckoning between(Collection<String> parties) {
    List<Reckoning> own =
        parties.stream().flatMap(party -> Stream.ofNullable(starts.get(party))).toList();
    if (parties.size() >= PARTIES_MIN && own.size() == parties.size()) {
      return Reckoning.latest(own);
    }
    LocalDate second = second();
    List<String> waiting =
        second != null
            ? List.of()
            : starts.values().stream().flatMap(it -> it.waitingFor().stream()).distinct().toList();
    return new Reckoning(second, waiting, words());
  }

  private String words() {
    return starts.entrySet().stream()
        .map(party ->
            party.getKey()
                + ": "
                + (party.getValue().date() == null && !party.getValue().waitingFor().isEmpty()
                    ? "nothing declared."
                    : party.getValue().words()))
        .collect(Collectors.joining(" "));
  }
}
