package org.pacta.agreement.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.Truth;

/**
 * One search: wishes that share no cluster are fulfilled apart; within a group, clusters are
 * settled one after the other, the most pressed first, and a branch is left as soon as a wish
 * cannot come true any more.
 */
final class Search {
  /** Most clusters settled in one search; beyond it, nothing found is no proof. */
  static final int STEPS_MAX = 200_000;

  /** What a search takes before it looks at anything. */
  private static final int FIND_STEPS = 10;

  private final FactSpace space;
  private final Map<Integer, Truth> settled = new HashMap<>();
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private int steps;
  private boolean gaveUp;

  Search(FactSpace space) {
    this.space = space;
  }

  Answer find(List<Wish> wishes) {
    space.effort().spend(FIND_STEPS);
    boolean found = true;
    for (Group group : groups(wishes)) {
      if (!fulfil(group)) {
        found = false;
        if (!gaveUp
            && group.clusters.keySet().stream().allMatch(it -> space.cluster(it).complete())) {
          return new Answer(Answer.Verdict.IMPOSSIBLE, Map.of());
        }
        gaveUp = false;
      }
    }
    return found
        ? new Answer(Answer.Verdict.POSSIBLE, facts)
        : new Answer(Answer.Verdict.NOT_FOUND, Map.of());
  }

  /** Wishes that share clusters, directly or through others; relevant atoms by cluster. */
  private static final class Group {
    final List<Wish> wishes = new ArrayList<>();
    final Map<Integer, Set<Integer>> clusters = new TreeMap<>();
    final Map<Integer, List<Cluster.Case>> cases = new HashMap<>();

    void takeIn(Group other) {
      wishes.addAll(other.wishes);
      other.clusters.forEach((cluster, atoms) -> clusters.merge(cluster, atoms, Search::united));
    }
  }

  private static Set<Integer> united(Set<Integer> one, Set<Integer> other) {
    Set<Integer> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }

  private List<Group> groups(List<Wish> wishes) {
    List<Group> groups = new ArrayList<>();
    wishes.stream()
        .flatMap(Wish::split)
        .distinct()
        .forEach(wish -> {
          Group group = new Group();
          group.wishes.add(wish);
          for (int atom : space.numbers(wish.guard())) {
            group
                .clusters
                .computeIfAbsent(space.clusterOf(atom), _ -> new LinkedHashSet<>())
                .add(atom);
          }
          space.effort().spend(groups.size());
          for (Group other : List.copyOf(groups)) {
            if (other.clusters.keySet().stream().anyMatch(group.clusters::containsKey)) {
              group.takeIn(other);
              groups.remove(other);
            }
          }
          groups.add(group);
        });
    return groups;
  }

  private boolean fulfil(Group group) {
    group.clusters.forEach(
        (cluster, atoms) -> group.cases.put(cluster, possible(group, cluster, atoms)));
    if (group.cases.values().stream().anyMatch(List::isEmpty)) {
      return false;
    }
    return settle(group, new HashSet<>(group.clusters.keySet()));
  }

  /** Cases of a cluster under which no wish fails already. */
  private List<Cluster.Case> possible(Group group, int cluster, Set<Integer> atoms) {
    List<Wish> touching =
        group.wishes.stream()
            .filter(wish -> space.numbers(wish.guard()).stream().anyMatch(atoms::contains))
            .toList();
    List<Cluster.Case> possible = new ArrayList<>();
    for (Cluster.Case one : space.cluster(cluster).cases(atoms)) {
      put(cluster, one);
      if (touching.stream().allMatch(wish -> outlook(wish) != Outlook.FAILED)) {
        possible.add(one);
      }
      remove(cluster);
    }
    return possible;
  }

  private boolean settle(Group group, Set<Integer> open) {
    Integer next = mostPressed(group, open);
    if (next == null) {
      return group.wishes.stream().allMatch(wish -> outlook(wish) == Outlook.CAME_TRUE);
    }
    open.remove(next);
    for (Cluster.Case one : group.cases.getOrDefault(next, List.of())) {
      if (++steps > STEPS_MAX) {
        gaveUp = true;
        break;
      }
      put(next, one);
      boolean fails = group.wishes.stream().anyMatch(wish -> outlook(wish) == Outlook.FAILED);
      if (!fails && settle(group, open)) {
        note(group, next, one);
        return true;
      }
      remove(next);
    }
    open.add(next);
    return false;
  }

  /** The open cluster with the fewest cases of the open wish with the fewest open clusters. */
  private @Nullable Integer mostPressed(Group group, Set<Integer> open) {
    Optional<Set<Integer>> pressed =
        group.wishes.stream()
            .filter(wish -> outlook(wish) == Outlook.OPEN)
            .map(wish -> openClusters(wish, open))
            .min(Comparator.comparingInt(Set::size));
    return pressed
        .flatMap(clusters ->
            clusters.stream()
                .min(Comparator.comparingInt(it -> group.cases.getOrDefault(it, List.of()).size())))
        .orElse(null);
  }

  private Set<Integer> openClusters(Wish wish, Set<Integer> open) {
    Set<Integer> clusters = new LinkedHashSet<>();
    for (int atom : space.numbers(wish.guard())) {
      if (open.contains(space.clusterOf(atom))) {
        clusters.add(space.clusterOf(atom));
      }
    }
    return clusters;
  }

  private void put(int cluster, Cluster.Case one) {
    int[] atoms = space.cluster(cluster).atoms();
    space.effort().spend(atoms.length);
    for (int i = 0; i < atoms.length; i++) {
      settled.put(atoms[i], one.truths()[i]);
    }
  }

  private void remove(int cluster) {
    for (int atom : space.cluster(cluster).atoms()) {
      settled.remove(atom);
    }
  }

  private void note(Group group, int cluster, Cluster.Case one) {
    for (int atom : group.clusters.getOrDefault(cluster, Set.of())) {
      for (String path : space.freePaths(atom)) {
        Object value = one.facts().get(path);
        if (value != null) {
          facts.put(path, value);
        }
      }
    }
  }

  private enum Outlook {
    CAME_TRUE,
    FAILED,
    OPEN
  }

  private Outlook outlook(Wish wish) {
    return outlook(wish.guard(), wish.value());
  }

  /** Whether a guard has a value, cannot have it, or may yet, by what is settled so far. */
  private Outlook outlook(Guard guard, boolean value) {
    return switch (guard) {
      case Guard.Leaf leaf -> {
        Truth truth = settled.get(space.number(leaf.atom()));
        yield truth == null
            ? Outlook.OPEN
            : truth == Truth.of(value) ? Outlook.CAME_TRUE : Outlook.FAILED;
      }
      case Guard.Not(Guard part) -> outlook(part, !value);
      case Guard.And(List<Guard> parts) -> outlook(parts, value, value);
      case Guard.Or(List<Guard> parts) -> outlook(parts, value, !value);
    };
  }

  /** All parts, or one of them, must have the value. */
  private Outlook outlook(List<Guard> parts, boolean value, boolean all) {
    Outlook settling = all ? Outlook.FAILED : Outlook.CAME_TRUE;
    Outlook rest = all ? Outlook.CAME_TRUE : Outlook.FAILED;
    for (Guard part : parts) {
      Outlook outlook = outlook(part, value);
      if (outlook == settling) {
        return settling;
      }
      rest = outlook == Outlook.OPEN ? Outlook.OPEN : rest;
    }
    return rest;
  }
}
