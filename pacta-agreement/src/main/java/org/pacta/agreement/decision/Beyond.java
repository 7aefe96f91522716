package org.pacta.agreement.decision;

import java.util.List;
import org.pacta.agreement.Because;

/**
 * What an act on the life of the agreement asks for beyond the clause that bounds it: whatever a
 * rule permits, that is denied.
 *
 * @param because why it is denied; empty when nothing is beyond
 * @param cures what would change it
 * @param missing facts without which nobody knows what is meant
 */
record Beyond(List<Because> because, List<String> cures, List<String> missing) {
  static final Beyond NOTHING = new Beyond(List.of(), List.of(), List.of());

  /** Nothing beyond, as far as what is missing does not say otherwise. */
  static Beyond unless(List<String> missing) {
    return new Beyond(List.of(), List.of(), missing);
  }

  boolean denies() {
    return !because.isEmpty();
  }
}
