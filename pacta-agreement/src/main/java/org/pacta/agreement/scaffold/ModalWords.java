package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words by which a sentence looks like a duty, permission, prohibition, power, definition or
 * condition.
 */
final class ModalWords {
  private static final Pattern ANY =
      words(
          "shall|must|may|will|agree[sd]?|undertakes?|doit|doivent|peut|peuvent|s['’]engagent|podrán?|deberán?|soll|sollen|muss|müssen|kann|können|darf|dürfen|verpflichten|может|могут|должн\\p{L}*|обязан\\p{L}*|обязуются|může|mohou|musí|je povinn\\p{L}*|jsou povinn\\p{L}*|kan|kunnen|mag|mogen|moet|moeten|zullen|(?:verbinden|verbindt) zich|(?:is|zijn) verplicht");

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

  /** True when an English text says "shall" or "must", which notes beside a treaty seldom do. */
  static boolean strict(String text) {
    return STRICT.matcher(text).find();
  }

  /** Marks of a sentence in a language, in a fixed order. */
  static List<String> marks(Wording text, Language language) {
    Map<String, Phrase> marks = language.marks();
    List<MatchResult> forbidden = new ArrayList<>(all("prohibition", text, marks));
    List<MatchResult> impossible =
        forbidden.stream().filter(match -> impossible(match, text.text())).toList();
    forbidden.addAll(all("declaration", text, marks));
    List<MatchResult> exempt = new ArrayList<>(forbidden);
    exempt.addAll(all("definition", text, marks));
    all("permission", text, marks).stream().filter(ModalWords::negated).forEach(exempt::add);
    List<String> found = new ArrayList<>();
    marks.forEach((mark, words) -> {
      List<MatchResult> other =
          switch (mark) {
            case "duty" -> exempt;
            case "permission" -> forbidden;
            case "prohibition" -> impossible;
            default -> List.of();
          };
      boolean here =
          other.isEmpty()
              ? words.in(text)
              : words.all(text).stream()
                  .anyMatch(word -> other.stream().noneMatch(it -> overlap(it, word)));
      if (here) {
        found.add(mark);
      }
    });
    return found;
  }

  private static List<MatchResult> all(String mark, Wording text, Map<String, Phrase> marks) {
    return Objects.requireNonNull(marks.get(mark)).all(text);
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
