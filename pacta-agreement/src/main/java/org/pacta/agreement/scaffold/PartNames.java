package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Articles, chapters and annexes named one after the other: "Article 3, paragraphs 1 and 2, and
 * Article 5".
 *
 * @param named what is named, in text order
 * @param end where the names end in the text
 * @param sure the numbers can be read in one way only
 */
record PartNames(List<Named> named, int end, boolean sure) {
  /**
   * Numbers of one kind.
   *
   * @param kind what is named: article, chapter, annex
   * @param labels its numbers, with those that a range leaves out
   * @param paragraphs numbers of paragraphs of the one article named; empty for all of it
   */
  record Named(String kind, List<String> labels, List<String> paragraphs) {
    /** True when an article is named, not a chapter or an annex. */
    boolean ofArticles() {
      return ARTICLES.matcher(kind).matches();
    }
  }

  /** Numbers read, the place behind them, and whether each range among them is known. */
  private record Numbers(List<String> labels, int end, boolean sure) {}

  private static final String ARTICLE =
      "articles?|artikel(?:n|s|en)?|art\\.|стать\\p{L}{1,3}|статей|člán\\p{L}{1,4}|čl\\.|artículos?|sections?|§§?";
  private static final String DIVISION =
      "(?:sub-?)?chapters?|parts?|titles?|kapitel|teil|abschnitt|chapitres?|parties?|titres?|hoofdstuk(?:ken)?|afdeling|deel|глав\\p{L}{1,2}|раздел\\p{L}{0,2}|kapitol\\p{L}|část\\p{L}?|hlav\\p{L}|capítulos?|annex(?:es)?|appendi(?:x|ces)|anlagen?|anhang|annexes?|bijlagen?|приложени\\p{L}{1,2}|příloh\\p{L}|anexos?";
  private static final String PARAGRAPH =
      "paragraphs?|paras?\\.|absatz|absätze|abs\\.|paragraphes?|lid|leden|пункт\\p{L}{0,2}|odst(?:av\\p{L}{1,3}|\\.)|párrafos?|apartados?";
  private static final String THE =
      "(?:(?:(?:the )?provisions of |(?:les )?dispositions (?=d)|(?:die )?bestimmungen |(?:de )?bepalingen van |положения |ustanovení |(?:las )?disposiciones (?=d))?(?:the |les |l['’]|le |la |des |de l['’]|de la |du |die |der |das |de los |del |de |het |los |las |el )?)";
  private static final Pattern ARTICLES = Pattern.compile("(?iu)" + ARTICLE);
  private static final Pattern HEAD =
      Pattern.compile("(?iu)" + THE + "(?<kind>" + ARTICLE + "|" + DIVISION + ")\\s");
  private static final Pattern ANY =
      Pattern.compile("(?iu)(?<!\\p{L})(?:" + ARTICLE + "|" + DIVISION + ")(?!\\p{L})");
  private static final Pattern PARAGRAPH_FIRST =
      Pattern.compile("(?iu)" + THE + "(?<word>" + PARAGRAPH + ")\\s");
  private static final Pattern OF = Pattern.compile("(?iu)\\s(?:(?:of|in|des|van|del?)\\s)?");
  private static final Pattern PARAGRAPH_BEHIND =
      Pattern.compile("(?iu),?\\s(?<word>" + PARAGRAPH + ")\\s");

  /** One of these names several paragraphs; behind one for a single one a number is an article. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?iu)paragraphs|paras\\.|para\\.|absätze|abs\\.|paragraphes|leden|пункты|odst(?:avce|\\.)|párrafos|apartados");

  /** The first of all, as French and Spanish write it. */
  private static final String FIRST = "(?iu:premier|première|1er|1ère|primero|1º)(?!\\p{L})";

