package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who the treaty is between, as far as its title, preamble or signatures say.
 *
 * @param names names as written; empty when none were found
 * @param multilateral more than two, or open to others
 */
record PartyNames(List<String> names, boolean multilateral) {
  private static final String STOP =
      "(?=\\s+(?:on|about|concerning|regarding|for|relating|in the field|in relation|sur|relatif|relative|sobre|en materia|über|betreffend|auf dem gebiet|o|о|об|om|för|su|w sprawie)(?!\\p{L})|[,;]?\\s*\\(|\\s*$)";
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:between|among|entre|zwischen|mezi|между|mellan|mellem|tra|między)\\s+(.+?)"
              + STOP);
  private static final Pattern ARE =
      Pattern.compile(
          "(?iu)\\b(?:parties|states)(?: to this \\p{L}+)? (?:are|shall be)(?: the following)?:?\\s+([^.;]+)");
  private static final String BODY =
      "government|republic|kingdom|state|ministry|principality|federation|union|federal|gouvernement|république|regierung|republik|gobierno|república|vláda|vlády|vládou|правительств\\p{L}*|республик\\p{L}*|ministr\\p{L}*|království";
  private static final Pattern PREAMBLE =
      Pattern.compile(
          "(?iu)^((?:the |le |la |die |el )?(?:"
              + BODY
              + ")\\b.{2,200}?)(?:,? hereinafter|,|\\s*\\(|:|$)");
  private static final Pattern AND =
      Pattern.compile(
          "(?iu)\\s*,?\\s+(?:and|et|und|y|e|a|и|och|og|i)\\s+(?=(?:the |le |la |der |die |den |el |del |du |de la )?(?:"
              + BODY
              + "))|,\\s+(?=(?:the )?(?:"
              + BODY
              + "))");
  private static final Pattern PLAIN_AND =
      Pattern.compile("(?iu)\\s*,?\\s+(?:and|et|und|y|a|и|och|og)\\s+|,\\s+");
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?iu)^(?:for and on behalf of|on behalf of|for|pour|für|por|za|за)\\s+(.{3,80}?)[:,.]?(?:\\s*_+)?$");
  private static final Phrase OPEN =
      Phrase.of(
          "\\b(?:accession|accede|depositary|states parties|signatory states|high contracting parties)\\b");
  private static final Pattern ARTICLE =
      Pattern.compile("(?iu)^(?:the|le|la|les|l['’]|die|der|das|dem|den|el)\\s+");

  static PartyNames of(TreatyText text) {
    List<String> names = split(match(BETWEEN, text.title()));
    if (names.size() < 2) {
      names = fromPreamble(text, names);
    }
    List<String> signed = signed(text);
    if (names.size() < 2 && signed.size() >= 2 || signed.size() > Math.max(2, names.size())) {
      names = signed;
    }
    boolean open = text.units().stream().filter(unit -> OPEN.in(unit.wording())).count() >= 2;
    return new PartyNames(names.size() < 2 ? List.of() : names, names.size() > 2 || open);
  }

  private static List<String> fromPreamble(TreatyText text, List<String> otherwise) {
    for (FoundUnit unit : text.units()) {
      List<String> listed = split(match(ARE, unit.text()));
      boolean named = listed.stream().allMatch(name -> Character.isUpperCase(name.charAt(0)));
      boolean preamble = unit.id().startsWith("pre");
      List<String> names = preamble ? split(match(PREAMBLE, unit.text())) : List.of();
      if (names.size() < 2 && named) {
        names = listed;
      }
      if (names.size() >= 2) {
        return names;
      }
    }
    return otherwise;
  }

  private static String match(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  private static List<String> split(String words) {
    String[] parts = AND.split(words);
    parts = parts.length < 2 ? PLAIN_AND.split(words) : parts;
    return named(List.of(parts));
  }

  private static List<String> signed(TreatyText text) {
    List<String> names = new ArrayList<>();
    for (LeftOut part : text.leftOut()) {
      Matcher found = SIGNED.matcher(part.text());
      if (part.why() == LeftOut.Why.SIGNATURES && found.matches()) {
        names.add(found.group(1));
      }
    }
    return named(names);
  }

  private static List<String> named(List<String> names) {
    return names.stream()
        .map(name -> ARTICLE.matcher(name.strip()).replaceFirst("").strip())
        .filter(name -> name.length() > 2 && name.length() <= 160)
        .distinct()
        .toList();
  }

  /** ISO code of the country a name speaks of, or empty. */
  static String country(String name, String language) {
    String lower = name.toLowerCase(Locale.ROOT);
    String best = lower.contains("czech republic") || lower.contains("české republik") ? "CZ" : "";
    int longest = best.isEmpty() ? 3 : lower.length();
    for (String code : Locale.getISOCountries()) {
      for (Locale in : List.of(Locale.ENGLISH, Locale.of(language))) {
        String country = Locale.of("", code).getDisplayCountry(in).toLowerCase(Locale.ROOT);
        if (country.length() > longest && lower.contains(country)) {
          best = code;
          longest = country.length();
        }
      }
    }
    return best;
  }
}
