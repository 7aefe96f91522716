package org.pacta.web.agreement;

import java.util.List;
import org.pacta.web.page.Clause;
import org.pacta.web.page.Status;

/** A kept decision in one line; it names the act, never the case's content. */
public record DecisionRow(
    String at, String act, Status outcome, List<Clause> clauses, String rules) {
  public DecisionRow {
    clauses = List.copyOf(clauses);
  }
}
