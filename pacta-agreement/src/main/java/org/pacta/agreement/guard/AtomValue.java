package org.pacta.agreement.guard;

import dev.cel.runtime.CelUnknownSet;
import java.util.List;

/**
 * Value of an atom.
 *
 * @param truth true, false, unknown or error
 * @param missing paths of the facts whose absence makes it unknown
 */
public record AtomValue(Truth truth, List<String> missing) {
  static final AtomValue TRUE = new AtomValue(Truth.TRUE, List.of());
  static final AtomValue FALSE = new AtomValue(Truth.FALSE, List.of());
  static final AtomValue ERROR = new AtomValue(Truth.ERROR, List.of());

  static AtomValue of(Object value) {
    return switch (value) {
      case Boolean flag -> flag ? TRUE : FALSE;
      case CelUnknownSet unknown ->
          new AtomValue(
              Truth.UNKNOWN,
              unknown.attributes().stream()
                  .map(it -> PastMacros.path(it.toString()))
                  .sorted()
                  .toList());
      default -> ERROR;
    };
  }
}
