package org.pacta.agreement.scaffold;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Days of a month in words, in the languages beside English: "de tweede maart". */
final class DayWords {
  private static final Map<String, Integer> VALUES = values();

  private DayWords() {}

  /** The words as alternatives of a pattern, longest first. */
  static String pattern() {
    return VALUES.keySet().stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .collect(Collectors.joining("|"));
  }

  /** The day a word names; 0 when it names none. */
  static int value(String word) {
    return VALUES.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  private static Map<String, Integer> values() {
    // One language a line, from the first to the thirty-first; "_" stands for a space.
    String tables =
        """
        eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste eenentwintigste tweeëntwintigste drieëntwintigste vierentwintigste vijfentwintigste zesentwintigste zevenentwintigste achtentwintigste negenentwintigste dertigste eenendertigste
        ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften dreizehnten vierzehnten fünfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten einundzwanzigsten zweiundzwanzigsten dreiundzwanzigsten vierundzwanzigsten fünfundzwanzigsten sechsundzwanzigsten siebenundzwanzigsten achtundzwanzigsten neunundzwanzigsten dreißigsten einunddreißigsten
        premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt vingt_et_un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept vingt-huit vingt-neuf trente trente_et_un
        primero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta treinta_y_uno
        первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого двадцатого двадцать_первого двадцать_второго двадцать_третьего двадцать_четвертого двадцать_пятого двадцать_шестого двадцать_седьмого двадцать_восьмого двадцать_девятого тридцатого тридцать_первого
        prvního druhého třetího čtvrtého pátého šestého sedmého osmého devátého desátého jedenáctého dvanáctého třináctého čtrnáctého patnáctého šestnáctého sedmnáctého osmnáctého devatenáctého dvacátého dvacátého_prvního dvacátého_druhého dvacátého_třetího dvacátého_čtvrtého dvacátého_pátého dvacátého_šestého dvacátého_sedmého dvacátého_osmého dvacátého_devátého třicátého třicátého_prvního
        """;
    Map<String, Integer> values = new LinkedHashMap<>();
    for (String table : tables.lines().toList()) {
      List<String> words = List.of(table.split(" "));
      for (int i = 0; i < words.size(); i++) {
        values.put(words.get(i).replace('_', ' '), i + 1);
      }
    }
    return values;
  }
}
