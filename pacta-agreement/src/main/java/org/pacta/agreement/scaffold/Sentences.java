package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a paragraph into sentences. */
final class Sentences {
  private static final Pattern END =
      Pattern.compile(
          "(?=[.!?…])(?:(?:(?<!\\s)[.]|[!?…])[\"”’»)\\]]*[¹²³⁴⁵⁶⁷⁸⁹⁰]{0,2}\\s+(?=[\"“„«‘(\\[]?\\p{Lu}|§)"
              + "|(?<=\\p{Ll}{3})[.](?=\\p{Lu}\\p{Ll}))");
  private static final Pattern NORM = Pattern.compile("\\b(?:shall|may|must|obliged|obligated)\\b");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?iu)(?:^|[\\s(\\[„“\"/])(?:no|nos|nr|nn|art|arts|para|paras|mr|mrs|ms|dr|st|e\\.g|i\\.e|cf|p|pp|vol"
              + "|ch|sec|approx|incl|fig|ed|gen|col|prof|rev|sr|sra|messrs|u\\.n|u\\.s|e\\.u"
              + "|abs|ziff|bzw|z\\.\\s?b|d\\.\\s?h|vgl|gem|usw|u\\.\\s?a|lit|hl|bgbl|stg|bijv|blz|zgn|al|n|mm?|mme|réf|núm|párr|apdo|ud"
              + "|č|čl|odst|písm|sb|tzv|např|tj|resp|popř|mj|str|ст|п|пп|ч|т\\.\\s?е|т\\.\\s?д|т\\.\\s?п|гг|им|см|стр|абз|напр"
              + "|\\p{L}(?:\\.\\s?\\p{L})*+)$");

  private static final Pattern SEMICOLON = Pattern.compile("(?<=;) ");

  /** A Russian year may end a sentence although it is shortened. */
  private static final Pattern YEAR = Pattern.compile("\\d{4}\\s?г$");

  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?iu)(?:^|\\s)(?:am|vom|der|die|das|dem|den|des|zum|bis|dne|ode|ke|do|od)\\s\\d{1,2}$");
  private static final Pattern MONTH =
      Pattern.compile("(?iu)^(?:" + Dates.MONTHS + ")(?!\\p{L}).*");
  private static final int TAIL = 40;

  private Sentences() {}

  /** Sentences, cut again where the halves around a semicolon are norms of their own. */
  static List<String> of(String paragraph) {
    return whole(paragraph).stream().flatMap(sentence -> norms(sentence).stream()).toList();
  }

  /** Sentences as their stops end them. */
  static List<String> whole(String paragraph) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (Matcher end = END.matcher(paragraph); end.find(); ) {
      String tail = paragraph.substring(Math.max(start, end.start() - TAIL), end.start());
      String next = paragraph.substring(end.end(), Math.min(paragraph.length(), end.end() + TAIL));
      boolean stop = paragraph.charAt(end.start()) == '.';
      if (!stop || !abbreviated(tail) && !dated(tail, next)) {
        sentences.add(paragraph.substring(start, end.end()).strip());
        start = end.end();
      }
    }
    sentences.add(paragraph.substring(start).strip());
    return sentences.stream().filter(sentence -> !sentence.isEmpty()).toList();
  }

  private static boolean abbreviated(String tail) {
    return ABBREVIATION.matcher(tail).find() && !YEAR.matcher(tail).find();
  }

  /** {@code 1. September}, {@code am 2. Januar}. */
  private static boolean dated(String tail, String next) {
    boolean number = !tail.isEmpty() && Character.isDigit(tail.charAt(tail.length() - 1));
    return number && (MONTH.matcher(next).matches() || ORDINAL.matcher(tail).find());
  }

  /** A sentence whose parts between semicolons each say what may or must be: as many norms. */
  private static List<String> norms(String sentence) {
    List<String> parts = List.of(SEMICOLON.split(sentence));
    boolean all = parts.size() > 1 && parts.stream().allMatch(part -> NORM.matcher(part).find());
    return all ? parts : List.of(sentence);
  }
}
