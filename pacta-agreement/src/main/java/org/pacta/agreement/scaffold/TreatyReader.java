package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.pacta.agreement.file.FindingCode;

/** Reads the articles, annexes and closing words of a text that was cut at its headings. */
final class TreatyReader {
  private static final int TITLE_CHARACTERS_MAX = 120;
  private static final int TITLE_WORDS_MAX = 16;
  private static final int NAME_CHARACTERS_MAX = 60;
  private static final Pattern BRACKETED =
      Pattern.compile("^(?:\\([^)]{3,}\\)|\\[[^]]{3,}\\])\\.?$");

  /** Second line of an annex's heading: "to the Agreement between". */
  private static final Pattern TO =
      Pattern.compile("(?:to|к|k|ke|au|à|zum|zu|al)\\s[^.;:]{1,160}[^.;:,]");

  private final Units units = new Units();
  private final Ledger ledger;
  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Set<String> repeated = new HashSet<>();
  private String annex = "";
  private String division = "";
  private int last;

  TreatyReader(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Reads everything; returns the title. */
  String read(Sections sections) {
    String title = Opening.read(sections.opening(), !sections.sections().isEmpty(), units, ledger);
    findRepeated(sections.sections());
    List<Section> all = sections.sections();
    int closed = sections.closedBefore();
    for (int i = 0; i < all.size(); i++) {
      if (i == closed) {
        closing(sections.closing());
      }
      section(all.get(i));
    }
    if (closed >= all.size()) {
      closing(sections.closing());
    }
    return title;
  }

  List<FoundUnit> units() {
    return units.all();
  }

  /** Titles of articles by their id. */
  Map<String, String> titles() {
    return titles;
  }

  /** Article numbers that start anew in each part get the part into their id. */
  private void findRepeated(List<Section> all) {
    Map<String, String> places = new HashMap<>();
    String place = "";
    for (Section section : all) {
      switch (section.heading().kind()) {
        case ANNEX -> {
          return;
        }
        case DIVISION -> place = Ids.division(section.heading());
        case ARTICLE -> {
          String before = places.put(section.heading().label(), place);
          if (before != null && !before.equals(place)) {
            repeated.add(section.heading().label());
          }
        }
      }
    }
  }

  private void section(Section section) {
    Heading heading = section.heading();
    if (heading.damaged()) {
      ledger.note(
          FindingCode.A203,
          section.head().number(),
          heading.label(),
          "a damaged heading was read as number "
              + heading.label()
              + ": "
              + Ledger.shortened(section.head().text()));
    }
    switch (heading.kind()) {
      case ARTICLE -> article(section);
      case DIVISION -> division(section);
      case ANNEX -> annex(section);
    }
  }

  private void article(Section section) {
    Heading heading = section.heading();
    String label = heading.label().isEmpty() ? "x" : Ids.label(heading.label());
    boolean inDivision =
        annex.isEmpty() && repeated.contains(heading.label()) && !division.isEmpty();
    String id =
        unique((annex.isEmpty() ? inDivision ? division + "." : "" : annex + ".") + label, section);
    sequence(section, id, inDivision);
    leaveHeading(section, LeftOut.Why.ARTICLE_HEADING);
    List<TextLine> body = titled(section, id);
    if (body.isEmpty()) {
      ledger.note(FindingCode.A202, section.head().number(), id, "article " + id + " has no text");
    }
    units.node(id, Outline.of(id, body, ledger));
  }

  private void leaveHeading(Section section, LeftOut.Why why) {
    String head = section.head().text();
    String rest = section.heading().rest();
    ledger.leave(section.head(), head.substring(0, head.length() - rest.length()), why);
  }

  private String unique(String id, Section section) {
    int time = seen.merge(id, 1, Integer::sum);
    if (time == 1) {
      return id;
    }
    ledger.note(
        FindingCode.A202,
        section.head().number(),
        id,
        "article " + id + " stands twice; kept as " + id + "x" + time);
    return id + "x" + time;
  }

  private void sequence(Section section, String id, boolean inDivision) {
    int value = section.heading().value();
    boolean inserted =
        !section.heading().label().equals("" + value) && section.heading().label().matches("\\d.*");
    boolean anew = inDivision && value == 1;
    if (value != last + 1 && !(inserted && value == last) && !anew) {
      ledger.note(
          FindingCode.A202,
          section.head().number(),
          id,
          "article " + section.heading().label() + " stands where " + (last + 1) + " was expected");
    }
    last = value;
  }

  /** Takes the title of an article off; returns its text. */
  private List<TextLine> titled(Section section, String id) {
    List<TextLine> body = new ArrayList<>(section.body());
    String rest = section.heading().rest();
    boolean open = true;
    if (!rest.isEmpty()) {
      TextLine line = section.head().withText(rest);
      if (!body.isEmpty() && titleLike(rest)) {
        title(line, id);
        open =
            rest.matches(
                "(?iu).*(?<!\\p{L})(?:and|of|the|for|to|in|on|et|de|des|und|der|y|a|о|и)$");
      } else {
        body.addFirst(line);
        open = false;
      }
    }
    while (open
        && body.size() > 1
        && titleLike(body.getFirst().text())
        && !opensItems(body.get(1))) {
      title(body.removeFirst(), id);
      open = !body.getFirst().afterBlank();
    }
    return body;
  }

  /**
   * Items in lower case or with dashes need opening words, so what stands before them is no title.
   */
  private static boolean opensItems(TextLine next) {
    return Marker.candidates(next.text()).stream()
        .anyMatch(marker ->
            marker.style() == Marker.Style.DASH
                || !marker.rest().isEmpty() && Character.isLowerCase(marker.rest().charAt(0)));
  }

  private void title(TextLine line, String id) {
    ledger.leave(line, line.text(), LeftOut.Why.ARTICLE_TITLE);
    titles.merge(id, line.text(), (one, other) -> one + " " + other);
  }

  /** Short, without an end and without a verb of norms: not a sentence. */
  static boolean titleLike(String text) {
    if (BRACKETED.matcher(text).matches()) {
      return true;
    }
    char first = text.charAt(0);
    char end = text.charAt(text.length() - 1);
    return text.length() <= TITLE_CHARACTERS_MAX
        && text.split(" ").length <= TITLE_WORDS_MAX
        && ".;:,–—-".indexOf(end) < 0
        && (Character.isUpperCase(first) || Character.isDigit(first) || "\"“„«".indexOf(first) >= 0)
        && !Marker.starts(text)
        && !ModalWords.any(text);
  }

  private void division(Section section) {
    division = (annex.isEmpty() ? "" : annex + ".") + Ids.division(section.heading());
    ledger.leave(section.head(), section.head().text(), LeftOut.Why.DIVISION_HEADING);
    headed(section.body(), division, LeftOut.Why.DIVISION_HEADING);
  }

  private void annex(Section section) {
    annex = unique(Ids.annex(section.heading()), section);
    division = "";
    last = 0;
    ledger.leave(section.head(), section.head().text(), LeftOut.Why.ANNEX_HEADING);
    headed(section.body(), annex, LeftOut.Why.ANNEX_HEADING);
  }

  /** Short lines under a heading belong to it; what reads like a sentence is text. */
  private void headed(List<TextLine> body, String id, LeftOut.Why why) {
    List<TextLine> rest = new ArrayList<>(body);
    while (!rest.isEmpty()
        && (titleLike(rest.getFirst().text()) || TO.matcher(rest.getFirst().text()).matches())) {
      TextLine line = rest.removeFirst();
      ledger.leave(line, line.text(), why);
    }
    units.node(id, Outline.of(id, rest, ledger));
  }

  private void closing(List<TextLine> lines) {
    List<TextLine> words = new ArrayList<>();
    int at = 0;
    while (at < lines.size() && !signs(lines.get(at).text(), words)) {
      words.add(lines.get(at));
      at++;
    }
    units.sentences("fin", words);
    for (TextLine line : lines.subList(at, lines.size())) {
      ledger.leave(line, line.text(), LeftOut.Why.SIGNATURES);
      if (ModalWords.strict(line.text()) && line.text().endsWith(".")) {
        ledger.warn(
            FindingCode.A201,
            line.number(),
            "",
            "words after the signatures read like a norm and are left out: "
                + Ledger.shortened(line.text()),
            "If they belong to the treaty, put them before the closing words and run this again.");
      }
    }
  }

  private static boolean signs(String text, List<TextLine> before) {
    boolean name =
        !before.isEmpty()
            && before.getLast().text().endsWith(".")
            && text.length() <= NAME_CHARACTERS_MAX
            && ".:;,".indexOf(text.charAt(text.length() - 1)) < 0;
    return !Closing.begins(text) && (Closing.signs(text) || name);
  }
}
