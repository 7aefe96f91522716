package org.pacta.agreement.file;

import java.util.HashSet;
import java.util.Set;
import org.pacta.agreement.temporal.FixedTerm;
import org.pacta.agreement.temporal.TemporalClause;
import org.pacta.agreement.temporal.TemporalFormula;

/**
 * Earliest dates and terms that would be counted from an event which itself follows from the dates:
 * all but the two beginnings of the agreement would go round in a circle, and never be known.
 */
record DerivedCheck(AgreementContent content, Findings findings) {
  private static final String ENTRY = "entry_into_force";
  private static final String PROVISIONAL = "provisional_application";
  private static final String APPLIED = "provisional_application_started";

  /** Events that follow from the dates and are not known while these are reckoned. */
  private static final Set<String> DERIVED =
      Set.of(
          "suspension_effective",
          "resumption_effective",
          "term_expires",
          "ended",
          "party_joined",
          "party_left");

  /** The earliest date of a clause. */
  void bound(String name, Yaml clause) {
    TemporalClause read = content.temporal().get(name);
    TemporalFormula earliest = read == null ? null : read.notBefore();
    if (earliest != null) {
      Set<String> circular =
          switch (name) {
            case ENTRY -> Set.of(ENTRY, APPLIED);
            case PROVISIONAL -> Set.of(APPLIED);
            default -> Set.of();
          };
      events(earliest, circular, name, clause.placeOf("not_before"));
    }
  }

  /** What the term runs from. */
  void term(Yaml duration) {
    FixedTerm term = content.terms().fixedTerm();
    TemporalFormula from = term == null ? null : term.from();
    if (from != null) {
      events(from, Set.of(), "duration", duration.placeOf("from"));
    }
  }

  private void events(TemporalFormula formula, Set<String> circular, String unit, Place place) {
    Set<String> unknown = new HashSet<>(DERIVED);
    unknown.addAll(circular);
    if (!content.temporal().containsKey(PROVISIONAL)) {
      unknown.add(APPLIED);
    }
    formula.awaiting().stream()
        .map(TemporalFormula.Awaited::event)
        .filter(unknown::contains)
        .distinct()
        .forEach(event ->
            findings.error(
                FindingCode.A105,
                place,
                unit,
                event
                    + " follows from the dates of the agreement, and "
                    + unit
                    + " cannot be counted from it: the day would never be known",
                "Name the notice or other event from which that date follows."));
  }
}
