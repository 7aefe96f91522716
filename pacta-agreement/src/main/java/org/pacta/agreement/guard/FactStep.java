package org.pacta.agreement.guard;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One name on the way to the facts that guards read: what to look up in its holder, and what it
 * must be to be taken. Steps that are equal are shared between agreements.
 *
 * @param name in its holder
 * @param depth number of holders above it
 * @param slot of the value, or -1 when only names below it are read
 * @param fit what the value must be, or null when only names below it are read
 * @param held value that holds when nothing is stated, or null
 */
record FactStep(String name, int depth, int slot, @Nullable FactFit fit, @Nullable Object held) {
  private static final Map<String, Boolean> NOT_STATED = Map.of("stated", false);

  /** A name of which only those below it are read. */
  static FactStep holder(String name, int depth) {
    return new FactStep(name, depth, -1, null, null);
  }

  /** Takes a value if it fits. */
  void take(Object value, FactValues into) {
    if (fit == null) {
      return;
    }
    if (held != null && notStated(value)) {
      into.set(slot, fit.of(held));
      into.unstated(slot);
    } else {
      into.set(slot, fit.of(value));
    }
  }

  /** True for a value that says that nothing is stated, in contrast to a fact nobody knows. */
  static boolean notStated(Object value) {
    return value.equals("") || (value instanceof Map<?, ?> map && map.equals(NOT_STATED));
  }
}
