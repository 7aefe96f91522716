package org.pacta.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Query parameters, none unknown, none over its limit. */
final class Query {
  private final HttpServletRequest request;

  private Query(HttpServletRequest request) {
    this.request = request;
  }

  /** The parameters of {@code request}, which may only have {@code known} names. */
  static Query of(HttpServletRequest request, Set<String> known) {
    for (String name : request.getParameterMap().keySet()) {
      if (!known.contains(name)) {
        String shown = name.substring(0, Math.min(name.length(), ApiLimits.NAME_CHARACTERS_MAX));
        throw Refused.field(
            InputProblem.query(shown, "unknown-parameter", "There is no such parameter."));
      }
    }
    return new Query(request);
  }

  /** One line of text, or null. */
  @Nullable String text(String name) {
    String value = request.getParameter(name);
    if (value != null && value.length() > ApiLimits.LINE_CHARACTERS_MAX) {
      throw Refused.field(
          InputProblem.query(
              name, "too-long", "At most " + ApiLimits.LINE_CHARACTERS_MAX + " characters."));
    }
    if (value != null && !Characters.storable(value)) {
      throw Refused.field(InputProblem.query(name, "unreadable-character", Characters.ADVICE));
    }
    return value;
  }

  /** A whole number from 1 to {@code max}. */
  int number(String name, int otherwise, int max) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("\\d{1,6}")
        || Integer.parseInt(value) < 1
        || Integer.parseInt(value) > max) {
      throw Refused.field(
          InputProblem.query(name, "out-of-range", "A whole number from 1 to " + max + "."));
    }
    return Integer.parseInt(value);
  }

  /** A day as {@code yyyy-MM-dd}, or null. */
  @Nullable LocalDate day(String name) {
    String value = text(name);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw Refused.field(InputProblem.query(name, "not-a-date", "A day such as 2026-11-25."));
    }
  }

  /** A code, or null. */
  <E extends Enum<E>> @Nullable E code(String name, Class<E> codes) {
    String value = text(name);
    return value == null ? null : code(name, value, codes);
  }

  /** Codes, given repeatedly or with commas. */
  <E extends Enum<E>> Set<E> codes(String name, Class<E> codes) {
    String[] values = request.getParameterValues(name);
    if (values == null) {
      return Set.of();
    }
    return Stream.of(values)
        .flatMap(value -> List.of(value.split(",")).stream())
        .limit(ApiLimits.LIST_ENTRIES_MAX)
        .map(value -> code(name, value, codes))
        .collect(Collectors.toSet());
  }

  static <E extends Enum<E>> E code(String name, String value, Class<E> codes) {
    for (E constant : codes.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
        return constant;
      }
    }
    String known =
        Arrays.stream(codes.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw Refused.field(InputProblem.query(name, "unknown-code", "One of: " + known + "."));
  }
}
