package org.pacta.agreement.file;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.Party;
import org.pacta.agreement.temporal.TemporalClause;
import org.pacta.agreement.temporal.Territorial;
import org.pacta.agreement.temporal.Territory;

/** Territories of the Parties, and the clauses and tests that speak of them. */
record TerritoryCheck(AgreementContent content, Findings findings) {
  private static final String SPARED = "except_territories";

  void check() {
    Yaml root = content.tree();
    Yaml temporal = root.at("temporal").orElse(root);
    root.at("territories").ifPresent(all -> all.entries().forEach((id, it) -> named(all, id, it)));
    extensible(root);
    Territorial.CLAUSES.forEach(name -> temporal.at(name).ifPresent(it -> used(name, it)));
    Territorial.SPARING.forEach(name -> temporal.at(name).ifPresent(it -> sparing(name, it)));
    root.items("temporal_tests")
        .forEach(test -> {
          test.at("territory").ifPresent(id -> known(id, test.text("name")));
          test.items("events").forEach(event -> ofEvent(event, test));
        });
    for (String tests : List.of("tests", "duty_tests")) {
      root.items(tests)
          .forEach(test -> test.items("events").forEach(event -> ofEvent(event, test)));
    }
  }

  private void named(Yaml all, String id, Yaml territory) {
    Set<String> parties = content.parties().stream().map(Party::id).collect(Collectors.toSet());
    if (content.zones().containsKey(id)) {
      error(
          all.placeOf(id),
          id,
          id + " is a Party or a body",
          "Give the territory a name of its own; what is not listed is the Party itself.");
    }
    if (!parties.contains(territory.text("of"))) {
      error(
          territory.placeOf("of"),
          id,
          "unknown Party " + territory.text("of"),
          "Use the id of a Party of this file.");
    }
  }

  /** What can be extended needs a clause that says when. */
  private void extensible(Yaml root) {
    content.terms().territorial().all().stream()
        .filter(it -> it.applies() == Territory.Applies.BY_EXTENSION)
        .filter(_ -> content.clause(Territorial.EXTENSION).isEmpty())
        .forEach(it ->
            error(
                root.at("territories").orElse(root).placeOf(it.id()),
                it.id(),
                "nothing says when an extension to " + it.id() + " takes effect",
                "Write temporal.extension, or applies: never where the text knows no extension."));
  }

  private void used(String name, Yaml clause) {
    if (content.terms().territorial().all().isEmpty()) {
      error(
          clause.place(),
          name,
          name + " says nothing without territories",
          "List the territories meant under territories, or remove the clause.");
    }
    together(name, clause);
  }

  /** Each notice counts by itself, so that none waits for those of others. */
  private void together(String name, Yaml at) {
    switch (at) {
      case Yaml.Mapping mapping -> {
        mapping.at("per").ifPresent(per -> ofSeveral(name, "per", per));
        mapping
            .at("count")
            .filter(count -> !Long.valueOf(1).equals(count.plain()))
            .ifPresent(count -> ofSeveral(name, "count", count));
        mapping.entries().values().forEach(it -> together(name, it));
      }
      case Yaml.Sequence sequence -> sequence.items().forEach(it -> together(name, it));
      case Yaml.Scalar _ -> {}
    }
  }

  private void ofSeveral(String name, String key, Yaml place) {
    error(
        place.place(),
        name,
        key + " says nothing in " + name + ": each notice that names a territory counts by itself",
        "For an exchange of notes, await an event of its own that names no Party, such as"
            + " {at: extension_agreed}, entered once the last note is there.");
  }

  private void sparing(String name, Yaml clause) {
    clause.items(SPARED).forEach(id -> known(id, name));
    boolean byNotice =
        content.clause(name).stream()
            .map(TemporalClause::formula)
            .anyMatch(formula -> !formula.awaiting().isEmpty());
    if (clause.at(SPARED).isPresent() && !byNotice) {
      error(
          clause.placeOf(SPARED),
          name,
          SPARED + " says nothing where no notice brings the end about",
          "Remove it, or date the end from a notice.");
    }
  }

  private void ofEvent(Yaml event, Yaml test) {
    event.items(Territorial.NAMED).forEach(id -> known(id, test.text("name")));
  }

  private void known(Yaml id, String unit) {
    if (content.terms().territorial().territory(id.text()).isEmpty()) {
      error(
          id.place(),
          unit,
          "unknown territory " + id.text(),
          "Use an id listed under territories.");
    }
  }

  private void error(Place place, String unit, String message, String help) {
    findings.error(FindingCode.A105, place, unit, message, help);
  }
}
