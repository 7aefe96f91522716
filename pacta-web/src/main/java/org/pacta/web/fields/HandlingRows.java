package org.pacta.web.fields;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.node.request.Assessment;
import org.pacta.node.request.DataHandling;
import org.pacta.web.page.SummaryRow;
import org.pacta.web.page.Words;

/** The personal-data step read back, for check pages, previews and correspondence. */
public final class HandlingRows {
  private HandlingRows() {}

  /** What Art. 10 asks for. {@code changeHref} is empty when there is nothing to change. */
  public static List<SummaryRow> handling(
      DataHandling handling, AgreementChoices choices, String changeHref) {
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(
        row("Purpose", AgreementChoices.words(handling.purpose()), changeHref, choices, "10(1)/1"));
    rows.add(
        new SummaryRow(
            "Kinds of information",
            handling.categories().stream().map(choices::label).toList(),
            List.of(),
            changeHref));
    rows.add(row("List of data", handling.listOfData(), changeHref, choices, "10(6)/2"));
    rows.add(special(handling, choices, changeHref));
    rows.add(
        row(
            "Needed, proportionate, accurate",
            answer(handling.needed())
                + ", "
                + answer(handling.proportionate())
                + ", "
                + answer(handling.accuracyAssured()),
            changeHref,
            choices,
            "10(4)/1"));
    rows.add(
        row("Destroy by", Words.dayTyped(handling.destroyBy()), changeHref, choices, "10(5)/1"));
    rows.add(
        row(
            "Handling code",
            AgreementChoices.words(handling.handlingCode()),
            changeHref,
            choices,
            "9(4)/2"));
    if (!handling.conditions().isEmpty()) {
      rows.add(
          new SummaryRow(
              "Conditions of use", handling.conditions(), choices.clauses("9(4)/2"), changeHref));
    }
    return rows;
  }

  private static SummaryRow special(
      DataHandling handling, AgreementChoices choices, String changeHref) {
    List<String> lines = new ArrayList<>();
    handling.specialCategories().stream().map(AgreementChoices::words).forEach(lines::add);
    if (lines.isEmpty()) {
      lines.add("None");
    } else if (!handling.specialNecessity().isEmpty()) {
      lines.add("Necessary because: " + handling.specialNecessity());
    }
    return new SummaryRow("Special categories", lines, choices.clauses("10(2)"), changeHref);
  }

  /** The official's assessment. */
  public static List<SummaryRow> assessment(
      Assessment assessment, AgreementChoices choices, String changeHref) {
    List<String> lines = new ArrayList<>();
    lines.add(answer(assessment.assessed()));
    assessment.concerns().stream().map(AgreementChoices::words).forEach(lines::add);
    if (!assessment.note().isEmpty()) {
      lines.add(assessment.note());
    }
    return List.of(
        new SummaryRow("Safeguards assessed", lines, List.of(), changeHref),
        row(
            "Sender's national law allows it",
            answer(assessment.nationalLawAllows()),
            changeHref,
            choices,
            "1(2)"));
  }

  /** A yes or no in words. */
  public static String answer(@Nullable Boolean answer) {
    return answer == null ? "Not answered" : answer ? "Yes" : "No";
  }

  private static SummaryRow row(
      String key, String line, String changeHref, AgreementChoices choices, String unit) {
    String shown = line.isEmpty() ? "Not answered" : line;
    return new SummaryRow(key, List.of(shown), choices.clauses(unit), changeHref);
  }
}
