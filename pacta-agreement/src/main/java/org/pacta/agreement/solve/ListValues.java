package org.pacta.agreement.solve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lists that stand for all others: for an atom that asks about members, only which members there
 * are matters, and for one that counts also how many.
 */
final class ListValues {
  /** Most different members combined; their subsets are all tried. */
  static final int MEMBERS_MAX = 12;

  /** Longest list made. */
  static final int LENGTH_MAX = 1_000;

  private final List<TermShape> shapes;
  private boolean complete = true;

  ListValues(List<TermShape> shapes) {
    this.shapes = shapes;
  }

  /** False when there were too many members or too long lists. */
  boolean complete() {
    return complete;
  }

  /** Lists of these members. */
  List<Object> lists(List<Object> members) {
    complete &= members.size() <= MEMBERS_MAX;
    List<Object> used = members.subList(0, Math.min(members.size(), MEMBERS_MAX));
    Set<Integer> lengths = lengths();
    Set<Object> lists = new LinkedHashSet<>();
    for (int chosen = 0; chosen < 1 << used.size(); chosen++) {
      List<Object> list = new ArrayList<>();
      for (int i = 0; i < used.size(); i++) {
        if ((chosen & 1 << i) != 0) {
          list.add(used.get(i));
        }
      }
      lists.add(List.copyOf(list));
      if (!list.isEmpty()) {
        lengths.stream()
            .filter(length -> length > list.size())
            .forEach(length -> lists.add(longer(list, length)));
      }
    }
    return List.copyOf(lists);
  }

  private static List<Object> longer(List<Object> list, int length) {
    List<Object> longer = new ArrayList<>(list);
    while (longer.size() < length) {
      longer.add(list.getFirst());
    }
    return List.copyOf(longer);
  }

  private Set<Integer> lengths() {
    Set<Integer> lengths = new LinkedHashSet<>();
    for (TermShape shape : shapes) {
      Set<Object> literals = new LinkedHashSet<>(shape.counts ? shape.singles : Set.of());
      shape.groups.forEach(group -> literals.addAll(shape.counts ? group : Set.of()));
      for (Object literal : literals) {
        if (literal instanceof Long length) {
          boolean fits = length < LENGTH_MAX;
          complete &= fits;
          for (long near = Math.max(1, length - 1); fits && near <= length + 1; near++) {
            lengths.add((int) near);
          }
        }
      }
    }
    return lengths;
  }
}
