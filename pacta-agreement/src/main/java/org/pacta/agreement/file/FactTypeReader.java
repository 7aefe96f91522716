package org.pacta.agreement.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.FactTypes;
import org.pacta.agreement.guard.GuardNames;

/** Reads the types of facts, and refuses names that no guard can read. */
final class FactTypeReader {
  private final Findings findings;

  FactTypeReader(Findings findings) {
    this.findings = findings;
  }

  Map<String, FactType> fields(String name, Yaml fields) {
    Map<String, FactType> read = new LinkedHashMap<>();
    fields
        .entries()
        .forEach((field, type) -> {
          readable(GuardNames.field(field), fields, field);
          FactType.parse(type.text())
              .ifPresentOrElse(
                  known -> read.put(field, known),
                  () ->
                      error(
                          type.place(),
                          name + "." + field,
                          "not a type: " + type.text(),
                          "Use string, bool, int, timestamp, code(x), list(x) or a type of"
                              + " this file."));
        });
    return read;
  }

  /** A name that no guard can read is refused where it is given, not where a guard needs it. */
  void readable(boolean possible, Yaml holder, String name) {
    if (!possible) {
      error(
          holder.placeOf(name),
          name,
          "no guard can read " + name,
          "Give it a name of letters, digits and underscores that is no word of guards, such as in"
              + " or true.");
    }
  }

  void known(FactType type, FactTypes types, @Nullable Yaml holder, String field) {
    Place place = holder == null ? Place.WHOLE_FILE : holder.placeOf(field);
    switch (type) {
      case FactType.Structure structure -> {
        if (!types.structures().containsKey(structure.name())) {
          error(place, field, "no type " + structure.name(), "Declare it under types.");
        }
      }
      case FactType.Coded coded -> {
        if (!Vocabulary.OF_AGREEMENT.contains(coded.list())
            && !types.codes().containsKey(coded.list())) {
          error(place, field, "no code list " + coded.list(), "Declare it under codes.");
        }
      }
      case FactType.ListOf list -> known(list.element(), types, holder, field);
      case FactType.Text _, FactType.Flag _, FactType.Number _, FactType.Moment _ -> {}
    }
  }

  private void error(Place place, String unit, String message, String help) {
    findings.error(FindingCode.A105, place, unit, message, help);
  }
}
