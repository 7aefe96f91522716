package org.pacta.agreement.scaffold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the closing words say.
 *
 * @param signed day of signature
 * @param place place of signature; empty when none is named
 * @param signedIn units that state day and place
 * @param languages codes of the languages named
 * @param unknown languages named of which no code is known
 * @param prevailing code of the language that prevails; empty when none does
 * @param languagesIn units that state the languages
 */
record ClosingFacts(
    Optional<LocalDate> signed,
    String place,
    List<String> signedIn,
    List<String> languages,
    List<String> unknown,
    String prevailing,
    List<String> languagesIn) {
  private static final String NAME =
      "\\p{Lu}[\\p{L}.'’-]*(?:[ -](?:(?:al|el|ad|as|ar|of|de|del|della|la|le|les|sur|am|an|der|nad|na) ?[ -]?)?\\p{Lu}[\\p{L}'’-]+){0,3}";
  private static final Pattern PLACE =
      Pattern.compile(
          "(?u)(?<!\\p{L})(?i:done|signed|concluded|fait|hecho|geschehen|совершено|dáno|gedaan|ondertekend)(?:,? (?:in|en|v|in der) [\\p{Ll}() ]{3,40}?,?)?\\s+(?:at|AT|in|à|en|zu|в|v|ve|te)\\s+(?:the city of )?((?:['’]s-)?"
              + NAME
              + ")");
  private static final Pattern PREVAILS =
      Pattern.compile(
          "(?iu)prevail|refer to the text|decisive|(?:divergen|differen|discrepan|conflict|doubt)[^;.]{0,120}(?:used|govern|precedence|authoritative|control)|fait foi|font foi.*divergence|maßgebend|prevalecer|преимущ|rozhodující|использу|doorslaggevend|beslissend|prevaleert");
  private static final Pattern IN_LANGUAGES =
      Pattern.compile(
          "(?u)in (?:the )?((?:\\p{Lu}\\p{L}+(?:, and |, | and ))*\\p{Lu}\\p{L}+) languages?|en langues? (\\p{L}+(?:(?:, | et )(?!les|tous|toutes|chacun)\\p{L}+)*)");
  private static final Pattern CORRECTION =
      Pattern.compile(
          "(?iu)[(\\[](?:should (?:have )?read|recte|corrected|richtig|au lieu de)[^)\\]]{0,80}[)\\]]");

  /** "The Slovak Republic" signs, which names no language. */
  private static final String NO_STATE =
      "(?!\\p{L}*[ -](?:republi|r[ée]publi|kingdom|federa|feder|confedera|government|party|side|state|республик|федерац|королевств|сторон))";

  private static final Map<String, Pattern> LANGUAGES = languagesByStem();
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?iu)languages?|langues?|idiomas?|lenguas?|sprachen?|язык|jazy|talen?(?!\\p{L})|texts? in");

  /** Units before the closing words in which languages may be told. */
  private static final int BEFORE_CLOSING = 6;

  static ClosingFacts of(List<FoundUnit> units) {
    List<FoundUnit> closing = units.stream().filter(unit -> unit.id().startsWith("fin")).toList();
    List<FoundUnit> about = closing.isEmpty() ? last(units) : ofLanguages(closing, units);
    Set<String> signedIn = new LinkedHashSet<>();
    Set<String> languagesIn = new LinkedHashSet<>();
    Optional<LocalDate> signed = first(closing, Dates::first, signedIn);
    String place = first(closing, ClosingFacts::place, signedIn).orElse("");
    List<String> languages = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (FoundUnit unit : about) {
      List<String> named = named(unit.text());
      List<String> others = unknown(unit.text());
      if (!named.isEmpty() || !others.isEmpty()) {
        languagesIn.add(unit.id());
      }
      named.stream().filter(code -> !languages.contains(code)).forEach(languages::add);
      unknown.addAll(others);
    }
    String prevailing = first(about, ClosingFacts::prevailing, languagesIn).orElse("");
    return new ClosingFacts(
        signed,
        place,
        List.copyOf(signedIn),
        inOrder(languages),
        unknown,
        prevailing,
        List.copyOf(languagesIn));
  }

  /** The closing words, or the sentences before them that speak of languages. */
  private static List<FoundUnit> ofLanguages(List<FoundUnit> closing, List<FoundUnit> units) {
    int from = units.indexOf(closing.getFirst());
    boolean told =
        closing.stream()
            .anyMatch(unit -> !named(unit.text()).isEmpty() || !unknown(unit.text()).isEmpty());
    List<FoundUnit> before =
        units.subList(Math.max(0, from - BEFORE_CLOSING), from).stream()
            .filter(unit -> LANGUAGE.matcher(unit.text()).find())
            .toList();
    return told || before.isEmpty() ? closing : before;
  }

  private static List<FoundUnit> last(List<FoundUnit> units) {
    return units.subList(Math.max(0, units.size() - 2), units.size());
  }

  /** Further days in the units that state the signature: signed in several places, or later. */
  static List<LocalDate> otherDays(LocalDate signed, String text) {
    return Dates.all(text).stream().filter(day -> !day.equals(signed)).distinct().toList();
  }

  /** What the first unit that states it says; the unit is added to those that are cited. */
  private static <T> Optional<T> first(
      List<FoundUnit> units, Function<String, Optional<T>> read, Set<String> statedIn) {
    for (FoundUnit unit : units) {
      Optional<T> found = read.apply(unit.text());
      if (found.isPresent()) {
        statedIn.add(unit.id());
        return found;
      }
    }
    return Optional.empty();
  }

  /** What someone says in brackets a text should read; empty when nobody does. */
  static String correction(String text) {
    Matcher found = CORRECTION.matcher(text);
    return found.find() ? found.group() : "";
  }

  private static Optional<String> place(String text) {
    Matcher place = PLACE.matcher(text);
    return place.find() ? Optional.of(place.group(1)) : Optional.empty();
  }

  /** The one language that the part of a sentence names which says what prevails. */
  private static Optional<String> prevailing(String text) {
    return PREVAILS.matcher(text).find()
        ? Stream.concat(Stream.of(text), Stream.of(text.split("[;.]\\s")))
            .filter(part -> PREVAILS.matcher(part).find())
            .map(ClosingFacts::named)
            .filter(named -> named.size() == 1)
            .map(List::getFirst)
            .findFirst()
        : Optional.empty();
  }

  private static List<String> inOrder(List<String> codes) {
    return LANGUAGES.keySet().stream().filter(codes::contains).toList();
  }

  private static List<String> unknown(String text) {
    Matcher found = IN_LANGUAGES.matcher(text);
    if (!found.find()) {
      return List.of();
    }
    String list = found.group(1) == null ? found.group(2) : found.group(1);
    return Stream.of(list.split(",? and | et |, ")).filter(word -> named(word).isEmpty()).toList();
  }

  private static List<String> named(String text) {
    List<String> codes = new ArrayList<>();
    LANGUAGES.forEach((code, stems) -> {
      if (stems.matcher(text).find()) {
        codes.add(code);
      }
    });
    return codes;
  }

  private static Map<String, Pattern> languagesByStem() {
    Map<String, String> stems = new LinkedHashMap<>();
    stems.put("en", "english|anglais|inglés|inglesa|englisch|английск|anglick|engels");
    stems.put(
        "fr", "french|français|francés|francesa|französisch|французск|francouzsk|franse?\\b|frans");
    stems.put("de", "german|allemand|alemán|alemana|deutsch|немецк|německ|duits");
    stems.put("es", "spanish|espagnol|español|castellan|spanisch|испанск|španělsk|spaans");
    stems.put("ru", "russian|russe|rus[oa]\\b|russisch|русск|российск|rusk|russisch");
    stems.put("cs", "czech|tchèque|checo|tschechisch|чешск|česk|tsjechisch");
    stems.put("kk", "kazakh|казахск|kazašsk");
    stems.put("sk", "slovak\\b|slovaque|slowakisch|словацк|slovensk");
    stems.put("pl", "polish|polonais|polaco|polnisch|польск|polsk");
    stems.put("uk", "ukrainian|украинск|ukrajinsk");
    stems.put("ar", "arabic|arabe|árabe|арабск|arabsk");
    stems.put("zh", "chinese|chinois|chino|китайск|čínsk");
    stems.put("it", "italian|italien|italiano|italienisch|итальянск|italsk");
    stems.put("pt", "portuguese|portugais|portugués|португальск");
    stems.put("tr", "turkish|turc\\b|turco|türkisch|турецк|tureck");
    stems.put("sv", "swedish|schwedisch|шведск");
    stems.put("fi", "finnish|finnisch|финск");
    stems.put("no", "norwegian|norwegisch|норвежск");
    stems.put("da", "danish|dänisch|датск");
    stems.put("nl", "dutch|néerlandais|niederländisch|nederlands");
    stems.put("bg", "bulgarian|bulgare|búlgar|bulgarisch|болгарск|bulharsk|bulgaars");
    stems.put("et", "estonian|estonien|estoni[oa]|estnisch|эстонск|estonsk|ests");
    stems.put("el", "greek|grec\\b|grieg[oa]|griechisch|греческ|řeck|grieks");
    stems.put("hu", "hungarian|hongrois|húngar|ungarisch|венгерск|maďarsk|hongaars");
    stems.put("lv", "latvian|letton|letón|lettisch|латышск|lotyšsk|lets\\b");
    stems.put("lt", "lithuanian|lituanien|lituan|litauisch|литовск|litevsk|litouws");
    stems.put("mt", "maltese|maltais|maltés|maltesisch|мальтийск|maltsk|maltees");
    stems.put("ro", "romanian|roumain|ruman[oa]|rumano|rumänisch|румынск|rumunsk|roemeens");
    stems.put("sl", "slovenian|slovene|slovène|esloven|slowenisch|словенск|slovinsk|sloveens");
    stems.put("hr", "croatian|croate|croata|kroatisch|хорватск|chorvatsk");
    stems.put("sr", "serbian|serbe|serbi[oa]|serbisch|сербск|srbsk|servisch");
    stems.put("ga", "irish|irlandais|irisch");
    stems.put("ja", "japanese|japonais|japonés|japanisch|японск|japonsk|japans");
    stems.put("ko", "korean|coréen|corean[oa]|koreanisch|корейск|korejsk|koreaans");
    stems.put("he", "hebrew|hébreu|hebreo|hebräisch|иврит|hebrejsk");
    stems.put("fa", "persian|farsi|persan|persisch|персидск|persk");
    stems.put("uz", "uzbek|ouzbek|usbekisch|узбекск|uzbec");
    stems.put("ky", "kyrgyz|kirghiz|kirgisisch|кыргызск|киргизск|kyrgyzsk");
    stems.put("tg", "tajik|tadjik|tadschikisch|таджикск|tádžick");
    stems.put("tk", "turkmen|turkmène|туркменск|turkmensk");
    stems.put("az", "azerbaijani|azéri|aserbaidschanisch|азербайджанск|ázerbájdžánsk");
    stems.put("hy", "armenian|arménien|armeni[oa]|armenisch|армянск|arménsk");
    stems.put("ka", "georgian|géorgien|georgisch|грузинск|gruzínsk");
    stems.put("mn", "mongolian|mongol|монгольск|mongolsk");
    stems.put("vi", "vietnamese|vietnamien|vietnamesisch|вьетнамск|vietnamsk");
    stems.put("th", "thai\\b|thaï\\b|тайск|thajsk");
    stems.put("id", "indonesian|indonésien|indonesisch|индонезийск|indonésk");
    stems.put("be", "belarusian|byelorussian|biélorusse|belarussisch|белорусск|bělorusk");
    stems.put("sq", "albanian|albanais|albanés|albanisch|албанск|albánsk");
    stems.put("mk", "macedonian|macédonien|mazedonisch|македонск|makedonsk");
    stems.put("bs", "bosnian|bosnien\\b|bosnisch|боснийск|bosensk");
    stems.put("is", "icelandic|islandais|isländisch|исландск|islandsk");
    stems.put("lb", "luxembourgish|luxembourgeois|luxemburgisch");
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    stems.forEach((code, words) ->
        patterns.put(code, Pattern.compile("(?iu)(?<!\\p{L})(?:" + words + ")" + NO_STATE)));
    return patterns;
  }
}
