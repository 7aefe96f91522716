package org.pacta.agreement.solve;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.GuardAtom;
import org.pacta.agreement.guard.Truth;

/** Facts tried out, under one agreement or several at once. */
final class Trial {
  private final Map<FactSpace.Side, FactValues> bySide = new IdentityHashMap<>();

  /** Nothing known but what is fixed. */
  Trial(List<FactSpace.Side> sides) {
    sides.forEach(side -> bySide.put(side, side.table().assign(side.fixed())));
  }

  /** Gives a fact a value, or takes it away, wherever it is not fixed. */
  void put(String path, @Nullable Object value) {
    bySide.forEach((side, facts) -> {
      int slot = side.table().slot(path);
      if (slot >= 0 && !side.fixed().containsKey(path)) {
        facts.set(slot, value);
      }
    });
  }

  /** The truth of an atom. */
  Truth truth(GuardAtom atom, FactSpace.Side side) {
    return atom.truth(facts(side));
  }

  /** The value of a fact. */
  @Nullable Object at(FactSpace.Side side, int slot) {
    return facts(side).at(slot);
  }

  private FactValues facts(FactSpace.Side side) {
    FactValues facts = bySide.get(side);
    if (facts == null) {
      throw new IllegalArgumentException("not a side of this search");
    }
    return facts;
  }
}
