package org.pacta.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An agreement under each alternative, by itself, of the readings that are not agreed; read when
 * first asked for. Safe for many threads.
 */
final class OtherReadings {
  /** So much of a file is read again for all its alternatives together. */
  private static final int BYTES_READ_MAX = 2 << 20;

  private final Agreement agreement;
  private final Predicate<Alternative> bearing;
  private @Nullable Tried tried;

  /**
   * Those of an agreement.
   *
   * @param bearing which alternatives matter
   */
  OtherReadings(Agreement agreement, Predicate<Alternative> bearing) {
    this.agreement = agreement;
    this.bearing = bearing;
  }

  /**
   * The agreement under one alternative.
   *
   * @param reading id of the reading
   * @param alternative id of the alternative
   */
  record Other(String reading, String alternative, Agreement agreement) {}

  /**
   * What is tried, once.
   *
   * @param others every alternative by which something else would be worked out
   * @param untried ids of readings left out as there are too many: named without a trial
   */
  record Tried(List<Other> others, Set<String> untried) {}

  synchronized Tried tried() {
    if (tried == null) {
      List<Other> read = new ArrayList<>();
      Set<String> untried = new TreeSet<>();
      int most = BYTES_READ_MAX / Math.max(1, agreement.content().source().size());
      for (Reading reading : agreement.content().readings()) {
        List<Alternative> alternatives =
            reading.status() == ReadingStatus.AGREED || reading.switchedTo() != null
                ? List.of()
                : reading.alternatives().stream().filter(bearing).toList();
        most -= alternatives.size();
        if (most >= 0) {
          alternatives.forEach(it -> read.addAll(under(reading.id(), it.id())));
        } else if (!alternatives.isEmpty()) {
          untried.add(reading.id());
        }
      }
      tried = new Tried(List.copyOf(read), untried);
    }
    return tried;
  }

  /** None where the alternative cannot be read: {@code check} says why. */
  private List<Other> under(String reading, String alternative) {
    Map<String, String> choices = new TreeMap<>(agreement.basis().readings());
    choices.put(reading, alternative);
    try {
      return List.of(new Other(reading, alternative, agreement.under(choices)));
    } catch (AgreementFileException e) {
      return List.of();
    }
  }
}
