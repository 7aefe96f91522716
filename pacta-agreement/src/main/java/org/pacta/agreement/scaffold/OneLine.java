package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pacta.agreement.file.FindingCode;

/**
 * A treaty whose lines were lost, as where it was copied out of a viewer: articles that count on
 * stand within one long line. They, the title in capitals and the closing words get lines of their
 * own.
 */
final class OneLine {
  private static final int CHARACTERS_MIN = 600;
  private static final int ARTICLES_MIN = 3;
  private static final int TITLE_MAX = 120;

  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?<=[.;:”»\")])\\s(?=(?:ARTICLE|Article|ARTÍCULO|Artículo|ARTIKEL|Artikel|СТАТЬЯ|Статья|ČLÁNEK|Článek)\\s\\(?(\\d{1,3}|[IVXLC]{1,6})\\)?(?:er)?[\\s.:–-]+[\\p{Lu}\\d(«“\"])");

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?<=[.;])\\s(?=IN WITNESS WHEREOF|In witness whereof|(?:Done|DONE|Signed|SIGNED) (?:at|in|AT|IN) |(?:Hecho|HECHO) (?:en|EN) |(?:Fait|FAIT) (?:à|À) |EN FOI DE QUOI|EN FE DE LO CUAL|(?:Geschehen|GESCHEHEN) zu |(?:Совершено|СОВЕРШЕНО) |(?:Dáno|DÁNO) v |(?:Gedaan|GEDAAN) te )");

  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?:AGREEMENT|TREATY|CONVENTION|PROTOCOL|MEMORANDUM|ARRANGEMENT|ACCORD|TRAITÉ|PROTOCOLE|ACUERDO|CONVENIO|TRATADO|PROTOCOLO|ABKOMMEN|VERTRAG|VEREINBARUNG|СОГЛАШЕНИЕ|ДОГОВОР|ПРОТОКОЛ|SMLOUVA|DOHODA|OVEREENKOMST|VERDRAG)\\s[\\p{Lu}\\d ,.'’()/-]{30,800}+");

  private static final Pattern RECITAL = Pattern.compile("(?<=;)\\s(?=\\p{Lu})");

  /** A heading with its title in capitals, or before the first number. */
  private static final Pattern TITLED =
      Pattern.compile(
          "^\\p{Lu}[\\p{L}]+\\s\\(?[\\dIVXLC]{1,6}\\)?(?:er)?[.:–-]?\\s(?:[\\p{Lu}][\\p{Lu} ,&’'-]{3,}(?=\\s(?:\\p{Lu}\\p{Ll}|\\p{Lu}\\s\\p{Ll}|\\d))|[^.;:]{3,100}?(?=\\s1[.)]\\s\\p{Lu}))");

  private OneLine() {}

  /** The lines, with such a one cut into several of the same number. */
  static List<TextLine> cut(List<TextLine> lines, Ledger ledger) {
    List<TextLine> all = new ArrayList<>();
    for (TextLine line : lines) {
      TreeSet<Integer> cuts =
          line.text().length() < CHARACTERS_MIN ? new TreeSet<>() : cuts(line.text());
      if (cuts.isEmpty()) {
        all.add(line);
        continue;
      }
      int from = 0;
      cuts.add(line.text().length());
      for (int cut : cuts) {
        String piece = line.text().substring(from, cut).strip();
        if (!piece.isEmpty()) {
          all.add(new TextLine(piece, line.number(), true, from == 0 && line.afterPage()));
        }
        from = cut;
      }
      ledger.note(
          FindingCode.A204,
          line.number(),
          "",
          "a line of "
              + line.text().length()
              + " characters holds several articles, which were given lines of their own");
    }
    return all;
  }

  private static TreeSet<Integer> cuts(String text) {
    TreeSet<Integer> cuts = new TreeSet<>();
    Matcher article = ARTICLE.matcher(text);
    int last = 0;
    int first = text.length();
    while (article.find()) {
      int value = value(article.group(1));
      if (value == last + 1) {
        first = last == 0 ? article.end() : first;
        last = value;
        cuts.add(article.end());
        Matcher titled = TITLED.matcher(text).region(article.end(), text.length());
        if (titled.lookingAt() && titled.group().length() <= TITLE_MAX) {
          cuts.add(titled.end());
        }
      }
    }
    if (last < ARTICLES_MIN) {
      return new TreeSet<>();
    }
    opening(text.substring(0, first), cuts);
    Matcher closing = CLOSING.matcher(text);
    int end = cuts.last();
    while (closing.find()) {
      if (closing.end() > end) {
        cuts.add(closing.end());
      }
    }
    return cuts;
  }

  /** The title in capitals, the last that stands before the first article, and the recitals. */
  private static void opening(String text, TreeSet<Integer> cuts) {
    Matcher capitals = CAPITALS.matcher(text);
    int from = 0;
    while (capitals.find()) {
      int end = text.lastIndexOf(' ', capitals.end());
      boolean whole = capitals.end() == text.length() || end <= capitals.start();
      from = whole ? capitals.end() : end;
      cuts.add(capitals.start());
      cuts.add(from);
    }
    Matcher recital = RECITAL.matcher(text);
    while (recital.find()) {
      if (recital.end() > from) {
        cuts.add(recital.end());
      }
    }
  }

  private static int value(String number) {
    return number.matches("\\d+") ? Integer.parseInt(number) : Numerals.roman(number);
  }
}
