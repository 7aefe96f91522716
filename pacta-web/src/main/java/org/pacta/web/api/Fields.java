package org.pacta.web.api;

import org.jspecify.annotations.Nullable;

/** Fields of a body that must be there. */
final class Fields {
  private Fields() {}

  /** The value, or {@link Refused} naming the field. */
  static String needed(@Nullable String value, String pointer) {
    if (value == null || value.isBlank()) {
      throw Refused.field(InputProblem.body(pointer, "missing", "Fill in this field."));
    }
    return value;
  }
}
