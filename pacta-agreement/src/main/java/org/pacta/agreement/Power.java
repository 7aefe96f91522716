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
  /** Guard of a power that its text ties to nothing. */
  public static final String AT_ANY_TIME = "true";

  /** True for a power that its holder can use whatever the facts are. */
  public static boolean atAnyTime(Rule rule) {
    return rule instanceof Power power && power.when.equals(AT_ANY_TIME);
  }

  @Override
  public String kind() {
    return "power";
  }
}
