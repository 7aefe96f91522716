package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Finding;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.SourceFile;
import org.pacta.agreement.file.UnitText;

/**
 * The units of a treaty's plain text. Whatever is left out, joined or oddly numbered is a finding,
 * never silence.
 *
 * @param title title
 * @param units in text order, the title included
 * @param findings what a person should look at
 */
public record TreatyText(String title, List<FoundUnit> units, List<Finding> findings) {
  /** Reads a text. */
  public static TreatyText read(SourceFile file) {
    return new Reader(file).read();
  }

  /** A line with its number. */
  private record Line(String text, int number) {}

  private static final class Reader {
    /** Longest closing formula of a preamble, such as "agreed on the following:". */
    private static final int FORMULA_CHARACTERS_MAX = 60;

    private final List<Line> lines = new ArrayList<>();
    private final List<FoundUnit> units = new ArrayList<>();
    private final Findings findings;
    private String title = "";

    Reader(SourceFile file) {
      this.findings = new Findings(file.name());
      int number = 0;
      for (String raw : file.lines()) {
        number++;
        String text = UnitText.normalised(raw);
        if (!text.isEmpty()) {
          add(text, number);
        }
      }
    }

    private void add(String text, int number) {
      if (TreatyWords.DAMAGE.matcher(text).find()) {
        note(FindingCode.A203, number, "", "looks damaged by scanning: " + shortened(text));
      }
      boolean goesOn = !lines.isEmpty() && goesOn(lines.getLast().text(), text);
      if (goesOn) {
        Line before = lines.removeLast();
        note(
            FindingCode.A204,
            number,
            "",
            "a paragraph broken in two was joined: " + shortened(text));
        lines.add(new Line(before.text() + " " + text, before.number()));
      } else {
        lines.add(new Line(text, number));
      }
    }

    /** A line that starts in lower case after one that has not ended is the same paragraph. */
    private static boolean goesOn(String before, String text) {
      boolean ended = ".:;,!?\"”".indexOf(before.charAt(before.length() - 1)) >= 0;
      return !ended
          && Character.isLowerCase(text.charAt(0))
          && !TreatyWords.HEADING.matcher(before).matches()
          && !TreatyWords.TITLE.matcher(before).matches()
          && !TreatyWords.ITEM.matcher(text).matches();
    }

    TreatyText read() {
      int first = 0;
      while (first < lines.size()
          && !TreatyWords.HEADING.matcher(lines.get(first).text()).matches()) {
        first++;
      }
      if (first == lines.size()) {
        note(FindingCode.A201, 0, "", "no article heading was found");
      }
      opening(first);
      int at = first;
      while (at < lines.size() && !closing(at)) {
        at = article(at);
      }
      closingWords(at);
      return new TreatyText(title, List.copyOf(units), findings.all());
    }

    private void opening(int first) {
      int start = -1;
      for (int i = 0; i < first; i++) {
        if (TreatyWords.TITLE.matcher(lines.get(i).text()).matches()) {
          start = i;
        }
      }
      if (start < 0) {
        start = 0;
        note(FindingCode.A201, 1, "title", "no title was found; the first line stands for it");
      } else if (start > 0) {
        note(FindingCode.A201, 1, "", start + " lines before the title are left out");
      }
      if (first == 0) {
        return;
      }
      title = lines.get(start).text();
      int next = start + 1;
      if (!title.contains(" ") && next < first) {
        title = title + " " + lines.get(next).text();
        next++;
      }
      units.add(new FoundUnit("title", title, lines.get(start).number()));
      List<Line> preamble = new ArrayList<>();
      for (Line line : lines.subList(Math.min(next, first), first)) {
        boolean formula =
            line.text().endsWith(":") && line.text().length() <= FORMULA_CHARACTERS_MAX;
        if (formula && !preamble.isEmpty()) {
          Line before = preamble.removeLast();
          preamble.add(new Line(before.text() + " " + line.text(), before.number()));
        } else {
          preamble.add(line);
        }
      }
      for (int i = 0; i < preamble.size(); i++) {
        String id = preamble.size() == 1 ? "pre" : "pre/" + (i + 1);
        units.add(new FoundUnit(id, preamble.get(i).text(), preamble.get(i).number()));
      }
    }

    private boolean closing(int at) {
      return TreatyWords.CLOSING.matcher(lines.get(at).text()).matches();
    }

    /** Reads one article; returns the index after it. */
    private int article(int heading) {
      Matcher found = TreatyWords.HEADING.matcher(lines.get(heading).text());
      if (!found.matches()) {
        note(
            FindingCode.A201,
            lines.get(heading).number(),
            "",
            "left out: " + shortened(lines.get(heading).text()));
        return heading + 1;
      }
      String id = found.group(1);
      List<Line> body = new ArrayList<>();
      if (found.group(2).length() > 60) {
        body.add(new Line(found.group(2), lines.get(heading).number()));
      }
      int at = heading + 1;
      while (at < lines.size()
          && !TreatyWords.HEADING.matcher(lines.get(at).text()).matches()
          && !closing(at)) {
        body.add(lines.get(at));
        at++;
      }
      new Article(id, body).read();
      return at;
    }

