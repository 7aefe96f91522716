package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes page numbers, running heads, rules and tables of contents out of the lines. */
final class PageFurniture {
  private static final int HEAD_CHARACTERS_MAX = 110;
  private static final int HEAD_COUNT_MIN = 2;
  private static final int NOTE_LINES_MAX = 8;

  private static final Pattern PAGE =
      Pattern.compile(
          "(?iu)[-–—\\s\\[(]*(?:(?:page|p\\.|pag\\.|página|seite|s\\.|strana|str\\.|стр\\.?|страница|sida|side)\\s*)?"
              + "(\\d{1,4})(?:\\s*(?:/|of|de|von|z|ze|из|av|sur)\\s*\\d{1,4})?[-–—\\s\\])]*");
  private static final Pattern WORDED = Pattern.compile("(?iu).*(?:\\p{L}|/\\s*\\d|^[-–—]).*");
  private static final Pattern ROMAN_PAGE = Pattern.compile("[-–—\\s]*[ivxl]{1,6}[-–—\\s]*");
  private static final Pattern RULE = Pattern.compile("[-_=*~·.–—\\s]{3,}");
  private static final Pattern NOTE =
      Pattern.compile("(?:\\d{1,2}|\\*{1,3}|\\(\\d{1,2}\\)|[¹²³⁴⁵⁶⁷⁸⁹])\\s*\\p{Lu}.*");
  private static final Pattern CONTENTS =
      Pattern.compile(".*(?:\\.\\s?){4,}\\s*\\d{1,4}|.*…{2,}\\s*\\d{1,4}");
  private static final Pattern CONTENTS_WORD =
      Pattern.compile(
          "(?iu)(?:table of )?contents|sommaire|table des matières|inhalt(?:sverzeichnis)?|índice|содержание|obsah");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final List<TextLine> lines;
  private final Ledger ledger;
  private final Set<Integer> pages = new HashSet<>();

  private PageFurniture(List<TextLine> lines, Ledger ledger) {
    this.lines = lines;
    this.ledger = ledger;
  }

  static List<TextLine> without(List<TextLine> lines, Ledger ledger) {
    return new PageFurniture(lines, ledger).text();
  }

  private List<TextLine> text() {
    Set<Integer> principles = LoneNumbers.in(lines).keySet();
    boolean counted = pageNumbersRise(principles);
    for (int i = 0; i < lines.size(); i++) {
      if (!principles.contains(i) && pageNumber(i, counted)) {
        pages.add(i);
      }
    }
    Set<String> heads = heads();
    List<TextLine> kept = new ArrayList<>();
    boolean blank = false;
    boolean page = false;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      LeftOut.Why why = why(i, heads);
      if (why == null) {
        kept.add(line.after(blank, page));
        blank = false;
        page = false;
      } else {
        ledger.leave(line, line.text(), why);
        blank |= line.afterBlank();
        page |= line.afterPage() || why == LeftOut.Why.PAGE_NUMBER;
      }
    }
    return kept;
  }

  private LeftOut.@Nullable Why why(int at, Set<String> heads) {
    String text = lines.get(at).text();
    if (pages.contains(at)) {
      return LeftOut.Why.PAGE_NUMBER;
    }
    if (belowRule(at)) {
      return LeftOut.Why.FOOTNOTE;
    }
    if (RULE.matcher(text).matches()) {
      return LeftOut.Why.RUNNING_HEAD;
    }
    if (listed(text) || CONTENTS_WORD.matcher(text).matches()) {
      return LeftOut.Why.CONTENTS;
    }
    return heads.contains(shape(text)) && nearPage(at) ? LeftOut.Why.RUNNING_HEAD : null;
  }

  /** An entry of a table of contents with its page. */
  private static boolean listed(String text) {
    return Character.isDigit(text.charAt(text.length() - 1)) && CONTENTS.matcher(text).matches();
  }

  /** A note with its sign between a rule and the end of the page. */
  private boolean belowRule(int at) {
    int rule = at;
    while (rule >= 0 && at - rule <= NOTE_LINES_MAX && !RULE.matcher(text(rule)).matches()) {
      if (lines.get(rule).afterPage() || rule < at && lines.get(rule + 1).afterBlank()) {
        return false;
      }
      rule--;
    }
    boolean noted =
        rule >= 0
            && rule < at
            && at - rule <= NOTE_LINES_MAX
            && NOTE.matcher(text(rule + 1)).matches();
    return noted
        && lines.subList(at + 1, Math.min(lines.size(), at + 1 + NOTE_LINES_MAX)).stream()
            .anyMatch(TextLine::afterPage);
  }

  private String text(int at) {
    return lines.get(at).text();
  }

  private boolean pageNumber(int at, boolean counted) {
    String text = lines.get(at).text();
    Matcher page = PAGE.matcher(text);
    boolean broken = lines.get(at).afterPage() || pageBreakAfter(at);
    if (!page.matches()) {
      return broken && ROMAN_PAGE.matcher(text).matches();
    }
    return broken || counted || WORDED.matcher(text).matches();
  }

  private boolean pageBreakAfter(int at) {
    return at + 1 < lines.size() && lines.get(at + 1).afterPage();
  }

  /** Lone numbers that never fall are pages; ones that start anew are paragraphs. */
  private boolean pageNumbersRise(Set<Integer> principles) {
    int last = 0;
    int count = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher page = PAGE.matcher(text(i));
      if (!principles.contains(i) && page.matches()) {
        int number = Integer.parseInt(page.group(1));
        if (number <= last) {
          return false;
        }
        last = number;
        count++;
      }
    }
    return count > 0;
  }

  /** Shapes of lines that come again at the edge of pages, or again and again without pages. */
  private Set<String> heads() {
    Map<String, Integer> edges = new HashMap<>();
    Map<String, Integer> anywhere = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (text.length() <= HEAD_CHARACTERS_MAX && !structural(text)) {
        (nearPage(i) ? edges : anywhere).merge(shape(text), 1, Integer::sum);
      }
    }
    Set<String> heads = new HashSet<>();
    edges.forEach((shape, count) -> {
      if (count >= HEAD_COUNT_MIN) {
        heads.add(shape);
      }
    });
    return heads;
  }

  private static boolean structural(String text) {
    return Marker.starts(text) || Heading.starts(text) || Closing.signs(text);
  }

  /** Within two lines of a page break or page number. */
  private boolean nearPage(int at) {
    for (int i = Math.max(0, at - 2); i <= Math.min(lines.size() - 1, at + 2); i++) {
      if (pages.contains(i) || (i >= at - 1 && lines.get(i).afterPage())) {
        return true;
      }
    }
    return false;
  }

  private static String shape(String text) {
    return DIGITS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("#");
  }
}
