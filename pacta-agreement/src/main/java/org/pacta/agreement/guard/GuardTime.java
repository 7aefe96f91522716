package org.pacta.agreement.guard;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;

/**
 * Calendar arithmetic in guards: {@code now > after(item.obtained_at, 'P3Y')}. Years and months
 * have no fixed length, so they cannot be written as a CEL duration. Counted in UTC, or where a
 * Party is named in the zone of that Party: {@code after(item.obtained_at, 'P3Y', item.from)}; a
 * short month gives its last day.
 */
final class GuardTime {
  /** Name of the function in guards. */
  static final String AFTER = "after";

  private static final String IN_UTC = "after_timestamp_length";
  private static final String IN_ZONE = "after_timestamp_length_party";

  private GuardTime() {}

  static CelFunctionDecl declaration() {
    return CelFunctionDecl.newFunctionDeclaration(
        AFTER,
        CelOverloadDecl.newGlobalOverload(
            IN_UTC, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP, SimpleType.STRING),
        CelOverloadDecl.newGlobalOverload(
            IN_ZONE,
            SimpleType.TIMESTAMP,
            SimpleType.TIMESTAMP,
            SimpleType.STRING,
            SimpleType.STRING));
  }

  /**
   * What the function does.
   *
   * @param byParty time zone of each Party
   */
  static List<CelFunctionBinding> bindings(Map<String, ZoneId> byParty) {
    ImmutableMap<String, ZoneId> zones = ImmutableMap.copyOf(byParty);
    return List.of(
        CelFunctionBinding.from(
            IN_UTC,
            Instant.class,
            String.class,
            (start, length) -> TimeLength.parse(length).after(start, ZoneOffset.UTC)),
        CelFunctionBinding.from(
            IN_ZONE,
            List.of(Instant.class, String.class, String.class),
            parts -> inZone((Instant) parts[0], (String) parts[1], zones.get((String) parts[2]))));
  }

  private static Instant inZone(Instant start, String length, @Nullable ZoneId zone) {
    if (zone == null) {
      throw new DateTimeException("no Party whose days are counted");
    }
    return TimeLength.parse(length).after(start, zone);
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
