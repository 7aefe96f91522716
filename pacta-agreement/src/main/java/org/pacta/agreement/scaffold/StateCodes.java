package org.pacta.agreement.scaffold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Codes of States, and of the European Union, by the names under which they make treaties. */
final class StateCodes {
  private static final int NAME_MIN = 3;

  /** Names from which no short name of the country can be read: "the Slovak Republic". */
  private static final Map<String, Pattern> FORMAL = formal();

  private StateCodes() {}

  /** ISO code of the country a name speaks of, or empty. */
  static String of(String name, String language) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("mexican")) {
      return "MX"; // whose full name holds that of the United States
    }
    String best = "";
    int longest = NAME_MIN;
    for (String code : Locale.getISOCountries()) {
      for (Locale in : new Locale[] {Locale.ENGLISH, Locale.of(language)}) {
        String country = Locale.of("", code).getDisplayCountry(in).toLowerCase(Locale.ROOT);
        if (country.length() > longest && lower.contains(country)) {
          best = code;
          longest = country.length();
        }
      }
    }
    return best.isEmpty() ? formal(name) : best;
  }

  private static String formal(String name) {
    List<String> found =
        FORMAL.entrySet().stream()
            .filter(state -> state.getValue().matcher(name).find())
            .map(Map.Entry::getKey)
            .toList();
    return found.size() == 1 ? found.getFirst() : "";
  }

  private static Map<String, Pattern> formal() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(
        "SK", "slovak|slovaque|eslovac|slowakisch|slovensk\\p{L}+ republi|slo[vw]aaks|словацк");
    words.put(
        "CZ", "czech(?!oslov)|česk\\p{L}+ republi|tchèque|checa|tschechisch|tsjechisch|чешск");
    words.put("CH", "swiss|helvétique|helvética|schweizerisch|zwitsers|швейцарск|švýcarsk");
    words.put("FR", "french|française|francesa|französisch|frans|французск|francouzsk");
    words.put("IT", "italian|italienne|italiana|italienisch|italiaans|итальянск|italsk");
    words.put(
        "PT", "portuguese|portugaise|portuguesa|portugiesisch|portugese|португальск|portugalsk");
    words.put("GR", "hellenic|hellénique|helénica|griechisch|helleens|греческ|řeck");
    words.put("AR", "argentin|аргентинск");
    words.put("KG", "kyrgyz|kirghize|kirgis|кыргыз|киргиз");
    words.put("VN", "viet ?nam");
    words.put("LA", "lao people");
    words.put("SY", "syrian|syrienne|сирийск");
    words.put("MX", "mexican|mexicain|mexicanos");
    words.put("VA", "holy see|saint-siège|santa sede|heiliger? stuhl|heilige stoel|святой престол");
    words.put("TR", "turkey|turkish|turque|türkisch|turks|турецк");
    words.put("KP", "democratic people['’]s republic of korea");
    words.put("KR", "(?<!people['’]s )republic of korea");
    words.put(
        "EU",
        "^(?:(?:the|de|la|die) |l['’])?(?:european union|europese unie|union européenne|unión europea|europäische union|европейск\\p{L}+ союз|evropsk\\p{L} uni)");
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    words.forEach(
        (code, stems) -> patterns.put(code, Pattern.compile("(?iu)(?<!\\p{L})(?:" + stems + ")")));
    return patterns;
  }
}
