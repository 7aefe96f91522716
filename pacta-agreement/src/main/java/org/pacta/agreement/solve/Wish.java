package org.pacta.agreement.solve;

import java.util.List;
import java.util.stream.Stream;
import org.pacta.agreement.guard.Guard;

/**
 * A guard and the truth value it should have.
 *
 * @param guard the guard
 * @param value true or false; unknown and error are neither
 */
public record Wish(Guard guard, boolean value) {
  /** The guard is to hold. */
  public static Wish holds(Guard guard) {
    return new Wish(guard, true);
  }

  /** The guard is to be false. */
  public static Wish fails(Guard guard) {
    return new Wish(guard, false);
  }

  /** Smaller wishes that together say the same. */
  Stream<Wish> split() {
    return switch (guard) {
      case Guard.Not(Guard part) -> new Wish(part, !value).split();
      case Guard.And(List<Guard> parts) when value -> each(parts);
      case Guard.Or(List<Guard> parts) when !value -> each(parts);
      case Guard.Leaf _, Guard.And _, Guard.Or _ -> Stream.of(this);
    };
  }

  private Stream<Wish> each(List<Guard> parts) {
    return parts.stream().flatMap(part -> new Wish(part, value).split());
  }
}
