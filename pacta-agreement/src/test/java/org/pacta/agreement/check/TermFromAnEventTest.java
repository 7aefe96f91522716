package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Severity;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** A term that runs from another event than the entry into force, such as signature. */
class TermFromAnEventTest {
  @TempDir Path folder;

  private SmallFile file(String duration) {
    return new SmallFile()
        .replace("temporal", "duration: indefinite", "duration: {" + duration + ", cite: [\"2\"]}");
  }

  private Agreement agreement(String duration) throws AgreementFileException {
    return AgreementFolder.loadFile(file(duration).in(folder, "small.yaml"));
  }

  private static List<TreatyEvent> signed() {
    return List.of(
        new TreatyEvent("signature", "AAA", LocalDate.parse("2026-01-07")),
        new TreatyEvent("signature", "BBB", LocalDate.parse("2026-01-10")));
  }

  private static TemporalResult term(Agreement agreement, List<TreatyEvent> events) {
    return Objects.requireNonNull(
        agreement.dates(events, LocalDate.parse("2026-06-01")).get("term"));
  }

  @Test
  void itRunsFromTheFirstOrTheLastSignature() throws AgreementFileException {
    assertThat(term(agreement("term: P1Y, from: signature"), signed()).date())
        .isEqualTo("2027-01-06");
    String last = "term: P1Y, from: {at: signature, per: each_party}";
    assertThat(term(agreement(last), signed()).date()).isEqualTo("2027-01-09");
    TemporalResult counted = term(agreement(last + ", ends: end_of_day"), signed());
    assertThat(counted.date()).isEqualTo("2027-01-10");
    assertThat(counted.arithmetic()).contains("for 1 year from 10 January 2026");
  }

  @Test
  void itEndsTheAgreementInForce() throws AgreementFileException {
    Agreement agreement = agreement("term: P1Y, from: signature");
    Status last = agreement.status(signed(), LocalDate.parse("2027-01-06"));
    assertThat(last.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(last.until()).isEqualTo("2027-01-06");
    Status ended = agreement.status(signed(), LocalDate.parse("2027-01-07"));
    assertThat(ended.status()).isEqualTo(StatusCode.ENDED);
    assertThat(ended.cite()).containsExactly("2");
  }

  @Test
  void withoutTheEventItsEndIsNotKnownAndStatusSaysSo() throws AgreementFileException {
    Agreement agreement = agreement("term: P1Y, from: signature");
    assertThat(term(agreement, List.of()).waitingFor()).containsExactly("signature");
    Status status = agreement.status(List.of(), LocalDate.parse("2029-01-01"));
    assertThat(status.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status.arithmetic()).contains("the day of signature", "waiting for signature");
  }

  private static List<TreatyEvent> ratified(String day) {
    return Stream.concat(
            signed().stream(),
            Stream.of(
                new TreatyEvent("instrument_deposited", "AAA", LocalDate.parse(day)),
                new TreatyEvent("instrument_deposited", "BBB", LocalDate.parse(day))))
        .toList();
  }

  private Agreement ratifying(String duration) throws AgreementFileException {
    return AgreementFolder.loadFile(
        file(duration)
            .replace(
                "temporal",
                "{fixed: \"2026-03-01\"}",
                "{at: instrument_deposited, per:" + " each_party}")
            .in(folder, "small.yaml"));
  }

  @Test
  void whatWouldEnterIntoForceAfterItsTermNeverDoes() throws AgreementFileException {
    for (String duration : List.of("term: P1Y, from: signature", "until: \"2027-01-06\"")) {
      Agreement agreement = ratifying(duration);
      List<TreatyEvent> late = ratified("2028-01-01");
      Status before = agreement.status(late, LocalDate.parse("2026-06-01"));
      assertThat(before.status()).isEqualTo(StatusCode.NOT_IN_FORCE);
      assertThat(before.until()).isEqualTo("2027-01-06");
      assertThat(before.arithmetic()).contains("it does not enter into force");
      for (String day : List.of("2027-01-07", "2027-06-01", "2028-02-01")) {
        Status over = agreement.status(late, LocalDate.parse(day));
        assertThat(over.status()).as(day).isEqualTo(StatusCode.ENDED);
        assertThat(over.since()).isEqualTo("2027-01-07");
        assertThat(over.cite()).containsExactly("2");
        assertThat(over.arithmetic()).endsWith("It had not entered into force.");
      }
      assertThat(agreement.entryIntoForce(late).date()).isNull();
      assertThat(agreement.withDerived(late, LocalDate.parse("2028-02-01")))
          .extracting(TreatyEvent::event)
          .doesNotContain("entry_into_force");
      assertThat(agreement.status(signed(), LocalDate.parse("2027-01-07")).status())
          .as("never ratified")
          .isEqualTo(StatusCode.ENDED);
      Status force = agreement.status(ratified("2026-03-01"), LocalDate.parse("2026-06-01"));
      assertThat(force.status()).isEqualTo(StatusCode.IN_FORCE);
      assertThat(force.until()).isEqualTo("2027-01-06");
    }
  }

  @Test
  void aTermThatIsRenewedBeforeTheEntryIntoForceStillRunsThen() throws AgreementFileException {
    Agreement agreement = ratifying("term: P1Y, from: signature, renews: P5Y");
    assertThat(agreement.status(ratified("2028-01-01"), LocalDate.parse("2028-02-01")).status())
        .isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void checkNamesWhatSaysNothing() {
    assertThat(found("term: P1Y, from: signed_somewhere"))
        .contains("unknown event signed_somewhere");
    assertThat(found("until: \"2027-01-01\", from: signature"))
        .contains("from says nothing beside until, which is the last day itself");
    assertThat(found("until: \"2027-01-01\", ends: end_of_day"))
        .contains("ends says nothing beside until, which is the last day itself");
    assertThat(found("term: P1Y, from: signature")).isEmpty();
  }

  private List<String> found(String duration) {
    return file(duration).findings(folder).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::message)
        .toList();
  }
}
