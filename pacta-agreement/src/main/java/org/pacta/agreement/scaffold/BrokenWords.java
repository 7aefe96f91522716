package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pacta.agreement.file.FindingCode;

/**
 * Words broken at the end of a line. The hyphen goes, unless the text itself writes the word with
 * one elsewhere or its first part is one that keeps it.
 */
final class BrokenWords {
  private static final Set<String> PREFIXES =
      Set.of("cross", "non", "self", "well", "long", "short", "co", "anti", "ex", "vice", "so");
  private static final Pattern HYPHENATED =
      Pattern.compile("(?<!\\p{L})\\p{L}++(?:[-‐]\\p{L}++)++");
  private static final Pattern BROKEN = Pattern.compile("(\\p{L}{1,40})[-‐¬]$");
  private static final Pattern START = Pattern.compile("^\\p{Ll}\\p{L}*");
  private static final int TAIL = 60;

  private final Ledger ledger;
  private final Set<String> hyphenated = new HashSet<>();
  private final Set<String> plain = new HashSet<>();
  private final List<String> mended = new ArrayList<>();
  private int firstLine;

  BrokenWords(List<TextLine> lines, Ledger ledger) {
    this.ledger = ledger;
    for (TextLine line : lines) {
      String text = line.text().toLowerCase(Locale.ROOT);
      if (text.indexOf('-') >= 0 || text.indexOf('‐') >= 0) {
        HYPHENATED
            .matcher(text)
            .results()
            .forEach(word -> hyphenated.add(word.group().replace('‐', '-')));
      }
      words(text);
    }
  }

  private void words(String text) {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        plain.add(text.substring(from, i));
        from = i + 1;
      }
    }
  }

  /** True when a line ends within a word. */
  static boolean broken(String line) {
    return BROKEN.matcher(line.substring(Math.max(0, line.length() - TAIL))).find();
  }

  /** Takes the hyphen off, or leaves it; true when the next line follows without a space. */
  boolean join(StringBuilder open, TextLine next) {
    Matcher broken = BROKEN.matcher(open.substring(Math.max(0, open.length() - TAIL)));
    Matcher goesOn = START.matcher(next.text());
    if (!broken.find() || !goesOn.find()) {
      return false;
    }
    String start = broken.group(1).toLowerCase(Locale.ROOT);
    String end = goesOn.group().toLowerCase(Locale.ROOT);
    boolean keep =
        !plain.contains(start + end)
            && (hyphenated.contains(start + "-" + end) || PREFIXES.contains(start));
    if (!keep) {
      String hyphen = open.substring(open.length() - 1);
      open.setLength(open.length() - 1);
      firstLine = mended.isEmpty() ? next.number() : firstLine;
      ledger.leave(next.number(), hyphen, LeftOut.Why.LINE_HYPHEN);
      mended.add(start + end + " (line " + next.number() + ")");
    }
    return true;
  }

  void report() {
    if (!mended.isEmpty()) {
      ledger.note(
          FindingCode.A204,
          firstLine,
          "",
          "words broken at the end of a line were joined: "
              + String.join(", ", mended.subList(0, Math.min(mended.size(), TAIL))));
    }
  }
}
