package org.pacta.agreement.scaffold;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many are awaited, and the ordinal of the last of them, in the languages that are read. */
final class NumberWords {
  /** A number in figures or words, or any other word; the tens may stand before the ones. */
  static final String ANY =
      "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:vingt|trente|quarante|cinquante|soixante) et|(?:treinta|cuarenta|cincuenta|sesenta) y|(?:vi|tri|cuadra|quincua)gésim[oa]"
          + "|двадцать|тридцать|сорок|пятьдесят|(?:dva|tři|čtyři)cát\\p{L}+|(?:dva|tři|čtyři)cet|padesát\\p{L}*) )?[\\p{L}-]*\\p{L}(?!\\p{L})|\\d{1,3}";

  /** Words of the languages that can only be numbers. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)(?:\\p{L}*hund(?:ert|red)\\p{L}*|\\p{L}*honderd\\p{L}*|elf(?:t\\p{L}+|de)?|\\p{L}*(?:zehn|zig|ßig)(?:s?te[mnrs]?)?|\\p{L}*(?:tien|tig)(?:ste|de)?"
              + "|[\\p{L}-]+ième|onze|treize|seize|(?:dix|vingt|trente|quarante|cinquante|soixante|quatre)-[\\p{L}-]+|(?:deux-)?cent|mille"
              + "|\\p{L}+[éí]sim[oa]|\\p{L}*décim[oa]|decimo\\p{L}+|once|trece|dieci\\p{L}+|veinti\\p{L}+|ciento\\p{L}*|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta) y \\p{L}+"
              + "|\\p{L}*(?:надцат|дцат|десят)\\p{L}*|соро[кч]\\p{L}*|сот(?:ой|ого|ая|ый|ому)|\\p{L}*(?:náct|dcát|icát|desát)\\p{L}{0,3}|(?:dva|tři|čtyři)cet(?: \\p{L}+)?)");

  /** "Einundzwanzig", "vierentwintigste": ones before tens in one word. */
  private static final Pattern ONES_AND_TENS =
      Pattern.compile("(?iu)(?<ones>\\p{L}{2,6}?)(?:und|en|ën)(?<tens>\\p{L}+?(?:z|ß|t)ig)");

  private static final Pattern SPACE = Pattern.compile("[ -](?:et |y |and )?");
  private static final Map<String, Pattern> ENDINGS = endings();
  private static final Map<String, Map<String, Integer>> STEMS = stems();

  private NumberWords() {}

  /**
   * The number that a word or two stand for; 0 for a word that is none, empty for a number that is
   * not read.
   */
  static Optional<Integer> in(String words) {
    int value = value(words);
    return value == 0 && NUMBER.matcher(words).matches() ? Optional.empty() : Optional.of(value);
  }

  /** Value of a count or ordinal; 0 when it is none that is read. */
  static int value(String words) {
    String small = words.toLowerCase(Locale.ROOT);
    int one = Math.max(TimeNumbers.value(small), ordinal(small));
    if (one > 0) {
      return one;
    }
    Matcher joined = ONES_AND_TENS.matcher(small.replaceAll("(?<=ig)ste[mnrs]?$", ""));
    if (joined.matches()) {
      return sum(joined.group("tens"), joined.group("ones"));
    }
    String[] parts = SPACE.split(small);
    return parts.length == 2 ? sum(parts[0], parts[1]) : 0;
  }

  /** Tens and ones; 0 when they are not. */
  private static int sum(String tens, String ones) {
    int ten = Math.max(TimeNumbers.value(tens), ordinal(tens));
    int one =
        ones.matches("ein|één|eén|unième|primer[oa]?|перв\\p{L}+|prvn\\p{L}+")
            ? 1
            : Math.max(TimeNumbers.value(ones), ordinal(ones));
    return ten >= 10 && ten % 10 == 0 && one > 0 && one < 10 ? ten + one : 0;
  }

  /** Value of an ordinal from the second on, in a language other than English; 0 for none. */
  private static int ordinal(String word) {
    for (Map.Entry<String, Pattern> language : ENDINGS.entrySet()) {
      Matcher ending = language.getValue().matcher(word);
      if (ending.matches()) {
        int value =
            STEMS.getOrDefault(language.getKey(), Map.of()).getOrDefault(ending.group(1), 0);
        if (value > 0) {
          return value;
        }
      }
    }
    return 0;
  }

  private static Map<String, Pattern> endings() {
    Map<String, String> endings =
        Map.of(
            "fr", "ième|e",
            "es", "[oa]?",
            "de", "e[mnrs]?",
            "ru", "ой|ого|ый|ая|ому|ым|ом|ий|ьей|ьего|ья|ей|его",
            "cs", "ý|á|é|ého|ou|ém|í|ího",
            "nl", "de|ste");
    Map<String, Pattern> patterns = new HashMap<>();
    endings.forEach((language, end) ->
        patterns.put(language, Pattern.compile("(?iu)(\\p{L}+?)(?:" + end + ")")));
    return patterns;
  }

  private static Map<String, Map<String, Integer>> stems() {
    // From the second to the twentieth, then by tens.
    Map<String, String> tables =
        Map.of(
            "fr",
            "deux trois quatr cinqu six sept huit neuv dix onz douz treiz quatorz quinz seiz dix-sept dix-huit dix-neuv vingt trent quarant cinquant",
            "es",
            "segund tercer cuart quint sext séptim octav noven décim undécim duodécim decimotercer decimocuart decimoquint decimosext decimoséptim decimoctav decimonoven vigésim trigésim cuadragésim quincuagésim",
            "de",
            "zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst dreißigst vierzigst fünfzigst",
            "ru",
            "втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат тридцат сороков пятидесят",
            "cs",
            "druh třet čtvrt pát šest sedm osm devát desát jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct dvacát třicát čtyřicát padesát",
            "nl",
            "twee der vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig");
    Map<String, Map<String, Integer>> stems = new HashMap<>();
    tables.forEach((language, table) -> {
      List<String> words = List.of(table.split(" "));
      Map<String, Integer> values = new HashMap<>();
      for (int i = 0; i < words.size(); i++) {
        values.put(words.get(i), i < 19 ? i + 2 : 10 * (i - 16));
      }
      stems.put(language, values);
    });
    stems.computeIfAbsent("fr", _ -> new HashMap<>()).put("second", 2);
    stems.computeIfAbsent("ru", _ -> new HashMap<>()).put("четвёрт", 4);
    return stems;
  }
}