  private static final Pattern LABEL = Pattern.compile(FIRST + "|" + ExceptedPart.LABEL);
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?iu)\\s?,\\s(?:(?:and|or|et|ou|und|oder|sowie|en|of|y|o|и|или|a|nebo)\\s)?|\\s(?:and|or|as well as|ainsi que|alsmede|а также|jakož i|así como|to|through|et|ou|à|und|oder|sowie|bis|en|of|tot(?: en met)?|y|o|al?|и|или|по|nebo|až)\\s|\\s?[-–]\\s?");

  /** Most characters of names: no treaty comes near. */
  private static final int NAMES_MAX = 1000;

  /** The names that begin at a place; empty where none does. */
  static Optional<PartNames> at(String text, int from) {
    List<Named> named = new ArrayList<>();
    boolean sure = true;
    int first = 0;
    int end = from;
    for (int next = from; next >= 0; next = behind(text, end)) {
      Optional<PartNames> one = one(text, next);
      if (one.isEmpty()) {
        break;
      }
      // "Article 2 to Article 5" leaves out two.
      sure &= one.get().sure() && !ExceptedPart.through(text.substring(end, next));
      first += first(text, next) ? 1 : 0;
      named.addAll(one.get().named());
      end = one.get().end();
    }
    // "Paragraph 2 of Article 3 and Article 5": of both, or of the first alone.
    sure &= (first == 0 || named.size() == 1) && end - from <= NAMES_MAX;
    return named.isEmpty() ? Optional.empty() : Optional.of(new PartNames(named, end, sure));
  }

  /** True when an article, a chapter or an annex is named. */
  static boolean in(String text) {
    return ANY.matcher(text).find();
  }

  /** A further number or name may follow behind a comma or a word that joins; else -1. */
  private static int behind(String text, int at) {
    Matcher between = BETWEEN.matcher(text).region(at, text.length());
    return between.lookingAt() ? between.end() : -1;
  }

  private static boolean first(String text, int at) {
    return PARAGRAPH_FIRST.matcher(text).region(at, text.length()).lookingAt();
  }

  private static Optional<PartNames> one(String text, int from) {
    int at = from;
    boolean sure = true;
    List<String> paragraphs = List.of();
    Matcher first = PARAGRAPH_FIRST.matcher(text).region(from, text.length());
    if (first.lookingAt()) {
      Optional<Numbers> inner = paragraphs(text, first);
      Matcher of = OF.matcher(text);
      if (inner.isEmpty() || !of.region(inner.get().end(), text.length()).lookingAt()) {
        return Optional.empty();
      }
      paragraphs = inner.get().labels();
      sure = inner.get().sure();
      at = of.end();
    }
    Matcher head = HEAD.matcher(text).region(at, text.length()).useTransparentBounds(true);
    Optional<Numbers> labels =
        head.lookingAt()
            ? numbers(text, head.end(), ExceptedPart.spanish(head.group("kind")))
            : Optional.empty();
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    int end = labels.get().end();
    Matcher behind = PARAGRAPH_BEHIND.matcher(text).region(end, text.length());
    Optional<Numbers> inner = behind.lookingAt() ? paragraphs(text, behind) : Optional.empty();
    if (inner.isPresent()) {
      sure &= paragraphs.isEmpty() && inner.get().sure();
      paragraphs = inner.get().labels();
      end = inner.get().end();
    }
    Named named = new Named(head.group("kind"), labels.get().labels(), paragraphs);
    boolean whole = paragraphs.isEmpty() || named.labels().size() == 1 && named.ofArticles();
    return Optional.of(new PartNames(List.of(named), end, sure && labels.get().sure() && whole));
  }

  private static Optional<Numbers> paragraphs(String text, Matcher word) {
    boolean several = SEVERAL.matcher(word.group("word")).matches();
    return numbers(text, word.end(), ExceptedPart.spanish(word.group("word")))
        .map(inner ->
            new Numbers(
                inner.labels(),
                inner.end(),
                inner.sure() && (several || inner.labels().size() == 1)));
  }

  private static Optional<Numbers> numbers(String text, int from, boolean spanish) {
    Matcher label = LABEL.matcher(text).region(from, text.length()).useTransparentBounds(true);
    int end = from;
    while (label.lookingAt()) {
      end = label.end();
      int next = behind(text, end);
      if (next < 0) {
        break;
      }
      label.region(next, text.length());
    }
    if (end == from) {
      return Optional.empty();
    }
    String list =
        (spanish ? ExceptedPart.through(text, from, end) : text.substring(from, end))
            .replaceAll(FIRST, "1");
    return Optional.of(
        list.length() > NAMES_MAX
            ? new Numbers(List.of(), end, false)
            : new Numbers(ExceptedPart.labels(list), end, ExceptedPart.ranged(list)));
  }
}