    private void closingWords(int from) {
      List<String> words = new ArrayList<>();
      int at = from;
      while (at < lines.size() && !TreatyWords.SIGNATURE.matcher(lines.get(at).text()).matches()) {
        words.add(lines.get(at).text());
        at++;
      }
      List<String> sentences = Sentences.of(String.join(" ", words));
      int number = from < lines.size() ? lines.get(from).number() : 0;
      for (int i = 0; i < sentences.size(); i++) {
        units.add(
            new FoundUnit(
                sentences.size() == 1 ? "fin" : "fin/" + (i + 1), sentences.get(i), number));
      }
      if (at < lines.size()) {
        note(
            FindingCode.A201,
            lines.get(at).number(),
            "",
            (lines.size() - at)
                + " lines after the closing words (signatures, notes) are left out");
      }
    }

    private void note(FindingCode code, int line, String unit, String message) {
      findings.note(
          code, new Place(line, line == 0 ? 0 : 1), unit, message, "Compare with the source.");
    }

    private static String shortened(String text) {
      return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** The body of one article. */
    private final class Article {
      private final String id;
      private final List<Line> body;
      private final Set<String> used = new HashSet<>();
      private String holder;
      private int dashes;
      private int plain;
      private @Nullable Integer lastNumber;

      Article(String id, List<Line> body) {
        this.id = id;
        this.body = body;
        this.holder = id;
      }

      void read() {
        boolean lists = body.stream().anyMatch(line -> listed(line.text()));
        for (int i = 0; i < body.size(); i++) {
          boolean opens = i + 1 < body.size() && item(body.get(i + 1).text());
          line(body.get(i), lists, opens);
        }
        if (body.isEmpty()) {
          note(FindingCode.A202, 0, id, "article " + id + " has no text");
        }
      }

      private static boolean listed(String text) {
        return TreatyWords.PARAGRAPH.matcher(text).matches() || item(text);
      }

      private static boolean item(String text) {
        return TreatyWords.ITEM.matcher(text).matches() || TreatyWords.DASH.matcher(text).matches();
      }

      private void line(Line line, boolean lists, boolean opens) {
        Matcher paragraph = TreatyWords.PARAGRAPH.matcher(line.text());
        Matcher item = TreatyWords.ITEM.matcher(line.text());
        Matcher dash = TreatyWords.DASH.matcher(line.text());
        if (paragraph.matches()) {
          numbered(paragraph.group(1), line);
          holder = id + "(" + paragraph.group(1) + ")";
          dashes = 0;
          sentences(opens ? holder + "/0" : holder, paragraph.group(2), line);
        } else if (item.matches()) {
          if (holder.equals(id)) {
            numbered(item.group(1), line);
          }
          sentences(holder + "(" + item.group(1) + ")", item.group(2), line);
        } else if (dash.matches()) {
          dashes++;
          unit(holder + "(" + dashes + ")", dash.group(1), line);
        } else if (!lists) {
          plain(line);
        } else {
          unlisted(line, opens);
        }
      }

      /** Text of an article without any list: its sentences, numbered over all paragraphs. */
      private void plain(Line line) {
        List<String> sentences = Sentences.of(line.text());
        boolean alone = body.size() == 1 && sentences.size() == 1;
        for (String sentence : sentences) {
          plain++;
          unit(alone ? id : id + "/" + plain, sentence, line);
        }
      }

      /** Text before or after a list. */
      private void unlisted(Line line, boolean opens) {
        boolean lostMark = dashes > 0 && opens && Character.isLowerCase(line.text().charAt(0));
        if (lostMark) {
          dashes++;
          note(
              FindingCode.A202,
              line.number(),
              holder + "(" + dashes + ")",
              "an item has lost its mark");
          unit(holder + "(" + dashes + ")", line.text(), line);
          return;
        }
        boolean before = used.isEmpty();
        sentences(before && opens ? id + "/0" : id + "/end", line.text(), line);
      }

      private void sentences(String base, String text, Line line) {
        List<String> sentences = Sentences.of(text);
        for (int i = 0; i < sentences.size(); i++) {
          boolean alone = sentences.size() == 1 || base.endsWith("/0");
          String unit = alone ? base : base.replaceAll("/end$", "") + "/" + (i + 1);
          unit(unit, base.endsWith("/0") ? text : sentences.get(i), line);
          if (base.endsWith("/0")) {
            return;
          }
        }
      }

      private void unit(String unit, String text, Line line) {
        String free = unit;
        for (int i = 2; !used.add(free); i++) {
          free = unit + "x" + i;
        }
        if (!free.equals(unit)) {
          note(FindingCode.A202, line.number(), unit, "the number stands twice; kept as " + free);
        }
        units.add(new FoundUnit(free, text, line.number()));
      }

      private void numbered(String number, Line line) {
        if (!Character.isDigit(number.charAt(0))) {
          return;
        }
        int value = Integer.parseInt(number);
        int expected = lastNumber == null ? 1 : lastNumber + 1;
        if (value != expected) {
          note(
              FindingCode.A202,
              line.number(),
              id + "(" + number + ")",
              "numbered " + number + " where " + expected + " was expected");
        }
        lastNumber = value;
      }
    }
  }
}
