package org.pacta.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared and cited exception to a rule: the only way one rule of an agreement gives way.
 *
 * @param cite units of the text the exception rests on
 * @param when guard under which the rule does not apply
 * @param permission head of the permission that overrides the rule, which lifts nothing where it
 *     gives nothing; null for an exception of the rule itself
 */
public record Unless(List<String> cite, String when, @Nullable RuleHead permission) {
  public Unless {
    cite = List.copyOf(cite);
  }

  /** The exceptions by which a rule gives way, those of permissions that override it included. */
  public static List<Unless> of(Rule rule) {
    return switch (rule) {
      case Prohibition prohibition -> prohibition.unless();
      case Condition condition -> condition.unless();
      case Power power -> power.unless();
      case Permission _, Duty _, Lapse _ -> List.of();
    };
  }

  /**
   * True when the exception counts for an act: a permission that gives nothing on it lifts nothing.
   */
  public boolean on(String act) {
    return permission == null || permission.acts().contains(act);
  }

  /** The same for other acts that a permission bears on. */
  public Unless withActs(List<String> others) {
    return new Unless(cite, when, permission == null ? null : permission.withActs(others));
  }

  /** True when a rule has an exception that rests on a unit. */
  public static boolean cited(Rule rule, String unit) {
    return of(rule).stream().anyMatch(it -> it.cite().contains(unit));
  }
}
