package org.pacta.agreement.scaffold;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pacta.agreement.EditDistance;

/**
 * The heading of an article, of a part or chapter, or of an annex.
 *
 * @param kind what it heads
 * @param word its word, for example {@code Article}
 * @param label number as in ids, for example {@code 9bis} or {@code IV}; empty when it has none
 * @param value number as a number; 0 when it has none
 * @param rest what follows on the same line
 * @param damaged the number or the word was mended
 */
record Heading(Kind kind, String word, String label, int value, String rest, boolean damaged) {
  /** What a heading heads. */
  enum Kind {
    ARTICLE,
    DIVISION,
    ANNEX
  }

  private static final String ARTICLE_WORDS =
      "articles?|art\\.|artikel|artículo|articulo|articolo|artigo|artykuł|art\\.?|článek|článok|čl\\.?|člen|članak|члан|член|статья|стаття|статия|ст\\.|bap|madde|artikull?i?|artikkel|άρθρο|§";
  private static final String NUMBERED_FIRST =
      "artikla|cikk|straipsnis|pants|бап|бабы|madde|modda|член";
  private static final String ANNEX_WORDS =
      "annex|annexe|appendix|schedule|attachment|addendum|anhang|anlage|beilage|bijlage|aanhangsel|anexo|anexă|anexa|apéndice|allegato|приложение|дополнение|додаток|прилог|анекс|příloha|príloha|bilaga|bilag|vedlegg|liite|lisa|priedas|pielikums|prilog|melléklet|függelék|załącznik|exhibit";
  private static final String NUMBER =
      "\\d{1,3}(?:[-.]\\d{1,2})?(?![\\dl|])(?![IOSB](?!\\p{Ll}{2}))|[IVXLC]{1,7}(?![\\p{L}\\d])|[\\dlIOoSB|]{1,3}(?![\\p{L}\\d])";
  private static final String ORDINAL =
      "premier|première|1er|ier|ière|1re|1º|1°|primero|primera|único|unique|первая|první|erster";
  private static final String SUFFIX =
      "(?:\\s?(?:bis|ter|quater|quinquies|sexies|septies)\\b|[A-HJ-NP-Za-km-z](?![\\p{L}\\d])|\\s[A-Z](?=\\s*$)|[¹²³]|\\s?\\([a-z]\\)(?=\\s*$))";

  private static final Pattern ARTICLE =
      pattern("(?<word>" + ARTICLE_WORDS + ")\\s*(?:no\\.?|nr\\.?|№|n°)?\\s*");

