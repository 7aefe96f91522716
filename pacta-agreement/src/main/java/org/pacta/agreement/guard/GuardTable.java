package org.pacta.agreement.guard;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The atoms of one act and the facts they read, each fact at a fixed slot: paths are resolved once
 * for a decision, not once for each atom. Immutable.
 */
public final class GuardTable {
  /** Path of the time of the act. */
  public static final String NOW = "now";

  private final List<String> paths;
  private final List<GuardAtom> atoms;
  private final Map<String, Integer> slots = new HashMap<>();
  private final Map<String, FactType> variables;
  private final FactTypes types;
  private final FactFitting fitting;
  private final int nowSlot;

  GuardTable(
      Collection<String> paths,
      Collection<GuardAtom> atoms,
      Map<String, FactType> variables,
      FactTypes types) {
    this.paths = List.copyOf(paths);
    this.atoms = List.copyOf(atoms);
    this.variables = variables;
    this.types = types;
    for (String path : this.paths) {
      slots.put(path, slots.size());
    }
    this.nowSlot = slot(NOW);
    this.fitting = FactFitting.of(this.paths, variables, types);
  }

  /** Paths by slot. */
  public List<String> paths() {
    return paths;
  }

  /** Different atoms, by their number. */
  public List<GuardAtom> atoms() {
    return atoms;
  }

  /** Slot of a path, or -1 when no guard of the act reads it. */
  public int slot(String path) {
    return slots.getOrDefault(path, -1);
  }

  /** Declared type of a path. */
  public Optional<FactType> type(String path) {
    return types.typeAt(path, variables);
  }

  /** No fact known. */
  public FactValues none() {
    return new FactValues(paths.size());
  }

  /**
   * Facts fitted to the vocabulary; what does not fit is unknown.
   *
   * @param now the time of the act, whatever the facts say
   */
  public FactValues fit(Map<String, ?> given, Instant now) {
    FactValues values = none();
    fitting.fit(given, values);
    if (nowSlot >= 0) {
      values.set(nowSlot, now);
    }
    return values;
  }

  /** Fact values with a known value at each path given; paths that no guard reads are left out. */
  public FactValues assign(Map<String, ?> byPath) {
    FactValues values = none();
    byPath.forEach((path, value) -> {
      if (slot(path) >= 0) {
        values.set(slot(path), value);
      }
    });
    return values;
  }
}
