package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.file.FindingCode;

/** Nests the paragraphs and items of one article by the marks they start with. */
final class Outline {
  private static final int JUMP_MAX = 26;

  /** Lines behind one in which its list may go on. */
  private static final int AHEAD = 30;

  /** Marks may stand behind each other, as in "5. (1) (a)", but no deeper than lists go. */
  private static final int BEHIND_MAX = 4;

  private final String id;
  private final Ledger ledger;
  private final boolean letter;
  private final OutlineNode root = new OutlineNode("", null);
  private final List<OutlineLevel> levels = new ArrayList<>();
  private final Map<String, OutlineNode> decimals = new HashMap<>();

  private boolean dotted;

  /** The lines behind the one that is read, where a list may go on. */
  private List<TextLine> behind = List.of();

  private Outline(String id, Ledger ledger, boolean letter) {
    this.id = id;
    this.ledger = ledger;
    this.letter = letter;
  }

  static OutlineNode of(String id, List<TextLine> body, Ledger ledger) {
    return new Outline(id, ledger, false).read(body);
  }

  /** Reads a letter: what follows its numbered list is no part of the last number. */
  static OutlineNode letter(String id, List<TextLine> body, Ledger ledger) {
    return new Outline(id, ledger, true).read(body);
  }

  private OutlineNode read(List<TextLine> body) {
    List<TextLine> parts = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      String after = i + 1 < body.size() ? body.get(i + 1).text() : "";
      parts.addAll(InlineLists.cut(body.get(i), after));
    }
    Map<Integer, Marker> bare = new HashMap<>(MistakenFirst.in(parts));
    bare.putAll(BareMarks.in(parts));
    for (int i = 0; i < parts.size(); i++) {
      behind = parts.subList(i + 1, Math.min(parts.size(), i + 1 + AHEAD));
      String text = parts.get(i).text();
      Marker mark = bare.get(i);
      List<Marker> candidates =
          mark != null
              ? List.of(mark)
              : Marker.soleO(parts, i)
                  ? List.of()
                  : letter ? Marker.quoted(text) : Marker.candidates(text);
      line(parts.get(i), candidates, i + 1 < parts.size() ? parts.get(i + 1).text() : "");
    }
    ListEnds.mend(id, root, ledger);
    return root;
  }

  private void line(TextLine line, List<Marker> candidates, String next) {
    if (!candidates.isEmpty() && candidates.getFirst().style() == Marker.Style.DECIMAL) {
      decimal(candidates.getFirst(), line);
      return;
    }
    if (candidates.isEmpty()
        || !(goesOn(candidates, line, next) || begins(candidates, line) || odd(candidates, line))) {
      words(line, next);
    }
  }

  /** The mark that follows in one of the open lists, the innermost first. */
  private boolean goesOn(List<Marker> candidates, TextLine line, String next) {
    for (int i = levels.size() - 1; i >= 0; i--) {
      OutlineLevel level = levels.get(i);
      for (Marker marker : candidates) {
        boolean follows = marker.style() == Marker.Style.DASH || marker.value() == level.last + 1;
        boolean opensInner =
            level.current.opens()
                && candidates.stream()
                    .anyMatch(other ->
                        other.value() == 1
                            && other.style() != level.style
                            && other.style() != Marker.Style.DASH);
        if (level.style == marker.style()
            && follows
            && !opensInner
            && !ended(i, marker, line, next)) {
          levels.subList(i + 1, levels.size()).clear();
          item(level, marker, line);
          return true;
        }
      }
    }
    return false;
  }

  /**
   * A number that goes on an outer list as well does so where the inner one was ended, or where it
   * opens such a list itself: items hold no list with the marks of their own.
   */
  private boolean ended(int at, Marker marker, TextLine line, String next) {
    OutlineLevel level = levels.get(at);
    boolean outer =
        levels.subList(0, at).stream()
            .anyMatch(other -> other.style == level.style && marker.value() == other.last + 1);
    boolean stop = levels.getLast().current.lastWords().endsWith(".");
    boolean holds = line.text().endsWith(":") && OutlineLevel.marks(marker.style(), 1, next);
    if (outer && stop && level.holder.headed() && OutlineNode.title(marker.rest())) {
      return true;
    }
    if (outer && stop && !level.parted && level.last > 1) {
      note(
          line,
          id + level.current.part(),
          marker.label()
              + " may go on the list or what stands above it: taken for "
              + (holds ? "the latter, as it opens such a list" : "an item"));
    }
    return outer && stop && (level.parted || holds);
  }

  private boolean begins(List<Marker> candidates, TextLine line) {
    for (Marker marker : candidates) {
      boolean open = levels.stream().anyMatch(level -> level.style == marker.style());
      if (marker.value() == 1 && (!open || opensAnew(marker))) {
        push(marker, line);
        return true;
      }
    }
    return false;
  }

  /**
   * After a colon numbers start anew, as items "1." and "2." of a paragraph "1."; so do sentences
   * after a number that stands before a title, and what goes on with words that break off.
   */
  private boolean opensAnew(Marker marker) {
    OutlineNode current = levels.getLast().current;
    return marker.style() != Marker.Style.DASH
        && (current.opens() || current.unfinished())
        && !(current.headed() && OutlineNode.title(marker.rest()));
  }

  /** A mark out of sequence is kept where it stands and reported. */
  private boolean odd(List<Marker> candidates, TextLine line) {
    Marker marker = candidates.getFirst();
    for (int i = levels.size() - 1; i >= 0; i--) {
      OutlineLevel level = levels.get(i);
      if (level.style == marker.style() && marker.value() <= level.last + JUMP_MAX) {
        levels.subList(i + 1, levels.size()).clear();
        report(line, marker, level.last + 1);
        item(level, marker, line);
        return true;
      }
    }
    boolean plausible =
        marker.value() <= JUMP_MAX
            && !marker.rest().isEmpty()
            && (marker.style() != Marker.Style.CAPITAL || marker.sign().endsWith(")"));
    if (plausible) {
      report(line, marker, 1);
      push(marker, line);
    }
    return plausible;
  }

  private void report(TextLine line, Marker marker, int expected) {
    note(
        line,
        id + "(" + Ids.ascii(marker.label()) + ")",
        "numbered "
            + marker.label()
            + " where "
            + Ids.expected(marker.style(), expected)
            + " was expected");
  }

  private void push(Marker marker, TextLine line) {
    boolean anew = levels.stream().anyMatch(level -> level.style == marker.style());
    OutlineNode host = anew ? levels.getLast().current : host(marker);
    OutlineLevel level = new OutlineLevel(marker.style(), host, host, 0);
    // After words between them dashes count on: each is known by its place alone.
    level.last = marker.style() == Marker.Style.DASH ? host.dashes() : 0;
    levels.add(level);
    item(level, marker, line);
  }

  /** Where a new list hangs: under what ends with a colon, or under the innermost paragraph. */
  private OutlineNode host(Marker marker) {
    for (int i = levels.size() - 1; i >= 0; i--) {
      OutlineLevel level = levels.get(i);
      if (level.current.opens()
          || level.parts
          || !marker.style().isNumber()
          || level.style.isNumber()) {
        return level.current;
      }
      levels.removeLast();
    }
    return root;
  }

  private void item(OutlineLevel level, Marker marker, TextLine line) {
    ledger.leave(line, marker.sign(), LeftOut.Why.MARKER);
    if (marker.damaged()) {
      ledger.note(
          FindingCode.A203, line.number(), id, marker.sign() + " was read as " + marker.label());
    }
    level.parts =
        marker.style() == Marker.Style.CAPITAL_ROMAN && marker.sign().equals(marker.label());
    level.parted |= level.current.lastWords().matches(".*[;,](?: \\p{L}{1,4})?");
    boolean dash = marker.style() == Marker.Style.DASH;
    level.last = dash ? level.last + 1 : marker.value();
    level.current =
        level.holder.child(
            dash ? "" + level.last : Ids.ascii(marker.label()),
            marker.style(),
            again -> twice(line, marker, again));
    if (marker.style() == Marker.Style.NUMBER_DOT && level.holder == root) {
      dotted = true;
      decimals.put("" + level.last, level.current);
    }
    TextLine rest = line.withText(marker.rest());
    List<Marker> behind =
        levels.size() < BEHIND_MAX
            ? Marker.candidates(rest.text()).stream().filter(OutlineLevel::firstBehind).toList()
            : List.of();
    if (dash || !begins(behind, rest)) {
      level.current.add(rest);
    }
  }

  /** {@code 9.4} in Article 9 is paragraph 4; {@code 1.2} is the second part of paragraph 1. */
  private void decimal(Marker marker, TextLine line) {
    List<String> path = new ArrayList<>(List.of(marker.label().split("\\.")));
    String article = id.substring(Math.max(id.lastIndexOf('.'), id.lastIndexOf('-')) + 1);
    if (path.getFirst().equals(article) && !dotted) {
      path.removeFirst();
    }
    ledger.leave(line, marker.sign(), LeftOut.Why.MARKER);
    levels.clear();
    OutlineNode holder = root;
    for (int i = 1; i < path.size(); i++) {
      String above = String.join(".", path.subList(0, i));
      String part = path.get(i - 1);
      OutlineNode from = holder;
      holder =
          decimals.computeIfAbsent(above, _ -> from.child(part, Marker.Style.DECIMAL, _ -> {}));
      Marker.Style style = i == 1 ? Marker.Style.NUMBER_DOT : Marker.Style.DECIMAL;
      levels.add(new OutlineLevel(style, from, holder, Integer.parseInt(part)));
    }
    OutlineNode node =
        holder.child(path.getLast(), marker.style(), again -> twice(line, marker, again));
    levels.add(new OutlineLevel(Marker.Style.DECIMAL, holder, node, marker.value()));
    decimals.put(String.join(".", path), node);
    node.add(line.withText(marker.rest()));
  }

  private void twice(TextLine line, Marker marker, String again) {
    note(line, id, "the number " + marker.label() + " stands twice; kept as " + again);
  }

  private void note(TextLine line, String unit, String said) {
    ledger.note(FindingCode.A202, line.number(), unit, said);
  }

  private void words(TextLine line, String next) {
    @Nullable OutlineLevel inner = levels.isEmpty() ? null : levels.getLast();
    if (inner == null) {
      root.add(line);
      return;
    }
    String before = inner.current.lastWords();
    boolean ended = before.isEmpty() || ".;:,".indexOf(before.charAt(before.length() - 1)) >= 0;
    boolean lower = Character.isLowerCase(line.text().charAt(0));
    boolean opens = line.text().endsWith(":");
    if (lower && ended && !opens && !inner.current.opens() && inner.lostMark(next)) {
      inner.last++;
      inner.current = inner.holder.child("" + inner.last, inner.style, _ -> {});
      note(line, id + "(" + inner.last + ")", "an item has lost its mark");
      inner.current.add(line);
    } else if (!ended && !lower && inner.style.isNumber() && inner.holder.opensList()) {
      // Items that are no sentences: what begins anew stands behind their list.
      OutlineNode holder = levels.removeLast().holder;
      (levels.isEmpty() ? holder : levels.getLast().current).add(line);
    } else if (inner.endsBefore(line, behind) && (levels.size() == 1 || outerGoesOn())) {
      behindList(line);
    } else if (lower && before.endsWith(",") && (inner.blocks || inner.goesOn(behind))) {
      inner.blocks = true;
      inner.current.add(line);
    } else if (isParagraph(inner)
        || lower && (!ended || inner.blocks)
        || inner.current.opensByColon()) {
      inner.current.add(line);
    } else {
      flush(line);
    }
  }

  /** The list that holds the innermost one goes on, or is no list. */
  private boolean outerGoesOn() {
    OutlineLevel outer = levels.get(levels.size() - 2);
    return isParagraph(outer) || outer.goesOn(behind);
  }

  private void behindList(TextLine line) {
    OutlineNode holder = levels.removeLast().holder;
    holder.add(line);
    ListEnds.tell("a line behind the last item was", id + holder.part(), line, ledger);
  }

  /** A paragraph may hold several blocks of text; an item of a list holds one. */
  private boolean isParagraph(OutlineLevel level) {
    boolean bracketed =
        level.style == Marker.Style.NUMBER_PAREN || level.style == Marker.Style.NUMBER_BRACKETS;
    if (letter && level.style.isNumber() && level.holder == root && root.opensList()) {
      return level.goesOn(behind);
    }
    boolean within =
        levels.stream()
            .takeWhile(outer -> outer != level)
            .anyMatch(outer -> outer.style == level.style);
    return level.parts
        || level.lettered() && level.goesOn(behind)
        || level.style.isNumber() && !((bracketed || within) && level.holder.opensList());
  }

  /** Text after a list belongs to what holds the list. */
  private void flush(TextLine line) {
    OutlineNode holder = root;
    while (!levels.isEmpty() && !isParagraph(levels.getLast())) {
      holder = levels.removeLast().holder;
    }
    (levels.isEmpty() ? holder : levels.getLast().current).add(line);
  }
}
