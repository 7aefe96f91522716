package org.pacta.web.agreement;

import java.util.List;
import org.pacta.web.page.Clause;

/** The newest decisions that rest on one unit. */
public record DecisionsPage(
    String agreement, String agreementTitle, Clause clause, List<DecisionRow> decisions) {
  public DecisionsPage {
    decisions = List.copyOf(decisions);
  }
}
