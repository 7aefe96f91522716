package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names of languages in the languages that are read. */
final class LanguageNames {
  /** "The Slovak Republic" signs, which names no language. */
  private static final String NO_STATE =
      "(?!\\p{L}*[ -](?:republi|r[ée]publi|kingdom|federa|feder|confedera|government|party|side|state|республик|федерац|королевств|сторон))";

  private static final Map<String, Pattern> LANGUAGES = byStem();

  /** The list of a text's own languages: names only, in the form each language gives them there. */
  private static final Pattern LIST =
      Pattern.compile(
          "(?u)in (?:the )?"
              + list("\\p{Lu}\\p{L}+", "(?:, and |, | and )", "")
              + " languages?|en langues? "
              + list("(?!les|tous|toutes|chacun)\\p{L}+", "(?:, | et )", "")
              + "|in "
              + list("\\p{Lu}\\p{L}+", "(?:, (?:en )?| en )", "(?:de|het) ")
              + " (?:taal|talen)(?!\\p{L})|in "
              + list("\\p{L}*(?:isch|deutsch)e[rn]", "(?:, (?:und )?| und )", "(?:in )?(?:der )?")
              + " Sprachen?|en (?:los |el )?(?:idiomas?|lenguas?) "
              + list("\\p{L}+", "(?:, (?!siendo|ambos|todos|cada)| y | e )", "")
              + "|на "
              + list("\\p{L}+ском", "(?:, (?:и )?| и )", "")
              + " язык|v "
              + list("\\p{L}+[kč]ém", "(?:, (?:a )?| a )", "(?:v )?")
              + " jazy|v jazy(?:ce|cích) "
              + list("\\p{L}+[kč]ém", "(?:, (?:a )?| a )", ""));

  private static final Pattern BETWEEN = Pattern.compile(",? (?:and|et|en|und|y|e|и|a) |, ");
  private static final Pattern ARTICLE = Pattern.compile("^(?:in der|in|de|het|der|v) ");

  private LanguageNames() {}

  private static String list(String name, String between, String article) {
    String one = article.isEmpty() ? name : "(?:" + article + ")?" + name;
    return "(" + one + "(?:" + between + one + "){0,60})";
  }

  /** Codes of the languages that a text names, in a fixed order. */
  static List<String> in(String text) {
    List<String> codes = new ArrayList<>();
    LANGUAGES.forEach((code, stems) -> {
      if (stems.matcher(text).find()) {
        codes.add(code);
      }
    });
    return codes;
  }

  /** The same codes in the fixed order. */
  static List<String> inOrder(List<String> codes) {
    return LANGUAGES.keySet().stream().filter(codes::contains).toList();
  }

  /** Names of languages in the first list of a text of which no code is known. */
  static List<String> unknown(String text) {
    Matcher found = LIST.matcher(text);
    if (!found.find()) {
      return List.of();
    }
    String list =
        IntStream.rangeClosed(1, found.groupCount())
            .mapToObj(found::group)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    return Stream.of(BETWEEN.split(list))
        .map(name -> ARTICLE.matcher(name).replaceFirst(""))
        .filter(name -> in(name).isEmpty())
        .toList();
  }

  private static Map<String, Pattern> byStem() {
    Map<String, String> stems = new LinkedHashMap<>();
    first(stems);
    further(stems);
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    stems.forEach((code, words) ->
        patterns.put(code, Pattern.compile("(?iu)(?<!\\p{L})(?:" + words + ")" + NO_STATE)));
    return patterns;
  }

  /** Languages in which most texts are drawn up. */
  private static void first(Map<String, String> stems) {
    stems.put("en", "english|anglais|inglés|inglesa|englisch|английск|anglick|engels");
    stems.put(
        "fr", "french|français|francés|francesa|französisch|французск|francouzsk|franse?\\b|frans");
    stems.put("de", "german|allemand|alemán|alemana|deutsch|немецк|německ|duits");
    stems.put("es", "spanish|espagnol|español|castellan|spanisch|испанск|španělsk|spaans");
    stems.put("ru", "russian|russe|rus[oa]\\b|russisch|русск|российск|rusk|russisch|ruso|rusa");
    stems.put("cs", "czech|tchèque|checo|tschechisch|чешск|česk|tsjechisch");
    stems.put("kk", "kazakh|казахск|kazašsk|kasachisch|kazachs");
    stems.put("sk", "slovak\\b|slovaque|slowakisch|словацк|slovensk|eslovac|slowaaks");
    stems.put("pl", "polish|polonais|polaco|polnisch|польск|polsk|pools(?:e)?(?!\\p{L})");
    stems.put("uk", "ukrainian|украинск|ukrajinsk|ucrani|oekraïens");
    stems.put("ar", "arabic|arabe|árabe|арабск|arabsk|arabisch");
    stems.put("zh", "chinese|chinois|chino|китайск|čínsk|chinesisch|chine(?:e)?s(?:e)?(?!\\p{L})");
    stems.put("it", "italian|italien|italiano|italienisch|итальянск|italsk|italiaans");
    stems.put(
        "pt",
        "portuguese|portugais|portugués|португальск|portugiesisch|portugalsk|portuge(?:e)?s(?:e)?(?!\\p{L})");
    stems.put("tr", "turkish|turc\\b|turco|türkisch|турецк|tureck|turks");
    stems.put("sv", "swedish|schwedisch|шведск|suédois|sueco|sueca|zweeds|švédsk");
    stems.put(
        "fi",
        "finnish|finnisch|финск|finnois|finlandais|finés|finesa|finlandés|fins(?:e)?(?!\\p{L})|finsk");
    stems.put("no", "norwegian|norwegisch|норвежск|norvégien|noruego|noruega|noors|norsk");
    stems.put("da", "danish|dänisch|датск|danois|danés|danesa|deens|dánsk");
    stems.put(
        "nl",
        "dutch|néerlandais|niederländisch|nederlands|neerland|nizozemsk|нидерландск|голландск");
  }

