package org.pacta.agreement.scaffold;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a part starts, from all the words that say so. Words that are not each known give nothing: a
 * latest day, the start of another treaty and a condition would be lost.
 */
final class PartTime {
  private static final String FOLLOWING = ", following: {latest_of: entry_into_force, count: 1}}";

  /** What stands before or behind a time and does not change it. */
  private static final Pattern ADVERB =
      Pattern.compile(
          "(?iu)(?:however|only|then|jedoch|erst|auch|aber|hingegen|dagegen|toutefois|cependant|que|qu['’]|echter|evenwel|eerst|pas|ook|лишь|только|однако|teprve|až|však|s[oó]lo|sin embargo)(?:,? |$|(?<=['’]))");

  private static final String LENGTH =
      "(?<![\\p{L}\\d])(?:\\d{1,3}|"
          + Numerals.countPattern()
          + "|an?|une?|un|een|één|ein|jeden|один|jednoho|одного|"
          + TimeNumbers.pattern()
          + ")(?:\\s*\\([\\p{L}\\d -]{1,30}\\))?[- ](?:(?:calendar|consecutive|full|calendaires?|kalendářních|календарных)\\s)?(?:"
          + TimeNumbers.units()
          + ")(?!\\p{L})";

  /** A number with its unit of time, without the words around it. */
  static final Pattern LENGTHS = Pattern.compile("(?iu)" + LENGTH);

  private static final String DAY =
      "(?:\\d{1,2}(?:st|nd|rd|th|er|\\.|º)? (?:day of |de )?(?:"
          + Dates.MONTHS
          + "),? (?:de |del )?\\d{4}(?: года| г\\.| roku)?|(?:"
          + Dates.MONTHS
          + ") \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4})";
  private static final Pattern ON_A_DAY =
      Pattern.compile(
          "(?iu)(?:(?:up)?on|(?:as )?(?:from|of)|with effect from|am|ab|zum|vom|mit wirkung vom|le|au|dès le|à (?:compter|partir) du|op|vanaf|met ingang van|per|со?|dnem|dne|ode? dne|el|(?:a partir|desde) (?:de|el)l?)? ?(?:the |dem )?"
              + DAY);

  /** The whole's start in each language; "#" stands for a length, "@" for the first of a month. */
  private static final Map<String, String> ENTRY =
      Map.of(
          "en",
          "(?:(?:the )?(?:date|day) of )?(?:the |its )?entry into (?:force|effect)(?: (?:of|for) (?:this|the present) \\p{L}+)?|(?:the (?:date|day) on which )?(?:(?:this|the present) \\p{L}+|it) (?:enters|has entered|entered|comes|has come) into (?:force|effect)",
          "de",
          "(?:dem (?:tag|zeitpunkt) (?:des |seines |ihres ))?(?:dem |seinem |ihrem )?inkrafttretens?(?: (?:dieses|dieser|des vorliegenden|der vorliegenden) \\p{L}+)?",
          "fr",
          "(?:la date d[e'’] ?)?(?:l['’]|son |cette )?entrée en vigueur(?: (?:du présent|de la présente|de cette?|de ce) \\p{L}+)?",
          "nl",
          "(?:de (?:datum|dag) van )?(?:de |zijn |haar )?inwerkingtreding(?: (?:ervan|daarvan|van (?:dit|deze|het onderhavige|de onderhavige) \\p{L}+))?",
          "ru",
          "(?:даты |дня |момента )?(?:его |её |ее )?вступлени[яею] (?:настоящ\\p{L}+ \\p{L}+ в силу|в силу(?: настоящ\\p{L}+ \\p{L}+)?)",
          "cs",
          "(?:dni |data |dne )?(?:jejího |jeho )?(?:vstupu (?:(?:této|tohoto) \\p{L}+ )?v (?:platnost|účinnost)|nabytí (?:platnosti|účinnosti))(?: (?:této|tohoto) \\p{L}+)?",
          "es",
          "(?:la fecha de )?(?:la |su )?entrada en vigor(?: (?:del presente|de la presente|de este|de esta) \\p{L}+)?");

  private static final Map<String, String> AFTER =
      Map.of(
          "en",
          "(?:after|following|from)",
          "de",
          "nach",
          "fr",
          "(?:après|à (?:compter|partir) d[e'’])",
          "nl",
          "(?:na|vanaf)",
          "ru",
          "(?:после|со?)",
          "cs",
          "(?:po|ode?)",
          "es",
          "(?:después de|(?:contados )?(?:desde|a partir de))");
  private static final Map<String, String> LATER =
      Map.of(
          "en",
          "#,? (?:later|thereafter|afterwards)",
          "de",
          "# (?:später|danach)",
          "fr",
          "# (?:plus tard|après)",
          "nl",
          "# (?:later|nadien|daarna)",
          "ru",
          "(?:спустя|через) #|# спустя",
          "cs",
          "(?:o )?# později",
          "es",
          "# (?:más tarde|después)");

