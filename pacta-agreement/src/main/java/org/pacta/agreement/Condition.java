package org.pacta.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Must be met by an act, whatever permits it.
 *
 * @param head the part all rules share
 * @param applies guard saying when the condition matters, or null for always
 * @param require guard that must hold
 * @param otherwise outcome when it does not hold: {@code DENIED}, or {@code HELD} if it can be
 *     cured; {@code PERMITTED} for what a request is asked to state without having to, which
 *     changes no outcome and which decisions name as not stated
 * @param unless permissions that override it
 */
public record Condition(
    RuleHead head, @Nullable String applies, String require, Outcome otherwise, List<Unless> unless)
    implements Rule {
  public Condition {
    unless = List.copyOf(unless);
  }

  /** A condition that nothing overrides. */
  public Condition(RuleHead head, @Nullable String applies, String require, Outcome otherwise) {
    this(head, applies, require, otherwise, List.of());
  }

  @Override
  public String kind() {
    return "condition";
  }
}
