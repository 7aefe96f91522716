package org.pacta.agreement.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.GuardTable;
import org.pacta.agreement.guard.Term;
import org.pacta.agreement.guard.Truth;

/** Works out the values of facts that atoms share. */
final class DomainMaker {
  private final FactSpace space;
  private final Map<String, List<String>> codes;
  private final FactSpace.@Nullable Held held;

  /**
   * For atoms of one space.
   *
   * @param codes members of the code lists
   * @param held the fact held at a code, when the atoms read it
   */
  DomainMaker(FactSpace space, Map<String, List<String>> codes, FactSpace.@Nullable Held held) {
    this.space = space;
    this.codes = codes;
    this.held = held;
  }

  /** The values that stand for all. */
  Domain of(List<Integer> atoms) {
    Map<String, FactType> types = new LinkedHashMap<>();
    List<TermShape> shapes = new ArrayList<>();
    Set<String> memberLists = new HashSet<>();
    Set<String> otherLists = new HashSet<>();
    for (int atom : atoms) {
      GuardTable table = space.owner(atom).table();
      Term term = space.atom(atom).term();
      shapes.add(new TermShape(term, table::type));
      String list = memberList(atom);
      for (String path : space.paths(atom)) {
        table.type(path).ifPresent(type -> types.putIfAbsent(path, type));
        (path.equals(list) ? memberLists : otherLists).add(path);
      }
    }
    memberLists.removeAll(otherLists);
    if (held != null) {
      shapes.add(TermShape.naming(held.code()));
    }
    GuardTable first = space.owner(atoms.getFirst()).table();
    Representatives made = new Representatives(types, memberLists, shapes, codes, first::fields);
    Map<String, List<Object>> values = made.values();
    if (held != null) {
      values.computeIfPresent(held.path(), (_, all) -> held.of(all));
    }
    boolean complete = made.complete() && shapes.stream().noneMatch(shape -> shape.opaque);
    space.effort().spend(values.values().stream().mapToInt(List::size).sum());
    Map<String, Predicate<Object>> asked = new HashMap<>();
    memberLists.forEach(path -> asked.put(path, members(types.get(path))));
    return new Domain(values, asked, complete, made.texts(), truths(atoms, values));
  }

  /** What a list may contain: codes of its own, or whatever has its type. */
  private Predicate<Object> members(@Nullable FactType list) {
    if (list instanceof FactType.ListOf(FactType.Coded(String name))) {
      Set<Object> own = new HashSet<>(codes.getOrDefault(name, List.of()));
      own.add("");
      return own::contains;
    }
    return _ -> true;
  }

  /** The list of which an atom only asks whether one thing is in it; empty when there is none. */
  private String memberList(int atom) {
    if (space.atom(atom).term() instanceof Term.In(Term member, Term.Fact(String list, int _))) {
      FactType type = space.owner(atom).table().type(list).orElse(null);
      boolean plain = type instanceof FactType.ListOf(FactType of) && Representatives.plain(of);
      boolean asks =
          member instanceof Term.Literal
              || (member instanceof Term.Fact(String fact, int _) && !fact.equals(list));
      return plain && asks ? list : "";
    }
    return "";
  }

  private Map<Integer, Map<Object, Truth>> truths(
      List<Integer> atoms, Map<String, List<Object>> values) {
    Map<Integer, Map<Object, Truth>> truths = new HashMap<>();
    Trial trial = space.trial();
    for (int atom : atoms) {
      List<String> paths = space.paths(atom);
      List<Object> of = paths.size() == 1 ? values.get(paths.getFirst()) : null;
      if (of != null) {
        space.effort().spend(of.size());
        Map<Object, Truth> byValue = new HashMap<>();
        for (Object value : of) {
          trial.put(paths.getFirst(), value);
          byValue.put(value, space.truth(atom, trial));
        }
        trial.put(paths.getFirst(), null);
        truths.put(atom, byValue);
      }
    }
    return truths;
  }
}
