package org.pacta.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Limits on single fields; used by the constructors of wire records, so that no value outside them
 * can exist.
 */
final class Checks {
  static final Pattern PARTY = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,31}");
  static final Pattern AGREEMENT = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
  static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}");
  static final Pattern SHA256_HEX = Pattern.compile("[0-9a-f]{64}");
  static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final LocalDate LATEST_DATE = LocalDate.of(2200, 1, 1);

  private Checks() {}

  static void that(boolean condition, String field) {
    if (!condition) {
      throw outOfLimits(field);
    }
  }

  private static IllegalArgumentException outOfLimits(String field) {
    return new IllegalArgumentException("field out of its limits: " + field);
  }

  static void matches(@Nullable String value, Pattern pattern, String field) {
    that(value != null && pattern.matcher(value).matches(), field);
  }

  /** Printable text: control characters could not be stored or would break a log line. */
  static void text(@Nullable String value, String field) {
    if (value == null || value.length() > Limits.TEXT_CHARACTERS_MAX) {
      throw outOfLimits(field);
    }
    that(
        value
            .codePoints()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE),
        field);
  }

  static List<String> texts(@Nullable List<String> values, String field) {
    if (values == null || values.size() > Limits.LIST_ENTRIES_MAX) {
      throw outOfLimits(field);
    }
    values.forEach(value -> text(value, field));
    that(new HashSet<>(values).size() == values.size(), field);
    return List.copyOf(values);
  }

  static void instant(@Nullable Instant value, String field) {
    that(value != null && !value.isBefore(EARLIEST) && value.isBefore(LATEST), field);
  }

  static void date(@Nullable LocalDate value, String field) {
    that(value == null || (value.getYear() >= 2000 && value.isBefore(LATEST_DATE)), field);
  }
}
