package org.pacta.agreement.guard;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * When something last happened that says its day alone: known, as the first instant of that day,
 * where the hour decides nothing, and else not known. An atom that compares times by before and
 * after is true for the whole day, or false, when it is so for its first instant and for its last;
 * of any other nobody knows what it is in between.
 */
final class UntoldHours {
  /** Most such times in one atom of which every mixture of first and last is tried. */
  private static final int MIXED_MAX = 4;

  private final List<GuardAtom> atoms;

  UntoldHours(List<GuardAtom> atoms) {
    this.atoms = atoms;
  }

  /**
   * Leaves out the times of which the hour would decide.
   *
   * @param latest last instant, by the slot of the time, which holds the first
   */
  void settle(Map<Integer, Instant> latest, FactValues values) {
    Set<Integer> unknown = new HashSet<>();
    for (GuardAtom atom : atoms) {
      int[] untold = IntStream.of(atom.slots()).filter(latest::containsKey).toArray();
      if (untold.length > 0
          && (untold.length > MIXED_MAX
              || !ordered(atom.term())
              || turns(atom, untold, latest, values))) {
        IntStream.of(untold).forEach(unknown::add);
      }
    }
    unknown.forEach(slot -> values.set(slot, null));
  }

  private static boolean turns(
      GuardAtom atom, int[] untold, Map<Integer, Instant> latest, FactValues values) {
    Truth first = atom.truth(values);
    FactValues other = values.copy();
    for (int mix = 1; mix < 1 << untold.length; mix++) {
      for (int i = 0; i < untold.length; i++) {
        int slot = untold[i];
        other.set(slot, (mix >> i & 1) == 0 ? values.at(slot) : latest.get(slot));
      }
      if (atom.truth(other) != first) {
        return true;
      }
    }
    return false;
  }

  private static boolean ordered(Term term) {
    return term instanceof Term.Compare(Term.Relation relation, Term left, Term right)
        && switch (relation) {
          case LESS, AT_MOST, MORE, AT_LEAST -> steady(left) && steady(right);
          case EQUAL, UNEQUAL -> false;
        };
  }

  /** True for what only grows, or only shrinks, with a time in it. */
  private static boolean steady(Term term) {
    return switch (term) {
      case Term.Fact _, Term.Literal _ -> true;
      case Term.Sum sum -> steady(sum.left()) && steady(sum.right());
      case Term.Other(String function, List<Term> parts) ->
          function.equals(GuardTime.AFTER) && parts.stream().allMatch(UntoldHours::steady);
      case Term.Item _,
          Term.Size _,
          Term.Compare _,
          Term.In _,
          Term.Product _,
          Term.Quotient _,
          Term.Level _,
          Term.Every _,
          Term.Both _,
          Term.Not _ ->
          false;
    };
  }
}
