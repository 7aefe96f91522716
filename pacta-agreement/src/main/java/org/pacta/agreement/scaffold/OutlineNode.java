package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An article, paragraph or item with its words and the items under it, in text order. */
final class OutlineNode {
  /** Words, or an item under them. */
  sealed interface Entry permits Words, Child {}

  /** A block of text. */
  record Words(TextLine line) implements Entry {}

  /** An item with its part of the id, such as {@code (4)}. */
  record Child(String part, OutlineNode node) implements Entry {}

  private static final Pattern OPENING = Pattern.compile(":\\s?[-–—]?$");

  private static final int TITLE_CHARACTERS_MAX = 80;

  private final String part;
  private final Marker.@Nullable Style style;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> used = new HashSet<>();

  /** How often a label came, so that one that comes a thousand times is not counted anew. */
  private final Map<String, Integer> times = new HashMap<>();

  OutlineNode(String part, Marker.@Nullable Style style) {
    this.part = part;
    this.style = style;
  }

  /** A new item; a number used before gets a mark of its own and is told to the listener. */
  OutlineNode child(String label, Marker.Style childStyle, Consumer<String> again) {
    String free = label;
    int time = times.getOrDefault(label, 1);
    while (!used.add(free)) {
      time++;
      free = label + "x" + time;
    }
    times.put(label, time);
    String own = "(" + free + ")";
    if (!free.equals(label)) {
      again.accept(own);
    }
    OutlineNode node = new OutlineNode(own, childStyle);
    entries.add(new Child(own, node));
    return node;
  }

  void add(TextLine line) {
    if (!line.text().isBlank()) {
      entries.add(new Words(line));
    }
  }

  /** Cuts its last words, which it keeps up to a place; returns what stands behind it. */
  TextLine cut(int at) {
    TextLine line = ((Words) entries.removeLast()).line();
    add(line.withText(line.text().substring(0, at)));
    return line.withText(line.text().substring(at).strip());
  }

  /** The last words of its own; empty when it has none. */
  String lastWords() {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i) instanceof Words(TextLine line)) {
        return line.text();
      }
    }
    return "";
  }

  /** True for words that break off without a stop, so that what comes next goes on with them. */
  boolean unfinished() {
    String words = lastWords().strip();
    return !headed()
        && !words.isEmpty()
        && Character.isLowerCase(words.codePointBefore(words.length()));
  }

  /** Its last words open a list, or it is nothing yet but its number or a title. */
  boolean opens() {
    return style != null && entries.isEmpty() || opensByColon() || headed();
  }

  /** Its last words end with a colon. */
  boolean opensByColon() {
    return OPENING.matcher(lastWords()).find();
  }

  /** It is nothing but words that look like a title: "2. Entry and stay". */
  boolean headed() {
    return style != null
        && style != Marker.Style.DASH
        && !entries.isEmpty()
        && entries.getFirst() instanceof Words(TextLine line)
        && entries.stream().skip(1).allMatch(Child.class::isInstance)
        && title(line.text());
  }

  /** Words that look like a title. */
  static boolean title(String words) {
    return words.length() <= TITLE_CHARACTERS_MAX && !words.isEmpty() && Titles.like(words);
  }

  /** It has opening words of a list, which items follow. */
  boolean opensList() {
    return entries.stream()
        .anyMatch(
            entry -> entry instanceof Words(TextLine line) && OPENING.matcher(line.text()).find());
  }

  /** The items under it, in text order. */
  List<OutlineNode> children() {
    return entries.stream()
        .filter(Child.class::isInstance)
        .map(entry -> ((Child) entry).node())
        .toList();
  }

  /** An item of one block of words without items, which begins in a small letter. */
  boolean completes() {
    return entries.size() == 1
        && !hasItems()
        && !isDash()
        && Character.isLowerCase(lastWords().charAt(0));
  }

  String part() {
    return part;
  }

  /** How many items with a dash it has. */
  int dashes() {
    return (int)
        entries.stream()
            .filter(entry -> entry instanceof Child(String _, OutlineNode node) && node.isDash())
            .count();
  }

  boolean isDash() {
    return style == Marker.Style.DASH;
  }

  List<Entry> entries() {
    return entries;
  }

  boolean hasWords() {
    return entries.stream().anyMatch(Words.class::isInstance);
  }

  boolean hasItems() {
    return entries.stream().anyMatch(Child.class::isInstance);
  }
}
