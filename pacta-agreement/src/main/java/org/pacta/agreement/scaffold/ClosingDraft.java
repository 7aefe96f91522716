package org.pacta.agreement.scaffold;

import java.util.List;
import java.util.stream.Collectors;

/** The lines of a new file about signature and languages, with the units they were found in. */
record ClosingDraft(ClosingFacts closing, TreatyText text) {
  /** Line of YAML about the signature; a date that is none stands in where none was found. */
  String signed() {
    return "  signed: {date: "
        + closing
            .signed()
            .map(date -> ScaffoldFile.quoted(date.toString()))
            .orElse("\"2000-01-01\"")
        + ", place: "
        + ScaffoldFile.quoted(closing.place().isEmpty() ? "TODO" : closing.place())
        + ", "
        + cite(closing.signedIn())
        + "}"
        + (closing.signed().isEmpty()
            ? "  # TODO no date was found"
            : found(closing.signedIn()) + corrected());
  }

  /** Line of YAML about the languages; that of the text stands in where none was found. */
  String languages() {
    List<String> languages =
        closing.languages().isEmpty() ? List.of(text.language()) : closing.languages();
    String unknown =
        closing.unknown().isEmpty()
            ? ""
            : "; TODO add those without a known code: " + String.join(", ", closing.unknown());
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
