package org.pacta.agreement.decision;

import java.util.Set;

/**
 * Rules of an agreement that bar nothing by themselves, as it does not hold between the Parties
 * named, never applied to the territory named, or has never had effect for anybody.
 *
 * @param is true where the agreement itself has nothing to say
 * @param rules ids of these rules
 */
record Silence(boolean is, Set<String> rules) {
  /** None: the agreement speaks. */
  static final Silence NONE = new Silence(false, Set.of());

  Silence {
    rules = Set.copyOf(rules);
  }

  /** Of all rules named. */
  static Silence of(Set<String> rules) {
    return new Silence(true, rules);
  }

  boolean of(String rule) {
    return rules.contains(rule);
  }
}
