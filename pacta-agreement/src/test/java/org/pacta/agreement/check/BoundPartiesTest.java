package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;
import org.pacta.agreement.temporal.AsOf;

/**
 * Among many, an agreement binds only those for which it is in force. That of the test is in force
 * from 1 April 2026 between AAA and BBB, which ratified; CCC has signed, DDD may accede.
 */
class BoundPartiesTest {
  private static final String PARTIES =
      """
      parties:
        - {id: AAA, name: Aland, time_zone: UTC, cite: ["1"]}
        - {id: BBB, name: Beland, time_zone: UTC, cite: ["1"]}
        - {id: CCC, name: Celand, time_zone: UTC, cite: ["1"]}
        - {id: DDD, name: Deland, time_zone: UTC, joins: accession, cite: ["1"]}
      """;
  private static final String TEMPORAL =
      """
      temporal:
        duration: indefinite
        entry_into_force: {date: {after: P31D, following: {latest_of: instrument_deposited, count: 2}}, cite: ["9"]}
        later_ratification: {effective: {after: P1M, from: instrument_deposited}, cite: ["9"]}
        accession: {date: {at: accession_unopposed}, cite: ["9"]}
        withdrawal: {effective: {after: P1M, from: withdrawal_notice_received}, ends: end_of_day, cite: ["9"]}
        amendment: {date: {after: P10D, following: {latest_of: amendment_procedures_notice_received, per: each_party}}, cite: ["9"]}
      """;
  private static final String DEADLINES =
      """
      deadlines:
        D-30: {term: within thirty days, within: P30D, cite: ["3"]}
        D-year: {term: by 31 March, schedule: {every: year, due: {day: 31, month: 3}, running: true}, cite: ["3"]}
      """;
  private static final String REPORT =
      "{id: D1, kind: duty, bearer: CCC, trigger: meeting_requested, perform: report_submitted, due:"
          + " D-30, cite: [\"3\"]}";
  private static final String DUES =
      "{id: D2, kind: duty, bearer: %s, trigger: entry_into_force, perform: report_submitted, due:"
          + " D-year, cite: [\"3\"]}";

  @TempDir Path folder;

  private SmallFile file(String... rules) {
    return new SmallFile()
        .replace("head", "kind: bilateral", "kind: multilateral")
        .part("parties", PARTIES)
        .part("temporal", TEMPORAL)
        .part("deadlines", DEADLINES)
        .part(
            "words",
            "words: {events: [meeting_requested, report_submitted, accession_unopposed, annex_notified, objection_made, annex_amended]}")
        .rules(rules);
  }

