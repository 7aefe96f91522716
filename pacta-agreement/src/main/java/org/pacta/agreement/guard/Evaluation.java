package org.pacta.agreement.guard;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One evaluation of an act's guards: each atom is evaluated at most once. For one thread. */
public final class Evaluation {
  private final AtomMeaning[] atoms;
  private final FactValues facts;
  private final @Nullable Truth[] truths;
  private final Set<GuardAtom> flipped;

  /** An evaluation of the atoms of an act. */
  public Evaluation(GuardTable table, FactValues facts) {
    this.atoms = table.meanings();
    this.facts = facts;
    this.truths = new Truth[atoms.length];
    this.flipped = Set.of();
  }

  private Evaluation(Evaluation same, Set<GuardAtom> flipped) {
    this.atoms = same.atoms;
    this.facts = same.facts;
    this.truths = same.truths;
    this.flipped = flipped;
  }

  /** Forgets what was evaluated, after the facts were changed. */
  public void clear() {
    Arrays.fill(truths, null);
  }

  /** Truth of an atom. */
  public Truth truth(GuardAtom atom) {
    Truth truth = truth(atom.index());
    return flipped.contains(atom) ? truth.not() : truth;
  }

  /** Truth of the atom with a number, none of them the other way round. */
  Truth truth(int atom) {
    Truth truth = truths[atom];
    if (truth == null) {
      truth = atoms[atom].truth(facts);
      truths[atom] = truth;
    }
    return truth;
  }

  /** The same evaluation as if some atoms were the other way round. */
  public Evaluation flipping(Set<GuardAtom> atoms) {
    return new Evaluation(this, Set.copyOf(atoms));
  }

  /** Value of an atom: its truth and, when unknown, the facts missing. */
  public AtomValue of(GuardAtom atom) {
    return switch (truth(atom)) {
      case TRUE -> AtomValue.TRUE;
      case FALSE -> AtomValue.FALSE;
      case ERROR -> AtomValue.ERROR;
      case UNKNOWN -> atom.value(facts);
    };
  }
}
