package org.pacta.agreement;

import java.time.Instant;
import java.util.List;
import org.pacta.agreement.file.AgreementContent;

/** What a historical text says to any act: it is never a legal basis. */
final class HistoricalText {
  private HistoricalText() {}

  static Decision decision(
      AgreementContent content, Basis basis, String act, Facts facts, Instant at, Instant knownAt) {
    Because because =
        new Because(
            Agreement.NOT_OPERATIONAL,
            "condition",
            List.of(),
            "This text is historical and never a legal basis. "
                + content.identity().whyNotOperational(),
            List.of(new Atom("agreement.operational", false, false, "agreement.operational")),
            List.of());
    return new Decision(
        act,
        Outcome.DENIED,
        at,
        knownAt,
        facts,
        basis,
        List.of(because),
        List.of("Nothing changes this; use an agreement in force."),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new AlsoChecked(0, 0, 0));
  }
}
