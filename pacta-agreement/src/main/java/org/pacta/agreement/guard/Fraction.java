package org.pacta.agreement.guard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Amount;

/**
 * An exact fraction of whole numbers.
 *
 * @param above numerator
 * @param below denominator, more than 0
 */
record Fraction(BigInteger above, BigInteger below) {
  static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
  }

  Fraction negated() {
    return new Fraction(above.negate(), below);
  }

  Fraction times(Fraction other) {
    return new Fraction(above.multiply(other.above), below.multiply(other.below));
  }

  /** The quotient, or null when the other is nothing. */
  @Nullable Fraction over(Fraction other) {
    if (other.above.signum() == 0) {
      return null;
    }
    BigInteger sign = BigInteger.valueOf(other.above.signum());
    return new Fraction(
        above.multiply(other.below).multiply(sign), below.multiply(other.above.abs()));
  }

  /** The whole number it is rounded to, at least 0; null beyond the whole numbers of facts. */
  @Nullable Long rounded(Amount.@Nullable Rounding how) {
    RoundingMode mode =
        switch (how) {
          case null -> RoundingMode.UNNECESSARY;
          case UP -> RoundingMode.CEILING;
          case DOWN -> RoundingMode.FLOOR;
          case HALF_UP -> RoundingMode.HALF_UP;
        };
    BigInteger whole =
        new BigDecimal(above).divide(new BigDecimal(below), 0, mode).toBigIntegerExact();
    BigInteger owed = whole.max(BigInteger.ZERO);
    return owed.bitLength() < Long.SIZE ? owed.longValueExact() : null;
  }
}
