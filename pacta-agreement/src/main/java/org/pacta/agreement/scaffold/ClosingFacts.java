package org.pacta.agreement.scaffold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the closing words say.
 *
 * @param signed day of signature
 * @param place place of signature; empty when none is named
 * @param languages codes of the languages named
 * @param prevailing code of the language that prevails; empty when none does
 */
record ClosingFacts(
    Optional<LocalDate> signed, String place, List<String> languages, String prevailing) {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?u)(?:(?<=\\b[Dd]one|DONE|[Ss]igned|[Cc]oncluded|[Ff]ait|Hecho|Geschehen|Совершено|Dáno|Dáno)\\s+(?:at|AT|in|à|en|zu|в|v|ve)\\s+(?:the city of )?)(\\p{Lu}[\\p{L}.'’-]+(?:[ -]\\p{Lu}[\\p{L}'’-]+){0,3})");
  private static final Pattern PREVAILS =
      Pattern.compile(
          "(?iu)prevail|refer to the text|be decisive|fait foi|font foi.*divergence|maßgebend|prevalecer|преимущ|rozhodující|использу");
  private static final Map<String, String> LANGUAGES = languagesByStem();

  static ClosingFacts of(List<FoundUnit> units) {
    List<FoundUnit> closing = units.stream().filter(unit -> unit.id().startsWith("fin")).toList();
    String text = closing.stream().map(FoundUnit::text).collect(Collectors.joining(" "));
    Matcher place = PLACE.matcher(text);
    List<FoundUnit> about =
        closing.isEmpty() ? units.subList(Math.max(0, units.size() - 2), units.size()) : closing;
    List<String> languages =
        named(about.stream().map(FoundUnit::text).collect(Collectors.joining(" ")));
    String prevailing =
        about.stream()
            .filter(unit -> PREVAILS.matcher(unit.text()).find())
            .map(unit -> named(unit.text()))
            .filter(named -> named.size() == 1)
            .map(List::getFirst)
            .findFirst()
            .orElse("");
    return new ClosingFacts(
        Dates.first(text), place.find() ? place.group(1) : "", languages, prevailing);
  }

  private static List<String> named(String text) {
    List<String> codes = new ArrayList<>();
    LANGUAGES.forEach((code, stems) -> {
      if (Pattern.compile("(?iu)(?<!\\p{L})(?:" + stems + ")").matcher(text).find()) {
        codes.add(code);
      }
    });
    return codes;
  }

  private static Map<String, String> languagesByStem() {
    Map<String, String> stems = new LinkedHashMap<>();
    stems.put("en", "english|anglais|inglés|inglesa|englisch|английск|anglick");
    stems.put("fr", "french|français|francés|francesa|französisch|французск|francouzsk");
    stems.put("de", "german|allemand|alemán|alemana|deutsch|немецк|německ");
    stems.put("es", "spanish|espagnol|español|castellan|spanisch|испанск|španělsk");
    stems.put("ru", "russian|russe|rus[oa]\\b|russisch|русск|российск|rusk");
    stems.put("cs", "czech|tchèque|checo|tschechisch|чешск|česk");
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
    stems.put("nl", "dutch|néerlandais|niederländisch");
    return stems;
  }
}
