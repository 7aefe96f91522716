package org.pacta.agreement.check;

import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.Yaml;
import org.pacta.agreement.temporal.TemporalClause;

/** Among many Parties, clauses that do not say whether they count for all or for one of them. */
final class ManyPartiesChecks {
  /** With two, what ends for one has ended for both. */
  private static final int MANY = 3;

  private final AgreementContent content;
  private final Findings findings;

  private ManyPartiesChecks(AgreementContent content, Findings findings) {
    this.content = content;
    this.findings = findings;
  }

  static void check(AgreementContent content, Findings findings) {
    NoticeChecks.check(content.tree(), findings);
    if (content.terms().multilateral()) {
      ManyPartiesChecks checks = new ManyPartiesChecks(content, findings);
      checks.amendment();
      if (content.parties().size() >= MANY) {
        content.clause("termination").ifPresent(checks::termination);
      }
    }
  }

  /** How many first consents brought the agreement into force is no measure for its change. */
  private void amendment() {
    temporal()
        .at("amendment")
        .filter(amendment -> amendment.at("date").isEmpty())
        .filter(_ -> content.clause("amendment").isPresent())
        .ifPresent(amendment ->
            findings.warning(
                FindingCode.A130,
                temporal().placeOf("amendment"),
                "amendment",
                "the amendment names no date of its own: it is counted as the entry into force is,"
                    + " from the notices of all Parties bound",
                "Write its date as the text has it, for example date: {after: P30D, following:"
                    + " {latest_of: amendment_procedures_notice_received, per: each_party}}."));
  }

  /** One notice that ends it for all, where no clause lets a Party leave alone. */
  private void termination(TemporalClause clause) {
    boolean ofOne =
        clause.formula().awaiting().stream()
            .anyMatch(it -> it.count() == 1 && it.event().endsWith("_notice_received"));
    if (ofOne && content.clause("withdrawal").isEmpty()) {
      Place place = temporal().placeOf("termination");
      findings.warning(
          FindingCode.A130,
          place,
          "termination",
          "the notice of one of "
              + content.parties().size()
              + " Parties ends the agreement for all of them",
          "Where the text lets each Party leave for itself, write withdrawal instead of termination;"
              + " where one notice does end it for all, accept this with that reason.");
    }
  }

  private Yaml temporal() {
    return content.tree().at("temporal").orElse(content.tree());
  }
}
