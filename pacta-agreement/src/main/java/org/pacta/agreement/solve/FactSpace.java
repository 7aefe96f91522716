package org.pacta.agreement.solve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Effort;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardAtom;
import org.pacta.agreement.guard.GuardTable;
import org.pacta.agreement.guard.Truth;

/**
 * The facts of one act, under one agreement or several, and whether some exist under which guards
 * have wished values. Atoms written alike are one atom.
 */
public final class FactSpace {
  /** Most steps of one search; beyond it nothing is said. */
  public static final long SEARCH_STEPS_MAX = 20_000;

  private final Map<String, List<String>> codes;
  private final List<Side> sides;
  private final List<GuardAtom> atoms;
  private final List<Side> owners;
  private final List<List<String>> paths;
  private final Map<GuardAtom, Integer> numbers;
  private final Map<Guard, Map<Boolean, Want>> wants;
  private final Map<Want, Integer> forms = new HashMap<>();
  private final Map<List<Integer>, Domain> domains = new HashMap<>();
  private final @Nullable Held held;
  private final @Nullable FactSpace whole;
  private final Effort effort;

  /** A fact held at a code, or a list held to contain it. */
  record Held(String path, String code) {
    List<Object> of(List<Object> values) {
      return values.stream()
          .filter(value -> value instanceof List<?> list ? list.contains(code) : value.equals(code))
          .toList();
    }
  }

  /**
   * One agreement's part.
   *
   * @param table its atoms for the act
   * @param fixed facts held at one value, by path
   */
  public record Side(GuardTable table, Map<String, Object> fixed) {}

  /**
   * The facts that some agreements read for an act.
   *
   * @param codes members of the code lists, by list
   * @param effort what may be spent on searching
   */
  public FactSpace(List<Side> sides, Map<String, List<String>> codes, Effort effort) {
    this.codes = codes;
    this.effort = effort;
    this.sides = List.copyOf(sides);
    this.atoms = new ArrayList<>();
    this.owners = new ArrayList<>();
    this.paths = new ArrayList<>();
    this.numbers = new IdentityHashMap<>();
    this.wants = new IdentityHashMap<>();
    this.held = null;
    this.whole = null;
    Map<String, Integer> same = new HashMap<>();
    for (Side side : sides) {
      for (GuardAtom atom : side.table().atoms()) {
        boolean own = atom.paths().stream().anyMatch(side.fixed()::containsKey);
        String key = (own ? System.identityHashCode(side) + "|" : "") + atom.expression();
        numbers.put(atom, same.computeIfAbsent(key, _ -> add(atom, side)));
      }
    }
  }

  private FactSpace(FactSpace whole, Held held) {
    this.codes = whole.codes;
    this.effort = whole.effort;
    this.sides = whole.sides;
    this.atoms = whole.atoms;
    this.owners = whole.owners;
    this.paths = whole.paths;
    this.numbers = whole.numbers;
    this.wants = whole.wants;
    this.held = held;
    this.whole = whole;
  }

  /** The same facts where one is held at a code, or, when it is a list, contains it. */
  public FactSpace holding(String path, String code) {
    return new FactSpace(this, new Held(path, code));
  }

  private int add(GuardAtom atom, Side side) {
    atoms.add(atom);
    owners.add(side);
    paths.add(
        atom.decisivePaths().stream().filter(path -> !side.fixed().containsKey(path)).toList());
    return atoms.size() - 1;
  }

  /** Whether facts exist under which all wishes come true. */
  public Answer find(List<Wish> wishes) {
    if (effort.exhausted()) {
      return Answer.STOPPED;
    }
    try {
      return new Search(this).find(wishes);
    } catch (Effort.Exhausted e) {
      return Answer.STOPPED;
    }
  }

  /** Whether facts exist under which all wishes come true. */
  public Answer find(Wish... wishes) {
    return find(List.of(wishes));
  }

  /** A wish by the numbers of its atoms. */
  Want want(Wish wish) {
    return wants
        .computeIfAbsent(wish.guard(), _ -> new HashMap<>())
        .computeIfAbsent(wish.value(), value -> Want.of(wish.guard(), value, this::number));
  }

  /** A number that guards have in common which say the same in the same words. */
  public int form(Guard guard) {
    Want want = want(Wish.holds(guard));
    return forms.computeIfAbsent(want, _ -> forms.size());
  }

  private int number(GuardAtom atom) {
    Integer number = numbers.get(atom);
    if (number == null) {
      throw new IllegalArgumentException("not an atom of this act: " + atom.expression());
    }
    return number;
  }

  /** How many atoms there are. */
  int size() {
    return atoms.size();
  }

  /** What may be spent on searching. */
  Effort effort() {
    return effort;
  }

  /** An atom. */
  GuardAtom atom(int number) {
    return atoms.get(number);
  }

  /** The agreement whose facts an atom reads. */
  Side owner(int atom) {
    return owners.get(atom);
  }

  /** Facts that an atom's truth depends on and that are not fixed. */
  List<String> paths(int atom) {
    return paths.get(atom);
  }

  /** Nothing tried yet. */
  Trial trial() {
    return new Trial(sides);
  }

  /** The truth of an atom under facts tried out. */
  Truth truth(int atom, Trial trial) {
    return trial.truth(atoms.get(atom), owners.get(atom));
  }

  /** Values of the facts that some atoms share. */
  Domain domain(Collection<Integer> sharing) {
    Held here = held;
    boolean concerned =
        here != null && sharing.stream().anyMatch(atom -> paths(atom).contains(here.path()));
    if (whole != null && !concerned) {
      return whole.domain(sharing);
    }
    List<Integer> key = sharing.stream().sorted().toList();
    Domain known = domains.get(key);
    if (known == null) {
      known = new DomainMaker(this, codes, concerned ? here : null).of(key);
      domains.put(key, known);
    }
    return known;
  }

  /** The fact that is held at a code. */
  @Nullable Held held() {
    return held;
  }
}
