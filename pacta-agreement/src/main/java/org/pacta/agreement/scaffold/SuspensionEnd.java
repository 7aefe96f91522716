package org.pacta.agreement.scaffold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.file.UnitText;

/**
 * A suspension that ends by itself: "shall end, unless it is renewed, after ninety days".
 *
 * @param unit unit that says so
 * @param iso its length, ISO 8601
 * @param words as the text says it
 */
record SuspensionEnd(String unit, String iso, String words) {
  /** A suspension is named. */
  static final Phrase SUSPENDED = Phrase.of("suspen|aussetz|opschort|schorsing|приостан|pozastav");

  private static final Phrase ENDS =
      Phrase.words(
          "(?:(?:shall|will) )?(?:end|lapse|expire|cease)s?|endet|erlischt|außer kraft|prend(?:ra)? fin|expire(?:ra)?|cesse(?:ra)?|eindigt|vervalt|прекращается|истекает|утрачивает силу|s?končí|zanik(?:á|ne)|pozb(?:ývá|ude)|termina(?:rá)?|expira(?:rá)?|cesa(?:rá)?");
  private static final Phrase MOST =
      Phrase.words(
          "(?:(?:shall|may|must|will) )?(?:not|never) (?:exceed|last longer than)|(?:no|not) (?:more|longer) than|at most|maximum (?:period |duration |term )?of|nicht (?:überschreiten|übersteigen)|höchstens|längstens|(?:excéder|dépasser)|maximale? de|au maximum|ten hoogste|maximaal|niet langer dan|niet overschrijden|не более|не свыше|превышать|nejvýše|nejdéle|maximálně|(?:přesáhnout|překročit)|exceder(?: de)?|máxim[oa] de|como máximo");

  /** What is not named again. */
  private static final Pattern IT =
      Pattern.compile("(?iu)(?:it|sie|elle|zij|ze|оно|она)(?!\\p{L})");

  private static final int UNITS_MAX = 3;

  /** The end that a suspension has by itself; empty when the text says of none. */
  static Optional<SuspensionEnd> of(LifeClauses.@Nullable Found suspension, List<FoundUnit> units) {
    if (suspension == null) {
      return Optional.empty();
    }
    String article = UnitText.article(suspension.cites().getFirst());
    return units.stream()
        .filter(unit -> UnitText.article(unit.id()).equals(article))
        .filter(unit -> SUSPENDED.in(unit.wording()))
        .flatMap(unit -> SuspensionLength.in(unit).stream())
        .findFirst();
  }

  /** A sentence with words of ending and a length, whatever ends by it. */
  private static boolean mayEnd(FoundUnit unit) {
    return (SUSPENDED.in(unit.wording()) || IT.matcher(unit.text()).lookingAt())
        && !unit.times().lengths().isEmpty()
        && (MOST.in(unit.wording()) || ENDS.in(unit.wording()));
  }

  /** The clauses with the end that a suspension has by itself. */
  static Map<String, LifeClauses.Found> among(
      Map<String, LifeClauses.Found> life, List<FoundUnit> units) {
    LifeClauses.Found suspension = life.get("suspension");
    if (suspension == null) {
      return life;
    }
    Map<String, LifeClauses.Found> all = new LinkedHashMap<>(life);
    all.put(
        "suspension",
        of(suspension, units)
            .map(end -> ending(suspension, end))
            .orElseGet(() -> doubted(suspension, units)));
    return all;
  }

  private static LifeClauses.Found ending(LifeClauses.Found suspension, SuspensionEnd end) {
    String confirm =
        "confirm that it ends by itself: \""
            + ScaffoldFile.oneLine(end.words())
            + "\" in "
            + end.unit();
    String key = "lapses_after: " + end.iso();
    return suspension.formula().isEmpty()
        ? suspension.remarked(confirm + ", " + key)
        : suspension.also(key).citing(end.unit()).remarked(confirm);
  }

  /** Of what may be another length than that of the suspension only the unit is told. */
  private static LifeClauses.Found doubted(LifeClauses.Found suspension, List<FoundUnit> units) {
    String article = UnitText.article(suspension.cites().getFirst());
    String may =
        units.stream()
            .filter(unit -> UnitText.article(unit.id()).equals(article))
            .filter(SuspensionEnd::mayEnd)
            .map(FoundUnit::id)
            .limit(UNITS_MAX)
            .collect(Collectors.joining(", "));
    return may.isEmpty()
        ? suspension
        : suspension.remarked("see whether it ends by itself (lapses_after): " + may);
  }
}
