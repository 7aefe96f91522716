package org.pacta.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forbids an act when its guard holds and no exception does.
 *
 * @param head the part all rules share
 * @param when guard
 * @param unless declared exceptions
 * @param redirect where the matter belongs instead, or null
 */
public record Prohibition(
    RuleHead head, String when, List<Unless> unless, @Nullable String redirect) implements Rule {
  public Prohibition {
    unless = List.copyOf(unless);
  }

  @Override
  public String kind() {
    return "prohibition";
  }
}
