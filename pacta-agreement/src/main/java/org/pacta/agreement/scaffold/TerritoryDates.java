package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When the extension to a territory, and the withdrawal of one, take effect: dates of {@code
 * temporal}, which nobody has to keep as deadlines.
 */
final class TerritoryDates {
  private static final Phrase WITHDRAWAL =
      Phrase.of("withdraw|retrait|retir|rücknahme|intrekking|отзыв|odvolání");
  private static final Phrase EXTENSION =
      Phrase.of(
          "exten[ds]|étend|extens|erstreck|ausdehn|ausgedehnt|uitgebreid|uitbreid|распростран|rozšíř");
  private static final Phrase TERRITORY = Phrase.of("territor|gebiet|gebied|территори|území");

  private final List<FoundUnit> units;
  private final Map<String, List<FoundUnit>> paragraphs;

  private TerritoryDates(List<FoundUnit> units) {
    this.units = units;
    this.paragraphs =
        units.stream().collect(Collectors.groupingBy(unit -> Units.paragraph(unit.id())));
  }

  /** Formulas by the unit that states each, in the order of the text. */
  static Map<String, String> in(List<FoundUnit> units) {
    TerritoryDates dates = new TerritoryDates(units);
    Map<String, String> found = new LinkedHashMap<>(dates.extensions());
    found.putAll(dates.withdrawals());
    return found;
  }

  /** The same by what to write, for the work list. */
  static Map<String, List<String>> hints(List<FoundUnit> units) {
    TerritoryDates dates = new TerritoryDates(units);
    Map<String, List<String>> hints = new LinkedHashMap<>();
    dates
        .extensions()
        .forEach((unit, formula) ->
            put(hints, "the extension to a territory; write extension: {" + formula + "}", unit));
    dates
        .withdrawals()
        .forEach((unit, formula) ->
            put(
                hints,
                "the withdrawal of an extension; write extension_withdrawal: {" + formula + "}",
                unit));
    return hints;
  }

  private static void put(Map<String, List<String>> hints, String hint, String unit) {
    hints.computeIfAbsent(hint, _ -> new ArrayList<>()).add(unit);
  }

  private Map<String, String> withdrawals() {
    Map<String, String> found = new LinkedHashMap<>();
    for (FoundUnit unit : units) {
      if (WITHDRAWAL.in(unit.wording())
          && NoticeFormula.takesEffect(unit.text())
          && anyBeside(unit, TERRITORY)) {
        NoticeFormula.of(unit.text(), "territory_withdrawal_received")
            .ifPresent(formula -> found.put(unit.id(), formula));
      }
    }
    return found;
  }

  private Map<String, String> extensions() {
    Map<String, String> found = new LinkedHashMap<>();
    for (FoundUnit unit : units) {
      if (TERRITORY.in(unit.wording())
          && starts(unit)
          && !WITHDRAWAL.in(unit.wording())
          && anyBeside(unit, EXTENSION)) {
        NoticeFormula.of(unit.text(), "territory_extension_received")
            .ifPresent(formula -> found.put(unit.id(), formula));
      }
    }
    return found;
  }

  private static boolean starts(FoundUnit unit) {
    return NoticeFormula.takesEffect(unit.text())
        || LifeTopics.speaks("entry_into_force", unit.wording());
  }

  /** The unit, or a sentence beside it, says so. */
  private boolean anyBeside(FoundUnit unit, Phrase words) {
    return paragraphs.getOrDefault(Units.paragraph(unit.id()), List.of()).stream()
        .anyMatch(one -> words.in(one.wording()));
  }
}
