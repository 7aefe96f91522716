package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that is to be done so many times in each month or year, or by a day before each.
 *
 * @param term as written
 * @param schedule YAML of its schedule
 */
record Recurrence(String term, String schedule) {
  private static final int DAYS_MAX = 31;

  private static final String ONCE =
      "once|one time|une fois|einmal|una vez|jednou|(?:один )?раз(?:а)?|одного раза|eenmaal|één keer";
  private static final String OFTEN =
      "twice|thrice|(?<count>\\d{1,2}|"
          + Numerals.countPattern()
          + "|deux|trois|quatre|dos|tres|cuatro|два|три|четыре|drie|vier)[ -](?:times|fois|veces|раза?|keer|maal)|zweimal|dreimal|viermal|dvakrát|třikrát|čtyřikrát|tweemaal|driemaal|viermaal";
  private static final Pattern TWO = Pattern.compile("(?iu)twice|zweimal|dvakrát|tweemaal");
  private static final Pattern THREE = Pattern.compile("(?iu)thrice|dreimal|třikrát|driemaal");
  private static final Pattern FOUR = Pattern.compile("(?iu)viermal|čtyřikrát|viermaal");
  private static final String PERIODS =
      "week|month|quarter|half-year|year|semaine|mois|trimestre|semestre|an|année|woche|monat|quartal|halbjahr|jahr|semana|mes|año|týden|měsíc|čtvrtletí|pololetí|rok|неделю|месяц|квартал|полугодие|год|maand|kwartaal|half jaar|jaar";
  private static final String ADVERBS =
      "weekly|monthly|quarterly|half-yearly|yearly|annually|wöchentlich|monatlich|jährlich|týdně|měsíčně|ročně|ежемесячно|ежегодно|per jaar|jaarlijks|maandelijks";

  private static final Phrase TIMES =
      Phrase.of(
          "(?<![\\p{L}\\d])(?:(?<once>"
              + ONCE
              + ")|(?<often>"
              + OFTEN
              + "))\\s+(?:(?:an?|each|every|per|par|por|al|im|pro|in der|in het|за|в|každý|za|i)\\s+)?(?:calendar )?(?<period>"
              + PERIODS
              + "|"
              + ADVERBS
              + ")(?!\\p{L})");

  /** "No later than the 20th day of the preceding month". */
  private static final Phrase DAY_BEFORE =
      Phrase.of(
          "(?:by|(?:no|not) later than|before|until|at the latest (?:by|on)) (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:day )?of the (?:preceding|previous) month");

  private static final Pattern EACH =
      Pattern.compile(
          "(?iu)(?:each|every|the next|the following) (?<period>month|quarter|half-year|year)");

  private static final Map<Pattern, String> EVERY =
      Map.of(
          Pattern.compile("(?iu)(?:week|semaine|woche|wöchen|seman|týd|недел).*"), "week",
          Pattern.compile("(?iu)(?:month|mois|monat|mes|měsí|меся|ежемес|maand).*"), "month",
          Pattern.compile("(?iu)(?:quarter|trimes|quartal|čtvrtl|квартал|kwartaal).*"), "quarter",
          Pattern.compile("(?iu)(?:half|semestre|halbjahr|polol|полугод).*"), "half_year");

  /** What comes again in a text. */
  static List<Recurrence> in(Wording text) {
    List<Recurrence> found = new ArrayList<>();
    for (MatchResult times : TIMES.all(text)) {
      int count = count(times);
      if (count > 0) {
        found.add(
            new Recurrence(
                times.group(),
                "{every: "
                    + every(times.group("period"))
                    + (count > 1 ? ", times: " + count : "")
                    + "}"));
      }
    }
    for (MatchResult day : DAY_BEFORE.all(text)) {
      int number = Integer.parseInt(day.group("day"));
      Matcher each = EACH.matcher(text.text());
      String every = each.find() ? every(each.group("period")) : "month";
      if (number >= 1 && number <= DAYS_MAX) {
        found.add(
            new Recurrence(
                day.group(),
                "{every: " + every + ", due: {day: " + number + ", months_before: 1}}"));
      }
    }
    return List.copyOf(found);
  }

  private static int count(MatchResult times) {
    if (times.group("once") != null) {
      return 1;
    }
    String count = times.group("count");
    if (count != null) {
      return TimeNumbers.value(count);
    }
    String often = times.group("often");
    return TWO.matcher(often).matches()
        ? 2
        : THREE.matcher(often).matches() ? 3 : FOUR.matcher(often).matches() ? 4 : 0;
  }

  private static String every(String period) {
    String small = period.toLowerCase(Locale.ROOT);
    return EVERY.entrySet().stream()
        .filter(one -> one.getKey().matcher(small).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("year");
  }
}
