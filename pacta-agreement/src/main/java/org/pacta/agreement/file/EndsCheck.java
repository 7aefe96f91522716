package org.pacta.agreement.file;

import java.util.List;
import java.util.stream.Stream;

/**
 * A clause that begins something does so with a day; the end of a day is for what ends. So that it
 * is not read in two ways, "after thirty clear days" is written with a day more.
 */
record EndsCheck(AgreementContent content, Findings findings) {
  private static final String ENDS = "ends";

  private static final List<String> BEGINNING =
      List.of(
          "entry_into_force",
          "provisional_application",
          "later_ratification",
          "accession",
          "suspension",
          "resumption");

  void check() {
    Yaml temporal = content.tree().at("temporal").orElse(content.tree());
    Stream.concat(Stream.of(temporal), temporal.items("parts").stream()).forEach(this::beginning);
  }

  private void beginning(Yaml clauses) {
    BEGINNING.forEach(name ->
        clauses.items(name).stream()
            .flatMap(clause -> Stream.concat(Stream.of(clause), clause.at("resumption").stream()))
            .filter(clause -> clause.at(ENDS).isPresent())
            .forEach(clause -> refuse(name, clause)));
  }

  private void refuse(String name, Yaml clause) {
    findings.error(
        FindingCode.A105,
        clause.placeOf(ENDS),
        name,
        "ends says that a last day still counts, and what this clause brings begins with a day",
        "Leave it out; after thirty clear days is after: P31D, after three clear months P3M1D.");
  }
}
