package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/**
 * A term of three years from 1 March 2026 that silence, or an agreement of the Parties, lengthens
 * by three more.
 */
class ProlongedTermTest {
  private static final String SILENCE =
      "{id: L1, kind: lapse, trigger: entry_into_force, prevented_by: [termination_notice_received],"
          + " due: D-60, effect: {event: extension_agreed}, cite: [\"9\"]}";
  private static final String TALKS =
      "{id: D1, kind: duty, bearer: both_parties, trigger: entry_into_force, perform:"
          + " consultations_opened, due: D-60, cite: [\"9\"]}";

  @TempDir Path folder;

  private Agreement load(String rule, int times) throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .part("words", "words: {events: [extension_agreed]}")
            .part(
                "deadlines",
                "deadlines: {D-60: {term: sixty days before the end, before: P60D, from:"
                    + " term_expires, cite: [\"9\"]}}")
            .rules(rule)
            .replace(
                "temporal",
                "duration: indefinite",
                "duration: {term: P3Y, extended_by: {event: extension_agreed, by: P3Y, times: "
                    + times
                    + "}, cite: [\"9\"]}");
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void silenceBeforeTheEndProlongsTheTermItRunsBackFrom() throws AgreementFileException {
    Agreement agreement = load(SILENCE, 1);
    assertThat(agreement.lapses(List.of(), AsOf.endOf(day("2028-12-30"))))
        .extracting(Lapsed::outcome, lapse -> lapse.event().date())
        .containsExactly(tuple(Lapsed.Outcome.RUNNING, day("2028-12-31")));
    for (String on : List.of("2028-12-31", "2029-03-01", "2030-01-01", "2032-02-29")) {
      Status status = agreement.status(List.of(), day(on));
      assertThat(status.status()).as(on).isEqualTo(StatusCode.IN_FORCE);
      assertThat(agreement.lapses(List.of(), AsOf.endOf(day(on))))
          .as(on)
          .extracting(Lapsed::outcome, lapse -> lapse.event().date())
          .containsExactly(tuple(Lapsed.Outcome.CAME_ABOUT, day("2028-12-31")));
      assertThat(Objects.requireNonNull(agreement.dates(List.of(), day(on)).get("term")).date())
          .as(on)
          .isEqualTo("2032-02-29");
    }
    assertThat(agreement.status(List.of(), day("2032-03-01")).status()).isEqualTo(StatusCode.ENDED);
    List<TreatyEvent> objected =
        List.of(new TreatyEvent("termination_notice_received", "AAA", day("2028-12-30")));
    assertThat(agreement.status(objected, day("2029-03-01")).status()).isEqualTo(StatusCode.ENDED);
  }

  @Test
  void whatWasOwedBeforeTheFirstEndStaysOwedWhenTheTermIsProlongedAfterwards()
      throws AgreementFileException {
    Agreement agreement = load(TALKS, 1);
    List<TreatyEvent> late = List.of(new TreatyEvent("extension_agreed", null, day("2029-01-15")));
    assertThat(agreement.duties(late, day("2029-02-01")))
        .extracting(DutyState::due, DutyState::status)
        .containsExactly(tuple(day("2028-12-30"), DutyStatus.BREACH));
    List<TreatyEvent> early = List.of(new TreatyEvent("extension_agreed", null, day("2028-06-01")));
    assertThat(agreement.duties(early, day("2029-02-01")))
        .extracting(DutyState::due, DutyState::status)
        .containsExactly(tuple(day("2031-12-31"), DutyStatus.OPEN));
  }

  @Test
  void anAgreementAfterTheTimeForItProlongsNothing() throws AgreementFileException {
    TreatyEvent late = new TreatyEvent("extension_agreed", null, day("2029-01-01"));
    assertThat(agreedIn("before: P2M, times: 1").status(List.of(late), day("2029-03-01")))
        .satisfies(status -> {
          assertThat(status.status()).isEqualTo(StatusCode.ENDED);
          assertThat(status.arithmetic())
              .contains("agreed on 1 January 2029 came too late")
              .contains("until 31 December 2028 (2 months before the end of the term, the day of");
        });
    TreatyEvent soon = new TreatyEvent("extension_agreed", null, day("2028-12-31"));
    assertThat(agreedIn("before: P2M, times: 1").status(List.of(soon), day("2029-03-01")).status())
        .isEqualTo(StatusCode.IN_FORCE);
    TreatyEvent next = new TreatyEvent("extension_agreed", null, day("2031-01-01"));
    assertThat(
            agreedIn("before: P2M, times: 2")
                .status(List.of(soon, late, next), day("2035-02-28"))
                .until())
        .isEqualTo("2035-02-28");
    assertThat(agreedIn("times: 1").status(List.of(late), day("2029-03-01")).status())
        .isEqualTo(StatusCode.IN_FORCE);
  }

  private Agreement agreedIn(String keys) throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .part("words", "words: {events: [extension_agreed]}")
            .replace(
                "temporal",
                "duration: indefinite",
                "duration: {term: P3Y, extended_by: {event: extension_agreed, by: P3Y, "
                    + keys
                    + "}, cite: [\"9\"]}");
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  @Test
  void aFurtherPeriodOnceIsRenewedOnce() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .replace(
                "temporal",
                "duration: indefinite",
                "duration: {term: P3Y, renews: P2Y, renews_times: 1, cite: [\"9\"]}");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    assertThat(agreement.status(List.of(), day("2031-02-28")).status())
        .isEqualTo(StatusCode.IN_FORCE);
    assertThat(agreement.status(List.of(), day("2029-03-01")).until()).isEqualTo("2031-02-28");
    Status ended = agreement.status(List.of(), day("2031-03-01"));
    assertThat(ended.status()).isEqualTo(StatusCode.ENDED);
    assertThat(ended.arithmetic()).contains("renewed once", "does not renew it again");
  }

  @Test
  void silenceProlongsAsOftenAsTheTextLetsIt() throws AgreementFileException {
    String returning = SILENCE.replace("trigger: entry_into_force", "trigger: term_expires");
    assertThat(load(returning, 1).status(List.of(), day("2032-03-01")).status())
        .isEqualTo(StatusCode.ENDED);
    Agreement twice = load(returning, 2);
    assertThat(twice.status(List.of(), day("2032-03-01")).status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(twice.status(List.of(), day("2035-03-01")).status()).isEqualTo(StatusCode.ENDED);
  }
}
