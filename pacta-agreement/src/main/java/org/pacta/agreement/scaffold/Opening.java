package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pacta.agreement.file.FindingCode;

/** Title and preamble: what stands before the first article. */
final class Opening {
  /** Longest closing formula of a preamble, such as "agreed on the following:". */
  private static final int FORMULA_CHARACTERS_MAX = 60;

  private static final int BESIDE_CHARACTERS_MAX = 40;

  private static final Pattern PREAMBLE =
      Pattern.compile(
          "(?iu)^(?:preamble|préambule|preámbulo|präambel|преамбула|preambule|preambel|preámbulo)[:.]?$");

  /** What an editor says of the whole text, before it begins. */
  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]{10,400}\\]");

  /** The collection in which the text is printed, with a number. */
  private static final Pattern SERIES =
      Pattern.compile(
          "(?iu)(?=.*\\d)[^.;:]{0,60}(?:collection of (?:international )?treaties|treaty series|official (?:gazette|journal)|law gazette|recueil des traités|journal officiel|bundesgesetzblatt|boletín oficial|sbírka (?:mezinárodních )?smluv|собрание законодательства|бюллетень международных договоров)[^;:]{0,60}");

  private final List<TextLine> lines;
  private final Units units;
  private final Ledger ledger;
  private String title = "";

  private Opening(List<TextLine> lines, Units units, Ledger ledger) {
    this.lines = lines;
    this.units = units;
    this.ledger = ledger;
  }

  /** Reads the lines before the first article, or all when there is none; returns the title. */
  static String read(List<TextLine> lines, boolean articles, Units units, Ledger ledger) {
    Opening opening = new Opening(lines, units, ledger);
    opening.preamble(opening.title(), articles);
    return opening.title;
  }

  /** Returns the index after the title. */
  private int title() {
    int start = titleStart();
    if (start < 0
        && !lines.isEmpty()
        && Titles.like(lines.getFirst().text())
        && !HeadFacts.isDay(lines.getFirst().text())) {
      start = 0;
      ledger.warn(
          FindingCode.A201,
          lines.getFirst().number(),
          "title",
          "no title was found; the first line stands for it",
          "Compare with the source.");
    }
    if (start < 0) {
      ledger.warn(
          FindingCode.A201,
          lines.isEmpty() ? 1 : lines.getFirst().number(),
          "",
          "no title was found",
          "Write the title in the file, and compare with the source.");
      int before = beside();
      lines
          .subList(0, before)
          .forEach(line -> ledger.leave(line, line.text(), LeftOut.Why.BEFORE_TITLE));
      return before;
    }
    lines
        .subList(0, start)
        .forEach(line -> ledger.leave(line, line.text(), LeftOut.Why.BEFORE_TITLE));
    TitleLines lasting = TitleLines.from(lines, start);
    lasting.warn(ledger);
    title = lasting.text();
    units.add("title", title, lines.get(start).number());
    return lasting.end();
  }

  /** Days and single words before a preamble without a title. */
  private int beside() {
    int at = 0;
    while (at + 1 < lines.size()
        && lines.get(at).text().length() <= BESIDE_CHARACTERS_MAX
        && (HeadFacts.isDay(lines.get(at).text()) || !lines.get(at).text().contains(" "))) {
      at++;
    }
    return at;
  }

  /** The line says "Preamble" and nothing else. */
  static boolean isPreambleHeading(String line) {
    return PREAMBLE.matcher(line).matches();
  }

  /** The last line that starts with the word for a treaty, or else the first that names one. */
  private int titleStart() {
    int start = -1;
    for (int i = 0; i < lines.size() && !(start >= 0 && agreed(i - 1)); i++) {
      String text = lines.get(i).text();
      boolean recital =
          start >= 0
              && (text.endsWith(",")
                  || text.endsWith(":")
                  || alone(i) && TitleWords.whole(lines.get(start).text()));
      start = TitleWords.begins(text) && !recital ? i : start;
    }
    for (int i = 0; i < lines.size() && start < 0 && !agreed(i - 1); i++) {
      start = TitleWords.names(lines.get(i).text()) ? i : start;
    }
    for (int i = 0; i < lines.size() && start < 0 && !agreed(i - 1); i++) {
      start = TitleWords.endsOpen(lines.get(i).text()) ? i : start;
    }
    return start;
  }

  /** "Protocol" and nothing else before a sentence: the kind of text once more, and no title. */
  private boolean alone(int at) {
    String text = lines.get(at).text();
    return !text.contains(" ")
        && TitleWords.begins(text)
        && at + 1 < lines.size()
        && lines.get(at + 1).text().endsWith(".");
  }

  /** The line ends the preamble, so that no title follows. */
  private boolean agreed(int at) {
    return at >= 0
        && lines.get(at).text().endsWith(":")
        && AgreedParagraphs.agrees(lines.get(at).text());
  }

  /** Numbered recitals; the words that end the preamble belong to none of them. */
  private void numbered(List<TextLine> blocks) {
    TextLine end = blocks.getLast();
    boolean formula = end.text().endsWith(":") && !Marker.starts(end.text());
    List<TextLine> recitals = formula ? blocks.subList(0, blocks.size() - 1) : blocks;
    units.node("pre", Outline.of("pre", recitals, ledger));
    if (formula) {
      units.add("pre/end", end.text(), end.number());
    }
  }

  private void preamble(int from, boolean articles) {
    if (!articles) {
      units.node("text", Outline.of("text", lines.subList(from, lines.size()), ledger));
      return;
    }
    int facts = title.isEmpty() ? 0 : HeadFacts.count(lines.subList(from, lines.size()));
    lines
        .subList(from, from + facts)
        .forEach(line -> ledger.leave(line, line.text(), LeftOut.Why.EDITORIAL));
    List<TextLine> blocks = new ArrayList<>();
    for (TextLine line : lines.subList(from + facts, lines.size())) {
      boolean formula = line.text().endsWith(":") && line.text().length() <= FORMULA_CHARACTERS_MAX;
      boolean kind = blocks.isEmpty() && alone(lines.indexOf(line));
      if (kind || isPreambleHeading(line.text())) {
        ledger.leave(line, line.text(), LeftOut.Why.PREAMBLE_HEADING);
      } else if (articles && BRACKETED.matcher(line.text()).matches()) {
        ledger.leave(line, line.text(), LeftOut.Why.EDITORIAL);
      } else if (articles && SERIES.matcher(line.text()).matches()) {
        ledger.leave(line, line.text(), LeftOut.Why.IMPRINT);
      } else if (formula && !blocks.isEmpty() && !Marker.starts(blocks.getLast().text())) {
        TextLine before = blocks.removeLast();
        blocks.add(before.withText(before.text() + " " + line.text()));
      } else {
        blocks.add(line);
      }
    }
    if (blocks.stream().anyMatch(line -> Marker.starts(line.text()))) {
      numbered(blocks);
      return;
    }
    for (int i = 0; i < blocks.size(); i++) {
      String id = blocks.size() == 1 ? "pre" : "pre/" + (i + 1);
      units.add(id, blocks.get(i).text(), blocks.get(i).number());
    }
  }
}
