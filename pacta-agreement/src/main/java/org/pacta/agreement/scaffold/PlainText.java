package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.UnitText;

/**
 * Lines of a text with what no reader sees taken out: byte order mark, soft hyphens, zero-width and
 * control characters. Ligatures of print are written out. Each is reported.
 */
final class PlainText {
  private static final Pattern BREAK = Pattern.compile("[\\f\\u000b\\u0085\\u2028\\u2029]");
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}&&[^\\t]]|\\u00ad|\\ufeff|[\\u200b\\u200e\\u200f\\u2060\\u202a-\\u202e\\u2066-\\u2069]");
  private static final Pattern SPACE = Pattern.compile("[\\t\\p{Z}]+");
  private static final Phrase DAMAGE =
      Phrase.exactly(
          "\\uFFFD|\\p{L}\\d\\p{Ll}|[|]\\p{L}|\\p{L}[|]|(?:\\b\\p{L} ){5,}|[a-z]{2}[A-Z]{2,}[a-z]|\\d[OlI](?![\\p{L}\\d])|(?<![\\p{L}\\d])[OlI]\\d|\\p{Ll}{2}1{1,2}(?![\\p{L}\\d])|\\[[,;.\\p{L}]{0,2}\\]|\\p{Lu}{4,}[\\p{Ll}&&[^s]](?!\\p{L})|\\p{Lu}{4,}\\p{Ll}{2,}|(?<!\\p{L})(?:between|among|of|for|and|in|to|on|by|that|with|from|under)(?:the|this)(?!\\p{L})|\\p{Co}");

  /** A word broken in two within a line. */
  private static final Pattern TORN = Pattern.compile("\\p{L}\\s-\\s\\p{Ll}{1,3}\\s");

  private static final Pattern MARKED =
      Pattern.compile(
          "(?:#{1,6}\\s+|#{2,6})(?<heading>[^\\s#].*)|\\*\\*\\s*(?<bold>[^*\\s](?:[^*]*[^*\\s])?)\\s*\\*\\*");

  /** "**Article 3. Costs.** Each Party …": a heading in bold before its text. */
  private static final Pattern BOLD_START =
      Pattern.compile("\\*\\*\\s?([^*]{2,160})\\*\\*\\s?([^*]+)");

  /** What a web page says around a text; words that no treaty has on a line of their own. */
  private static final Pattern NAVIGATION =
      Pattern.compile(
          "(?iu)(?:back to (?:the )?top|skip to (?:main )?(?:content|navigation)|(?:print|share|download) this page"
              + "|(?:previous|next) page|cookie (?:policy|settings)|privacy (?:policy|notice)|all rights reserved\\.?"
              + "|(?:©|\\(c\\)) ?\\d{4}.*)");

  /** A link or picture of marked-up text; what is linked to has a path, a part or an ending. */
  private static final Pattern LINK =
      Pattern.compile(
          "(!?)\\[([^\\[\\]]*)\\]\\((?=[^\\s()]*[/#]|[^\\s()]*\\.\\w{2,5}\\))(?:[^\\s()]++|\\([^\\s()]*+\\)){1,40}+\\)");

  /** Ways through a web site, such as "Home » Treaties » Pilots"; « quotes words instead. */
  private static final Pattern PATH =
      Pattern.compile("\\p{L}[^«»›]{0,60}(?: [»›] [^«»›]{1,120}){2,}");

  /** What a publisher prints below a text. */
  private static final Pattern IMPRINT =
      Pattern.compile(
          "(?:(?:Printed|Published) (?:in|by|and) (?!.*(?:shall|may|must)\\b)|Last update|Last modified|ISBN|ISSN).{2,110}");

  /** The line under the head of a table. */
  private static final Pattern TABLE_RULE =
      Pattern.compile("\\|[-:=+| ]{2,}\\||[-=]{2,}(?:[+|][-=]{2,})+");

  private static final int SPACED_MIN = 9;
  private static final Pattern SPACED =
      Pattern.compile(
          "(?:\\p{Lu}[\\t\\p{Z}]){4,}\\p{Lu}(?:[\\t\\p{Z}]{2,}\\p{Lu}(?:[\\t\\p{Z}]\\p{Lu})*)*");

  private static final Map<String, String> LIGATURES =
      Map.of("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st");
  private static final Pattern LIGATURE = Pattern.compile("[\\ufb00-\\ufb06]");

  private final Ledger ledger;
  private final List<TextLine> lines = new ArrayList<>();
  private final Vocabulary vocabulary = new Vocabulary();
  private boolean blank = true;
  private boolean page;
  private int ligatures;
  private int firstLigature;

  private PlainText(Ledger ledger) {
    this.ledger = ledger;
  }

  static List<TextLine> lines(List<Columns.Raw> raw, Ledger ledger) {
    PlainText reading = new PlainText(ledger);
    raw.forEach(line -> reading.line(line.text(), line.number()));
    if (reading.ligatures > 0) {
      ledger.note(
          FindingCode.A203,
          reading.firstLigature,
          "",
          reading.ligatures + " ligatures of print were written out as letters");
    }
    return reading.lines;
  }

  private void line(String raw, int number) {
    Matcher pieces = BREAK.matcher(raw);
    int from = 0;
    while (pieces.find()) {
      piece(raw.substring(from, pieces.start()), number);
      page |= raw.charAt(pieces.start()) == '\f';
      from = pieces.end();
    }
    piece(raw.substring(from), number);
  }

  private void piece(String raw, int number) {
    String text = together(seen(raw, number), number);
    if (!UnitText.isNormalised(text)) {
      text = UnitText.normalised(SPACE.matcher(text).replaceAll(" "));
    }
    if (text.isEmpty()) {
      blank = true;
      return;
    }
    LeftOut.Why beside = besideText(text);
    if (beside != null) {
      ledger.leave(number, text, beside);
      blank = true;
      return;
    }
    text = unlinked(unmarked(text, number), number);
    if (text.isEmpty()) {
      return;
    }
    if (damaged(text)) {
      ledger.note(
          FindingCode.A203, number, "", "looks damaged by scanning: " + Ledger.shortened(text));
    }
    lines.add(new TextLine(text, number, blank || page, page));
    blank = false;
    page = false;
  }

  /** A heading whose letters are set apart: "S M L O U V A". */
  private String together(String text, int number) {
    if (text.length() < SPACED_MIN || !SPACED.matcher(text.strip()).matches()) {
      return text;
    }
    String words = text.strip().replaceAll("(?<=\\S)[\\t\\p{Z}](?=\\S)", "");
    if (Heading.starts(text.strip())) {
      return text;
    }
    ledger.note(
        FindingCode.A203, number, "", "letters set apart were read as " + Ledger.shortened(words));
    return words;
  }

  /** What a line that is no part of the text is; null for the text itself. */
  private static LeftOut.@Nullable Why besideText(String text) {
    char first = text.charAt(0);
    if ("|-=".indexOf(first) >= 0 && TABLE_RULE.matcher(text).matches()) {
      return LeftOut.Why.LAYOUT_MARK;
    }
    if ("PLI".indexOf(first) >= 0 && IMPRINT.matcher(text).matches()) {
      return LeftOut.Why.IMPRINT;
    }
    boolean way =
        NAVIGATION.matcher(text).matches()
            || (text.indexOf('»') >= 0 || text.indexOf('›') >= 0) && PATH.matcher(text).matches();
    return way ? LeftOut.Why.NAVIGATION : null;
  }

  private boolean damaged(String text) {
    return text.indexOf(" - ") >= 0
            && text.indexOf(" - ") == text.lastIndexOf(" - ")
            && TORN.matcher(text).find()
        || DAMAGE.in(Wording.of(text, vocabulary));
  }

  /** Headings and bold lines of marked-up text without their marks. */
  private String unmarked(String text, int number) {
    Matcher marked = MARKED.matcher(text);
    if ("#*".indexOf(text.charAt(0)) < 0) {
      return text;
    }
    Matcher bold = BOLD_START.matcher(text);
    if (bold.matches()) {
      ledger.leave(number, "****", LeftOut.Why.LAYOUT_MARK);
      return bold.group(1).strip() + " " + bold.group(2).strip();
    }
    if (!marked.matches()) {
      return text;
    }
    String words = marked.group("heading") == null ? marked.group("bold") : marked.group("heading");
    String bare =
        words.startsWith("**") && words.endsWith("**") && words.length() > 4
            ? words.substring(2, words.length() - 2).strip()
            : words;
    ledger.leave(number, text.replace(bare, ""), LeftOut.Why.LAYOUT_MARK);
    return bare;
  }

  /** The words of links without their targets; a picture has none. */
  private String unlinked(String text, int number) {
    if (!text.contains("](")) {
      return text;
    }
    Matcher link = LINK.matcher(text);
    StringBuilder words = new StringBuilder();
    while (link.find()) {
      boolean picture = !link.group(1).isEmpty();
      String kept = picture ? "" : link.group(2);
      ledger.leave(
          number,
          picture ? link.group() : "[" + link.group().substring(1 + kept.length()),
          LeftOut.Why.LINK);
      link.appendReplacement(words, Matcher.quoteReplacement(kept));
    }
    return UnitText.normalised(link.appendTail(words).toString());
  }

  /** Signs among which all invisible ones and ligatures are; most lines have none. */
  private static boolean unusual(int sign) {
    return sign < ' '
        || sign >= 0x7f && sign <= 0xad
        || sign >= 0x2000 && sign <= 0x206f
        || sign >= 0xfb00;
  }

  /** The line as a reader sees it. */
  private String seen(String raw, int number) {
    if (raw.chars().noneMatch(PlainText::unusual)) {
      return raw;
    }
    String text = raw;
    Matcher invisible = INVISIBLE.matcher(text);
    if (invisible.find()) {
      StringBuilder left = new StringBuilder();
      invisible.reset();
      while (invisible.find()) {
        left.append(invisible.group());
      }
      ledger.leave(number, "[" + left.length() + "]", LeftOut.Why.INVISIBLE);
      text = INVISIBLE.matcher(text).replaceAll("");
    }
    Matcher ligature = LIGATURE.matcher(text);
    if (ligature.find()) {
      firstLigature = ligatures == 0 ? number : firstLigature;
      ligatures += (int) LIGATURE.matcher(text).results().count();
      text = ligature.replaceAll(found -> LIGATURES.getOrDefault(found.group(), found.group()));
    }
    return text;
  }
}
