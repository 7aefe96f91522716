package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  /** "A meeting a year", "each year", "annually". */
  private static final Phrase EACH_TIME =
      Phrase.of(
          "(?<![\\p{L}\\d])(?<!(?:of|for|from|de|por|für|van|за|pro) )(?:(?:one|an?|une?|eine[nrs]?|una?|een|één) (?:\\p{L}+ ){1,2}?(?:(?:par|per|pro|im|al|a) )(?<period>an|année|mois|trimestre|year|month|quarter|jahr|monat|quartal|año|mes|jaar|maand|kwartaal)"
              + "|(?:each|every|chaque|cada|jede[ns]|elke?|ieder|iedere|кажд\\p{L}+|každ\\p{L}+) (?:calendar )?(?<each>year|month|quarter|half-year|week|année|mois|trimestre|semestre|semaine|año|mes|semana|jahr|monat|quartal|woche|jaar|maand|kwartaal|week|год|месяц|квартал|неделю|rok|měsíc|čtvrtletí|týden)"
              + "|(?<adverb>annually|monthly|quarterly|weekly|annuellement|mensuellement|anualmente|mensualmente|jährlich|monatlich|vierteljährlich|wöchentlich|jaarlijks|maandelijks|ежегодно|ежемесячно|ежеквартально|еженедельно|každoročně|každý rok|ročně|měsíčně))(?!\\p{L})");

  /** What may be done each year, or so much of it at most, is not owed each year. */
  private static final Pattern MAY_OR_MOST =
      ModalWords.words(
          "may|up to|at most|peut|peuvent|jusqu|podrán?|hasta|kann|können|darf|dürfen|bis zu|может|могут|до|může|mohou|kan|kunnen|mag|mogen|tot");

  /** "No later than the 20th day of the preceding month". */
  private static final Phrase DAY_BEFORE =
      Phrase.of(
          "(?:by|(?:no|not) later than|before|until|at the latest (?:by|on)) (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:day )?of the (?:(?:preceding|previous) month|month before)");

  private static final Pattern EACH =
      Pattern.compile(
          "(?iu)(?:each|every|the next|the following) (?<period>month|quarter|half-year|year)");

  private static final Map<Pattern, String> EVERY =
      Map.of(
          Pattern.compile("(?iu)(?:week|semaine|woche|wöchen|seman|týd|недел|еженед).*"), "week",
          Pattern.compile("(?iu)(?:month|mois|monat|mes|měsí|меся|ежемес|mensu|maand).*"), "month",
          Pattern.compile(
                  "(?iu)(?:quarter|trimes|quartal|viertelj|čtvrtl|квартал|ежекварт|kwartaal).*"),
              "quarter",
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
    if (found.isEmpty()) {
      EACH_TIME
          .first(text)
          .filter(_ -> !MAY_OR_MOST.matcher(text.text()).find() && YearlyDay.in(text).isEmpty())
          .map(each -> new Recurrence(each.group(), "{every: " + every(period(each)) + "}"))
          .ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static String period(MatchResult each) {
    return Stream.of("period", "each", "adverb")
        .map(each::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
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
