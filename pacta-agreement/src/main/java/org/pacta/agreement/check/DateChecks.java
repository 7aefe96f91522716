package org.pacta.agreement.check;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.temporal.FixedTerm;
import org.pacta.agreement.temporal.NonRenewal;
import org.pacta.agreement.temporal.SuspensionTerms;
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
    agreement.content().terms().suspensions().keySet().forEach(checks::lapsing);
    FixedTerm fixed = agreement.content().terms().fixedTerm();
    if (fixed != null && fixed.renews() != null && fixed.notice() != null) {
      checks.notice(fixed, fixed.notice());
    }
  }

  /** What a text often leaves open about notice against renewal: the day of receipt, lateness. */
  private void notice(FixedTerm fixed, NonRenewal notice) {
    if (notice.before().dayCounts() == null) {
      open(
          "duration",
          fixed.cite(),
          "whether the day of receipt counts moves the last day for notice by one day",
          "Write day_of_receipt: counted or not_counted (so when left out), or record the reading.");
    }
    if (notice.late() == null) {
      open(
          "duration",
          fixed.cite(),
          "what a notice does that is received too late for a term",
          "Write late_notice: next_term (so when left out) or void, or record the reading.");
    }
  }

  /** What a text often leaves open about a suspension that ends by itself. */
  private void lapsing(String name) {
    SuspensionTerms.Lapse lapse = agreement.content().terms().suspension(name).lapse();
    TemporalClause clause = agreement.content().temporal().get(name);
    if (lapse == null || clause == null) {
      return;
    }
    if (lapse.fromEnd() == null) {
      open(
          name,
          clause.cite(),
          "whether the length runs from the notice or from the end of the suspension it renews"
              + " moves the end of one renewed",
          "Write renewal: from_notice (so when left out) or from_end, or record the reading.");
    }
    if (lapse.firstDay() == null && lapse.asksOfFirstDay(clause)) {
      open(
          name,
          clause.cite(),
          "whether the day counts in the course of which the suspension begins moves its end by one"
              + " day",
          "Write first_day: not_counted (so when left out) or counted, or record the reading.");
    }
  }

  private void ambiguous(TemporalClause clause) {
    String how =
        switch (clause.formula()) {
          case TemporalFormula.LengthAfter length ->
              length.length().period().toTotalMonths() > 0
                  ? "counted in months or years, several last days of a long month can give the same"
                      + " date: one month after 29, 30 and 31 January is the end of February"
                  : "whether the day of receipt counts moves the date by one day";
          // The first month following cannot be that of receipt itself, which has begun.
          case TemporalFormula.FirstDayOfMonth first when first.ordinal() <= 1 -> "";
          case TemporalFormula.FirstDayOfMonth _ ->
              "whether the month of receipt counts as the first moves the date by one month";
          case TemporalFormula.SameDay _,
              TemporalFormula.Agreed _,
              TemporalFormula.Stated _,
              TemporalFormula.Latest _,
              TemporalFormula.Earliest _ ->
              "";
        };
    if (!how.isEmpty()) {
      open(clause.name(), clause.cite(), how, "Record the reading you chose.");
    }
  }

  private void open(String clause, List<String> cite, String how, String help) {
    boolean read =
        agreement.readings().stream()
            .anyMatch(reading -> reading.cite().stream().anyMatch(cite::contains));
    if (read) {
      findings.note(FindingCode.A114, place(clause), clause, how, "A reading settles it for now.");
    } else if (!clause.equals("amendment")) {
      findings.warning(FindingCode.A114, place(clause), clause, how, help);
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
          place(clause.name()),
          clause.name(),
          "the recorded date " + recorded + " is before the signature",
          "Correct the date or its source.");
    }
    if (clause.formula() instanceof TemporalFormula.FirstDayOfMonth first) {
      if (recorded.getDayOfMonth() != 1) {
        findings.warning(
            FindingCode.A115,
            place(clause.name()),
            clause.name(),
            "the recorded date "
                + recorded
                + " is not the first day of a month, as the formula asks",
            "Correct the date, or record why practice departed from the text.");
      } else {
        findings.note(
            FindingCode.A115,
            place(clause.name()),
            clause.name(),
            "the recorded date agrees with the formula if the last note was received in "
                + MONTH.format(recorded.minusMonths(first.ordinal())),
            "Find the date of receipt of the last note.");
      }
    }
  }

  private Place place(String clause) {
    return agreement
        .content()
        .tree()
        .at("temporal")
        .map(temporal -> temporal.placeOf(clause))
        .orElse(Place.WHOLE_FILE);
  }
}
