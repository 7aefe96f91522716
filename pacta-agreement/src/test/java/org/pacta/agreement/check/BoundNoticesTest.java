package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** Whose notices, instruments and objections count among many, and whose are waited for. */
class BoundNoticesTest extends BoundStates {
  private static final String SILENCE =
      "{id: L1, kind: lapse, trigger: annex_notified, prevented_by: [objection_made], due: D-30,"
          + " effect: {event: annex_amended}, cite: [\"3\"]}";

  private static List<Lapsed.Outcome> silence(Agreement agreement, List<TreatyEvent> events) {
    return agreement.lapses(events, AsOf.endOf(LocalDate.parse("2026-12-01"))).stream()
        .map(Lapsed::outcome)
        .toList();
  }

  @Test
  void onlyAPartyBoundCanObject() throws AgreementFileException {
    Agreement agreement = load(SILENCE);
    TreatyEvent notified = event("annex_notified", null, "2026-05-01");
    Map<String, Lapsed.Outcome> by =
        Map.of("AAA", Lapsed.Outcome.KEPT, "CCC", Lapsed.Outcome.CAME_ABOUT);
    by.forEach((party, outcome) ->
        assertThat(
                silence(agreement, events(notified, event("objection_made", party, "2026-05-10"))))
            .containsExactly(outcome));
  }

  private static TreatyEvent agrees(String party, String date) {
    return event("amendment_procedures_notice_received", party, date);
  }

  private @Nullable LocalDate amended(TreatyEvent... more) throws AgreementFileException {
    return load(REPORT).amendment(events(more)).date();
  }

  @Test
  void anAmendmentAwaitsThoseBoundThen() throws AgreementFileException {
    TreatyEvent first = agrees("AAA", "2026-09-01");
    TreatyEvent second = agrees("BBB", "2026-10-01");
    assertThat(amended(first)).isNull();
    assertThat(amended(first, second)).isEqualTo("2026-10-11");
    assertThat(amended(first, second, later("CCC", "2026-08-01"))).isNull();
    assertThat(
            load(REPORT).amendment(events(first, second, later("CCC", "2026-08-01"))).waitingFor())
        .containsExactly("amendment_procedures_notice_received (CCC)");
    assertThat(amended(first, second, later("CCC", "2026-08-01"), agrees("CCC", "2026-10-20")))
        .isEqualTo("2026-10-30");
    assertThat(amended(first, second, later("CCC", "2026-11-01"))).isEqualTo("2026-10-11");
    TreatyEvent third = later("CCC", "2026-03-15");
    assertThat(amended(third, leaves("CCC", "2026-05-15"), first, second)).isEqualTo("2026-10-11");
    assertThat(amended(third, first, second, leaves("CCC", "2026-11-15"))).isEqualTo("2026-12-16");
    TreatyEvent accedes = event("accession_unopposed", "DDD", "2026-08-01");
    assertThat(amended(accedes, first, second)).isNull();
    assertThat(amended(accedes, first, second, agrees("DDD", "2026-10-02")))
        .isEqualTo("2026-10-12");
  }

  @Test
  void eachAmendmentAwaitsItsOwnNotices() throws AgreementFileException {
    SmallFile file =
        file(REPORT)
            .part(
                "annexes",
                "annexes: [{id: annex-1, title: An annex, units: [\"2\"], amended_by: {after: P5D,"
                    + " following: {latest_of: annex_notified, count: 1}}, cite: [\"3\"]}]");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    List<TreatyEvent> events =
        events(
            inCase("A-1", agrees("AAA", "2026-09-01")),
            inCase("A-2", agrees("BBB", "2026-10-01")),
            inCase("A-2", agrees("AAA", "2026-10-05")),
            inCase("X", event("annex_notified", "AAA", "2026-09-01")));
    Map<String, TemporalResult> dates = agreement.dates(events, LocalDate.parse("2026-12-01"));
    assertThat(dates.get("amendment"))
        .extracting(TemporalResult::date, TemporalResult::waitingFor)
        .containsExactly(
            null,
            List.of(
                "amendment_procedures_notice_received (AAA)",
                "amendment_procedures_notice_received (BBB)"));
    assertThat(dates.get("amendment A-1"))
        .extracting(TemporalResult::date, TemporalResult::waitingFor)
        .containsExactly(null, List.of("amendment_procedures_notice_received (BBB)"));
    assertThat(days(dates))
        .containsEntry("amendment A-2", "2026-10-15")
        .containsEntry("amendment annex-1", "null")
        .containsEntry("amendment annex-1 X", "2026-09-06");
    assertThat(agreement.amendment(events).date()).isNull();
    assertThat(dates.get("amendment"))
        .extracting(TemporalResult::arithmetic)
        .isEqualTo("No notice without a case; dated by its own case is A-1, A-2.");
  }

