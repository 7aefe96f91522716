package org.pacta.agreement.check;

import java.util.List;
import org.pacta.agreement.Party;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Yaml;

/** Parties that an order of turns leaves out. */
final class TurnChecks {
  private TurnChecks() {}

  static void check(AgreementContent content, Findings findings) {
    for (Yaml turn : content.tree().items("turns")) {
      List<String> order = turn.texts("order");
      List<String> left =
          content.parties().stream().map(Party::id).filter(id -> !order.contains(id)).toList();
      if (!left.isEmpty()) {
        findings.warning(
            FindingCode.A127,
            turn.placeOf("order"),
            turn.text("id"),
            "it is never the turn of " + String.join(", ", left),
            "Add it to order, or accept this with a reason.");
      }
    }
  }
}
