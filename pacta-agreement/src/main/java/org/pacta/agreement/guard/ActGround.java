package org.pacta.agreement.guard;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of an act have in common in all agreements that read the same facts: each path
 * has the same slot, so that atoms written alike, and the fitting of facts of the same type, are
 * held once. A thousand agreements then touch little memory of their own when they decide. Safe for
 * many threads.
 */
final class ActGround {
  /** Paths with a slot in common; a file of very many does not make the facts of others longer. */
  static final int SLOTS_MAX = 256;

  private final Map<String, FactType> variables;
  private final Map<String, Term.Fact> facts = new ConcurrentHashMap<>();
  private volatile SoftReference<Met> met = new SoftReference<>(new Met());

  /**
   * What makes atoms of two agreements the same.
   *
   * @param text as CEL writes it
   * @param by types of the facts it reads, or the ground it is on where that is not all
   */
  private record AtomKey(String text, Object by) {}

  /** What was met in agreements before; kept while memory is not wanted otherwise. */
  private record Met(Map<AtomKey, AtomMeaning> atoms, Map<FactStep, FactStep> steps) {
    Met() {
      this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }
  }

  /** Makes an atom that was not met before. */
  @FunctionalInterface
  interface Making {
    /** The atom. */
    AtomMeaning make();
  }

  /** The ground of acts whose guards may read these variables. */
  ActGround(Map<String, FactType> variables) {
    this.variables = variables;
  }

  /** Types of the variables, the same map for all agreements. */
  Map<String, FactType> variables() {
    return variables;
  }

  private Met met() {
    Met known = met.get();
    if (known == null) {
      known = new Met();
      met = new SoftReference<>(known);
    }
    return known;
  }

  /** The fact at a path, with a new slot at its first mention; null when there are none left. */
  private synchronized Term.@Nullable Fact fact(String path) {
    Term.Fact known = facts.get(path);
    if (known == null && facts.size() < SLOTS_MAX) {
      known = new Term.Fact(path, facts.size());
      facts.put(path, known);
    }
    return known;
  }

  /** An atom that was met before, else a new one. */
  AtomMeaning atom(String text, Object by, Making making) {
    return met().atoms.computeIfAbsent(new AtomKey(text, by), _ -> making.make());
  }

  /** Numbers the paths of one agreement, those in common as in the others. */
  Slots slots() {
    return new Slots();
  }

  /** Slots of the paths that the guards of one agreement read. Not for several threads. */
  final class Slots {
    private final List<String> paths = new ArrayList<>();
    private final Map<String, Term.Fact> known = new HashMap<>();
    private int own = SLOTS_MAX;

    /** Slot of a path. */
    int of(String path) {
      return fact(path).slot();
    }

    /** The fact at a path. */
    Term.Fact fact(String path) {
      return known.computeIfAbsent(
          path,
          added -> {
            paths.add(added);
            Term.Fact common = ActGround.this.fact(added);
            return common == null ? new Term.Fact(added, own++) : common;
          });
    }

    /** True when all of these paths have slots in common with other agreements. */
    boolean common(List<String> read) {
      return read.stream().allMatch(path -> of(path) < SLOTS_MAX);
    }

    /** An equal step that was met before. */
    FactStep shared(FactStep step) {
      FactStep known = met().steps.putIfAbsent(step, step);
      return known == null ? step : known;
    }

    List<String> paths() {
      return paths;
    }
  }
}
