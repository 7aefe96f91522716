package org.pacta.agreement.command;

import java.util.List;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.file.UnitText;
import org.pacta.agreement.file.Yaml;

/**
 * The units that an event given to a command names, held against the text.
 *
 * @param agreement agreement under which it happened
 * @param input where findings go
 */
record EventUnits(Agreement agreement, EventsInput input) {
  List<String> of(Yaml item) {
    List<String> units = item.texts("units");
    List<String> known = agreement.units().stream().map(TextUnit::id).toList();
    if (item.at("units").isPresent() && !(item.at("units").get() instanceof Yaml.Sequence)) {
      input.wrong(
          EventsInput.place(item, "units"), "units", "units must be a list", "Write [\"6(1)\"].");
    }
    if (suspends(item) && !units.isEmpty() && !agreement.content().terms().suspension().partial()) {
      input.wrong(
          EventsInput.place(item, "units"),
          "units",
          "the text does not let a part be suspended (partial_allowed: false)",
          "Leave units out: the suspension is of the whole.");
    }
    units.stream()
        .filter(unit ->
            suspends(item) && !agreement.content().terms().suspension().reach().reaches(unit))
        .forEach(unit ->
            input.wrong(
                EventsInput.place(item, "units"),
                unit,
                "the text does not let " + unit + " be suspended",
                "It lets "
                    + agreement.content().terms().suspension().reach().inWords()
                    + " be suspended: name such units, or none for all of them."));
    units.stream()
        .filter(unit -> known.stream().noneMatch(id -> UnitText.contains(unit, id)))
        .forEach(unit ->
            input.unknown(
                EventsInput.place(item, "units"), unit, "the agreement has no unit", unit, known));
    return units;
  }

  private boolean suspends(Yaml item) {
    return agreement
        .content()
        .clause("suspension")
        .filter(clause ->
            clause.formula().awaiting().stream()
                .anyMatch(awaited -> awaited.event().equals(item.text("event"))))
        .isPresent();
  }
}
