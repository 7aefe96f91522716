package org.pacta.agreement.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.agreement.Effort;
import org.pacta.agreement.guard.Truth;

/**
 * One search. First what follows without trying: wishes that contradict each other as they are
 * written, and facts that a single atom settles. What is left falls into groups that share no
 * facts; each is tried on its own.
 */
final class Search {
  /** What a search takes before it looks at anything. */
  private static final int FIND_STEPS = 10;

  private final FactSpace space;
  private final Truth[] known;
  private final Set<Integer> required = new LinkedHashSet<>();
  private final Map<Integer, Domain> domains = new HashMap<>();
  private final Map<String, List<Object>> left = new LinkedHashMap<>();
  private Set<Want> wants = new LinkedHashSet<>();

  Search(FactSpace space) {
    this.space = space;
    this.known = new Truth[space.size()];
  }

  Answer find(List<Wish> wishes) {
    space.effort().spend(FIND_STEPS);
    wishes.forEach(wish -> wants.addAll(space.want(wish).all()));
    if (!follow()) {
      return new Answer(Answer.Verdict.IMPOSSIBLE, Map.of());
    }
    share();
    Answer.Verdict settled = narrow();
    return settled == Answer.Verdict.POSSIBLE ? tried(wishes) : new Answer(settled, Map.of());
  }

  /** Takes out what is so already; false when the wants contradict each other. */
  private boolean follow() {
    boolean changed = true;
    while (changed) {
      changed = false;
      Set<Want> next = new LinkedHashSet<>();
      for (Want want : wants) {
        Want rest = want.given(atom -> known[atom]);
        space.effort().spend(want.atoms().count());
        changed |= !rest.equals(want);
        for (Want part : rest.all()) {
          if (part.equals(Want.NEVER)) {
            return false;
          }
          if (part instanceof Want.Atom(int atom, boolean value)) {
            Truth before = known[atom];
            if (before != null && before != Truth.of(value)) {
              return false;
            }
            known[atom] = Truth.of(value);
            required.add(atom);
            changed = true;
          } else {
            next.add(part);
          }
        }
      }
      Set<Want> beside = new LinkedHashSet<>();
      for (Want want : next) {
        Want rest = want.beside(next);
        changed |= !rest.equals(want);
        beside.addAll(rest.all());
      }
      wants = beside;
    }
    return true;
  }

  /** Atoms that count: required, or in what is left to be wished. */
  private Set<Integer> atoms() {
    Set<Integer> atoms = new LinkedHashSet<>(required);
    wants.forEach(want -> want.atoms().forEach(atoms::add));
    return atoms;
  }

  /** Finds the atoms that share facts, and the values these may have. */
  private void share() {
    for (Set<Integer> sharing : Sharing.of(atoms(), space::paths)) {
      Domain domain = space.domain(sharing);
      sharing.forEach(atom -> domains.put(atom, domain));
      domain.values().forEach(left::put);
    }
  }

  private Domain domain(int atom) {
    Domain domain = domains.get(atom);
    if (domain == null) {
      throw new IllegalArgumentException("not an atom of this search: " + atom);
    }
    return domain;
  }

  private List<Object> left(int atom) {
    return left.getOrDefault(space.paths(atom).getFirst(), List.of());
  }

  /** Keeps the values for which the atoms that read one fact are as required, over and over. */
  private Answer.Verdict narrow() {
    boolean changed = true;
    while (changed) {
      for (int atom : required) {
        boolean open = domain(atom).alone(atom);
        if (open) {
          List<Object> fit = domain(atom).where(atom, known[atom] == Truth.TRUE, left(atom));
          left.put(space.paths(atom).getFirst(), fit);
        }
        boolean never =
            open
                ? left(atom).isEmpty()
                : fixed(atom) && space.truth(atom, space.trial()) != known[atom];
        if (never) {
          return domain(atom).complete() ? Answer.Verdict.IMPOSSIBLE : Answer.Verdict.NOT_FOUND;
        }
      }
      changed = learn();
      if (changed && !follow()) {
        return Answer.Verdict.IMPOSSIBLE;
      }
    }
    return Answer.Verdict.POSSIBLE;
  }

  /** True for an atom whose facts are all fixed, or have no values to try. */
  private boolean fixed(int atom) {
    Domain domain = domain(atom);
    return space.paths(atom).stream()
        .noneMatch(path -> domain.varies(path) || domain.memberList(path));
  }

  /** Notes the atoms that all values left make true, or all false; false when there are none. */
  private boolean learn() {
    boolean learnt = false;
    for (int atom : atoms()) {
      if (known[atom] == null && domain(atom).complete()) {
        Truth same =
            domain(atom).alone(atom)
                ? domain(atom).same(atom, left(atom))
                : fixed(atom) ? space.truth(atom, space.trial()) : null;
        space.effort().spend(1);
        known[atom] = same;
        learnt |= same != null;
      }
    }
    return learnt;
  }

  private Answer tried(List<Wish> wishes) {
    List<Want> open = new ArrayList<>(wants);
    for (int atom : required) {
      if (!domain(atom).alone(atom) && !fixed(atom)) {
        open.add(new Want.Atom(atom, known[atom] == Truth.TRUE));
      }
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    Answer.Verdict verdict = Answer.Verdict.POSSIBLE;
    for (Set<Integer> group : Sharing.ofWants(open, space::paths)) {
      List<Want> own =
          open.stream()
              .filter(want -> group.contains(want.atoms().findFirst().orElseThrow()))
              .toList();
      Answer answer = tried(own, group);
      facts.putAll(answer.facts());
      if (answer.verdict() == Answer.Verdict.IMPOSSIBLE) {
        return answer;
      }
      verdict = answer.possible() ? verdict : answer.verdict();
    }
    return verdict == Answer.Verdict.POSSIBLE
        ? new Answer(verdict, told(wishes, facts))
        : new Answer(verdict, Map.of());
  }

  private Answer tried(List<Want> own, Set<Integer> group) {
    Settling settling = new Settling(space, own, group, domains, left);
    try {
      if (settling.settle()) {
        return new Answer(Answer.Verdict.POSSIBLE, settling.facts());
      }
    } catch (Effort.Exhausted e) {
      return Answer.STOPPED;
    }
    boolean complete = group.stream().allMatch(atom -> domain(atom).complete());
    return new Answer(complete ? Answer.Verdict.IMPOSSIBLE : Answer.Verdict.NOT_FOUND, Map.of());
  }

  /**
   * The facts found, in the order of the wishes; what a single atom settles has its first value.
   */
  private Map<String, Object> told(List<Wish> wishes, Map<String, Object> found) {
    Map<String, Object> told = new LinkedHashMap<>();
    for (Wish wish : wishes) {
      space
          .want(wish)
          .atoms()
          .forEach(atom -> {
            for (String path : space.paths(atom)) {
              Object value = found.get(path);
              List<Object> others = left.getOrDefault(path, List.of());
              if (value != null) {
                told.put(path, value);
              } else if (known[atom] != null && !others.isEmpty()) {
                told.putIfAbsent(path, others.getFirst());
              }
            }
          });
    }
    return told;
  }
}
