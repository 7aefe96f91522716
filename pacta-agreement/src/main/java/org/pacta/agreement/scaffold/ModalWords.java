package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words by which a sentence looks like a duty, permission, prohibition, power, definition or
 * condition.
 */
final class ModalWords {
  private static final Pattern ANY =
      words(
          "shall|must|may|will|agree[sd]?|undertakes?|doit|doivent|peut|peuvent|s['’]engagent|podrán?|deberán?|soll|sollen|muss|müssen|kann|können|darf|dürfen|verpflichten|может|могут|должн\\p{L}*|обязан\\p{L}*|обязуются|může|mohou|musí|je povin(?:en|n\\p{L}*)|jsou povinn\\p{L}*|kan|kunnen|mag|mogen|moet|moeten|zullen|(?:verbinden|verbindt) zich|(?:is|zijn) verplicht");

  private static final Pattern NOT =
      words(
          "not|no|nobody|n|nul|nadie|ningun[ao]|nicht|niemand|kein\\p{L}*|не|никто|není|nejsou|nikdo|niet|geen");

  /** It says what is impossible, not what is forbidden, in a clause that only sets a condition. */
  private static final Pattern CANNOT =
      Pattern.compile("(?iu)(?:cannot|ne peu|no pued|nemůže|nemohou|не мо[гж]|kan\\b|kunnen\\b).*");

  private static final Pattern CONDITIONAL =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:if|where|when|whenever|unless|because|si|s['’]ils?|lorsqu\\p{L}*|quand|cuando|wenn|falls|sofern|если|когда|поскольку|pokud|jestliže|když|indien|wanneer|omdat)(?!\\p{L})(?:,[^,;:]*,)?[^,;:]*|(?:which|that|who|qui|que|котор\\p{L}+|kter\\p{L}+|die|dat)\\s)$");

  private static final Pattern STRICT = words("shall|must");

  private ModalWords() {}

  /** True when a text says that something must or may be, in any of the languages. */
  static boolean any(String text) {
    return ANY.matcher(text).find();
  }

  /** Where a text says that something must or may be. */
  static Matcher anyIn(String text) {
    return ANY.matcher(text);
  }

  /** True when an English text says "shall" or "must", which notes beside a treaty seldom do. */
  static boolean strict(String text) {
    return STRICT.matcher(text).find();
  }

  /** Marks of a sentence in a language, in a fixed order. */
  static List<String> marks(Wording text, Language language) {
    Map<String, List<MatchResult>> places = new LinkedHashMap<>();
    language.marks().forEach((mark, words) -> places.put(mark, words.all(text)));
    List<MatchResult> forbidden = new ArrayList<>(at("prohibition", places));
    List<MatchResult> impossible =
        forbidden.stream().filter(match -> impossible(match, text.text())).toList();
    forbidden.addAll(at("declaration", places));
    List<MatchResult> exempt = new ArrayList<>(forbidden);
    exempt.addAll(at("definition", places));
    at("permission", places).stream().filter(ModalWords::negated).forEach(exempt::add);
    List<String> found = new ArrayList<>();
    places.forEach((mark, said) -> {
      List<MatchResult> other =
          switch (mark) {
            case "duty" -> exempt;
            case "permission" -> forbidden;
            case "prohibition" -> impossible;
            default -> List.of();
          };
      if (said.stream().anyMatch(word -> other.stream().noneMatch(it -> overlap(it, word)))) {
        found.add(mark);
      }
    });
    return found;
  }

  private static List<MatchResult> at(String mark, Map<String, List<MatchResult>> places) {
    return Objects.requireNonNull(places.get(mark));
  }

  /** "Shall not be required" is a permission that holds a word of duty. */
  private static boolean negated(MatchResult permission) {
    return NOT.matcher(permission.group()).find();
  }

  /** "Where consent cannot be asked for". */
  private static boolean impossible(MatchResult prohibition, String text) {
    return CANNOT.matcher(prohibition.group()).matches()
        && CONDITIONAL.matcher(text.substring(0, prohibition.start())).find();
  }

  /** "May not" permits nothing, although "may" stands in it. */
  private static boolean overlap(MatchResult one, MatchResult other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  /** Whole words, in any case. */
  static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
