package org.pacta.agreement.check;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.temporal.TemporalClause;
import org.pacta.agreement.temporal.TemporalFormula;

/** Dates that depend on a way of counting, or disagree with what is noted (checks 14, 15). */
final class DateChecks {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private final Agreement agreement;
  private final Findings findings;

  private DateChecks(Agreement agreement, Findings findings) {
    this.agreement = agreement;
    this.findings = findings;
  }

  static void check(Agreement agreement, Findings findings) {
    DateChecks checks = new DateChecks(agreement, findings);
    agreement.content().temporal().values().forEach(checks::ambiguous);
    agreement.content().clause("entry_into_force").ifPresent(checks::recorded);
  }

  private void ambiguous(TemporalClause clause) {
    boolean read =
        agreement.readings().stream()
            .anyMatch(reading -> reading.cite().stream().anyMatch(clause.cite()::contains));
    String how =
        switch (clause.formula()) {
          case TemporalFormula.LengthAfter length ->
              length.length().period().toTotalMonths() > 0
                  ? "counted in months, the last days of a long month give the same date: 28, 30 and"
                      + " 31 August plus six months all give the end of February"
                  : "whether the day of receipt counts moves the date by one day";
          case TemporalFormula.FirstDayOfMonth _ ->
              "whether the month of receipt counts as the first moves the date by one month";
          case TemporalFormula.SameDay _,
              TemporalFormula.Stated _,
              TemporalFormula.Latest _,
              TemporalFormula.Earliest _ ->
              "";
        };
    if (how.isEmpty()) {
      return;
    }
    if (read) {
      findings.note(
          FindingCode.A114, place(clause), clause.name(), how, "A reading settles it for now.");
    } else if (!clause.name().equals("amendment")) {
      findings.warning(
          FindingCode.A114, place(clause), clause.name(), how, "Record the reading you chose.");
    }
  }

  private void recorded(TemporalClause clause) {
    LocalDate recorded = clause.recorded();
    if (recorded == null) {
      return;
    }
    if (recorded.isBefore(agreement.content().identity().signed())) {
      findings.warning(
          FindingCode.A115,
          place(clause),
          clause.name(),
          "the recorded date " + recorded + " is before the signature",
          "Correct the date or its source.");
    }
    if (clause.formula() instanceof TemporalFormula.FirstDayOfMonth first) {
      if (recorded.getDayOfMonth() != 1) {
        findings.warning(
            FindingCode.A115,
            place(clause),
            clause.name(),
            "the recorded date "
                + recorded
                + " is not the first day of a month, as the formula asks",
            "Correct the date, or record why practice departed from the text.");
      } else {
        findings.note(
            FindingCode.A115,
            place(clause),
            clause.name(),
            "the recorded date agrees with the formula if the last note was received in "
                + MONTH.format(recorded.minusMonths(first.ordinal())),
            "Find the date of receipt of the last note.");
      }
    }
  }

  private Place place(TemporalClause clause) {
    return agreement
        .content()
        .tree()
        .at("temporal")
        .map(temporal -> temporal.placeOf(clause.name()))
        .orElse(Place.WHOLE_FILE);
  }
}