  @Test
  void anInstrumentOfAnAccedingStateIsNoRatification() throws AgreementFileException {
    Agreement agreement = load(REPORT);
    List<TreatyEvent> two =
        List.of(
            event("instrument_deposited", "AAA", "2026-02-01"),
            event("instrument_deposited", "DDD", "2026-02-02"));
    assertThat(agreement.entryIntoForce(two).date()).isNull();
  }

  @Test
  void aStateAccedesUnlessAnotherObjectsInTime() throws AgreementFileException {
    Agreement agreement =
        load(
            SILENCE
                .replace("annex_notified", "accession_deposited")
                .replace("cite:", "also_while: [not_in_force], cite:")
                .replace(
                    "{event: annex_amended}",
                    "{event: accession_unopposed, of: event_party, on: last_day}"));
    TreatyEvent deposited = event("accession_deposited", "DDD", "2026-05-01");
    assertThat(joined(agreement, deposited)).isEqualTo("2026-05-31");
    assertThat(joined(agreement, deposited, event("objection_made", "BBB", "2026-05-31"))).isNull();
    assertThat(joined(agreement, deposited, event("objection_made", "BBB", "2026-06-01")))
        .isEqualTo("2026-05-31");
    assertThat(joined(agreement, deposited, event("objection_made", "CCC", "2026-05-31")))
        .isEqualTo("2026-05-31");
  }

  private static @Nullable LocalDate joined(Agreement agreement, TreatyEvent... more) {
    TemporalResult accession =
        agreement.dates(events(more), LocalDate.parse("2026-12-01")).get("accession DDD");
    return accession == null ? null : accession.date();
  }

  @Test
  void whatComesAboutOnALastDayIsKnownOnceItIsOverAndKeepsNoOtherSuchSilence()
      throws AgreementFileException {
    String own = SILENCE.replace("{event: annex_amended}", "{event: objection_made, on: last_day}");
    Agreement agreement = load(own);
    List<TreatyEvent> notified = events(event("annex_notified", null, "2026-05-01"));
    assertThat(agreement.lapses(notified, AsOf.endOf(LocalDate.parse("2026-05-31"))))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.RUNNING);
    assertThat(agreement.lapses(notified, AsOf.endOf(LocalDate.parse("2026-06-01"))))
        .singleElement()
        .satisfies(lapse -> {
          assertThat(lapse.outcome()).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
          assertThat(lapse.event().date()).isEqualTo("2026-05-31");
        });
  }

  @Test
  void aCountUnderWithdrawalIsRefused() {
    assertThatThrownBy(() ->
            AgreementFolder.loadFile(
                file(REPORT)
                    .replace(
                        "temporal",
                        "{effective: {after: P1M, from: withdrawal_notice_received}, ends",
                        "{date: {after: P1M, following: {latest_of: withdrawal_notice_received,"
                            + " count: 2}}, ends")
                    .in(folder, "small.yaml")))
        .hasMessageContaining("a count says nothing under withdrawal");
  }

  @Test
  void datesNameThePartiesInTheOrderOfTheFile() throws AgreementFileException {
    assertThat(load(REPORT).entryIntoForce(events()).startsAt().keySet())
        .containsExactly("AAA", "BBB", "CCC", "DDD");
  }
}
