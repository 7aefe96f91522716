package org.pacta.agreement.scaffold;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings of parts and chapters that are numbered by a word: "Erster Teil", "Título segundo". */
final class DivisionHeading {
  /** What parts of a treaty above its articles are called. */
  static final String WORDS =
      "part|chapter|title|section|sub-?section|division|book|partie|chapitre|titre|sous-section|livre|teil|kapitel|abschnitt|unterabschnitt|titel|buch|parte|capítulo|capitulo|título|titulo|sección|subsección|libro|capo|часть|глава|раздел|подраздел|книга|část|hlava|kapitola|oddíl|pododdíl|díl|hoofdstuk|afdeling|onderafdeling|deel|boek|avdelning|luku|rozdział|clause|paragraph";

  /** From the first on; English, French, Spanish, German, Russian, Czech, Dutch. */
  private static final List<String> ORDINALS =
      List.of(
          "first|one|premi[eè]re?|un|primer[oa]?|erste[rs]?|eins|перв(?:ый|ая)|první|eerste|één",
          "second|two|deuxième|seconde?|deux|segund[oa]|zweite[rs]?|zwei|втор(?:ой|ая)|druh[áý]|tweede|twee",
          "third|three|troisième|trois|tercer[oa]?|dritte[rs]?|drei|трет(?:ий|ья)|třetí|derde|drie",
          "fourth|four|quatrième|quatre|cuart[oa]|vierte[rs]?|vier|четв[её]рт(?:ый|ая)|čtvrt[áý]|vierde",
          "fifth|five|cinquième|cinq|quint[oa]|fünfte[rs]?|fünf|пят(?:ый|ая)|pát[áý]|vijfde|vijf",
          "sixth|six|sixième|sext[oa]|sechste[rs]?|sechs|шест(?:ой|ая)|šest[áý]|zesde|zes",
          "seventh|seven|septième|sept|séptim[oa]|sieb(?:en)?te[rs]?|sieben|седьм(?:ой|ая)|sedm[áý]|zevende|zeven",
          "eighth|eight|huitième|huit|octav[oa]|achte[rs]?|acht|восьм(?:ой|ая)|osm[áý]|achtste",
          "ninth|nine|neuvième|neuf|noven[oa]|neunte[rs]?|neun|девят(?:ый|ая)|devát[áý]|negende|negen",
          "tenth|ten|dixième|dix|décim[oa]|zehnte[rs]?|zehn|десят(?:ый|ая)|desát[áý]|tiende|tien");

  private static final String ORDINAL = String.join("|", ORDINALS);
  private static final Pattern NAMED =
      Pattern.compile(
          "(?iu)^[*_#]*(?:(?<word>"
              + WORDS
              + ")\\s+(?:the\\s+)?(?<number>"
              + ORDINAL
              + ")|(?<number2>"
              + ORDINAL
              + ")\\s+(?<word2>"
              + WORDS
              + "))(?!\\p{L})\\s*(?<stop>[.:–—*_-]*)\\s*(?<rest>.*)$");
  private static final Pattern GOES_ON = Pattern.compile("(?u)^[\\p{Ll},;(].*");
  private static final int CHARACTERS_MAX = 200;

  private DivisionHeading() {}

  /** The heading a line is; a sentence that speaks of a part goes on in small letters. */
  static Optional<Heading> of(String line) {
    Matcher found = NAMED.matcher(line);
    if (line.length() > CHARACTERS_MAX || !found.matches() || ModalWords.any(line)) {
      return Optional.empty();
    }
    String rest = found.group("rest");
    boolean first = found.group("word") != null;
    char capital = line.charAt(first ? found.start("word") : found.start("number2"));
    boolean sentence = GOES_ON.matcher(rest).matches() && found.group("stop").isEmpty();
    if (Character.isLowerCase(capital) || sentence) {
      return Optional.empty();
    }
    int value = value(found.group(first ? "number" : "number2"));
    String word = found.group(first ? "word" : "word2");
    return Optional.of(
        new Heading(Heading.Kind.DIVISION, word, "" + value, value, rest.strip(), false));
  }

  private static int value(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < ORDINALS.size(); i++) {
      if (small.matches(ORDINALS.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }
}
