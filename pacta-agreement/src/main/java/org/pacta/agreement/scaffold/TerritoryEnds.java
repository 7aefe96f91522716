package org.pacta.agreement.scaffold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When the withdrawal of an extension to a territory takes effect: a date of {@code temporal},
 * which nobody has to keep as a deadline.
 */
final class TerritoryEnds {
  private static final Phrase WITHDRAWAL =
      Phrase.of("withdrawal|retrait|retiro|rücknahme|intrekking|отзыв|odvolání");
  private static final Phrase TERRITORY = Phrase.of("territor|gebiet|gebied|территори|území");

  private TerritoryEnds() {}

  /** Formulas by the unit that states each, in the order of the text. */
  static Map<String, String> in(List<FoundUnit> units) {
    Map<String, List<FoundUnit>> paragraphs =
        units.stream().collect(Collectors.groupingBy(unit -> paragraph(unit.id())));
    Map<String, String> found = new LinkedHashMap<>();
    for (FoundUnit unit : units) {
      boolean of =
          WITHDRAWAL.in(unit.wording())
              && NoticeFormula.takesEffect(unit.text())
              && paragraphs.getOrDefault(paragraph(unit.id()), List.of()).stream()
                  .anyMatch(one -> TERRITORY.in(one.wording()));
      if (of) {
        NoticeFormula.of(unit.text(), "territory_withdrawal_received")
            .ifPresent(formula -> found.put(unit.id(), formula));
      }
    }
    return found;
  }

  /** The same by what to write, for the work list. */
  static Map<String, List<String>> hints(List<FoundUnit> units) {
    Map<String, String> found = in(units);
    return found.keySet().stream()
        .collect(
            Collectors.groupingBy(
                unit ->
                    "the withdrawal of an extension; write extension_withdrawal: {"
                        + found.get(unit)
                        + "}",
                LinkedHashMap::new,
                Collectors.mapping(Function.identity(), Collectors.toList())));
  }

  private static String paragraph(String id) {
    int sentence = id.indexOf('/');
    return sentence < 0 ? id : id.substring(0, sentence);
  }
}
