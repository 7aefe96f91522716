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
 * @param unit where they were found: a unit, or the signatures
 * @param multilateral more than two, or open to others
 */
record PartyNames(List<String> names, String unit, boolean multilateral) {
  /** Names and where they were found. */
  private record Named(List<String> names, String where) {}

  private static final String STOP =
      "(?=\\s+(?:on|about|concerning|regarding|(?<!(?:committee|ministry|minister|agency|office|service|department|bureau|directorate|commission) )for|relating|in the field|in relation|sur|relatif|relative|sobre|en materia|über|betreffend|auf dem gebiet|o|о|об|om|för|su|w sprawie)(?!\\p{L})|[,;]?\\s*\\(|\\s*$)";
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

  /** Between signatures that stand side by side, and what follows a name. */
  private static final Pattern SIGNATURES =
      Pattern.compile("\\s+(?=(?:For|FOR|Pour|POUR|Für|Por|За|Za)\\s)");

  private static final Pattern LEADERS = Pattern.compile("\\s*(?:\\([^)]{0,60}\\))?[\\s:.…_–—-]*$");

  private static final String AFTER_PARTIES =
      "hereinafter|\\(hereinafter|have agreed|have concluded|desir|sont convenus|ci-après|haben|im folgenden|en adelante";

  /** A Party on a line of its own: "the Kingdom of Utopia,". */
  private static final Pattern PARTY_LINE =
      Pattern.compile(
          "(?iu)(?:and |et |und |a |и )?(?:the |le |la |die |das |el )?(?:federal |grand )?(?:"
              + BODY
              + ")\\b[^;:.()]{2,120},?(?: and (?:the )?[^;:.()]{2,80},?)?(?:,? (?:"
              + AFTER_PARTIES
              + ").*)?");

  private static final Pattern ARTICLE =
      Pattern.compile("(?iu)^(?:the|le|la|les|l['’]|die|der|das|dem|den|el)\\s+");

  static PartyNames of(TreatyText text) {
    Named best = new Named(split(match(BETWEEN, text.title())), "title");
    if (best.names().size() < 2) {
      best = fromPreamble(text, best);
    }
    List<String> signed = signed(text);
    int known = best.names().size();
    if (known < 2 && signed.size() >= 2 || signed.size() > Math.max(2, known)) {
      best = new Named(signed, "the signatures");
    }
    boolean open = text.units().stream().filter(unit -> OPEN.in(unit.wording())).count() >= 2;
    List<String> names = best.names().size() < 2 ? List.of() : best.names();
    return new PartyNames(names, best.where(), names.size() > 2 || open);
  }

  private static Named fromPreamble(TreatyText text, Named otherwise) {
    Named best = linesOfParties(text);
    if (best.names().size() >= 2) {
      return best;
    }
    best = otherwise;
    for (FoundUnit unit : text.units()) {
      List<String> listed = split(match(ARE, unit.text()));
      boolean named = listed.stream().allMatch(name -> Character.isUpperCase(name.charAt(0)));
      boolean preamble = unit.id().startsWith("pre");
      List<String> names = preamble ? split(match(PREAMBLE, unit.text())) : List.of();
      if (names.size() < 2 && named) {
        names = listed;
      }
      if (names.size() >= 2) {
        return new Named(names, unit.id());
      }
    }
    return best;
  }

  /** Parties that stand in the preamble on lines of their own. */
  private static Named linesOfParties(TreatyText text) {
    List<FoundUnit> lines =
        text.units().stream()
            .filter(unit -> unit.id().startsWith("pre"))
            .dropWhile(unit -> !PARTY_LINE.matcher(unit.text()).matches())
            .takeWhile(unit -> PARTY_LINE.matcher(unit.text()).matches())
            .toList();
    if (lines.size() < 2) {
      return new Named(List.of(), "");
    }
    String all = String.join(" ", lines.stream().map(FoundUnit::text).toList());
    return new Named(
        split(all.replaceAll("(?iu),? (?:" + AFTER_PARTIES + ").*$|[,;]$", "")),
        lines.getFirst().id());
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
      if (part.why() == LeftOut.Why.SIGNATURES) {
        for (String one : SIGNATURES.split(part.text())) {
          Matcher found = SIGNED.matcher(LEADERS.matcher(one).replaceFirst(""));
          if (found.matches()) {
            names.add(found.group(1));
          }
        }
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
