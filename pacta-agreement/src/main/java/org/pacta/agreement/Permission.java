package org.pacta.agreement;

/**
 * Allows an act when its guard holds.
 *
 * @param head the part all rules share
 * @param when guard, an expression over the facts of the act
 */
public record Permission(RuleHead head, String when) implements Rule {
  @Override
  public String kind() {
    return "permission";
  }
}
