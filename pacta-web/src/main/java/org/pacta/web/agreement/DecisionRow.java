package org.pacta.web.agreement;

import java.util.List;
import org.pacta.web.page.Clause;
import org.pacta.web.page.Status;

/**
 * A kept decision in one line; it names the act, never the case's content.
 *
 * @param rules what the rules say that it rests on
 */
public record DecisionRow(
    String at, String act, Status outcome, List<Clause> clauses, List<String> rules) {
  public DecisionRow {
    clauses = List.copyOf(clauses);
    rules = List.copyOf(rules);
  }
}
