package org.pacta.agreement.guard;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.pacta.agreement.TimeLength;

/**
 * Calendar arithmetic in guards: {@code now > after(item.obtained_at, 'P3Y')}. Years and months
 * have no fixed length, so they cannot be written as a CEL duration. Counted in UTC; a short month
 * gives its last day.
 */
final class GuardTime {
  /** Name of the function in guards. */
  static final String AFTER = "after";

  private static final String OVERLOAD = "after_timestamp_length";

  private GuardTime() {}

  static CelFunctionDecl declaration() {
    return CelFunctionDecl.newFunctionDeclaration(
        AFTER,
        CelOverloadDecl.newGlobalOverload(
            OVERLOAD, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP, SimpleType.STRING));
  }

  static CelFunctionBinding binding() {
    return CelFunctionBinding.from(
        OVERLOAD,
        Instant.class,
        String.class,
        (start, length) -> TimeLength.parse(length).after(start, ZoneOffset.UTC));
  }

  /** What is wrong with a length written in a guard, if anything. */
  static Optional<String> mistake(String length) {
    try {
      TimeLength.parse(length);
      return Optional.empty();
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.of("not a length of time: '" + length + "'; write for example 'P3Y'");
    }
  }
}
