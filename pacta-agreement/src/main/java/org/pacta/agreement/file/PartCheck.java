package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.temporal.PartTerms;
import org.pacta.agreement.temporal.TemporalClause;

/** Parts that enter into force or end apart from the rest: their units, and notices that differ. */
record PartCheck(AgreementContent content, Findings findings) {
  private static final String ENDS = "termination";

  void check() {
    List<Yaml> parts = content.tree().at("temporal").orElse(content.tree()).items("parts");
    Map<String, String> owners = new HashMap<>();
    List<String> ids = new ArrayList<>();
    for (Yaml part : parts) {
      String id = part.text("id");
      if (ids.contains(id)) {
        findings.error(
            FindingCode.A011,
            part.placeOf("id"),
            id,
            "the id stands twice under parts",
            "Give each its own id.");
      }
      ids.add(id);
      clauses(part, id);
      part.items("units").forEach(unit -> unit(unit, id, owners));
    }
  }

  private void clauses(Yaml part, String id) {
    if (PartTerms.CLAUSES.stream().noneMatch(name -> part.at(name).isPresent())) {
      error(
          part.place(),
          id,
          "part " + id + " neither enters into force nor ends apart from the rest",
          "Give it entry_into_force, provisional_application or termination of its own.");
    }
    TemporalClause whole = content.temporal().get(ENDS);
    TemporalClause own = content.temporal().get(ENDS + " " + id);
    if (whole == null || own == null) {
      return;
    }
    whole.formula().awaiting().stream()
        .filter(awaited -> own.formula().awaiting().contains(awaited))
        .findFirst()
        .ifPresent(awaited ->
            error(
                part.placeOf(ENDS),
                id,
                "a " + awaited.event() + " that ends part " + id + " ends the whole too",
                "Declare an event of its own under words.events."));
  }

  private void unit(Yaml unit, String part, Map<String, String> owners) {
    List<String> held =
        content.units().stream()
            .map(TextUnit::id)
            .filter(id -> UnitText.contains(unit.text(), id))
            .toList();
    if (held.isEmpty()) {
      error(
          unit.place(),
          part,
          "the text has no unit " + unit.text(),
          "Use a key of text, or the number of an article or paragraph.");
    }
    for (String id : held) {
      String other = owners.putIfAbsent(id, part);
      if (other != null && !other.equals(part)) {
        error(
            unit.place(),
            part,
            "unit " + id + " stands in the parts " + other + " and " + part,
            "Leave it in one of them.");
      }
    }
  }

  private void error(Place place, String unit, String message, String help) {
    findings.error(FindingCode.A105, place, unit, message, help);
  }
}
