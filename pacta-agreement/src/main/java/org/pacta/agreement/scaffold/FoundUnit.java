package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A unit found in a text. What it looks like is judged once, when its language is known. */
public final class FoundUnit {
  /** A mark of its own, as many treaties write all their duties so. */
  static final String PRESENT = "duty in the present tense";

  private static final Set<String> NORMS =
      Set.of("power", "prohibition", "permission", "duty", "declaration", "definition");
  private static final Set<String> RECITED =
      Set.of("power", "prohibition", "permission", "duty", "declaration");
  private static final Pattern BESIDE = Pattern.compile("(?:title|pre|fin|text|other|after)\\b.*");
  private static final int WORDS_MIN = 4;

  /** Fewer words end with a full stop in an annex that lists things. */
  private static final int ANNEX_WORDS_MIN = 6;

  /** What an annex names for somebody: "For Utopia: the Ministry …". */
  private static final Pattern LABELLED = Pattern.compile("^[^:.;]{2,80}: .*");

  /**
   * What a unit is of the list it stands in.
   *
   * @param item one of a list whose opening words hold the norm
   * @param listed one of a list whose opening words hold the verb
   * @param defines one of a list of definitions, which begins with its term
   */
  record Place(boolean item, boolean listed, boolean defines) {}

  private final String id;
  private final int line;
  private final String language;
  private final Wording wording;
  private final TimeTerms times;
  private final List<YearlyDay> days;
  private final List<Recurrence> recurrences;
  private final boolean completes;
  private final boolean listed;
  private final boolean defines;
  private final List<String> looksLike;

  FoundUnit(String id, Wording wording, int line, String language) {
    this(id, wording, line, language, new Place(false, false, false));
  }

  FoundUnit(String id, Wording wording, int line, String language, Place place) {
    this.id = id;
    this.line = line;
    this.language = language;
    this.listed = place.listed();
    this.defines = place.defines();
    this.completes = place.item() && !Character.isUpperCase(wording.text().charAt(0));
    this.wording = wording;
    this.times = TimeTerms.in(wording);
    this.days = YearlyDay.in(wording);
    this.recurrences = Recurrence.in(wording);
    this.looksLike = Language.ofCode(language).map(this::looksLike).orElse(List.of());
  }

  /** Id, for example {@code 9(4)/2}. */
  public String id() {
    return id;
  }

  /** Wording, white space made single. */
  public String text() {
    return wording.text();
  }

  /** Line of the text file, from 1. */
  public int line() {
    return line;
  }

  /** ISO 639-1 code of the language it is read in. */
  public String language() {
    return language;
  }

  /**
   * What the unit looks like: power, prohibition, permission, duty, duty in the present tense,
   * declaration, definition, condition, deadline, period. For a person to judge.
   */
  public List<String> looksLike() {
    return looksLike;
  }

  Wording wording() {
    return wording;
  }

  /** It only completes the opening words of its list. */
  boolean completes() {
    return completes;
  }

  TimeTerms times() {
    return times;
  }

  List<YearlyDay> days() {
    return days;
  }

  List<Recurrence> recurrences() {
    return recurrences;
  }

  /** Nobody owes what he is only encouraged to do. */
  private static final Phrase ENCOURAGED =
      Phrase.of(
          "(?<!\\p{L})(?:(?:is|are) (?:\\p{L}+ ){0,2}?encouraged to|(?:est|sont) (?:\\p{L}+ )?(?:encouragée?s?|invitée?s?) à|se (?:alienta|anima|exhorta) a|(?:wird|werden) (?:[\\p{L}-]+ ){0,4}?(?:ermutigt|angehalten)|(?:wordt|worden) (?:[\\p{L}-]+ ){0,4}?aangemoedigd|поощря(?:ется|ются)|se vybíz(?:í|ejí))(?!\\p{L})");

  /** A sentence of an article or annex, not an item of a list, a title or a recital. */
  private boolean states() {
    String text = text();
    char end = text.charAt(text.length() - 1);
    boolean annexed = id.startsWith("annex");
    return wording.count() >= (annexed ? ANNEX_WORDS_MIN : WORDS_MIN)
        && !BESIDE.matcher(id).matches()
        && Character.isUpperCase(text.charAt(0))
        && (annexed ? end == '.' && !LABELLED.matcher(text).matches() : ".;:".indexOf(end) >= 0);
  }

  /** A recital of the preamble obliges and permits nothing, whatever its words. */
  private boolean recites() {
    return id.startsWith("pre") && !text().endsWith(".");
  }

  private List<String> looksLike(Language in) {
    List<String> found = new ArrayList<>(ModalWords.marks(wording, in));
    if (completes) {
      found.removeAll(NORMS);
    } else if (defines) {
      found.removeAll(NORMS);
      found.addFirst("definition");
    } else if (NORMS.stream().noneMatch(found::contains) && states()) {
      boolean negated = NegatedPresent.in(wording, in);
      if (negated || !listed && !ENCOURAGED.in(wording)) {
        found.addFirst(negated ? "prohibition" : PRESENT);
      }
    }
    if (recites()) {
      found.removeAll(RECITED);
    }
    if (!days.isEmpty()
        || !recurrences.isEmpty()
        || times.lengths().stream().anyMatch(TimeTerms.Length::limit)) {
      found.add("deadline");
    } else if (!times.lengths().isEmpty()) {
      found.add("period");
    }
    if (!times.wordless().isEmpty()) {
      found.add("time word without length");
    }
    return List.copyOf(found);
  }
}
