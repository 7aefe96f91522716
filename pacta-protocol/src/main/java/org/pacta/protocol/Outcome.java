package org.pacta.protocol;

import java.util.function.Function;

/** A value, or the code why there is none. */
public sealed interface Outcome<T> {
  /** It is sound. */
  record Sound<T>(T value) implements Outcome<T> {}

  /** It was refused. */
  record Refused<T>(RefusalCode code) implements Outcome<T> {}

  /** Goes on with the value; a refusal stays what it is. */
  default <R> Outcome<R> then(Function<T, Outcome<R>> step) {
    return switch (this) {
      case Sound<T>(T value) -> step.apply(value);
      case Refused<T>(RefusalCode code) -> new Refused<>(code);
    };
  }

  /** The value where only a bug could have caused a refusal. */
  default T orThrow() {
    return switch (this) {
      case Sound<T>(T value) -> value;
      case Refused<T>(RefusalCode code) ->
          throw new IllegalStateException("refused: " + code.code());
    };
  }
}
