package org.pacta.agreement.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Effort;
import org.pacta.agreement.guard.Term;
import org.pacta.agreement.guard.Truth;

/**
 * Tries facts for wants that share them: one fact after the other, the most pressed first, back as
 * soon as a want cannot come true, and then at once to the last fact that has to do with it. Of
 * values that can be swapped one is tried.
 */
final class Settling {
  private final FactSpace space;
  private final List<Want> wants;
  private final Map<Integer, Domain> domains;
  private final Map<String, List<Object>> left;
  private final Trial trial;
  private final @Nullable Truth[] truths;
  private final Map<String, List<Integer>> readers = new HashMap<>();
  private final Map<Integer, List<Want>> concerned = new HashMap<>();
  private final Map<Variable, Object> values = new LinkedHashMap<>();
  private final Map<Variable, Integer> levels = new HashMap<>();
  private final Effort own = new Effort(FactSpace.SEARCH_STEPS_MAX);

  /**
   * What is tried: a fact, or whether something is in a list.
   *
   * @param member what may be in the list; null for a fact
   */
  private record Variable(String path, @Nullable Object member) {}

  /**
   * The wants of one group.
   *
   * @param atoms of the wants
   * @param domains what the facts of each atom may be
   * @param left values left of each fact
   */
  Settling(
      FactSpace space,
      List<Want> wants,
      Set<Integer> atoms,
      Map<Integer, Domain> domains,
      Map<String, List<Object>> left) {
    this.space = space;
    this.wants = wants;
    this.domains = domains;
    this.left = left;
    this.trial = space.trial();
    this.truths = new Truth[space.size()];
    for (int atom : atoms) {
      space
          .paths(atom)
          .forEach(path -> readers.computeIfAbsent(path, _ -> new ArrayList<>()).add(atom));
    }
    wants.forEach(want ->
        want.atoms()
            .distinct()
            .forEach(atom -> concerned.computeIfAbsent(atom, _ -> new ArrayList<>()).add(want)));
    hold();
    atoms.forEach(this::judge);
  }

  /** What a list is held to contain is no matter of trying. */
  private void hold() {
    FactSpace.Held held = space.held();
    if (held != null) {
      values.put(new Variable(held.path(), held.code()), true);
    }
  }

  /** Whether facts were found; if so they stay put. */
  boolean settle() {
    return settle(0) == null;
  }

  /** The facts found, by path. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    Map<String, List<Object>> lists = new LinkedHashMap<>();
    values.forEach((variable, value) -> {
      Object member = variable.member();
      if (member == null) {
        facts.put(variable.path(), value);
      } else if (readers.containsKey(variable.path())) {
        List<Object> list = lists.computeIfAbsent(variable.path(), _ -> new ArrayList<>());
        if (value.equals(true)) {
          list.add(member);
        }
      }
    });
    lists.forEach(facts::put);
    return facts;
  }

  private void spend(long steps) {
    own.spend(steps);
    space.effort().spend(steps);
  }

  /** Null when the wants came true, or else the levels that kept them from it. */
  private @Nullable BitSet settle(int level) {
    Variable next = mostPressed();
    if (next == null) {
      return wants.stream().allMatch(want -> want.outlook(truths) == Want.Outlook.CAME_TRUE)
          ? null
          : new BitSet();
    }
    BitSet conflict = new BitSet();
    Set<List<Truth>> seen = new HashSet<>();
    for (Object value : candidates(next)) {
      List<Integer> judged = put(next, value, level);
      Want failed = failed(judged);
      if (failed != null) {
        conflict.or(levels(failed));
      } else if (!closed(next) || seen.add(judged.stream().map(atom -> truths[atom]).toList())) {
        BitSet deeper = settle(level + 1);
        if (deeper == null) {
          return null;
        }
        if (!deeper.get(level)) {
          take(next, judged);
          return deeper;
        }
        conflict.or(deeper);
      }
      take(next, judged);
    }
    conflict.clear(level);
    return conflict;
  }

  private List<Integer> put(Variable variable, Object value, int level) {
    values.put(variable, value);
    levels.put(variable, level);
    if (variable.member() == null) {
      trial.put(variable.path(), value);
    }
    List<Integer> judged = new ArrayList<>();
    for (int atom : readers.getOrDefault(variable.path(), List.of())) {
      if (truths[atom] == null && judge(atom)) {
        judged.add(atom);
      }
    }
    spend(2L + judged.size());
    return judged;
  }

