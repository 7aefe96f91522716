package org.pacta.agreement;

import java.util.Locale;

/** Stable lower-case codes of enum constants, and back. */
final class Codes {
  private Codes() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The constant with this code; the caller has checked the code against the schema. */
  static <E extends Enum<E>> E parse(Class<E> type, String code) {
    return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
  }
}
