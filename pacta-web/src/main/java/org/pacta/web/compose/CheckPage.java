package org.pacta.web.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.web.page.DecisionView;
import org.pacta.web.page.Form;
import org.pacta.web.page.SummaryRow;

/**
 * The draft read back, with what the agreement says to it as it stands.
 *
 * @param refused what stopped the last try, on top of the page
 * @param decision what the agreement says; null when it was just refused
 * @param recipient the one authority it goes to
 */
public record CheckPage(
    DraftFrame frame,
    Form refused,
    @Nullable DecisionView decision,
    String recipient,
    List<SummarySection> sections) {
  public CheckPage {
    sections = List.copyOf(sections);
  }

  /** A step read back. */
  public record SummarySection(String title, List<SummaryRow> rows) {}
}