  /** "ARTICLE (1)". */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?u)(\\p{Lu}\\p{L}{3,8}) ?\\(([\\dIVX]{1,4})\\)[.:]?(?: (?![\\p{Ll}(])(.+))?");

  private static final Pattern DIVISION = pattern("(?<word>" + DivisionHeading.WORDS + ")\\s+");
  private static final Pattern FIRST =
      Pattern.compile(
          "(?iu)^(?<number>\\d{1,3})\\s*[.-]?\\s?(?<suffix>)(?<word>"
              + NUMBERED_FIRST
              + "|§)(?<separator>[.:]?)(?:\\s+(?<rest>.*))?$");
  private static final Pattern ANNEX =
      Pattern.compile(
          "(?iu)^(?<word>"
              + ANNEX_WORDS
              + ")(?:\\s+(?:no\\.?|nr\\.?|č\\.?|n[°º.]|n(?=\\s*\\d)|№)?\\s*(?<number>\\d{1,2}|[IVXLC]{1,5}|[A-Z]))?(?<suffix>)"
              + "\\s*(?<separator>[.:–—-]?)(?:\\s+(?<rest>.*))?$");

  /** "First Schedule". */
  private static final Pattern ANNEX_LAST =
      Pattern.compile(
          "(?iu)^(?:the )?(?<number>\\p{L}{4,12})(?<suffix>)\\s+(?<word>"
              + ANNEX_WORDS
              + ")(?<separator>[.:–—-]?)(?:\\s+(?<rest>.*))?$");

  private static final Pattern SPACED = Pattern.compile("^((?:\\p{Lu} ){4,}\\p{Lu})(\\s+.*)?$");
  private static final Pattern NEAR =
      Pattern.compile("^(\\S{5,9})\\s+(\\S{1,4}?)([.:]?(?:\\s.*)?)$");
  private static final Pattern SPLIT =
      Pattern.compile("(?iu)^(a ?r ?t ?i ?(?:c ?l ?e|k ?e ?l)) ?(\\S{1,4}?)([.:]?(?:\\s.*)?)$");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d+(?:[-.]\\d+)?");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?u)^(?:[\\p{Ll},;)]|\\(\\d+\\)\\s*(?:[\\p{Ll}(,;.]|$)|(?:Abs|Absatz|Satz|Nr|Ziff|odst|písm)\\b).*");
  private static final int ANNEX_CHARACTERS_MAX = 160;
  private static final int DIVISION_CHARACTERS_MAX = 200;
  private static final Map<String, String> SMALL_HIGH = Map.of("¹", "-1", "²", "-2", "³", "-3");

  private static Pattern pattern(String word) {
    return Pattern.compile(
        "(?iu)^[*_#]*"
            + word
            + "(?<number>(?=[efhinopstuúп]|1[erº°])(?:"
            + ORDINAL
            + "|"
            + Numerals.wordPattern()
            + ")(?![\\p{L}\\d])|(?-i:"
            + NUMBER
            + "|[A-Z](?![\\p{L}\\d])))(?<suffix>"
            + SUFFIX
            + ")?\\s*(?<separator>[.:–—*_-]*)(?:\\s*(?<rest>.*))?$");
  }

  /** The heading of an article that is not called one. */
  static Heading article(String label, int value, String rest) {
    return new Heading(Kind.ARTICLE, "", label, value, rest, false);
  }

  /** True when a line looks like the heading of anything. */
  static boolean starts(String line) {
    return of(line).isPresent();
  }

  /** The heading a line is. */
  static Optional<Heading> of(String line) {
    char first = line.isEmpty() ? ' ' : line.charAt(0);
    if (Character.isDigit(first)) {
      return numberFirst(line).or(() -> near(line));
    }
    if (!Character.isLetter(first) && "§*_#".indexOf(first) < 0) {
      return Optional.empty();
    }
    Matcher spaced = SPACED.matcher(line);
    if (spaced.matches()) {
      String rest = spaced.group(2) == null ? "" : spaced.group(2);
      return of(spaced.group(1).replace(" ", "") + rest).map(Heading::asDamaged);
    }
    return article(line)
        .or(() -> numberFirst(line))
        .or(() -> annex(line))
        .or(() -> division(line))
        .or(() -> DivisionHeading.of(line))
        .or(() -> split(line))
        .or(() -> near(line));
  }

  private Heading asDamaged() {
    return new Heading(kind, word, label, value, rest, true);
  }

  Heading as(Kind other) {
    return new Heading(other, word, label, value, rest, damaged);
  }

  private static Optional<Heading> article(String line) {
    Matcher bracketed = BRACKETED.matcher(line);
    if (bracketed.matches()) {
      String rest = bracketed.group(3) == null ? "" : " " + bracketed.group(3);
      return article(bracketed.group(1) + " " + bracketed.group(2) + rest);
    }
    Matcher found = ARTICLE.matcher(line);
    if (!found.matches() || !capital(line, found) || reference(found)) {
      return Optional.empty();
    }
    boolean glued =
        found.start("number") == found.end("word")
            && Character.isLetter(line.charAt(found.end("word") - 1));
    Heading made = made(Kind.ARTICLE, found);
    return Optional.of(glued ? made.asDamaged() : made);
  }

  private static Optional<Heading> numberFirst(String line) {
    Matcher found = FIRST.matcher(line);
    return found.matches() && !reference(found)
        ? Optional.of(made(Kind.ARTICLE, found))
        : Optional.empty();
  }

  private static Optional<Heading> division(String line) {
    Matcher found = DIVISION.matcher(line);
    boolean heading =
        line.length() <= DIVISION_CHARACTERS_MAX
            && found.matches()
            && capital(line, found)
            && !reference(found)
            && !ModalWords.any(line);
    return heading ? Optional.of(made(Kind.DIVISION, found)) : Optional.empty();
  }

  private static Optional<Heading> annex(String line) {
    Matcher found = ANNEX.matcher(line);
    boolean heading =
        line.length() <= ANNEX_CHARACTERS_MAX
            && Character.isUpperCase(line.charAt(0))
            && !line.endsWith(".")
            && !line.endsWith(";")
            && found.matches()
            && !ModalWords.any(line)
            && !(found.group("number") == null
                && REFERENCE.matcher(rest(found)).matches()
                && !toAgreement(rest(found)));
    return heading ? Optional.of(made(Kind.ANNEX, found)) : annexLast(line);
  }

  private static Optional<Heading> annexLast(String line) {
    Matcher found = ANNEX_LAST.matcher(line);
    boolean heading =
        line.length() <= ANNEX_CHARACTERS_MAX
            && !line.endsWith(".")
            && Character.isUpperCase(line.charAt(0))
            && found.matches()
            && !ModalWords.any(line)
            && Numerals.word(found.group("number")) > 0;
    return heading ? Optional.of(made(Kind.ANNEX, found)) : Optional.empty();
  }

  private static boolean toAgreement(String rest) {
    return rest.matches("(?iu)(?:to|au|à|zu|zum|al|del|к|k|ke|till|til|bij|van)\\s.*");
  }

  /** The word for an article with a gap in it, as scanners leave it. */
  private static Optional<Heading> split(String line) {
    Matcher found = SPLIT.matcher(line);
    return Character.isUpperCase(line.charAt(0)) && found.matches() && found.group(1).contains(" ")
        ? article("Article " + found.group(2) + found.group(3)).map(Heading::asDamaged)
        : Optional.empty();
  }

  /**
   * A word that is one or two letters away from an article's word, with something like a number.
   */
  private static Optional<Heading> near(String line) {
    Matcher found = NEAR.matcher(line);
    if (!found.matches() || "Aa4".indexOf(line.charAt(0)) < 0) {
      return Optional.empty();
    }
    String word = found.group(1).toLowerCase(Locale.ROOT);
    boolean close =
        EditDistance.within(2, word, "article") <= 2
            || EditDistance.within(2, word, "artikel") <= 2;
    if (!close || word.startsWith("articles")) {
      return Optional.empty();
    }
    return article("Article " + found.group(2) + found.group(3)).map(Heading::asDamaged);
  }

  private static String rest(Matcher found) {
    return found.group("rest") == null ? "" : found.group("rest").strip();
  }

  private static boolean capital(String line, Matcher found) {
    char first = found.group("word").charAt(0);
    return !Character.isLowerCase(first) || rest(found).isEmpty();
  }

  /** {@code Article 5 of the Convention} speaks of an article and heads none. */
  private static boolean reference(Matcher found) {
    String separator = found.group("separator") == null ? "" : found.group("separator");
    String word = found.group("word");
    boolean plural = word.toLowerCase(Locale.ROOT).equals("articles");
    return plural
        || (separator.isEmpty() || separator.equals("-"))
            && REFERENCE.matcher(rest(found)).matches();
  }

  private static Heading made(Kind kind, Matcher found) {
    String number = found.group("number") == null ? "" : found.group("number");
    String suffix =
        found.group("suffix") == null ? "" : found.group("suffix").replaceAll("[\\s()]", "");
    int value = value(number);
    boolean plain =
        number.isEmpty()
            || WHOLE_NUMBER.matcher(number).matches()
            || Numerals.roman(number) > 0 && number.equals(number.toUpperCase(Locale.ROOT));
    String digits =
        number.matches("\\d+[-.]\\d+") ? number : number.matches("[A-Z]") ? number : "" + value;
    String label =
        plain && Numerals.roman(number) > 0
            ? number.toUpperCase(Locale.ROOT)
            : number.isEmpty() ? "" : digits;
    boolean damaged =
        !plain
            && Numerals.word(number) == 0
            && !number.matches("(?iu)" + ORDINAL)
            && Numerals.damaged(number) > 0
            && !number.matches("[A-Z]");
    return new Heading(
        kind,
        found.group("word"),
        label + SMALL_HIGH.getOrDefault(suffix, suffix),
        value,
        rest(found),
        damaged);
  }

  private static int value(String number) {
    if (number.isEmpty()) {
      return 0;
    }
    if (WHOLE_NUMBER.matcher(number).matches()) {
      return Integer.parseInt(number.replaceAll("\\D.*", ""));
    }
    if (number.matches("(?iu)" + ORDINAL)) {
      return 1;
    }
    int roman = number.equals(number.toUpperCase(Locale.ROOT)) ? Numerals.roman(number) : 0;
    if (roman > 0) {
      return roman;
    }
    int word = Numerals.word(number);
    return word > 0
        ? word
        : number.matches("[A-Z]") ? number.charAt(0) - 'A' + 1 : Numerals.damaged(number);
  }
}
