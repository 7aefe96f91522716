package org.pacta.node.act;

import java.util.function.Function;

/**
 * What a door answers to an act: done with a value, or declined with the reason. Never null, never
 * an exception for something a person can cause.
 *
 * @param <T> what the act yields
 */
public sealed interface Answer<T> {

  /** The act was done and is committed. */
  record Done<T>(T value) implements Answer<T> {}

  /** Nothing was changed, except that the attempt is in the journal where it matters. */
  record Declined<T>(Failure failure) implements Answer<T> {}

  /** A finished act. */
  static <T> Answer<T> done(T value) {
    return new Done<>(value);
  }

  /** A declined act. */
  static <T> Answer<T> declined(Failure failure) {
    return new Declined<>(failure);
  }

  /** Goes on with the value of a finished act; a declined one stays declined. */
  default <R> Answer<R> then(Function<T, Answer<R>> next) {
    return switch (this) {
      case Done<T> done -> next.apply(done.value());
      case Declined<T> declined -> new Declined<>(declined.failure());
    };
  }
}
