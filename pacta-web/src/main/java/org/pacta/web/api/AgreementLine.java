package org.pacta.web.api;

import org.pacta.agreement.Agreement;
import org.pacta.agreement.Status;
import org.pacta.node.treaty.AgreementToday;

/**
 * An agreement in one line.
 *
 * @param operational false for a historical text, which is never a legal basis
 */
record AgreementLine(
    String id,
    String href,
    String edition,
    String title,
    String shortTitle,
    boolean operational,
    Status status) {
  static AgreementLine of(AgreementToday today) {
    Agreement agreement = today.agreement();
    return new AgreementLine(
        agreement.id(),
        "/api/v1/agreements/" + agreement.id(),
        agreement.edition(),
        agreement.title(),
        agreement.shortTitle(),
        agreement.operational(),
        today.status());
  }
}
