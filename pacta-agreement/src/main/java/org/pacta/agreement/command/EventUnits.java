package org.pacta.agreement.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.UnitText;
import org.pacta.agreement.file.Yaml;
import org.pacta.agreement.temporal.SuspensionTerms;
import org.pacta.agreement.temporal.TemporalClause;

/**
 * The units that an event given to a command names, held against the text.
 *
 * @param agreement agreement under which it happened
 * @param input where findings go
 */
record EventUnits(Agreement agreement, EventsInput input) {
  private static final Set<String> ENDS = Set.of("termination", "withdrawal");

  List<String> of(Yaml item) {
    List<String> units = item.texts("units");
    List<String> known = agreement.units().stream().map(TextUnit::id).toList();
    if (item.at("units").isPresent() && !(item.at("units").get() instanceof Yaml.Sequence)) {
      input.wrong(
          EventsInput.place(item, "units"), "units", "units must be a list", "Write [\"6(1)\"].");
    }
    Optional<SuspensionTerms> suspended = suspends(item);
    if (suspended.isPresent() && !units.isEmpty() && !suspended.get().partial()) {
      input.wrong(
          EventsInput.place(item, "units"),
          "units",
          "the text does not let a part be suspended (partial_allowed: false)",
          "Leave units out: the suspension is of the whole.");
    }
    if (!units.isEmpty() && endsTheWhole(item)) {
      input.wrong(
          EventsInput.place(item, "units"),
          "units",
          "the text does not let a part be ended by such a notice",
          "Leave units out: it ends the whole.");
    }
    units.stream()
        .filter(unit -> suspended.isPresent() && !suspended.get().reach().reaches(unit))
        .forEach(unit ->
            input.wrong(
                EventsInput.place(item, "units"),
                unit,
                "the text does not let " + unit + " be suspended",
                "It lets "
                    + suspended.map(it -> it.reach().inWords()).orElse("")
                    + " be suspended: name such units, or none for all of them."));
    units.stream()
        .filter(unit -> known.stream().noneMatch(id -> UnitText.contains(unit, id)))
        .forEach(unit ->
            input.unknown(
                EventsInput.place(item, "units"), unit, "the agreement has no unit", unit, known));
    return units;
  }

  /** True for what is read as the end of the agreement for all or for one, and as nothing else. */
  private boolean endsTheWhole(Yaml item) {
    List<String> readers =
        agreement.content().temporal().values().stream()
            .filter(clause ->
                clause.formula().awaiting().stream()
                    .anyMatch(awaited -> awaited.event().equals(item.text("event"))))
            .map(TemporalClause::name)
            .toList();
    return !readers.isEmpty() && ENDS.containsAll(readers);
  }

  /** How far what an event suspends can reach; empty for one that suspends nothing. */
  private Optional<SuspensionTerms> suspends(Yaml item) {
    AgreementContent content = agreement.content();
    return content.terms().suspensions().entrySet().stream()
        .filter(terms ->
            content.clause(terms.getKey()).stream()
                .flatMap(clause -> clause.formula().awaiting().stream())
                .anyMatch(awaited -> awaited.event().equals(item.text("event"))))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
