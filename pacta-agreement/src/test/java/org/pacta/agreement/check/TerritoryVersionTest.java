package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/**
 * "Article 2 in its original form continues to apply to the Cape": the old text (unit 1) is a unit
 * of its own whose rules ask for that territory, those of the new one (unit 2) for any other.
 */
class TerritoryVersionTest extends TerritoryStates {
  private static final String NEW =
      "{id: P2, kind: permission, act: [request.submit], when: \"req.form == 'written' && !('CAP' in"
          + " territories)\", cite: [\"2\"]}";
  private static final String OLD =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'oral' && 'CAP' in"
          + " territories\", cite: [\"1\"]}";
  private static final String BARS =
      "{id: F2, kind: prohibition, act: [request.submit], when: \"req.urgent && !('CAP' in"
          + " territories)\", cite: [\"2\"]}";
  private static final String NEW_DUTY =
      "{id: D2, kind: duty, bearer: AAA, trigger: request_received, perform: reply_sent, due: D-30,"
          + " only_if: \"!('CAP' in territories)\", cite: [\"3\"]}";
  private static final String OLD_DUTY =
      "{id: D1, kind: duty, bearer: AAA, trigger: request_received, perform: reply_sent, due: D-30,"
          + " only_if: \"'CAP' in territories\", cite: [\"1\"]}";

  private Agreement versions() throws AgreementFileException {
    return AgreementFolder.loadFile(
        file(NEW, OLD, BARS, NEW_DUTY, OLD_DUTY)
            .part("temporal", TEMPORAL + CLAUSES)
            .part("territories", TERRITORIES)
            .in(folder, "small.yaml"));
  }

  private Outcome asked(Facts facts, String form) throws AgreementFileException {
    return decision(
            versions(),
            "request.submit",
            asking("AAA", "BBB").with("req.form", form).with("req.urgent", false).plus(facts),
            events(),
            "2026-06-01")
        .outcome();
  }

  private static Facts in(String... territories) {
    return Facts.NONE.with("territories", List.of(territories));
  }

  @Test
  void eachVersionPermitsWhereItApplies() throws AgreementFileException {
    assertThat(asked(in("CAP"), "oral")).isEqualTo(Outcome.PERMITTED);
    assertThat(asked(in("CAP"), "written")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(in(), "written")).isEqualTo(Outcome.PERMITTED);
    assertThat(asked(in(), "oral")).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void theNewOneForbidsWhereItAppliesAlone() throws AgreementFileException {
    Facts urgent = Facts.NONE.with("req.urgent", true);
    assertThat(asked(in("CAP").plus(urgent), "oral")).isEqualTo(Outcome.PERMITTED);
    assertThat(asked(in().plus(urgent), "written")).isEqualTo(Outcome.DENIED);
  }

  @Test
  void eachVersionIsOwedWhereItApplies() throws AgreementFileException {
    for (String there : List.of("CAP", "")) {
      List<TreatyEvent> all =
          Stream.concat(
                  events().stream(),
                  Stream.of(
                      about(
                          "request_received",
                          "AAA",
                          "2026-05-20",
                          there.isEmpty() ? List.of() : List.of(there))))
              .toList();
      assertThat(versions().duties(all, AsOf.endOf(LocalDate.parse("2026-06-01"))))
          .extracting(DutyState::rule)
          .containsExactly(there.isEmpty() ? "D2" : "D1");
    }
  }
}
