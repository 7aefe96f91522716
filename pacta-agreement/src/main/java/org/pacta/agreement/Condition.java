package org.pacta.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Must be met by an act, whatever permits it.
 *
 * @param head the part all rules share
 * @param applies guard saying when the condition matters, or null for always; not while a
 *     permission that overrides it holds
 * @param require guard that must hold
 * @param otherwise outcome when it does not hold: {@code DENIED}, or {@code HELD} if it can be
 *     cured; {@code PERMITTED} for what a request is asked to state without having to, which
 *     changes no outcome and which decisions name as not stated
 * @param lifting where a permission overrides it, when it would matter without that
 */
public record Condition(
    RuleHead head,
    @Nullable String applies,
    String require,
    Outcome otherwise,
    @Nullable Lifting lifting)
    implements Rule {
  /**
   * What a condition says before a permission defeats it.
   *
   * @param applies guard saying when the condition matters, or null for always
   * @param by the permissions, each with its cites
   */
  public record Lifting(@Nullable String applies, List<Unless> by) {
    public Lifting {
      by = List.copyOf(by);
    }
  }

  /** A condition that nothing overrides. */
  public Condition(RuleHead head, @Nullable String applies, String require, Outcome otherwise) {
    this(head, applies, require, otherwise, null);
  }

  @Override
  public String kind() {
    return "condition";
  }
}
