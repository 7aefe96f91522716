package org.pacta.agreement.decision;

import org.pacta.agreement.Outcome;
import org.pacta.agreement.Rule;
import org.pacta.agreement.guard.Guard;

/** A rule as it works on one act. */
public sealed interface CompiledRule {
  /** The rule as written. */
  Rule rule();

  /** When the rule works: stands in the way, or opens the way. */
  Guard guard();

  /** A prohibition or a condition: stands in the way while its guard is true. */
  record Obstacle(Rule rule, Guard guard, Outcome effect) implements CompiledRule {}

  /** A permission or a power: opens the way while its guard is true. */
  record Opening(Rule rule, Guard guard) implements CompiledRule {}
}
