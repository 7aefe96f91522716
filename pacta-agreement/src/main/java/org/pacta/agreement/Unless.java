package org.pacta.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared and cited exception to a prohibition: the only way one rule of an agreement gives way.
 *
 * @param cite units of the text the exception rests on
 * @param when guard under which the prohibition does not apply
 * @param permission head of the permission that overrides the rule, which lifts nothing where it
 *     gives nothing; null for an exception of the rule itself
 */
public record Unless(List<String> cite, String when, @Nullable RuleHead permission) {
  public Unless {
    cite = List.copyOf(cite);
  }

  /** The exceptions by which a rule gives way, those of permissions that override it included. */
  public static List<Unless> of(Rule rule) {
    if (rule instanceof Prohibition prohibition) {
      return prohibition.unless();
    }
    return rule instanceof Condition condition && condition.lifting() != null
        ? condition.lifting().by()
        : List.of();
  }

  /** True when a rule has an exception that rests on a unit. */
  public static boolean cited(Rule rule, String unit) {
    return of(rule).stream().anyMatch(it -> it.cite().contains(unit));
  }
}
