package org.pacta.agreement.guard;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes from given facts the values at the paths that the guards of an act read, each only if it is
 * of the type the vocabulary declares.
 */
final class FactFitting {
  /** Longest list a guard may look through; a longer one is unknown. */
  static final int LIST_MAX = 500;

  private static final Map<String, Boolean> NOT_STATED = Map.of("stated", false);

  private final List<Node> roots;

  private FactFitting(List<Node> roots) {
    this.roots = roots;
  }

  /** One name of a path, with the names below it; each holder is looked into once. */
  private static final class Node {
    final String name;
    final List<Node> below = new ArrayList<>(0);
    int slot = -1;
    @Nullable Fit fit;
    boolean unstated;

    Node(String name) {
      this.name = name;
    }
  }

  /** The value if it fits, else null. */
  @FunctionalInterface
  private interface Fit {
    @Nullable Object of(Object value);
  }

  static FactFitting of(
      List<String> paths, Map<String, FactType> variables, GuardLanguage language) {
    List<Node> roots = new ArrayList<>();
    FactTypes types = language.types();
    Function<String, Set<String>> codes =
        list -> language.members(types.codes().getOrDefault(list, List.of()));
    for (int slot = 0; slot < paths.size(); slot++) {
      Optional<FactType> type = types.typeAt(paths.get(slot), variables);
      if (type.isPresent() && !PastQuestion.asked(paths.get(slot))) {
        Node node = node(roots, List.of(paths.get(slot).split("\\.")));
        node.slot = slot;
        node.unstated = types.own().unstated().containsKey(paths.get(slot));
        node.fit = stated(paths.get(slot), fit(type.get(), types, codes), types);
      }
    }
    return new FactFitting(List.copyOf(roots));
  }

  private static Node node(List<Node> among, List<String> path) {
    Node node =
        among.stream()
            .filter(known -> known.name.equals(path.getFirst()))
            .findFirst()
            .orElseGet(() -> {
              Node added = new Node(path.getFirst().intern()); // few names, in every act's paths
              among.add(added);
              return added;
            });
    return path.size() == 1 ? node : node(node.below, path.subList(1, path.size()));
  }

  void fit(Map<String, ?> given, FactValues into) {
    fit(roots, given, into);
  }

  private static void fit(List<Node> nodes, Map<?, ?> holder, FactValues into) {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Object value = holder.get(node.name);
      if (value != null) {
        if (node.fit != null) {
          into.set(node.slot, node.fit.of(value));
          if (node.unstated && notStated(value)) {
            into.unstated(node.slot);
          }
        }
        if (!node.below.isEmpty() && value instanceof Map<?, ?> inner) {
          fit(node.below, inner, into);
        }
      }
    }
  }

  /** True for a value that says that nothing is stated, in contrast to a fact nobody knows. */
  static boolean notStated(Object value) {
    return value.equals("") || (value instanceof Map<?, ?> map && map.equals(NOT_STATED));
  }

  /** The fit of a fact for which a value holds when nothing is stated. */
  private static Fit stated(String path, Fit fit, FactTypes types) {
    Object held = types.own().unstated().get(path);
    return held == null ? fit : value -> fit.of(notStated(value) ? held : value);
  }

  private static Fit fit(FactType type, FactTypes types, Function<String, Set<String>> codes) {
    return switch (type) {
      case FactType.Text _ -> value -> value instanceof String ? value : null;
      case FactType.Flag _ -> value -> value instanceof Boolean ? value : null;
      case FactType.Number _ -> value -> value instanceof Long ? value : null;
      case FactType.Moment _ -> FactFitting::moment;
      case FactType.Coded coded -> {
        Set<String> members = codes.apply(coded.list());
        boolean scale =
            types.scale(coded.list()).isPresent(); // none of whose levels is "not given"
        yield value ->
            value instanceof String text && ((text.isEmpty() && !scale) || members.contains(text))
                ? value
                : null;
      }
      case FactType.ListOf list -> {
        Fit element = fit(list.element(), types, codes);
        yield list.element() instanceof FactType.Coded coded && coded.list().equals("party")
            ? value -> once(list(value, element))
            : value -> list(value, element);
      }
      case FactType.Structure structure -> {
        String name = structure.name();
        yield value ->
            value instanceof Map<?, ?> map
                ? structure(map, types.fields(name), types, codes)
                : null;
      }
    };
  }

  private static @Nullable Object moment(Object value) {
    try {
      return value instanceof String text
          ? FactType.Moment.of(text)
          : value instanceof Instant ? value : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Object list(Object value, Fit element) {
    if (!(value instanceof List<?> items) || items.size() > LIST_MAX) {
      return null;
    }
    Object[] fitted = new Object[items.size()];
    for (int i = 0; i < fitted.length; i++) {
      Object fit = element.of(items.get(i));
      if (fit == null) {
        return null; // a list with one unreadable member is unknown as a whole
      }
      fitted[i] = fit;
    }
    return List.of(fitted);
  }

  /** Parties each once, however often a list names them: whoever agreed twice has agreed. */
  private static @Nullable Object once(@Nullable Object parties) {
    return parties instanceof List<?> list ? list.stream().distinct().toList() : null;
  }

  /** A structure read as a whole: its fields that fit. */
  private static Object structure(
      Map<?, ?> map,
      Map<String, FactType> fields,
      FactTypes types,
      Function<String, Set<String>> codes) {
    Map<String, Object> fitted = new LinkedHashMap<>();
    fields.forEach((field, type) -> {
      Object inner = map.get(field);
      Object fit = inner == null ? null : fit(type, types, codes).of(inner);
      if (fit != null) {
        fitted.put(field, fit);
      }
    });
    return fitted;
  }
}
