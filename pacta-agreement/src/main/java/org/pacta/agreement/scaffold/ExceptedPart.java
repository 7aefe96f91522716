package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.file.UnitText;

/**
 * What the sentence on the entry into force excepts. It is a part that starts by an event of its
 * own: with the rest it would start too early.
 *
 * @param units its units
 * @param in unit that excepts them
 * @param see units that may say when they start
 * @param limited the exception itself is limited ("to the extent that")
 */
record ExceptedPart(List<String> units, String in, List<String> see, boolean limited) {
  /** Event by which the part starts, until a person names it. */
  static final String EVENT = "excepted_part_may_start";

  static final String LABEL =
      "(?:\\d{1,3}(?:bis|ter|quater|[a-z])?|[IVXLC]{1,7})(?:\\s?\\(\\w{1,4}\\)){0,4}(?![\\p{L}\\d])";
  static final String BETWEEN =
      "\\s*(?:,\\s*)?(?:(?:(?:and|or|to|through|et|ou|à|und|oder|bis|en|of|tot(?: en met)?|y|o|al?|и|или|по|nebo|až)(?!\\p{L})|[-–])\\s*)?";
  private static final Pattern EXCEPTED =
      Pattern.compile(
          "(?iu:with the exception of|except(?:ing)?(?: for)?|other than|save(?: for)?|à l['’]exception (?:de|des)|con (?:la )?excepción de"
              + "|mit ausnahme (?:der|des|von)|met uitzondering van|behoudens|за исключением|s výjimkou)\\s+(?iu:(?:l['’]|the |de |het )?(?:articles?|paragraphs?|sections?|artículos?|artikel(?:n|s|en)?|стат\\p{L}{1,3}|člán\\p{L}{1,4}))\\s+(?<list>"
              + LABEL
              + "(?:"
              + BETWEEN
              + LABEL
              + ")*+)");
  private static final Pattern ONE = Pattern.compile(LABEL);
  private static final Pattern THROUGH =
      Pattern.compile("\\s*(?:to|through|à|bis|tot(?: en met)?|al|по|až|[-–])\\s*");
  private static final Pattern SPANISH =
      Pattern.compile("(?iu)artículo|capítulo|párrafo|apartado|anexo");
  private static final int RANGE_MAX = 100;
  private static final Pattern LIMITED =
      Pattern.compile("(?iu)to the extent|in ?so ?far as|dans la mesure|soweit|в той мере");

  /** The part excepted by the sentence on the entry into force; empty when none is. */
  static Optional<ExceptedPart> of(LifeClauses.@Nullable Found entry, List<FoundUnit> all) {
    if (entry == null) {
      return Optional.empty();
    }
    String in = entry.cites().getFirst();
    String text =
        all.stream().filter(unit -> unit.id().equals(in)).findFirst().orElseThrow().text();
    String article = UnitText.article(in);
    List<String> units =
        units(text, all).stream().filter(id -> !UnitText.article(id).equals(article)).toList();
    List<String> see =
        all.stream()
            .filter(unit -> UnitText.article(unit.id()).equals(article) && !unit.id().equals(in))
            .filter(unit -> LifeTopics.speaks("entry_into_force", unit.wording()))
            .map(FoundUnit::id)
            .toList();
    return units.isEmpty()
        ? Optional.empty()
        : Optional.of(new ExceptedPart(units, in, see, LIMITED.matcher(text).find()));
  }

  /** Units of the articles and paragraphs that a sentence excepts. */
  static List<String> units(String sentence, List<FoundUnit> all) {
    Matcher excepted = EXCEPTED.matcher(sentence);
    if (!excepted.find()) {
      return List.of();
    }
    List<String> labels =
        labels(
            spanish(excepted.group())
                ? through(sentence, excepted.start("list"), excepted.end("list"))
                : excepted.group("list"));
    return all.stream()
        .map(FoundUnit::id)
        .filter(id -> labels.stream().anyMatch(label -> UnitText.contains(label, id)))
        .toList();
  }

  /** True for words that name a unit in Spanish, where "a" stands in a range and joins nothing. */
  static boolean spanish(String words) {
    return SPANISH.matcher(words).find();
  }

  /** A Spanish list whose ranges are written with "al". */
  static String through(String text, int from, int to) {
    return text.substring(from, to).replace(" a ", " al ");
  }

  /** The numbers of a list, with those that a range leaves out. */
  static List<String> labels(String list) {
    List<String> labels = new ArrayList<>();
    int end = 0;
    for (MatchResult one : ONE.matcher(list).results().toList()) {
      String label = one.group().replaceAll("\\s", "");
      if (!labels.isEmpty() && through(list.substring(end, one.start()))) {
        labels.addAll(left(labels.getLast(), label));
      }
      labels.add(label);
      end = one.end();
    }
    return labels;
  }

  /** True when it is known what each range of a list leaves out. */
  static boolean ranged(String list) {
    List<MatchResult> found = ONE.matcher(list).results().toList();
    for (int i = 1; i < found.size(); i++) {
      String between = list.substring(found.get(i - 1).end(), found.get(i).start());
      int from = number(found.get(i - 1).group());
      int to = number(found.get(i).group());
      boolean known =
          from > 0
              && to > from
              && to - from <= RANGE_MAX
              && figures(found.get(i - 1)) == figures(found.get(i));
      if (through(between) && !known) {
        return false;
      }
    }
    return true;
  }

  /** True for words between the first and the last of a range. */
  static boolean through(String between) {
    return THROUGH.matcher(between).matches();
  }

  private static boolean figures(MatchResult label) {
    return Character.isDigit(label.group().charAt(0));
  }

  /** The numbers between two of one kind. */
  private static List<String> left(String from, String to) {
    boolean figures = Character.isDigit(from.charAt(0));
    boolean known = number(from) > 0 && Character.isDigit(to.charAt(0)) == figures;
    return !known
        ? List.of()
        : IntStream.range(number(from) + 1, Math.min(number(to), number(from) + RANGE_MAX))
            .mapToObj(one -> figures ? "" + one : Numerals.roman(one))
            .toList();
  }

  /** Value of a number in figures or a Roman one; 0 when it is neither. */
  private static int number(String label) {
    return label.matches("\\d{1,3}") ? Integer.parseInt(label) : Numerals.roman(label);
  }

  /** What a person must add to it. */
  String remark() {
    return "; TODO name what starts it"
        + (see.isEmpty() ? "" : "; see " + String.join(", ", see))
        + (limited ? "; TODO narrow the units: the exception itself is limited" : "");
  }
}
