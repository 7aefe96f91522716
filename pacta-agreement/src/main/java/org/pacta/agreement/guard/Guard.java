package org.pacta.agreement.guard;

import java.util.List;
import java.util.stream.Stream;

/** A compiled guard: atoms joined by and, or and not. */
public sealed interface Guard {
  /** True for all facts. */
  Guard ALWAYS = new And(List.of());

  /** Smallest part. */
  record Leaf(GuardAtom atom) implements Guard {
    @Override
    public Truth value(Evaluation facts) {
      return facts.truth(atom);
    }
  }

  /** True when all parts are. */
  record And(List<Guard> parts) implements Guard {
    @Override
    public Truth value(Evaluation facts) {
      Truth truth = Truth.TRUE;
      for (int i = 0; i < parts.size() && truth != Truth.FALSE; i++) {
        truth = truth.and(parts.get(i).value(facts));
      }
      return truth;
    }
  }

  /** True when any part is. */
  record Or(List<Guard> parts) implements Guard {
    @Override
    public Truth value(Evaluation facts) {
      Truth truth = Truth.FALSE;
      for (int i = 0; i < parts.size() && truth != Truth.TRUE; i++) {
        truth = truth.or(parts.get(i).value(facts));
      }
      return truth;
    }
  }

  /** True when the part is false. */
  record Not(Guard part) implements Guard {
    @Override
    public Truth value(Evaluation facts) {
      return part.value(facts).not();
    }
  }

  /** All atoms, in the order of the text. */
  default Stream<GuardAtom> atoms() {
    return switch (this) {
      case Leaf leaf -> Stream.of(leaf.atom);
      case And and -> and.parts.stream().flatMap(Guard::atoms);
      case Or or -> or.parts.stream().flatMap(Guard::atoms);
      case Not not -> not.part.atoms();
    };
  }

  /** True when an atom stands in it more than once. */
  default boolean repeats() {
    return atoms().distinct().count() < atoms().count();
  }

  /** Value under the facts of an evaluation. */
  Truth value(Evaluation facts);

  /** Atoms whose being unknown makes this guard unknown. */
  default Stream<GuardAtom> unsettled(Evaluation facts) {
    if (value(facts) != Truth.UNKNOWN) {
      return Stream.empty();
    }
    return switch (this) {
      case Leaf leaf -> Stream.of(leaf.atom);
      case And and -> and.parts.stream().flatMap(part -> part.unsettled(facts));
      case Or or -> or.parts.stream().flatMap(part -> part.unsettled(facts));
      case Not not -> not.part.unsettled(facts);
    };
  }

  /** Both guards. */
  default Guard and(Guard other) {
    return new And(List.of(this, other));
  }

  /** Either guard. */
  default Guard or(Guard other) {
    return new Or(List.of(this, other));
  }

  /** The opposite. */
  default Guard not() {
    return new Not(this);
  }
}