  private void take(Variable variable, List<Integer> judged) {
    values.remove(variable);
    levels.remove(variable);
    if (variable.member() == null) {
      trial.put(variable.path(), null);
    }
    judged.forEach(atom -> truths[atom] = null);
  }

  /** Sets the truth of an atom when its facts are there; false when they are not. */
  private boolean judge(int atom) {
    if (open(atom) != null) {
      return false;
    }
    Variable member = member(atom);
    truths[atom] =
        member == null
            ? space.truth(atom, trial)
            : Truth.of(values.getOrDefault(member, false).equals(true));
    return true;
  }

  private @Nullable Want failed(List<Integer> judged) {
    for (int atom : judged) {
      for (Want want : concerned.getOrDefault(atom, List.of())) {
        spend(1);
        if (want.outlook(truths) == Want.Outlook.FAILED) {
          return want;
        }
      }
    }
    return null;
  }

  /** Levels of the facts on which a want's atoms depend as far as they are judged. */
  private BitSet levels(Want want) {
    BitSet found = new BitSet();
    want.atoms()
        .filter(atom -> truths[atom] != null)
        .forEach(atom -> {
          for (String path : space.paths(atom)) {
            note(new Variable(path, null), found);
          }
          Variable member = member(atom);
          if (member != null) {
            note(member, found);
          }
        });
    return found;
  }

  private void note(Variable variable, BitSet found) {
    Integer level = levels.get(variable);
    if (level != null) {
      found.set(level);
    }
  }

  /** The open variable with the fewest values of the open want with the fewest open atoms. */
  private @Nullable Variable mostPressed() {
    int fewest = Integer.MAX_VALUE;
    int[] pressed = {};
    for (Want want : wants) {
      int[] open = want.open(truths).distinct().toArray();
      if (open.length > 0 && open.length < fewest) {
        fewest = open.length;
        pressed = open;
      }
    }
    spend(1L + wants.size());
    Variable best = null;
    for (int atom : pressed) {
      Variable open = open(atom);
      best = open != null && (best == null || size(open) < size(best)) ? open : best;
    }
    return best;
  }

  private int size(Variable variable) {
    return variable.member() == null ? left(variable.path()).size() : 2;
  }

  private List<Object> left(String path) {
    return left.getOrDefault(path, List.of());
  }

  /**
   * What an atom still lacks, the fact with the fewest values first; null when it lacks nothing.
   */
  private @Nullable Variable open(int atom) {
    Domain domain = domain(atom);
    Variable best = null;
    for (String path : space.paths(atom)) {
      Variable variable = new Variable(path, null);
      boolean open = domain.varies(path) && !values.containsKey(variable);
      best = open && (best == null || size(variable) < size(best)) ? variable : best;
    }
    Variable member = best == null ? member(atom) : null;
    return member != null && !values.containsKey(member) ? member : best;
  }

  private Domain domain(int atom) {
    Domain domain = domains.get(atom);
    if (domain == null) {
      throw new IllegalArgumentException("not an atom of this search: " + atom);
    }
    return domain;
  }

  /** Whether something is in a list, for an atom that asks just this of a list without values. */
  private @Nullable Variable member(int atom) {
    if (space.atom(atom).term() instanceof Term.In(Term member, Term.Fact list)
        && domain(atom).memberList(list.path())) {
      Object value =
          switch (member) {
            case Term.Literal literal -> literal.value();
            case Term.Fact fact -> trial.at(space.owner(atom), fact.slot());
            default -> null;
          };
      return value == null ? null : new Variable(list.path(), value);
    }
    return null;
  }

  /**
   * True when no atom that reads the fact lacks another, so that its truths are all that counts.
   */
  private boolean closed(Variable variable) {
    return readers.getOrDefault(variable.path(), List.of()).stream()
        .allMatch(atom -> truths[atom] != null);
  }

  private List<Object> candidates(Variable variable) {
    Domain domain = domain(readers.getOrDefault(variable.path(), List.of()).getFirst());
    Object member = variable.member();
    if (member != null) {
      return domain.mayContain(variable.path(), member) ? List.of(true, false) : List.of(false);
    }
    Set<Object> used = new HashSet<>();
    values.forEach((put, value) -> {
      used.add(value);
      used.addAll(value instanceof List<?> list ? list : List.of());
      if (put.member() != null) {
        used.add(put.member());
      }
    });
    Set<String> tried = new HashSet<>();
    return left(variable.path()).stream()
        .filter(value -> {
          String kind =
              value instanceof String text && !used.contains(value)
                  ? domain.texts().alike(text)
                  : "";
          return kind.isEmpty() || tried.add(kind);
        })
        .toList();
  }
}
