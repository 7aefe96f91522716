package org.pacta.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.agreement.decision.Decider;

/**
 * Since when the agreement binds those concerned, without a break: its entry into force, or the day
 * on which the last of them joined. Suspensions do not begin it anew. "Requests made after its
 * entry into force" are {@code req.made_at >= agr.bound_since}.
 */
public final class BoundSince {
  /** Path of the instant with which that day has begun for each of them. */
  static final String PATH = "agr.bound_since";

  /** Path of that day; a fact that is this very day is not before the instant. */
  static final String DAY = "agr.bound_since_day";

  private BoundSince() {}

  /** True for an agreement of which some guard asks. */
  static boolean asked(Decider decider) {
    return decider.tables().values().stream().anyMatch(it -> it.guards().paths().contains(PATH));
  }

  /**
   * Facts with the day; without it while that is not known for each of those concerned, or where
   * among many nobody says who is. Between two, both always are.
   *
   * @param between Parties concerned, and territories, which say nothing of it
   * @param zones by whose clocks the day begins
   */
  public static Facts in(
      Facts facts, Status status, Collection<String> between, Map<String, ZoneId> zones) {
    Standing standing = status.standing();
    List<String> concerned =
        standing.parties().size() == 2
            ? List.copyOf(standing.parties().keySet())
            : between.stream().filter(standing.parties()::containsKey).toList();
    List<Optional<LocalDate>> days =
        concerned.stream()
            .map(standing.parties()::get)
            .map(party -> Optional.ofNullable(party.boundSince()))
            .toList();
    if (days.isEmpty() || days.stream().anyMatch(Optional::isEmpty)) {
      return facts;
    }
    LocalDate last =
        days.stream().flatMap(Optional::stream).max(LocalDate::compareTo).orElseThrow();
    return concerned.stream()
        .map(party -> last.atStartOfDay(zones.getOrDefault(party, ZoneOffset.UTC)).toInstant())
        .max(Instant::compareTo)
        .map(begun -> facts.with(PATH, begun.toString()).with(DAY, last.toString()))
        .orElse(facts);
  }
}
