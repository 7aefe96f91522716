package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.agreement.file.FindingCode;

/** Reads the articles, annexes and closing words of a text that was cut at its headings. */
final class TreatyReader {
  private static final int NAME_CHARACTERS_MAX = 60;

  /** Id of what follows the treaty in the same text. */
  static final String OTHER = "other";

  /** Id of text behind the signatures that stands under no heading. */
  static final String AFTER = "after";

  private final Units units = new Units();
  private final Ledger ledger;
  private Titles titles;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Set<String> repeated = new HashSet<>();
  private String annex = "";
  private String division = "";
  private int last;

  TreatyReader(Ledger ledger) {
    this.ledger = ledger;
    this.titles = new Titles(List.of(), ledger);
  }

  /** Reads everything; returns the title. */
  String read(Sections sections) {
    String title = Opening.read(sections.opening(), !sections.sections().isEmpty(), units, ledger);
    findRepeated(sections.sections().subList(0, sections.ownedBefore()));
    List<Section> all = LooseHeadings.off(sections.sections(), ledger);
    titles = new Titles(all, ledger);
    int closed = sections.closedBefore();
    for (int i = 0; i < all.size(); i++) {
      if (i == closed) {
        closing(sections.closing());
      }
      if (i == sections.ownedBefore()) {
        otherInstrument(all.get(i));
        Translation.warn(all.subList(0, i), all.subList(i, all.size()), ledger);
      }
      section(all.get(i));
    }
    if (closed >= all.size()) {
      closing(sections.closing());
    }
    if (!sections.leading().isEmpty()) {
      ledger.note(
          FindingCode.A202,
          sections.leading().getFirst().head().number(),
          OTHER,
          "articles stand before the title of the treaty, which counts anew: taken for another"
              + " instrument, the act that ratifies the treaty; its units are "
              + OTHER
              + ".…");
      other(sections.leading().getFirst());
      sections.leading().forEach(this::section);
    }
    return title;
  }

  List<Units.Cut> units() {
    return units.all();
  }

  /** Titles of articles by their id. */
  Map<String, String> titles() {
    return titles.byId();
  }

  /** Article numbers that start anew in each part get the part into their id. */
  private void findRepeated(List<Section> all) {
    Map<String, String> places = new HashMap<>();
    Map<String, Integer> firsts = new HashMap<>();
    String place = "";
    for (Section section : all) {
      Heading heading = section.heading();
      if (heading.kind() == Heading.Kind.ANNEX) {
        break;
      }
      if (heading.kind() == Heading.Kind.DIVISION) {
        place = Ids.division(heading);
        continue;
      }
      firsts.putIfAbsent(place, heading.value());
      String before = places.put(heading.label(), place);
      if (before != null && !before.equals(place)) {
        repeated.add(heading.label());
      }
    }
    long anew = firsts.values().stream().filter(value -> value == 1).count();
    if (anew * 2 <= firsts.size()) {
      repeated.clear();
    }
  }

  /** What follows the closing words and counts anew is no part of the treaty. */
  private void otherInstrument(Section section) {
    ledger.note(
        FindingCode.A202,
        section.head().number(),
        OTHER,
        "article "
            + section.heading().label()
            + " stands after the closing words, where "
            + last
            + " was the last: taken for another instrument, such as the act that ratifies the treaty;"
            + " its units are "
            + OTHER
            + ".…");
    other(section);
  }

  private void other(Section section) {
    annex = OTHER;
    division = "";
    last = section.heading().value() - 1;
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
    boolean letter = heading.word().equals(Letters.WORD);
    if (letter) {
      annex = "";
      division = "";
      last = heading.value() - 1;
    }
    String label = heading.label().isEmpty() ? "x" : Ids.label(heading.label());
    boolean inDivision =
        annex.isEmpty() && repeated.contains(heading.label()) && !division.isEmpty();
    String id =
        unique((annex.isEmpty() ? inDivision ? division + "." : "" : annex + ".") + label, section);
    sequence(section, id, inDivision);
    leaveHeading(section, LeftOut.Why.ARTICLE_HEADING);
    List<TextLine> body = titles.off(section, id);
    if (!annex.isEmpty()) {
      body = Closing.withoutSignature(body, ledger);
    }
    if (annex.equals(OTHER)) {
      body = Closing.withoutImprint(body, ledger);
    }
    if (body.isEmpty()) {
      ledger.note(FindingCode.A202, section.head().number(), id, "article " + id + " has no text");
    }
    units.node(id, letter ? Outline.letter(id, body, ledger) : Outline.of(id, body, ledger));
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

  private void division(Section section) {
    division = (annex.isEmpty() ? "" : annex + ".") + Ids.division(section.heading());
    ledger.leave(section.head(), section.head().text(), LeftOut.Why.DIVISION_HEADING);
    units.node(
        division,
        Outline.of(
            division, titles.offHeading(section.body(), LeftOut.Why.DIVISION_HEADING), ledger));
  }

  private void annex(Section section) {
    annex = unique(Ids.annex(section.heading()), section);
    division = "";
    last = 0;
    List<TextLine> body =
        Closing.withoutSignature(Closing.withoutInitials(section.body(), ledger), ledger);
    String rest = section.heading().rest();
    if (!titles.onlyHeading(body)) {
      ledger.leave(section.head(), section.head().text(), LeftOut.Why.ANNEX_HEADING);
      units.node(
          annex, Outline.of(annex, titles.offHeading(body, LeftOut.Why.ANNEX_HEADING), ledger));
      return;
    }
    // An annex that is nothing but its heading: what the heading says is its text.
    leaveHeading(section, LeftOut.Why.ANNEX_HEADING);
    List<TextLine> words = new ArrayList<>(body);
    if (!rest.isEmpty()) {
      words.addFirst(section.head().withText(rest));
    }
    units.add(
        annex,
        String.join(" ", words.stream().map(TextLine::text).toList()),
        section.head().number());
  }

  private void closing(List<TextLine> all) {
    List<TextLine> lines = Closing.apart(all);
    List<TextLine> words = new ArrayList<>();
    int at = 0;
    while (at < lines.size() && !signs(lines.get(at).text(), words)) {
      words.add(lines.get(at));
      at++;
    }
    List<TextLine> behind = new ArrayList<>(lines.subList(at, lines.size()));
    words.addAll(AfterClosing.takeClosingWords(words, behind));
    units.sentences("fin", words);
    behind(behind);
  }

  /** Signatures and notes are left out; text that is neither is kept. */
  private void behind(List<TextLine> lines) {
    int archive = AfterClosing.archive(lines);
    List<TextLine> text = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      boolean begun = !text.isEmpty() && !AfterClosing.beside(line.text());
      if (i < archive && (begun || AfterClosing.isText(line.text()))) {
        text.add(line);
      } else {
        signature(line);
      }
    }
    if (!text.isEmpty()) {
      units.node(AFTER, Outline.of(AFTER, text, ledger));
      ledger.warn(
          FindingCode.A201,
          text.getFirst().number(),
          AFTER,
          "text behind the signatures that is clearly neither signature nor note was kept as "
              + AFTER
              + "…: "
              + Ledger.shortened(text.getFirst().text()),
          "If it is no part of the treaty, say so under not_encoded; give an annex a heading.");
    }
  }

  private void signature(TextLine line) {
    ledger.leave(line, line.text(), LeftOut.Why.SIGNATURES);
    if (Closing.reserves(line.text())) {
      ledger.warn(
          FindingCode.A201,
          line.number(),
          "",
          "a signature seems to stand under a reservation or condition, and is left out: "
              + line.text(),
          "Say in the file whom it binds, and from when.");
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
