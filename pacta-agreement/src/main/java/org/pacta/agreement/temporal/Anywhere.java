package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.pacta.agreement.Status;

/**
 * What is owed in several territories is owed while the agreement applies to one of them: the
 * status that counts for it is the one that gives most.
 */
final class Anywhere {
  private static final Comparator<Status> FIRST =
      Strictest.ORDER.thenComparing(
          Status::since, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()).reversed());

  private Anywhere() {}

  /**
   * The status in the territory in which the agreement has most effect; where it has ended in each,
   * in the one in which it ended last.
   *
   * @param involved Parties, and ids of territories
   * @param status that between some Parties and in respect of some territories
   */
  static Status of(
      Collection<String> involved,
      Territorial territorial,
      Function<Collection<String>, Status> status) {
    List<String> territories =
        territorial.ids().stream().filter(involved::contains).distinct().toList();
    if (territories.size() < 2) {
      return status.apply(involved);
    }
    List<String> parties =
        involved.stream().filter(id -> !territories.contains(id)).distinct().toList();
    return territories.stream()
        .map(id -> {
          List<String> one = new ArrayList<>(parties);
          one.add(id);
          return status.apply(one);
        })
        .min(FIRST)
        .orElseThrow();
  }
}
