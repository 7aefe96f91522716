package org.pacta.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is owed, and the readings on which that rests: those not agreed under whose alternative a
 * duty or a time of silence would stand otherwise.
 *
 * @param account what is owed under the readings in use
 * @param duties of each of its duties, how it would stand under alternatives
 * @param lapses of each of its times of silence, the same
 * @param elsewhere duties owed under an alternative alone
 * @param untried ids of readings not tried, as that would take too much
 */
public record ReadAccount(
    DutyAccount account,
    List<RestsOn> duties,
    List<RestsOn> lapses,
    List<Elsewhere> elsewhere,
    Set<String> untried) {
  public ReadAccount {
    duties = List.copyOf(duties);
    lapses = List.copyOf(lapses);
    elsewhere = List.copyOf(elsewhere);
    untried = Set.copyOf(untried);
  }

  /**
   * A duty owed under an alternative alone.
   *
   * @param reading id of the reading
   * @param alternative id of the alternative
   * @param duty how it stands there
   */
  public record Elsewhere(String reading, String alternative, DutyState duty) {}

  /**
   * How one thing would stand under alternatives.
   *
   * @param otherwise in words, by the id of the alternative, by that of the reading; empty where it
   *     rests on none
   */
  public record RestsOn(Map<String, Map<String, String>> otherwise) {
    /** On no reading. */
    static final RestsOn NOTHING = new RestsOn(Map.of());

    public RestsOn {
      otherwise = Collections.unmodifiableMap(new LinkedHashMap<>(otherwise));
    }

    /** The same with how it would stand under one more. */
    RestsOn with(String reading, String alternative, String words) {
      Map<String, Map<String, String>> more = new LinkedHashMap<>(otherwise);
      Map<String, String> its = new LinkedHashMap<>(more.getOrDefault(reading, Map.of()));
      its.put(alternative, words);
      more.put(reading, Collections.unmodifiableMap(its));
      return new RestsOn(more);
    }

    /** For example {@code Rests on I-1: met under I-1a.}, for each reading. */
    public List<String> inWords() {
      return otherwise.entrySet().stream()
          .map(reading ->
              "Rests on "
                  + reading.getKey()
                  + ": "
                  + reading.getValue().entrySet().stream()
                      .map(it -> it.getValue() + " under " + it.getKey())
                      .collect(Collectors.joining(", "))
                  + ".")
          .toList();
    }

    /** How it would stand, by the id of the alternative. */
    public Map<String, String> byAlternative() {
      Map<String, String> all = new LinkedHashMap<>();
      otherwise.values().forEach(all::putAll);
      return all;
    }
  }

  /**
   * How results name the readings that one thing rests on, as a decision does: those switched,
   * those it would stand otherwise under, and those that nobody tried.
   */
  public List<String> labels(RestsOn rests, List<Reading> readings) {
    return readings.stream()
        .filter(reading ->
            reading.switchedTo() != null
                || Stream.of(rests.otherwise().keySet(), untried)
                    .anyMatch(ids -> ids.contains(reading.id())))
        .map(Reading::label)
        .toList();
  }
}
