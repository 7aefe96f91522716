package org.pacta.agreement.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.pacta.agreement.decision.ActRules;
import org.pacta.agreement.decision.CompiledRule.Obstacle;
import org.pacta.agreement.decision.CompiledRule.Opening;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.Truth;

/**
 * Looks for facts under which guards are true or false: all combinations of the values that matter
 * when they are few, else a fixed number of drawn ones. What it finds is certain; what it does not
 * find after drawing is only likely absent.
 */
final class GuardSearch {
  /** Most combinations tried one by one. */
  static final int COMBINATIONS_MAX = 20_000;

  /** Times a search starts anew. */
  static final int STARTS_MAX = 8;

  /** Steps taken towards a permitted act. */
  static final int STEPS_MAX = 600;

  private final ActRules rules;
  private final Domains domains;

  GuardSearch(ActRules rules, Domains domains) {
    this.rules = rules;
    this.domains = domains;
  }

  /** Whether a guard can be true and can be false. */
  record Range(boolean canBeTrue, boolean canBeFalse, boolean certain) {}

  Range range(Guard guard) {
    Set<String> paths = new LinkedHashSet<>();
    guard.atoms().forEach(atom -> paths.addAll(atom.paths()));
    paths.remove("now");
    List<String> order = List.copyOf(paths);
    long combinations = 1;
    for (String path : order) {
      combinations =
          Math.min(combinations * Math.max(1, domains.values(path).size()), Long.MAX_VALUE / 64);
    }
    boolean all = combinations <= COMBINATIONS_MAX;
    Random random = new Random(17);
    boolean canBeTrue = false;
    boolean canBeFalse = false;
    for (long i = 0;
        i < Math.min(combinations, COMBINATIONS_MAX) && !(canBeTrue && canBeFalse);
        i++) {
      Map<String, Object> values = all ? combination(order, i) : domains.draw(paths, random);
      Truth truth = guard.value(evaluation(values));
      canBeTrue |= truth == Truth.TRUE;
      canBeFalse |= truth == Truth.FALSE;
    }
    return new Range(canBeTrue, canBeFalse, all);
  }

  private Map<String, Object> combination(List<String> order, long number) {
    Map<String, Object> values = new LinkedHashMap<>();
    long rest = number;
    for (String path : order) {
      List<Object> domain = domains.values(path);
      if (!domain.isEmpty()) {
        values.put(path, domain.get((int) (rest % domain.size())));
        rest /= domain.size();
      }
    }
    return values;
  }

  /** True when some facts make an opening hold with nothing in the way. */
  boolean permits(Opening opening) {
    for (int start = 0; start < STARTS_MAX; start++) {
      if (climb(opening, new Random(start))) {
        return true;
      }
    }
    return false;
  }

  private boolean climb(Opening opening, Random random) {
    List<String> paths = List.copyOf(domains.paths());
    Map<String, Object> current = domains.draw(domains.paths(), random);
    int best = distance(opening, current);
    for (int step = 0; step < STEPS_MAX && best > 0 && !paths.isEmpty(); step++) {
      Map<String, Object> next = new LinkedHashMap<>(current);
      int changes = 1 + random.nextInt(3);
      for (int i = 0; i < changes; i++) {
        String path = paths.get(random.nextInt(paths.size()));
        List<Object> values = domains.values(path);
        if (!values.isEmpty()) {
          next.put(path, values.get(random.nextInt(values.size())));
        }
      }
      int distance = distance(opening, next);
      if (distance <= best) {
        current = next;
        best = distance;
      }
    }
    return best == 0;
  }

  private int distance(Opening opening, Map<String, Object> values) {
    Evaluation evaluation = evaluation(values);
    int distance = distance(opening.guard(), true, evaluation);
    for (Obstacle obstacle : rules.obstacles()) {
      distance += distance(obstacle.guard(), false, evaluation);
    }
    return distance;
  }

  /** How many atoms at least must turn round for a guard to have a value. */
  private static int distance(Guard guard, boolean wanted, Evaluation evaluation) {
    return switch (guard) {
      case Guard.Leaf leaf -> evaluation.of(leaf.atom()).truth() == Truth.of(wanted) ? 0 : 1;
      case Guard.Not not -> distance(not.part(), !wanted, evaluation);
      case Guard.And and -> distance(and.parts(), wanted, wanted, evaluation);
      case Guard.Or or -> distance(or.parts(), !wanted, wanted, evaluation);
    };
  }

  private static int distance(
      List<Guard> parts, boolean all, boolean wanted, Evaluation evaluation) {
    IntStream distances = parts.stream().mapToInt(part -> distance(part, wanted, evaluation));
    return all ? distances.sum() : distances.min().orElse(1);
  }

  private Evaluation evaluation(Map<String, Object> values) {
    return new Evaluation(domains.facts(values), rules.atomCount());
  }
}
