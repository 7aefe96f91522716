package org.pacta.agreement.scaffold;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;

/** Limits whose length is one word: "в тридцатидневный срок", "binnen Monatsfrist". */
final class OneWordTerms {
  private static final Phrase TERM =
      Phrase.of(
          "(?<!\\p{L})(?:(?:в|во)\\s(?<ru>\\d{1,3}-|одно|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|пятнадцати|двадцати|тридцати|шестидесяти|девяноста)?(?<ruunit>часовой|суточный|дневный|недельный|месячный|годичный|годовой)\\s+срок"
              + "|ve?\\s(?<cs>\\d{1,3}|dvou|tří|čtyř|pěti|šesti|sedmi|osmi|deseti|patnácti|dvaceti|třiceti|šedesáti|devadesáti)?(?<csunit>hodinové|denní|týdenní|měsíční|roční)\\s+lhůtě"
              + "|(?:binnen|innerhalb)\\s(?<deunit>wochen|monats|jahres)frist)(?!\\p{L})");

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("часовой", "H"),
          Map.entry("суточный", "D"),
          Map.entry("дневный", "D"),
          Map.entry("недельный", "W"),
          Map.entry("месячный", "M"),
          Map.entry("годичный", "Y"),
          Map.entry("годовой", "Y"),
          Map.entry("hodinové", "H"),
          Map.entry("denní", "D"),
          Map.entry("týdenní", "W"),
          Map.entry("měsíční", "M"),
          Map.entry("roční", "Y"),
          Map.entry("wochen", "W"),
          Map.entry("monats", "M"),
          Map.entry("jahres", "Y"));

  private OneWordTerms() {}

  /** The limits of a text, in text order. */
  static List<TimeTerms.Length> in(Wording text) {
    return TERM.all(text).stream().map(OneWordTerms::length).filter(one -> !isNone(one)).toList();
  }

  private static boolean isNone(TimeTerms.Length length) {
    return length.iso().matches("PT?0.");
  }

  private static TimeTerms.Length length(MatchResult found) {
    String count = part(found, "ru", "cs");
    int value =
        count.isEmpty() ? 1 : count.equals("одно") ? 1 : TimeNumbers.value(count.replace("-", ""));
    String letter = LETTERS.getOrDefault(part(found, "ruunit", "csunit", "deunit"), "D");
    String iso = (letter.equals("H") ? "PT" : "P") + value + letter;
    return new TimeTerms.Length(found.group(), iso, false, true, false, false, found.start());
  }

  private static String part(MatchResult found, String... groups) {
    for (String group : groups) {
      String words = found.group(group);
      if (words != null) {
        return words.toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }
}
