package org.pacta.agreement.scaffold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
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

  /** The end that a suspension has by itself; empty when the text says of none. */
  static Optional<SuspensionEnd> of(LifeClauses.@Nullable Found suspension, List<FoundUnit> units) {
    if (suspension == null) {
      return Optional.empty();
    }
    String article = UnitText.article(suspension.cites().getFirst());
    return units.stream()
        .filter(unit -> UnitText.article(unit.id()).equals(article))
        .filter(unit -> SUSPENDED.in(unit.wording()))
        .flatMap(unit -> in(unit).stream())
        .findFirst();
  }

  private static Optional<SuspensionEnd> in(FoundUnit unit) {
    List<TimeTerms.Length> lengths =
        unit.times().lengths().stream()
            .filter(length -> !length.doubtful() && !length.working())
            .toList();
    if (lengths.isEmpty()) {
      return Optional.empty();
    }
    String text = unit.text();
    return MOST.first(unit.wording())
        .map(found -> of(unit, found, lengths.getLast()))
        .or(() ->
            ENDS.first(unit.wording())
                .flatMap(found ->
                    lengths.stream()
                        .filter(length -> text.indexOf(length.term()) > found.start())
                        .findFirst()
                        .map(length -> of(unit, found, length))));
  }

  private static SuspensionEnd of(FoundUnit unit, MatchResult found, TimeTerms.Length length) {
    int at = unit.text().indexOf(length.term());
    return new SuspensionEnd(
        unit.id(),
        length.iso(),
        unit.text()
            .substring(
                Math.min(at, found.start()), Math.max(at + length.term().length(), found.end())));
  }

  /** The clauses with the end that a suspension has by itself. */
  static Map<String, LifeClauses.Found> among(
      Map<String, LifeClauses.Found> life, List<FoundUnit> units) {
    LifeClauses.Found suspension = life.get("suspension");
    Optional<SuspensionEnd> found = of(suspension, units);
    if (suspension == null || found.isEmpty()) {
      return life;
    }
    SuspensionEnd end = found.get();
    String confirm =
        "confirm that it ends by itself: \""
            + ScaffoldFile.oneLine(end.words())
            + "\" in "
            + end.unit();
    String key = "lapses_after: " + end.iso();
    Map<String, LifeClauses.Found> all = new LinkedHashMap<>(life);
    all.put(
        "suspension",
        suspension.formula().isEmpty()
            ? suspension.remarked(confirm + ", " + key)
            : suspension.also(key).citing(end.unit()).remarked(confirm));
    return all;
  }
}
