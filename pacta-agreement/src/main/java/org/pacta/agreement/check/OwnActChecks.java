package org.pacta.agreement.check;

import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;

/** Names the acts that a file leaves outside the safeguards. */
final class OwnActChecks {
  private OwnActChecks() {}

  /** One note for each: allowed, but somebody should look at the reason. */
  static void check(AgreementContent content, Findings findings) {
    content
        .ownActs()
        .forEach((id, act) ->
            act.at("unguarded")
                .ifPresent(reason ->
                    findings.note(
                        FindingCode.A124,
                        reason.place(),
                        id,
                        "safeguards and national law do not reach this act: " + reason.text(),
                        "Make sure that it gives nobody information, access or power over a"
                            + " person.")));
  }
}
