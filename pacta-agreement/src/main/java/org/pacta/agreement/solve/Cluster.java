package org.pacta.agreement.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pacta.agreement.Effort;
import org.pacta.agreement.guard.Truth;

/**
 * Atoms that share facts, and every combination of truth values they can have, each with facts that
 * give it.
 */
final class Cluster {
  /**
   * What trying combinations of values may take.
   *
   * @param all most steps for trying every combination; where it takes more, they are sampled
   * @param sample steps spent on combinations drawn
   */
  record Bounds(long all, long sample) {
    /** For a cluster asked about on its own. */
    static final Bounds WHOLE = new Bounds(250_000, 40_000);

    /** For the same cluster once for each code of a list. */
    static final Bounds FOR_EACH_CODE = new Bounds(50_000, 6_000);
  }

  /** The atoms' truth values, in the order of {@link #atoms}, and facts that give them. */
  record Case(Truth[] truths, Map<String, Object> facts) {}

  private final int[] atoms;
  private final List<Case> cases;
  private final boolean complete;
  private final Effort effort;

  private Cluster(int[] atoms, Collection<Case> cases, boolean complete, Effort effort) {
    this.atoms = atoms;
    this.effort = effort;
    this.cases = List.copyOf(cases);
    this.complete = complete;
  }

  /** Evaluates the atoms of a cluster. */
  interface Judge {
    /** Truth values, in the order of the cluster's atoms, under values by path. */
    Truth[] judge(Map<String, Object> values);
  }

  /**
   * Tries all combinations of values.
   *
   * @param atoms numbers of the atoms
   * @param values values by path
   * @param complete whether the values stand for all
   * @param bounds what trying may take
   * @param effort what may be spent on all of a check
   */
  static Cluster of(
      int[] atoms,
      Map<String, List<Object>> values,
      boolean complete,
      Judge judge,
      Bounds bounds,
      Effort effort) {
    List<String> paths = List.copyOf(values.keySet());
    long combinations = 1;
    for (List<Object> of : values.values()) {
      combinations = Math.min(combinations * of.size(), Integer.MAX_VALUE);
    }
    int width = paths.size() + atoms.length;
    boolean all = combinations * width <= bounds.all;
    Random random = new Random(17);
    Map<List<Truth>, Case> cases = new LinkedHashMap<>();
    for (int i = 0; i < (all ? combinations : bounds.sample / width); i++) {
      effort.spend(width);
      Map<String, Object> facts = new LinkedHashMap<>();
      long rest = i;
      for (String path : paths) {
        List<Object> domain = values.getOrDefault(path, List.of());
        facts.put(
            path, domain.get(all ? (int) (rest % domain.size()) : random.nextInt(domain.size())));
        rest /= domain.size();
      }
      Truth[] truths = judge.judge(facts);
      cases.putIfAbsent(Arrays.asList(truths), new Case(truths, facts));
    }
    return new Cluster(atoms, cases.values(), complete && all, effort);
  }

  /** Numbers of the atoms. */
  int[] atoms() {
    return atoms;
  }

  /** True when no combination of truth values is missing. */
  boolean complete() {
    return complete;
  }

  /** The cases as far as some atoms differ: one for each combination of theirs. */
  List<Case> cases(Collection<Integer> relevant) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < atoms.length; i++) {
      if (relevant.contains(atoms[i])) {
        kept.add(i);
      }
    }
    if (kept.size() == atoms.length) {
      return cases;
    }
    effort.spend((long) cases.size() * (1 + kept.size()));
    Map<List<Truth>, Case> different = new LinkedHashMap<>();
    cases.forEach(
        one -> different.putIfAbsent(kept.stream().map(i -> one.truths[i]).toList(), one));
    return List.copyOf(different.values());
  }
}
