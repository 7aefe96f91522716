package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
      "(?:\\d{1,3}(?:bis|ter|quater|[a-z])?|[IVXLC]{1,7})(?:\\s?\\(\\w{1,4}\\))*(?![\\p{L}\\d])";
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
              + ")*)");
  private static final Pattern ONE = Pattern.compile(LABEL);
  private static final Pattern THROUGH =
      Pattern.compile("\\s*(?:to|through|à|bis|tot(?: en met)?|al|по|až|[-–])\\s*");
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
    List<String> labels = labels(excepted.group("list"));
    return all.stream()
        .map(FoundUnit::id)
        .filter(id -> labels.stream().anyMatch(label -> UnitText.contains(label, id)))
        .toList();
  }

  /** The numbers of a list, with those that a range leaves out. */
  static List<String> labels(String list) {
    List<String> labels = new ArrayList<>();
    int end = 0;
    for (MatchResult one : ONE.matcher(list).results().toList()) {
      String label = one.group().replaceAll("\\s", "");
      boolean range =
          !labels.isEmpty()
              && THROUGH.matcher(list.substring(end, one.start())).matches()
              && (labels.getLast() + label).matches("\\d{1,6}");
      for (int i = range ? number(labels.getLast()) + 1 : 0; range && i < number(label); i++) {
        labels.add("" + i);
      }
      labels.add(label);
      end = one.end();
    }
    return labels;
  }

  private static int number(String label) {
    return Integer.parseInt(label);
  }

  /** What a person must add to it. */
  String remark() {
    return "; TODO name what starts it"
        + (see.isEmpty() ? "" : "; see " + String.join(", ", see))
        + (limited ? "; TODO narrow the units: the exception itself is limited" : "");
  }
}
