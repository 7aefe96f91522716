package org.pacta.agreement;

import org.jspecify.annotations.Nullable;

/**
 * How much a duty asks for, such as the costs above 5,000 euro, or half of them.
 *
 * @param is a whole number, a fact, or sums, differences, products and quotients of these, for
 *     example {@code cost.amount / 2}; reckoned in exact fractions, never less than nothing
 * @param unit currency or other unit, or null when a fact says it
 * @param unitOf path of the fact that says the unit, or null
 * @param round how a fraction becomes a whole number; null where nothing is divided
 */
public record Amount(
    String is, @Nullable String unit, @Nullable String unitOf, @Nullable Rounding round) {

  /** How a fraction of a unit is rounded. */
  public enum Rounding {
    UP,
    DOWN,
    /** To the nearest whole number, a half up. */
    HALF_UP
  }

  /** The reckoning, for example {@code cost.amount / 2, rounded up}. */
  public String formula() {
    return round == null ? is : is + ", rounded " + Codes.of(round).replace('_', ' ');
  }

  /** For example {@code cost.amount - 5000 EUR}. */
  public String inWords() {
    return is
        + (unit == null ? ", in " + unitOf : " " + unit)
        + (round == null ? "" : ", rounded " + Codes.of(round).replace('_', ' '));
  }

  @Override
  public String toString() {
    return inWords();
  }
}
