package org.pacta.agreement.scaffold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers and units of time in the languages that are read. */
final class TimeNumbers {
  /** Words before a period after which something comes again. */
  static final String EVERY =
      "every|elke|om de|iedere|tous les|toutes les|cada|alle|каждые|každ\\p{L}+";

  /** Words before a period that make it a limit, or make it come again. */
  static final String LEADS =
      EVERY
          + "|(?:not|never) exceed(?:ing)?|n[’']excédant pas|ne dépassant pas|within(?: a period of| the period of| a time limit of| a maximum of)?|(?:no|not) later than|at the latest(?: after)?|in no more than|(?:not|no) more than|up to|at most|dans (?:(?:un|le) délai (?:maximal |maximum )?de|les)|au plus tard(?: (?:après|dans))?|dentro de(?:l plazo (?:máximo )?de)?|en (?:el|un) plazo (?:máximo )?de|a más tardar|innerhalb(?: (?:von|einer frist von))?|binnen(?: een termijn van)?|uiterlijk(?: (?:binnen|na))?|niet later dan|ten hoogste|maximaal|spätestens(?: nach)?|не позднее(?: чем)?(?: через)?|в течение|в срок до|в срок|через|do|nejpozději (?:do|po|za)|ve lhůtě|během";

  /** Words after a period that make it a limit. */
  static final String AFTER =
      "after|following|from|in advance|beforehand|ahead of|of receipt|of the (?:receipt|date)|upon|prior to|before|après|à compter|avant|después|a partir|contados|antes|nach|vor|na|vanaf|vóór|voorafgaand aan|van tevoren|voor(?!\\p{L})|ab|после|со дня|с даты|с момента|до|po|od|ode|před";

  /** Working days. */
  static final String WORKING = "working|business|work|werk|рабочих|pracovních|ouvrables|hábiles";

