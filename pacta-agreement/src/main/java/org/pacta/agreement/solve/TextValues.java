package org.pacta.agreement.solve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Texts and codes that stand for all others. Two texts that no atom tells apart, because each fixed
 * list names both or neither, can be swapped in any facts; so as many of them are kept as facts of
 * the cluster can hold at once, and no more.
 */
final class TextValues {
  /** Longest text made to have a length. */
  static final int LENGTH_MAX = 2_000;

  private final List<TermShape> shapes;
  private final List<List<String>> lists;
  private final int atOnce;

  /**
   * Values for atoms of these shapes.
   *
   * @param lists code lists of the facts
   * @param atOnce how many different texts the facts of the cluster can hold at once and compare
   */
  TextValues(List<TermShape> shapes, List<List<String>> lists, int atOnce) {
    this.shapes = shapes;
    this.lists = lists;
    this.atOnce = atOnce;
  }

  /** Codes of a list, and the empty text, which stands for a code not given. */
  List<Object> codes(Collection<String> members) {
    Set<String> ordered = known();
    ordered.addAll(members);
    ordered.retainAll(Set.copyOf(members));
    ordered.add("");
    return told() ? List.copyOf(ordered) : oneOfEach(ordered);
  }

  /** True when the order or the length of texts matters. */
  private boolean told() {
    return shapes.stream().anyMatch(shape -> shape.looksIntoTexts || shape.measuresTexts);
  }

  /** Codes of all lists, always in the same order, so that of those alike the same are kept. */
  private Set<String> known() {
    Set<String> known = new LinkedHashSet<>();
    lists.forEach(known::addAll);
    return known;
  }

  /** What two texts have in common that can be swapped in any facts; empty when none can. */
  String alike(String text) {
    return told() ? "" : signature(text);
  }

  /** Free texts: those the atoms name, codes they may be compared with, and others. */
  List<Object> texts() {
    Set<String> named = known();
    literals()
        .forEach(value -> {
          if (value instanceof String text) {
            named.add(text);
          }
        });
    named.add("");
    List<Object> values = oneOfEach(named);
    for (int i = 0; i < atOnce; i++) {
      values.add(other(named, "something", i));
    }
    if (shapes.stream().anyMatch(shape -> shape.measuresTexts)) {
      lengths(named).forEach(values::add);
    }
    return values;
  }

  /** True when the texts kept do stand for all. */
  boolean complete() {
    return shapes.stream().noneMatch(shape -> shape.looksIntoTexts);
  }

  private Set<Object> literals() {
    Set<Object> literals = new LinkedHashSet<>();
    shapes.forEach(shape -> {
      literals.addAll(shape.singles);
      shape.groups.forEach(literals::addAll);
    });
    return literals;
  }

  private Set<Object> lengths(Set<String> named) {
    Set<Object> texts = new LinkedHashSet<>();
    for (Object literal : literals()) {
      if (literal instanceof Long length && length < LENGTH_MAX) {
        for (long size = Math.max(1, length - 1); size <= length + 1; size++) {
          for (int i = 0; i < atOnce; i++) {
            texts.add(ofLength((int) size, named, i));
          }
        }
      }
    }
    return texts;
  }

  private static String ofLength(int size, Set<String> named, int number) {
    for (char letter = (char) ('a' + number); ; letter++) {
      String text = String.valueOf(letter).repeat(size);
      if (!named.contains(text)) {
        return text;
      }
    }
  }

  private static String other(Set<String> named, String stem, int number) {
    String text = number == 0 ? stem : stem + " " + (number + 1);
    return named.contains(text) ? other(named, stem + " else", number) : text;
  }

  private List<Object> oneOfEach(Collection<String> texts) {
    Map<String, List<Object>> alike = new LinkedHashMap<>();
    for (String text : texts) {
      List<Object> kept = alike.computeIfAbsent(signature(text), _ -> new ArrayList<>());
      if (kept.size() < atOnce) {
        kept.add(text);
      }
    }
    List<Object> values = new ArrayList<>();
    alike.values().forEach(values::addAll);
    return values;
  }

  /** What tells a text from others: which fixed values it is, and which fixed lists hold it. */
  private String signature(String text) {
    StringBuilder signature = new StringBuilder();
    for (TermShape shape : shapes) {
      signature.append(shape.singles.contains(text) ? "=" + text : "").append('|');
      shape.groups.forEach(group -> signature.append(group.contains(text) ? '1' : '0'));
    }
    lists.forEach(list -> signature.append(list.contains(text) ? '1' : '0'));
    return signature.toString();
  }
}
