package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.Uncounted;

/** Provisional application that a State declares which may only accede; DDD is that State. */
class AccedingDeclaresTest extends BoundStates {
  private static final String APPLIED =
      "  provisional_application: {effective: {after: P90D, from: annex_notified}, begins_for:"
          + " that_party, cite: [\"2\"]}\n";
  private static final TreatyEvent FIRST = event("annex_notified", "AAA", "2026-01-01");
  private static final TreatyEvent ACCEDES = event("accession_unopposed", "DDD", "2026-02-01");

  @SuppressWarnings("NullAway.Init") // set before each test
  private Agreement agreement;

  @BeforeEach
  void load() throws AgreementFileException {
    agreement =
        AgreementFolder.loadFile(
            file(REPORT).part("temporal", TEMPORAL + APPLIED).in(folder, "a.yaml"));
  }

  private static TreatyEvent declared(String date) {
    return event("annex_notified", "DDD", date);
  }

  private Status on(String day, TreatyEvent... events) {
    return agreement.status(List.of(events), LocalDate.parse(day), Set.of("AAA", "DDD"));
  }

  private List<String> ignored(TreatyEvent... events) {
    return Uncounted.among(List.of(events), agreement.content()).stream()
        .map(Uncounted::reason)
        .toList();
  }

  @Test
  void oneThatHasAccededAppliesItAsItDeclares() {
    TreatyEvent declares = declared("2026-02-01");
    assertThat(on("2026-05-01", FIRST, ACCEDES, declares).status())
        .isEqualTo(StatusCode.NOT_IN_FORCE);
    Status applied = on("2026-05-02", FIRST, ACCEDES, declares);
    assertThat(applied.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(applied.since()).isEqualTo("2026-05-02");
    assertThat(applied.standing().members()).containsExactly("AAA", "DDD");
    assertThat(ignored(FIRST, ACCEDES, declares)).isEmpty();
  }

  @Test
  void itBeginsNotBeforeTheAccession() {
    Status applied = on("2026-08-01", FIRST, declared("2026-01-01"), later());
    assertThat(applied.since()).isEqualTo("2026-07-01");
    assertThat(applied.arithmetic()).contains("Not before it acceded, on 1 July 2026.");
  }

  private static TreatyEvent later() {
    return event("accession_unopposed", "DDD", "2026-07-01");
  }

  @Test
  void oneThatHasNotAccededAppliesNothing() {
    TreatyEvent declares = declared("2026-02-01");
    assertThat(on("2026-08-01", FIRST, declares).status()).isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(ignored(FIRST, declares))
        .containsExactly(
            "DDD joins by accession and has not acceded, so it applies nothing provisionally");
  }

  @Test
  void aDeclarationAfterTheEntryIntoForceCountsForNothing() {
    TreatyEvent one = event("instrument_deposited", "AAA", "2026-03-01");
    TreatyEvent other = event("instrument_deposited", "BBB", "2026-03-01");
    assertThat(ignored(one, other, event("annex_notified", "CCC", "2026-03-31"))).isEmpty();
    assertThat(ignored(one, other, event("annex_notified", "CCC", "2026-04-01")))
        .containsExactly(
            "the agreement is in force since 1 April 2026, and it is applied provisionally only"
                + " before that");
  }
}
