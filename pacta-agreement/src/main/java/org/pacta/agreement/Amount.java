package org.pacta.agreement;

import org.jspecify.annotations.Nullable;

/**
 * How much a duty asks for, such as the costs above 5,000 euro.
 *
 * @param is a whole number, a fact, or sums and differences of these, for example {@code
 *     cost.amount - 5000}; never less than nothing
 * @param unit currency or other unit, or null when a fact says it
 * @param unitOf path of the fact that says the unit, or null
 */
public record Amount(String is, @Nullable String unit, @Nullable String unitOf) {
  /** For example {@code cost.amount - 5000 EUR}. */
  public String inWords() {
    return is + (unit == null ? ", in " + unitOf : " " + unit);
  }

  @Override
  public String toString() {
    return inWords();
  }
}