  /** Words before a length that is over. */
  private static final String OVER =
      "(?:(?:(?:up)?on|at) (?:the )?(?:expiry|expiration) of |nach ablauf von |à l['’]expiration (?:d['’]un délai )?de |na (?:verloop|afloop|het verstrijken) van |(?:через|спустя|по истечении) |(?:po )?uplynutí[m]? |o |transcurridos )?(?:a period of |een (?:termijn|periode) van )?";

  private static final String MONTH =
      "(?:(?:up)?on |(?:as )?(?:from|of) |with effect from |am |ab |à (?:compter|partir) |le |op |vanaf |met ingang van |со? |в |el |a partir )?(?:du |the |dem |de |del )?@,? (?:after|following|nach|suivant|qui suit|après|na|volgend op|die volgt op|после|следующ\\p{L}+ за|(?:následující\\p{L}* )?po|siguiente a|después de) (?:датой )?";
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?iu)(?:(?:up)?on (?:the (?:date|day) of )?(?:its |the )?signature(?: of (?:this|the present) \\p{L}+)?|(?:mit (?:der |ihrer |seiner )?|am tag (?:der|ihrer|seiner) )unterzeichnung(?: (?:dieses|dieser) \\p{L}+)?|(?:dès|à la date de) (?:la |sa )signature(?: (?:du présent|de la présente) \\p{L}+)?"
              + "|(?:bij (?:de )?|op de (?:datum|dag) van (?:de )?)ondertekening(?: van (?:dit|deze) \\p{L}+)?|с (?:даты|момента|дня) (?:его )?подписания(?: настоящ\\p{L}+ \\p{L}+)?|dnem (?:jejího |jeho )?podpisu(?: (?:této|tohoto) \\p{L}+)?|(?:en|desde|a partir de) la fecha de su firma)");

  private static final List<Pattern> FORMS = forms();
  private static final int WORDS_MAX = 250;
  private static final int ADVERBS_MAX = 4;

  private PartTime() {}

  /** YAML of the start that a time gives; empty when any word of it is not known. */
  static String formula(String words) {
    String time = words.length() <= WORDS_MAX ? plain(words) : "";
    if (ON_A_DAY.matcher(time).matches()) {
      return Dates.first(time).map(day -> "date: {fixed: \"" + day + "\"}").orElse("");
    }
    if (SIGNATURE.matcher(time).matches()) {
      return "date: {at: signature}";
    }
    List<TimeTerms.Length> lengths = TimeTerms.in(time).lengths();
    Matcher month = EntryFormula.firstOfMonth(time).orElse(null);
    String nth = month == null ? "" : "" + EntryFormula.nth(month);
    String form =
        month == null ? time : time.substring(0, month.start()) + "@" + time.substring(month.end());
    String after = "";
    Matcher length = LENGTHS.matcher(form);
    if (length.find()) {
      if (lengths.size() != 1 || lengths.getFirst().doubtful() || lengths.getFirst().working()) {
        return "";
      }
      after = "after: " + lengths.getFirst().iso();
      form = form.substring(0, length.start()) + "#" + form.substring(length.end());
    }
    String read = form;
    if (FORMS.stream().noneMatch(one -> one.matcher(read).matches())) {
      return "";
    }
    String first = nth.isEmpty() ? "" : "first_day_of_month: " + nth;
    return "date: {" + first + (nth.isEmpty() || after.isEmpty() ? "" : ", ") + after + FOLLOWING;
  }

  /** The words without those that change nothing, and without the stop at their end. */
  private static String plain(String words) {
    String time = words.replaceAll("\\s+", " ").replaceAll("^[ ,]+|[ ,.;:]+$", "");
    for (int i = 0; i < ADVERBS_MAX; i++) {
      Matcher adverb = ADVERB.matcher(time);
      time = adverb.lookingAt() ? time.substring(adverb.end()) : time;
    }
    return time;
  }

  private static List<Pattern> forms() {
    return ENTRY.keySet().stream()
        .map(language -> {
          String entry = AFTER.get(language) + " (?:" + ENTRY.get(language) + ")";
          String month =
              MONTH
                  + "(?:"
                  + OVER
                  + "# "
                  + AFTER.get(language)
                  + " )?(?:"
                  + ENTRY.get(language)
                  + ")";
          return Pattern.compile(
              "(?iu)" + LATER.get(language) + "|" + OVER + "#,? " + entry + "|" + month);
        })
        .toList();
  }
}
