package org.pacta.agreement.scaffold;

import java.util.List;
import java.util.regex.Pattern;
import org.pacta.agreement.file.FindingCode;

/**
 * The lines over which a title runs. A title that is read to its first line only loses Parties, and
 * with them what kind of treaty it is; so what cannot be told is said.
 */
final class TitleLines {
  private static final int CHARACTERS_MAX = 900;

  /** A shorter line was not broken by a page. */
  private static final int WRAPPED_MIN = 40;

  private static final int BLOCK_MIN = 3;

  private static final Pattern AND =
      Pattern.compile("(?iu)(?<!\\p{L})(?:and|en|und|et|y|e|a|и|och|og|i)(?!\\p{L})");

  /** "Die grenzüberschreitende / Zusammenarbeit": German alone writes each noun with a capital. */
  private static final Pattern GERMAN_CUT =
      Pattern.compile("(?u).*(?iu:(?<!\\p{L})zwischen(?!\\p{L})).*\\s\\p{Ll}[\\p{L}-]*");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[89]|20)\\d\\d(?!\\d)");

  private final List<TextLine> lines;
  private final int start;
  private final StringBuilder words;
  private int end;

  private TitleLines(List<TextLine> lines, int start) {
    this.lines = lines;
    this.start = start;
    this.words = new StringBuilder(lines.get(start).text());
    this.end = start + 1;
  }

  /** The lines of a title from the one with which it starts. */
  static TitleLines from(List<TextLine> lines, int start) {
    TitleLines title = new TitleLines(lines, start);
    String first = lines.get(start).text();
    boolean named = TitleWords.begins(first) || TitleWords.names(first);
    while (named && title.end < lines.size() && title.goesOn(lines.get(title.end))) {
      title.words.append(' ').append(lines.get(title.end).text());
      title.end++;
    }
    return title;
  }

  String text() {
    return words.toString();
  }

  /** The line behind the title. */
  int end() {
    return end;
  }

  /** Says where the title seems to have been cut, so that Parties may be missing. */
  void warn(Ledger ledger) {
    if (TitleWords.whole(text()) && (TitleWords.unfinished(text()) || listOpen())) {
      ledger.warn(
          FindingCode.A201,
          lines.get(end - 1).number(),
          "title",
          "the title seems to break off, so that not all Parties may have been read: "
              + text().substring(Math.max(0, text().length() - WRAPPED_MIN)),
          "Write the whole title in one line, or compare the Parties and the kind of treaty.");
    } else if (TitleWords.whole(text()) && doubtful()) {
      ledger.note(
          FindingCode.A202,
          lines.get(end).number(),
          "title",
          "this line was not taken for part of the title, which names the Parties: "
              + Ledger.shortened(lines.get(end).text()));
    }
  }

  /** The line behind may be part of the title: nothing tells whether it is. */
  private boolean doubtful() {
    if (end >= lines.size() || lines.get(end).afterBlank()) {
      return false;
    }
    String next = lines.get(end).text();
    return !ended(next)
        && !ended(blockEnd())
        && !TitleWords.marked(next)
        && !TitleWords.begins(next)
        && !Opening.isPreambleHeading(next)
        && !YEAR.matcher(next).find()
        && isCapitals(text()) == isCapitals(next);
  }

  private boolean goesOn(TextLine line) {
    String next = line.text();
    return TitleWords.goesOn(text(), next) && !preambleStarts(next)
        || !line.afterBlank() && cut(next);
  }

  private boolean preambleStarts(String next) {
    return ended(next) && AND.matcher(text()).find();
  }

  /** The line break before a line of the same block is one of the page. */
  private boolean cut(String next) {
    boolean preamble = ended(blockEnd());
    if (TitleWords.marked(next)
        || TitleWords.begins(next)
        || Opening.isPreambleHeading(next)
        || text().length() + next.length() > CHARACTERS_MAX
        || preamble && ended(next) && AND.matcher(text()).find()
        || ":;.)".indexOf(text().charAt(text().length() - 1)) >= 0) {
      return false;
    }
    if (Character.isLowerCase(next.charAt(0))) {
      return true;
    }
    return TitleWords.whole(text())
        && (listOpen()
            || PartyNames.endsInKind(text())
            || !PartyNames.saysSubject(text()) && PartyNames.saysSubject(next) && !ended(next)
            || !preamble && full(next));
  }

  /** The Parties are being listed, and the last is still to come. */
  private boolean listOpen() {
    String parties = TitleWords.behindBetween(text());
    boolean comma = parties.indexOf(',') >= 0;
    return parties.endsWith(",") || comma && !AND.matcher(parties).find();
  }

  /** No word of the next line would have fitted on the one before, in the whole block. */
  private boolean full(String next) {
    List<TextLine> block = lines.subList(start, blockFrom(start));
    int width = block.stream().mapToInt(line -> line.text().length()).max().orElse(0);
    boolean each = width >= WRAPPED_MIN;
    for (int i = 1; i < block.size(); i++) {
      String word = block.get(i).text().split(" ", 2)[0];
      each &=
          block.get(i - 1).text().length() + 1 + word.length() > width
              && !YEAR.matcher(block.get(i).text()).find();
    }
    boolean capitals = isCapitals(text());
    return each
        && capitals == isCapitals(next)
        && (block.size() >= BLOCK_MIN || GERMAN_CUT.matcher(text()).matches());
  }

  private static boolean isCapitals(String text) {
    return text.chars().noneMatch(Character::isLowerCase);
  }

  private String blockEnd() {
    return lines.get(blockFrom(start) - 1).text();
  }

  /** The first line behind the block in which a line stands. */
  private int blockFrom(int at) {
    int behind = at + 1;
    while (behind < lines.size() && !lines.get(behind).afterBlank()) {
      behind++;
    }
    return behind;
  }

  private static boolean ended(String text) {
    return ",:;.".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
