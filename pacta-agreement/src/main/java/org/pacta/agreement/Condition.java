package org.pacta.agreement;

import org.jspecify.annotations.Nullable;

/**
 * Must be met by an act, whatever permits it.
 *
 * @param head the part all rules share
 * @param applies guard saying when the condition matters, or null for always
 * @param require guard that must hold
 * @param otherwise outcome when it does not hold: {@code DENIED}, or {@code HELD} if it can be
 *     cured
 */
public record Condition(RuleHead head, @Nullable String applies, String require, Outcome otherwise)
    implements Rule {
  @Override
  public String kind() {
    return "condition";
  }
}
