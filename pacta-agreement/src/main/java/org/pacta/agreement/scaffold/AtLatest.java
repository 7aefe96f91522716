package org.pacta.agreement.scaffold;

import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word without a length whose longest time stands beside it: "as soon as possible, but in any
 * case within five days". Both are one deadline; the word is what is aimed at.
 *
 * @param word the word, in small letters
 * @param main the longest time
 * @param term all the words
 */
record AtLatest(String word, TimeTerms.Length main, String term) {
  /** What joins the word and the length. */
  private static final String JOIN =
      "(?:,? ?(?:but|and|or|yet|maar|en|doch|jedoch|aber|und|mais|et|pero|y|но|и|ale|a),?|,)"
          + "(?: (?:(?:in|at) any (?:case|event)|in all cases|at the latest|(?:spätestens|au plus tard|a más tardar|nejpozději|не позднее|uiterlijk)(?!\\p{L})|in (?:ieder|elk) geval|jedenfalls|auf jeden fall|in jedem fall|en tout(?:e hypothèse| cas| état de cause)|en (?:todo|cualquier) caso|в любом случае|во всяком случае|v každém případě),?)? ?$";

  /** The word by which a length says from what it is counted, and nothing more. */
  private static final Pattern DANGLING =
      Pattern.compile(
          "(?iu)\\s(?:na|nach|after|following|from|upon|vanaf|ab|après|после|po|od|ode)$");

  private static final Duration AIM = Duration.ofHours(24);

  /** The one deadline of a unit; empty where a length stands beside no such word. */
  static Optional<AtLatest> in(FoundUnit unit) {
    for (TimeTerms.Length length : unit.times().lengths()) {
      if (length.limit() && !length.backwards() && !length.again() && !length.doubtful()) {
        String before = unit.text().substring(0, length.at());
        for (String word : unit.times().wordless()) {
          Matcher beside =
              Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(word) + JOIN).matcher(before);
          if (!TimeWordContext.together(word) && beside.find()) {
            return Optional.of(new AtLatest(word, length, term(unit, beside.start(), length)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String term(FoundUnit unit, int from, TimeTerms.Length length) {
    String words = unit.text().substring(from, length.end()).toLowerCase(Locale.ROOT);
    return DANGLING.matcher(words).replaceFirst("");
  }

  /** The keys of what is aimed at; none where the longest time is no longer. */
  String target() {
    boolean longer =
        main.iso().startsWith("PT")
            ? Duration.parse(main.iso()).compareTo(AIM) > 0
            : Period.parse(main.iso()).toTotalMonths() > 0
                || Period.parse(main.iso()).getDays() > AIM.toDays();
    return longer ? ", target: " + WordlessTerms.TARGET + ", target_source: platform default" : "";
  }
}
