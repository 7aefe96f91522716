package org.pacta.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pacta.agreement.decision.Decider;

/**
 * Since when the agreement binds those concerned, without a break: its entry into force, or the day
 * on which the last of them joined. Suspensions do not begin it anew. "Requests made after its
 * entry into force" are {@code req.made_at >= agr.bound_since}.
 */
public final class BoundSince {
  /** Path of the day; its first instant in UTC counts. */
  static final String PATH = "agr.bound_since";

  private BoundSince() {}

  /** True for an agreement of which some guard asks. */
  static boolean asked(Decider decider) {
    return decider.tables().values().stream().anyMatch(it -> it.guards().paths().contains(PATH));
  }

  /**
   * Facts with the day; without it while that is not known for each of those concerned, or where
   * among many nobody says who is.
   *
   * @param between Parties concerned, and territories, which say nothing of it
   */
  public static Facts in(Facts facts, Status status, Collection<String> between) {
    Standing standing = status.standing();
    List<String> named = between.stream().filter(standing.parties()::containsKey).toList();
    boolean both = named.isEmpty() && standing.parties().size() == 2;
    List<Optional<LocalDate>> days =
        (both ? standing.parties().keySet().stream() : named.stream())
            .map(standing.parties()::get)
            .map(party -> Optional.ofNullable(party.boundSince()))
            .toList();
    Stream<LocalDate> known = days.stream().flatMap(Optional::stream);
    return days.stream().anyMatch(Optional::isEmpty)
        ? facts
        : known
            .max(LocalDate::compareTo)
            .map(day -> facts.with(PATH, day.toString()))
            .orElse(facts);
  }
}
