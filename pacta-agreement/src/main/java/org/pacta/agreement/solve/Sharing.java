package org.pacta.agreement.solve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Atoms that share facts, directly or through others. */
final class Sharing {
  private final Map<Object, Set<Integer>> byThing = new HashMap<>();
  private final Set<Set<Integer>> sets = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Set<Integer>> order = new ArrayList<>();

  private Sharing() {}

  /** Atoms that share facts. */
  static List<Set<Integer>> of(Collection<Integer> atoms, IntFunction<List<String>> paths) {
    Sharing sharing = new Sharing();
    atoms.forEach(atom -> sharing.add(Set.of(atom), paths));
    return sharing.found();
  }

  /** Atoms that share facts, or stand in one want. */
  static List<Set<Integer>> ofWants(Collection<Want> wants, IntFunction<List<String>> paths) {
    Sharing sharing = new Sharing();
    wants.forEach(want ->
        sharing.add(
            want.atoms().boxed().collect(Collectors.toCollection(LinkedHashSet::new)), paths));
    return sharing.found();
  }

  private void add(Set<Integer> together, IntFunction<List<String>> paths) {
    Set<Integer> united = new LinkedHashSet<>();
    Set<Object> things = new LinkedHashSet<>(together);
    together.forEach(atom -> things.addAll(paths.apply(atom)));
    for (Object thing : things) {
      Set<Integer> other = byThing.get(thing);
      if (other != null && sets.remove(other)) {
        united.addAll(other);
      }
    }
    united.addAll(together);
    for (int atom : united) {
      byThing.put(atom, united);
      paths.apply(atom).forEach(path -> byThing.put(path, united));
    }
    sets.add(united);
    order.add(united);
  }

  private List<Set<Integer>> found() {
    return order.stream().filter(sets::contains).toList();
  }
}
