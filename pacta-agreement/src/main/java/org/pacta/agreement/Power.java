package org.pacta.agreement;

/**
 * Lets its holder change the legal position: refuse, set conditions, suspend, terminate, amend.
 *
 * @param head the part all rules share
 * @param holder who may use it, for example {@code requested_party}
 * @param when guard for a valid use; an invalid use has no effect
 * @param effectEvent event that a valid use brings about
 */
public record Power(RuleHead head, String holder, String when, String effectEvent) implements Rule {
  @Override
  public String kind() {
    return "power";
  }
}
