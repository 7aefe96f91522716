package org.pacta.agreement.scaffold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
          "(?u)(?<!\\p{L})(?i:done|signed|concluded|fait|hecho|geschehen|gegeben|совершено|dáno|gedaan|ondertekend)(?:,? (?:in|en|v|in der) [\\p{Ll}() ]{3,40}?,?)?\\s+(?:at|AT|in|à|en|zu|в|v|ve|te)\\s+(?:the city of )?((?:['’]s-)?"
              + NAME
              + ")");
  private static final Pattern PREVAILS =
      Pattern.compile(
          "(?iu)prevail|refer to the text|decisive|(?:divergen|differen|discrepan|conflict|doubt)[^;.]{0,120}(?:used|govern|precedence|authoritative|control)|fait foi|font foi.*divergence|maßgebend|prevalecer|преимущ|rozhodující|использу|doorslaggevend|beslissend|prevaleert");
  private static final Pattern CORRECTION =
      Pattern.compile(
          "(?iu)[(\\[](?:should (?:have )?read|recte|corrected|richtig|au lieu de)[^)\\]]{0,80}[)\\]]");

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
      List<String> named = LanguageNames.in(unit.text());
      List<String> others = LanguageNames.unknown(unit.text());
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
        LanguageNames.inOrder(languages),
        unknown,
        prevailing,
        List.copyOf(languagesIn));
  }

  /** The closing words, or the sentences before them that speak of languages. */
  private static List<FoundUnit> ofLanguages(List<FoundUnit> closing, List<FoundUnit> units) {
    int from = units.indexOf(closing.getFirst());
    boolean told =
        closing.stream()
            .anyMatch(unit ->
                !LanguageNames.in(unit.text()).isEmpty()
                    || !LanguageNames.unknown(unit.text()).isEmpty());
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
            .map(LanguageNames::in)
            .filter(named -> named.size() == 1)
            .map(List::getFirst)
            .findFirst()
        : Optional.empty();
  }
}
