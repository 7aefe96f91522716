package org.pacta.agreement.check;

import org.pacta.agreement.Agreement;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Yaml;

/** How a file stands to the safeguards: what it leaves outside, and which it was written under. */
final class OwnActChecks {
  private OwnActChecks() {}

  /** A note where later safeguards stand above a file than those it names. */
  static void written(Agreement agreement, Findings findings) {
    Yaml named = agreement.content().tree().at("safeguards").orElseThrow();
    String now = agreement.basis().safeguards();
    if (!named.text().equals(now)) {
      findings.note(
          FindingCode.A117,
          named.place(),
          "safeguards",
          "the file was written under " + named.text() + "; " + now + " stand above it now",
          "They only tighten. Run the tests of the file, and name " + now + " when they pass.");
    }
  }

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
