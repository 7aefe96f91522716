package org.pacta.agreement.scaffold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lines of a new file about signature and languages, with the units they were found in. */
record ClosingDraft(ClosingFacts closing, TreatyText text) {
  /**
   * Stands in for a day that is not known; a placeholder beside it keeps the check from passing.
   */
  private static final String NO_DAY = "0001-01-01";

  /** Line of YAML about the signature. */
  String signed() {
    boolean dated = closing.signed().isPresent();
    String place = closing.place().isEmpty() ? "TODO" : closing.place();
    return "  signed: {date: "
        + ScaffoldFile.quoted(closing.signed().map(LocalDate::toString).orElse(NO_DAY))
        + ", place: "
        + ScaffoldFile.quoted(dated ? place : "TODO date of signature; place: " + place)
        + ", "
        + cite(closing.signedIn())
        + "}"
        + (dated
            ? found(closing.signedIn()) + corrected() + otherDays()
            : "  # TODO no date was found; " + NO_DAY + " is none");
  }

  /** Line of YAML about the languages; that of the text stands in where none was found. */
  String languages() {
    List<String> languages =
        new ArrayList<>(
            closing.languages().isEmpty() && closing.unknown().isEmpty()
                ? List.of(text.language())
                : closing.languages());
    closing.unknown().forEach(name -> languages.add(ScaffoldFile.quoted("TODO code of " + name)));
    String unknown =
        closing.unknown().isEmpty()
            ? ""
            : "; TODO write the codes of: " + String.join(", ", closing.unknown());
    return "  languages: {authentic: "
        + languages
        + ", prevailing: "
        + (closing.prevailing().isEmpty() ? "null" : closing.prevailing())
        + ", encoded_from: "
        + text.language()
        + ", "
        + cite(closing.languagesIn())
        + "}"
        + (closing.languagesIn().isEmpty()
            ? "  # TODO no language was found"
            : found(closing.languagesIn()) + unknown);
  }

  private static String found(List<String> units) {
    return "  # found in " + String.join(", ", units) + ": to be confirmed";
  }

  private String otherDays() {
    List<LocalDate> days =
        closing.signed().stream()
            .flatMap(signed ->
                text.units().stream()
                    .filter(unit -> closing.signedIn().contains(unit.id()))
                    .flatMap(unit -> ClosingFacts.otherDays(signed, unit.text()).stream()))
            .toList();
    return days.isEmpty()
        ? ""
        : "; TODO the wording names other days too: "
            + days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
  }

  private String corrected() {
    return text.units().stream()
        .filter(unit -> closing.signedIn().contains(unit.id()))
        .map(unit -> ClosingFacts.correction(unit.text()))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .map(words -> "; TODO the wording corrects something: " + words)
        .orElse("");
  }

  private String cite(List<String> units) {
    List<String> cited = units.isEmpty() ? List.of(closingUnit()) : units;
    return "cite: "
        + cited.stream().map(ScaffoldFile::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private String closingUnit() {
    List<String> ids = text.units().stream().map(FoundUnit::id).toList();
    return ids.stream().filter(unit -> unit.startsWith("fin")).findFirst().orElse(ids.getLast());
  }
}
