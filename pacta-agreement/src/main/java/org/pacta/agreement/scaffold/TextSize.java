package org.pacta.agreement.scaffold;

import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.SourceFile;

/**
 * Bounds the plain text of a treaty before it is read: recognising headings, lists and sentences
 * looks at every line many times, and at every word of a line.
 */
public final class TextSize {
  /** Longest text, in characters; long treaties have 100,000. */
  public static final int CHARACTERS_MAX = 300_000;

  /** Most lines. */
  public static final int LINES_MAX = 20_000;

  /** Longest line, in characters; a paragraph may stand on one. */
  public static final int LINE_CHARACTERS_MAX = 30_000;

  /** Longest run of characters without a space. */
  public static final int WORD_CHARACTERS_MAX = 200;

  /**
   * Most sentences, items and headings, counted by lines: room for the headings and the contents of
   * a treaty of {@link ScaffoldFile#UNITS_MAX} units.
   */
  public static final int PIECES_MAX = 7_000;

  private static final int MARK_CHARACTERS_MAX = 6;

  private TextSize() {}

  /**
   * Does nothing for a text that can give few enough units. Counts before anything is read: cutting
   * and judging a text that is refused in the end takes seconds.
   *
   * @throws AgreementFileException when more lines than {@link #PIECES_MAX} end a sentence or begin
   *     an item or article
   */
  public static void checkPieces(SourceFile file) throws AgreementFileException {
    long pieces = file.text().lines().map(String::strip).filter(TextSize::piece).count();
    if (pieces > PIECES_MAX) {
      Findings findings = new Findings(file.name());
      refuse(findings, 0, "the text goes on", PIECES_MAX, "sentences, items and headings");
      throw new AgreementFileException(findings.all());
    }
  }

  private static boolean piece(String line) {
    return line.endsWith(".")
        || !line.isEmpty() && (marked(line) || line.startsWith("§"))
        || line.regionMatches(true, 0, "article ", 0, 8);
  }

  /** A dash, a number or a letter in front, as items have. */
  private static boolean marked(String line) {
    if ("-–—•*".indexOf(line.charAt(0)) >= 0) {
      return line.length() > 1 && line.charAt(1) == ' ';
    }
    for (int i = 1; i < Math.min(line.length(), MARK_CHARACTERS_MAX); i++) {
      char sign = line.charAt(i);
      if (sign == ')' || sign == '.') {
        return true;
      }
      if (!Character.isLetterOrDigit(sign)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Does nothing for a text that can be read.
   *
   * @throws AgreementFileException when it is larger than any treaty, or is no text
   */
  public static void check(SourceFile file) throws AgreementFileException {
    Findings findings = new Findings(file.name());
    String text = file.text();
    if (text.length() > CHARACTERS_MAX) {
      refuse(findings, 0, "the text goes on", CHARACTERS_MAX, "characters");
    } else {
      lines(text, findings);
    }
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
  }

  private static void lines(String text, Findings findings) {
    int line = 1;
    int lineStart = 0;
    int wordStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        lineStart = i + 1;
      }
      if (Character.isWhitespace(c)) {
        wordStart = i + 1;
      }
      if (line > LINES_MAX) {
        refuse(findings, line, "the text goes on", LINES_MAX, "lines");
        return;
      }
      if (i - lineStart >= LINE_CHARACTERS_MAX) {
        refuse(findings, line, "a line goes on", LINE_CHARACTERS_MAX, "characters");
        return;
      }
      if (i - wordStart >= WORD_CHARACTERS_MAX) {
        refuse(findings, line, "a word goes on", WORD_CHARACTERS_MAX, "characters");
        return;
      }
    }
  }

  private static void refuse(Findings findings, int line, String what, int most, String unit) {
    findings.error(
        FindingCode.A002,
        line == 0 ? Place.WHOLE_FILE : new Place(line, 1),
        "",
        "%s beyond the %,d %s that are read; nothing was written".formatted(what, most, unit),
        "Give the plain text of one treaty, with line breaks.");
  }
}
