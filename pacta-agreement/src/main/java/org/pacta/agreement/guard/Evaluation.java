package org.pacta.agreement.guard;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One evaluation of an act's guards: each atom is evaluated at most once. For one thread. */
public final class Evaluation {
  private final KnownFacts facts;
  private final @Nullable AtomValue[] values;
  private final Set<GuardAtom> flipped;

  /** An evaluation of atoms numbered below {@code atomCount}. */
  public Evaluation(KnownFacts facts, int atomCount) {
    this(facts, new AtomValue[atomCount], Set.of());
  }

  private Evaluation(KnownFacts facts, @Nullable AtomValue[] values, Set<GuardAtom> flipped) {
    this.facts = facts;
    this.values = values;
    this.flipped = flipped;
  }

  /** The facts evaluated. */
  public KnownFacts facts() {
    return facts;
  }

  /** Value of an atom. */
  public AtomValue of(GuardAtom atom) {
    AtomValue value = values[atom.index()];
    if (value == null) {
      value = atom.evaluate(facts);
      values[atom.index()] = value;
    }
    return flipped.contains(atom) ? flip(value) : value;
  }

  /** The same evaluation as if some atoms were the other way round. */
  public Evaluation flipping(Set<GuardAtom> atoms) {
    return new Evaluation(facts, values, Set.copyOf(atoms));
  }

  private static AtomValue flip(AtomValue value) {
    return switch (value.truth()) {
      case TRUE -> AtomValue.FALSE;
      case FALSE -> AtomValue.TRUE;
      case UNKNOWN, ERROR -> value;
    };
  }
}