  private static final Pattern WORKS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:"
              + WORKING
              + "|ouvrés|Arbeitstag\\p{L}*|Werktag\\p{L}*|werkdag(?:en)?)(?!\\p{L})");
  private static final Map<String, String> UNIT_LETTERS = unitLetters();
  private static final Map<Pattern, String> LETTER_OF = letterOf();
  private static final Map<String, Integer> WORDS = words();

  private TimeNumbers() {}

  static String units() {
    return String.join("|", UNIT_LETTERS.keySet());
  }

  static String pattern() {
    return String.join("|", WORDS.keySet());
  }

  static boolean working(String term) {
    return WORKS.matcher(term).find();
  }

  /** Value of a number in figures or words; 0 when it is none. */
  static int value(String word) {
    String small = word.toLowerCase(Locale.ROOT).strip();
    if (small.matches("\\d+")) {
      return Integer.parseInt(small);
    }
    int english = Numerals.word(small);
    return english > 0
        ? english
        : WORDS.getOrDefault(small, small.matches("an?|une?|een|één") ? 1 : 0);
  }

  /** A count of a unit as ISO 8601. */
  static String iso(int count, String unit) {
    String letter = letter(unit);
    return letter.equals("H") ? "PT" + count + "H" : "P" + count + letter;
  }

  /** The letter of a unit in ISO 8601: H, D, W, M or Y. */
  static String letter(String unit) {
    for (Map.Entry<Pattern, String> letters : LETTER_OF.entrySet()) {
      if (letters.getKey().matcher(unit).matches()) {
        return letters.getValue();
      }
    }
    return "D";
  }

  /** The words for a unit of a letter. */
  static String unitsOf(String letter) {
    return UNIT_LETTERS.entrySet().stream()
        .filter(units -> units.getValue().equals(letter))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining("|"));
  }

  private static Map<String, String> unitLetters() {
    Map<String, String> letters = new LinkedHashMap<>();
    letters.put("hours?|uur|uren|heures?|horas?|stunden?|час(?:а|ов)?|hodin(?:y|u|a)?", "H");
    letters.put("weeks?|weken|semaines?|semanas?|wochen?|недел\\p{L}+|týdn\\p{L}+", "W");
    letters.put(
        "months?|maand(?:en)?|mois|mes(?:es)?|monat(?:en?|s)?|месяц\\p{L}*|měsíc\\p{L}*", "M");
    letters.put(
        "years?|jaar|jaren|ans?|années?|años?|jahr(?:e[ns]?|s)?|год\\p{L}*|лет|rok\\p{L}*|let",
        "Y");
    letters.put(
        "days?|dag(?:en)?|werkdag(?:en)?|jours?|días?|(?:arbeits|werk)?tag(?:e[ns]?|s)?|дн(?:я|ей)|день|суток|dn[íůy]|dnech",
        "D");
    return letters;
  }

  private static Map<Pattern, String> letterOf() {
    Map<Pattern, String> letters = new LinkedHashMap<>();
    UNIT_LETTERS.forEach((units, letter) -> letters.put(Pattern.compile("(?iu)" + units), letter));
    return letters;
  }

  private static Map<String, Integer> words() {
    // One language a line, in the order of the values; "_" stands for a space within a number.
    String tables =
        """
        deux trois quatre cinq six sept huit neuf dix quinze vingt trente quarante-cinq soixante quatre-vingt-dix
        dos tres cuatro cinco seis siete ocho nueve diez quince veinte treinta cuarenta_y_cinco sesenta noventa
        zwei drei vier fünf sechs sieben acht neun zehn fünfzehn zwanzig dreißig fünfundvierzig sechzig neunzig
        двух трех четырех пяти шести семи восьми девяти десяти пятнадцати двадцати тридцати сорока_пяти шестидесяти девяноста
        twee drie vier vijf zes zeven acht negen tien vijftien twintig dertig vijfenveertig zestig negentig
        dvou tří čtyř pěti šesti sedmi osmi devíti deseti patnácti dvaceti třiceti čtyřiceti_pěti šedesáti devadesáti
        dva tři čtyři pět šest sedm osm devět deset patnáct dvacet třicet čtyřicet_pět šedesát devadesát
        два три четыре пять шесть семь восемь девять десять пятнадцать двадцать тридцать сорок_пять шестьдесят девяносто
        """;
    Map<String, Integer> words = new LinkedHashMap<>();
    put(tables, new int[] {2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 30, 45, 60, 90}, words);
    String longer =
        """
        douze quatorze dix-huit vingt_et_un vingt-quatre trente-six quarante quarante-huit cinquante soixante-douze quatre-vingt-seize cent cent_vingt cent_quatre-vingts
        doce catorce dieciocho veintiuno veinticuatro treinta_y_seis cuarenta cuarenta_y_ocho cincuenta setenta_y_dos noventa_y_seis cien ciento_veinte ciento_ochenta
        zwölf vierzehn achtzehn einundzwanzig vierundzwanzig sechsunddreißig vierzig achtundvierzig fünfzig zweiundsiebzig sechsundneunzig hundert hundertzwanzig hundertachtzig
        twaalf veertien achttien eenentwintig vierentwintig zesendertig veertig achtenveertig vijftig tweeënzeventig zesennegentig honderd honderdtwintig honderdtachtig
        двенадцати четырнадцати восемнадцати двадцати_одного двадцати_четырех тридцати_шести сорока сорока_восьми пятидесяти семидесяти_двух девяноста_шести ста ста_двадцати ста_восьмидесяти
        двенадцать четырнадцать восемнадцать двадцать_один двадцать_четыре тридцать_шесть сорок сорок_восемь пятьдесят семьдесят_два девяносто_шесть сто сто_двадцать сто_восемьдесят
        dvanácti čtrnácti osmnácti jednadvaceti čtyřiadvaceti třiceti_šesti čtyřiceti čtyřiceti_osmi padesáti sedmdesáti_dvou devadesáti_šesti sto sto_dvaceti sto_osmdesáti
        """;
    put(longer, new int[] {12, 14, 18, 21, 24, 36, 40, 48, 50, 72, 96, 100, 120, 180}, words);
    List.of("eines", "einem", "einer", "jednoho", "одного").forEach(one -> words.put(one, 1));
    words.put("трёх", 3);
    words.put("zweier", 2);
    words.put("dreier", 3);
    words.put("четырёх", 4);
    return words;
  }

  private static void put(String tables, int[] values, Map<String, Integer> words) {
    for (String table : tables.lines().toList()) {
      List<String> numbers = List.of(table.split(" "));
      for (int i = 0; i < values.length; i++) {
        words.put(numbers.get(i).replace('_', ' '), values[i]);
      }
    }
  }
}
