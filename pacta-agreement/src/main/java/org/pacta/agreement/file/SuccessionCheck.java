package org.pacta.agreement.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pacta.agreement.Party;

/** Between whom an earlier agreement ends: Parties of this one, which is among many. */
record SuccessionCheck(AgreementContent content, Findings findings) {
  void check() {
    List<String> parties = content.parties().stream().map(Party::id).toList();
    Yaml temporal = content.tree().at("temporal").orElse(content.tree());
    Set<String> seen = new HashSet<>();
    for (Yaml earlier : temporal.items("supersedes")) {
      if (!seen.add(earlier.text("agreement"))) {
        findings.error(
            FindingCode.A011,
            earlier.placeOf("agreement"),
            "supersedes",
            "the earlier agreement " + earlier.text("agreement") + " stands twice",
            "Write one entry for it, with all Parties between which it ends.");
      }
      for (Yaml party : earlier.items("between")) {
        if (!parties.contains(party.text())) {
          findings.error(
              FindingCode.A105,
              party.place(),
              "supersedes",
              "unknown Party " + party.text(),
              "Use the id of a Party of this file.");
        }
      }
      if (earlier.at("between").isPresent() && !content.terms().multilateral()) {
        findings.error(
            FindingCode.A105,
            earlier.placeOf("between"),
            "supersedes",
            "between says nothing where there are two Parties alone",
            "Remove it, or write kind: multilateral.");
      }
    }
  }
}
