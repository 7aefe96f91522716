package org.pacta.agreement.temporal;

import java.util.List;
import java.util.Set;

/**
 * What the text says of reservations as such; with it they act by themselves: what they reserve is
 * without effect between the Party that reserves and every other (Vienna Convention on the Law of
 * Treaties, Art. 21).
 *
 * @param reach units that may be reserved
 * @param onlyAt events of the Party on whose day alone it may reserve; empty for any day
 * @param cite units of the text
 */
public record Reserving(LifeTerms.Reach reach, Set<String> onlyAt, List<String> cite) {
  public Reserving {
    onlyAt = Set.copyOf(onlyAt);
    cite = List.copyOf(cite);
  }
}
