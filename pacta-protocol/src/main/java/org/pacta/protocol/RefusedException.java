package org.pacta.protocol;

import java.util.function.Supplier;

/**
 * Carries a refusal out of nested reading to the door of this package, where it becomes an {@link
 * Outcome}.
 */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final RefusalCode code;

  RefusedException(RefusalCode code) {
    super(code.code(), null, false, false);
    this.code = code;
  }

  static <T> Outcome<T> outcome(Supplier<T> reading) {
    try {
      return new Outcome.Sound<>(reading.get());
    } catch (RefusedException e) {
      return new Outcome.Refused<>(e.code);
    }
  }

  static void require(boolean condition, RefusalCode otherwise) {
    if (!condition) {
      throw new RefusedException(otherwise);
    }
  }
}
