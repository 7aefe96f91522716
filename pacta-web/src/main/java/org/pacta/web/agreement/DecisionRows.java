package org.pacta.web.agreement;

import java.util.List;
import org.pacta.agreement.Outcome;
import org.pacta.node.treaty.DecisionLine;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Status;
import org.pacta.web.page.Words;

/** Puts kept decisions in rows. */
final class DecisionRows {
  private DecisionRows() {}

  static List<DecisionRow> of(String agreement, List<DecisionLine> lines, PageTools tools) {
    return lines.stream()
        .map(line ->
            new DecisionRow(
                tools.words().moment(line.at()),
                Words.code(line.act().replace('.', ' ')),
                status(line.outcome()),
                tools.clauses().of(agreement, line.cites()),
                String.join(", ", line.rules())))
        .toList();
  }

  private static Status status(Outcome outcome) {
    return switch (outcome) {
      case PERMITTED -> new Status("Permitted", "green");
      case DENIED -> new Status("Denied", "red");
      case HELD -> new Status("Held", "orange");
      case UNDETERMINED -> new Status("Fact unknown", "orange");
      case NO_CLAUSE -> new Status("No clause", "red");
    };
  }
}
