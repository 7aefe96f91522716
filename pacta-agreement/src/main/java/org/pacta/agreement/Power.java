package org.pacta.agreement;

import java.util.List;

/**
 * Lets its holder change the legal position: refuse, set conditions, suspend, terminate, amend.
 *
 * @param head the part all rules share
 * @param holder who may use it, for example {@code requested_party}
 * @param when guard for a valid use; an invalid use has no effect
 * @param effectEvent event that a valid use brings about
 * @param unless permissions that override the condition for want of which it is given
 */
public record Power(
    RuleHead head, String holder, String when, String effectEvent, List<Unless> unless)
    implements Rule {
  public Power {
    unless = List.copyOf(unless);
  }

  /** A power that nothing overrides. */
  public Power(RuleHead head, String holder, String when, String effectEvent) {
    this(head, holder, when, effectEvent, List.of());
  }

  @Override
  public String kind() {
    return "power";
  }
}
