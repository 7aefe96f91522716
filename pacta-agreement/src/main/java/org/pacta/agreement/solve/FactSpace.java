package org.pacta.agreement.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Effort;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardAtom;
import org.pacta.agreement.guard.GuardTable;
import org.pacta.agreement.guard.Truth;

/**
 * The facts of one act, under one agreement or several: which combinations of truth values their
 * guards' atoms can have. Atoms that share no fact, however indirectly, are independent, so each
 * cluster of them is worked out on its own, when first asked about.
 */
public final class FactSpace {
  private final Map<String, List<String>> codes;
  private final List<GuardAtom> atoms;
  private final List<Side> owners;
  private final Map<GuardAtom, Integer> numbers;
  private final Map<Integer, List<Integer>> members;
  private final int[] cluster;
  private final Map<Integer, Cluster> clusters = new HashMap<>();
  private final @Nullable Held held;
  private final @Nullable FactSpace whole;
  private final Effort effort;

  /** A fact held at a code, or a list held to contain it. */
  private record Held(String path, String code) {
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
  public record Side(GuardTable table, Map<String, Object> fixed) {
    private FactValues values(Map<String, Object> facts) {
      FactValues values = table.assign(facts);
      fixed.forEach((path, value) -> {
        if (table.slot(path) >= 0) {
          values.set(table.slot(path), value);
        }
      });
      return values;
    }
  }

  /**
   * The facts that some agreements read for an act.
   *
   * @param codes members of the code lists, by list
   * @param effort what may be spent on searching
   */
  public FactSpace(List<Side> sides, Map<String, List<String>> codes, Effort effort) {
    this.codes = codes;
    this.effort = effort;
    this.atoms = new ArrayList<>();
    this.owners = new ArrayList<>();
    this.numbers = new IdentityHashMap<>();
    this.members = new TreeMap<>();
    this.held = null;
    this.whole = null;
    Map<String, Integer> same = new HashMap<>();
    for (Side side : sides) {
      for (GuardAtom atom : side.table().atoms()) {
        boolean own = atom.paths().stream().anyMatch(side.fixed()::containsKey);
        String key = (own ? System.identityHashCode(side) + "|" : "") + atom.expression();
        int number = same.computeIfAbsent(key, _ -> add(atom, side));
        numbers.put(atom, number);
      }
    }
    this.cluster = new int[atoms.size()];
    joinByFacts();
  }

  private FactSpace(FactSpace whole, Held held) {
    this.codes = whole.codes;
    this.effort = whole.effort;
    this.atoms = whole.atoms;
    this.owners = whole.owners;
    this.numbers = whole.numbers;
    this.members = whole.members;
    this.cluster = whole.cluster;
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
    return atoms.size() - 1;
  }

  private List<String> paths(int atom) {
    Map<String, Object> fixed = owners.get(atom).fixed();
    return atoms.get(atom).paths().stream().filter(path -> !fixed.containsKey(path)).toList();
  }

  private void joinByFacts() {
    Map<String, Integer> first = new HashMap<>();
    for (int atom = 0; atom < cluster.length; atom++) {
      cluster[atom] = atom;
      for (String path : paths(atom)) {
        join(first.computeIfAbsent(path, _ -> -1), atom);
        first.put(path, cluster[atom]);
      }
    }
    for (int atom = 0; atom < cluster.length; atom++) {
      members.computeIfAbsent(cluster[atom], _ -> new ArrayList<>()).add(atom);
    }
  }

  private void join(int one, int atom) {
    int from = cluster[atom];
    int to = one < 0 ? from : cluster[one];
    for (int i = 0; i <= atom && from != to; i++) {
      cluster[i] = cluster[i] == from ? to : cluster[i];
    }
  }

  /** Whether facts exist under which all wishes come true. */
  public Answer find(List<Wish> wishes) {
    return new Search(this).find(wishes);
  }

  /** Whether facts exist under which all wishes come true. */
  public Answer find(Wish... wishes) {
    return find(List.of(wishes));
  }

  /** Number of an atom; atoms written alike have the same. */
  int number(GuardAtom atom) {
    effort.spend(1);
    Integer number = numbers.get(atom);
    if (number == null) {
      throw new IllegalArgumentException("not an atom of this act: " + atom.expression());
    }
    return number;
  }

  /** What may be spent on searching. */
  Effort effort() {
    return effort;
  }

  /** The cluster an atom belongs to. */
  int clusterOf(int atom) {
    return cluster[atom];
  }

  /** Facts that an atom reads and that are not fixed. */
  List<String> freePaths(int atom) {
    return paths(atom);
  }

  /** A cluster, worked out when first asked for. */
  Cluster cluster(int number) {
    boolean concerned =
        held != null && own(number).stream().anyMatch(atom -> paths(atom).contains(held.path()));
    return whole != null && !concerned
        ? whole.cluster(number)
        : clusters.computeIfAbsent(number, this::worked);
  }

  private List<Integer> own(int number) {
    return members.getOrDefault(number, List.of());
  }

  private Cluster worked(int number) {
    int[] own = own(number).stream().mapToInt(atom -> atom).toArray();
    Map<String, FactType> types = new LinkedHashMap<>();
    List<TermShape> shapes = new ArrayList<>();
    for (int atom : own) {
      GuardTable table = owners.get(atom).table();
      shapes.add(new TermShape(atoms.get(atom).term(), table::type));
      paths(atom)
          .forEach(path -> table.type(path).ifPresent(type -> types.putIfAbsent(path, type)));
    }
    if (held != null) {
      shapes.add(TermShape.naming(held.code()));
    }
    Representatives values =
        new Representatives(
            types,
            shapes,
            list -> codes.getOrDefault(list, List.of()),
            owners.get(own[0]).table()::fields);
    Map<String, List<Object>> byPath = values.values();
    if (held != null) {
      byPath.computeIfPresent(held.path(), (_, all) -> held.of(all));
    }
    boolean complete = values.complete() && shapes.stream().noneMatch(shape -> shape.opaque);
    Cluster.Bounds bounds = held == null ? Cluster.Bounds.WHOLE : Cluster.Bounds.FOR_EACH_CODE;
    return Cluster.of(own, byPath, complete, facts -> judge(own, facts), bounds, effort);
  }

  private Truth[] judge(int[] own, Map<String, Object> facts) {
    Map<Side, FactValues> bySide = new IdentityHashMap<>();
    Truth[] truths = new Truth[own.length];
    for (int i = 0; i < own.length; i++) {
      Side side = owners.get(own[i]);
      FactValues values = bySide.computeIfAbsent(side, it -> it.values(facts));
      truths[i] = atoms.get(own[i]).truth(values);
    }
    return truths;
  }

  /** Atoms of a guard, by number. */
  Set<Integer> numbers(Guard guard) {
    Set<Integer> found = new LinkedHashSet<>();
    guard.atoms().map(this::number).forEach(found::add);
    return found;
  }
}