  private static void further(Map<String, String> stems) {
    stems.put("bg", "bulgarian|bulgare|búlgar|bulgarisch|болгарск|bulharsk|bulgaars");
    stems.put("et", "estonian|estonien|estoni[oa]|estnisch|эстонск|estonsk|ests");
    stems.put("el", "greek|grec\\b|grieg[oa]|griechisch|греческ|řeck|grieks");
    stems.put("hu", "hungarian|hongrois|húngar|ungarisch|венгерск|maďarsk|hongaars");
    stems.put("lv", "latvian|letton|letón|lettisch|латышск|lotyšsk|lets(?:e)?(?!\\p{L})");
    stems.put("lt", "lithuanian|lituanien|lituan|litauisch|литовск|litevsk|litouws");
    stems.put("mt", "maltese|maltais|maltés|maltesisch|мальтийск|maltsk|maltees");
    stems.put("ro", "romanian|roumain|ruman[oa]|rumano|rumänisch|румынск|rumunsk|roemeens");
    stems.put("sl", "slovenian|slovene|slovène|esloven|slowenisch|словенск|slovinsk|sloveens");
    stems.put("hr", "croatian|croate|croata|kroatisch|хорватск|chorvatsk|kroatisch");
    stems.put("sr", "serbian|serbe|serbi[oa]|serbisch|сербск|srbsk|servisch");
    stems.put("ga", "irish|irlandais|irisch|irlandés|irlandesa|iers(?:e)?(?!\\p{L})|irsk|ирландск");
    stems.put("ja", "japanese|japonais|japonés|japanisch|японск|japonsk|japans");
    stems.put("ko", "korean|coréen|corean[oa]|koreanisch|корейск|korejsk|koreaans");
    stems.put("he", "hebrew|hébreu|hebreo|hebräisch|иврит|hebrejsk|hebreeuws");
    stems.put("fa", "persian|farsi|persan|persisch|персидск|persk|perzisch");
    stems.put("uz", "uzbek|ouzbek|usbekisch|узбекск|uzbec|oezbeeks");
    stems.put("ky", "kyrgyz|kirghiz|kirgisisch|кыргызск|киргизск|kyrgyzsk|kirgizisch");
    stems.put("tg", "tajik|tadjik|tadschikisch|таджикск|tádžick|tadzjieks|tadzjikisch");
    stems.put("tk", "turkmen|turkmène|туркменск|turkmensk|turkmeens");
    stems.put(
        "az",
        "azerbaijani|azéri|aserbaidschanisch|азербайджанск|ázerbájdžánsk|azerbeidzjaans|azerbaidzjaans");
    stems.put("hy", "armenian|arménien|armeni[oa]|armenisch|армянск|arménsk|armeens");
    stems.put("ka", "georgian|géorgien|georgisch|грузинск|gruzínsk");
    stems.put("mn", "mongolian|mongol|монгольск|mongolsk|mongools");
    stems.put("vi", "vietnamese|vietnamien|vietnamesisch|вьетнамск|vietnamsk|vietnamees");
    stems.put("th", "thai\\b|thaï\\b|тайск|thajsk|thais(?:e)?(?!\\p{L})");
    stems.put("id", "indonesian|indonésien|indonesisch|индонезийск|indonésk");
    stems.put("ca", "catalan|catalán|katalan|каталанск|katalánsk|catalaans");
    stems.put("eu", "basque|euskera|vasco\\b|vascuence|baskisch|баскск");
    stems.put("gl", "galician|galicien\\b|gallego|galicisch");
    stems.put("hi", "hindi");
    stems.put("ur", "urdu|ourdou");
    stems.put("bn", "bengali|bangla\\b");
    stems.put("ms", "malay\\b|malais\\b|malaiisch|bahasa melayu|малайск|maleis");
    stems.put("sw", "swahili|kiswahili|suahili");
    stems.put("ps", "pashto|pachto|paschtu|пушту");
    stems.put(
        "be",
        "belarusian|byelorussian|biélorusse|belarussisch|белорусск|bělorusk|wit-?russisch|belarussisch");
    stems.put("sq", "albanian|albanais|albanés|albanisch|албанск|albánsk|albanees|albanes");
    stems.put("mk", "macedonian|macédonien|mazedonisch|македонск|makedonsk|macedonisch");
    stems.put("bs", "bosnian|bosnien\\b|bosnisch|боснийск|bosensk");
    stems.put("is", "icelandic|islandais|isländisch|исландск|islandsk|islandés|islandesa|ijslands");
    stems.put(
        "lb",
        "luxembourgish|luxembourgeois|luxemburgisch|luxemburgués|luxemburgs|люксембургск|lucembursk");
  }
}