  private Agreement load(String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(file(rules).in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, @Nullable String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  /** In force from 1 April 2026 between AAA and BBB, with what else happened. */
  private static List<TreatyEvent> events(TreatyEvent... more) {
    return Stream.concat(
            Stream.of(
                event("instrument_deposited", "AAA", "2026-02-01"),
                event("instrument_deposited", "BBB", "2026-03-01")),
            Stream.of(more))
        .toList();
  }

  private static TreatyEvent later(String party, String date) {
    return event("instrument_deposited", party, date);
  }

  private static TreatyEvent leaves(String party, String date) {
    return event("withdrawal_notice_received", party, date);
  }

  private static List<String> owing(Agreement agreement, List<TreatyEvent> events, String day) {
    List<String> owing = new ArrayList<>();
    for (DutyState state : agreement.duties(events, LocalDate.parse(day))) {
      owing.add(state.party() + " " + state.status().code());
    }
    return owing;
  }

  @Test
  void nobodyOwesBeforeItIsBound() throws AgreementFileException {
    Agreement agreement = load(REPORT);
    TreatyEvent asked = event("meeting_requested", "AAA", "2026-05-01");
    assertThat(owing(agreement, events(asked), "2026-07-01")).isEmpty();
    assertThat(owing(agreement, events(later("CCC", "2026-03-15"), asked), "2026-05-02"))
        .containsExactly("CCC open");
    assertThat(owing(agreement, events(later("CCC", "2026-04-15"), asked), "2026-07-01")).isEmpty();
  }

  @Test
  void nobodyOwesAfterItHasLeft() throws AgreementFileException {
    TreatyEvent asked = event("meeting_requested", "AAA", "2026-07-01");
    List<TreatyEvent> left = events(later("CCC", "2026-03-15"), leaves("CCC", "2026-05-15"), asked);
    assertThat(owing(load(REPORT), left, "2026-12-01")).isEmpty();
    List<TreatyEvent> before =
        events(
            later("CCC", "2026-03-15"),
            leaves("CCC", "2026-05-15"),
            event("meeting_requested", "AAA", "2026-06-10"));
    assertThat(owing(load(REPORT), before, "2026-06-12")).containsExactly("CCC open");
    assertThat(owing(load(REPORT), before, "2026-12-01")).containsExactly("CCC released");
    String lasting = REPORT.replace("cite:", "survives: [ended], cite:");
    assertThat(owing(load(lasting), before, "2026-12-01")).containsExactly("CCC breach");
    assertThat(owing(load(lasting), events(later("AAA", "2026-03-15"), asked), "2026-12-01"))
        .isEmpty();
  }

  @Test
  void whatIsOwedEveryYearIsOwedFromJoiningToLeaving() throws AgreementFileException {
    for (String bearer : List.of("CCC", "each_party")) {
      Agreement agreement = load(DUES.formatted(bearer));
      List<TreatyEvent> joined =
          events(
              later("CCC", "2027-03-10"), leaves("CCC", "2028-06-01"), leaves("AAA", "2026-03-01"));
      assertThat(owing(agreement, joined, "2031-01-01").stream().filter(it -> it.startsWith("CCC")))
          .as(bearer)
          .containsExactly("CCC breach");
    }
    assertThat(owing(load(DUES.formatted("CCC")), events(), "2031-01-01")).isEmpty();
    String lasting = DUES.formatted("CCC").replace("cite:", "survives: [ended], cite:");
    List<TreatyEvent> left = events(later("CCC", "2026-03-15"), leaves("CCC", "2027-02-10"));
    assertThat(owing(load(lasting), left, "2031-01-01")).containsExactly("CCC breach");
  }

  /** What is decided on a day from facts and events, as the command does. */
  private static Outcome decide(
      Agreement agreement, String act, Facts facts, List<TreatyEvent> events, String day) {
    Instant at = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    Facts status =
        agreement.statusAt(events, at, at, agreement.partiesIn(act, facts)).asFacts(agreement.id());
    return agreement
        .decide(act, TrialFacts.under(agreement, act, facts).plus(status).plus(facts), at, at)
        .outcome();
  }

  @Test
  void aPowerIsThatOfAPartyBound() throws AgreementFileException {
    Agreement agreement =
        load(
            "{id: W1, kind: power, holder: each_party, act: [agreement.suspend], when:"
                + " notice.written, effect: {event: suspension_notice_received}}");
    Facts written = Facts.NONE.with("notice.written", true);
    Map<String, Outcome> by =
        Map.of("AAA", Outcome.PERMITTED, "CCC", Outcome.NO_CLAUSE, "DDD", Outcome.NO_CLAUSE);
    by.forEach((actor, outcome) ->
        assertThat(
                decide(
                    agreement,
                    "agreement.suspend",
                    written.with("actor", actor),
                    events(),
                    "2026-05-01"))
            .as(actor)
            .isEqualTo(outcome));
  }

  @Test
  void aStateAccedesWhileItIsNotBound() throws AgreementFileException {
    Agreement agreement =
        load(
            "{id: P1, kind: permission, act: [agreement.accede], when: mem.accepted_by_all}",
            "{id: W1, kind: power, holder: each_party, act: [agreement.withdraw], when:"
                + " mem.written, effect: {event: withdrawal_notice_received}}");
    Facts accession = Facts.NONE.with("mem.party", "DDD").with("mem.accepted_by_all", true);
    for (Facts facts : List.of(accession, accession.with("actor", "DDD"))) {
      assertThat(decide(agreement, "agreement.accede", facts, events(), "2026-05-01"))
          .isEqualTo(Outcome.PERMITTED);
      assertThat(decide(agreement, "agreement.accede", facts, List.of(), "2026-05-01"))
          .isEqualTo(Outcome.NO_CLAUSE);
    }
    Facts leaving = Facts.NONE.with("mem.written", true);
    assertThat(
            decide(
                agreement,
                "agreement.withdraw",
                leaving.with("mem.party", "BBB"),
                events(),
                "2026-05-01"))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(
            decide(
                agreement,
                "agreement.withdraw",
                leaving.with("mem.party", "CCC"),
                events(),
                "2026-05-01"))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

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
  void anInstrumentOfAnAccedingStateIsNoRatification() throws AgreementFileException {
    Agreement agreement = load(REPORT);
    List<TreatyEvent> two =
        List.of(
            event("instrument_deposited", "AAA", "2026-02-01"),
            event("instrument_deposited", "DDD", "2026-02-02"));
    assertThat(agreement.entryIntoForce(two).date()).isNull();
  }

  @Test
  void whatStartsAPeriodDoesNotEndItButTheNextOfItsKindDoes() throws AgreementFileException {
    Agreement agreement =
        load(
            "{id: D1, kind: duty, bearer: AAA, trigger: annex_notified, perform: report_submitted,"
                + " discharged_also_by: [annex_notified], due: D-30, cite: [\"3\"]}");
    TreatyEvent one = event("annex_notified", "AAA", "2026-05-01");
    TreatyEvent other = event("annex_notified", "AAA", "2026-05-20");
    assertThat(owing(agreement, events(one), "2026-05-10")).containsExactly("AAA open");
    assertThat(owing(agreement, events(one), "2026-06-10")).containsExactly("AAA breach");
    assertThat(owing(agreement, events(one, other), "2026-06-10"))
        .containsExactly("AAA met", "AAA open");
    assertThat(owing(agreement, events(one, other), "2026-06-20"))
        .containsExactly("AAA met", "AAA breach");
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
