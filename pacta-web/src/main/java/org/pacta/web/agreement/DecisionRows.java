package org.pacta.web.agreement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Rule;
import org.pacta.node.treaty.DecisionLine;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Status;
import org.pacta.web.page.Words;

/** Puts kept decisions in rows. */
final class DecisionRows {
  private DecisionRows() {}

  static List<DecisionRow> of(Agreement agreement, List<DecisionLine> lines, PageTools tools) {
    Map<String, String> says =
        agreement.rules().stream().collect(Collectors.toMap(Rule::id, Rule::says));
    return lines.stream()
        .map(line ->
            new DecisionRow(
                tools.words().moment(line.at()),
                act(line.act()),
                status(line.outcome()),
                tools.clauses().of(agreement.id(), line.cites()),
                line.rules().stream().map(rule -> says.getOrDefault(rule, rule)).toList()))
        .toList();
  }

  private static String act(String act) {
    return switch (act) {
      case "request.submit" -> "Send a request";
      case "request.confirm" -> "Confirm an oral request in writing";
      case "request.ask_more" -> "Ask for additional information";
      case "request.give_information" -> "Give additional information";
      case "request.set_conditions" -> "Set conditions";
      case "request.forward" -> "Forward a request";
      case "request.respond" -> "Answer a request";
      case "request.refuse" -> "Refuse a question";
      case "request.postpone" -> "Postpone a request";
      case "request.withdraw" -> "Withdraw a request";
      case "data.transfer" -> "Transfer information";
      case "data.disclose_onward" -> "Pass information on";
      default -> Words.code(act.substring(act.indexOf('.') + 1));
    };
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
