package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyNotStarted;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/**
 * Who accedes is bound from the first day by its own clock: AAA of New York from 1 June, which
 * begins there at 04:00 UTC, long after it has begun in Almaty.
 */
class OwnFirstDayTest {
  private static final AsOf LATER = AsOf.endOf(LocalDate.parse("2026-08-01"));
  private static final Set<String> ALL = Set.of("proposed", "refused", "agreed", "reported");
  private static final TreatyEvent ACCEDES =
      new TreatyEvent("accession_deposited", "AAA", LocalDate.parse("2026-06-01"));

  private static final String REPORTS =
      "{id: D1, kind: duty, bearer: AAA, trigger: proposed, perform: reported, due: D-1, cite: [\"3\"]}";

  @TempDir Path folder;
  private SmallFile file = new SmallFile();

  @BeforeEach
  void fileOfMany() {
    file =
        new SmallFile()
            .replace("head", "kind: bilateral", "kind: multilateral")
            .part(
                "parties",
                """
                parties:
                  - {id: AAA, name: Aland, time_zone: America/New_York, joins: accession, cite: ["1"]}
                  - {id: BBB, name: Beland, time_zone: Asia/Almaty, cite: ["1"]}
                  - {id: CCC, name: Celand, time_zone: Europe/London, cite: ["1"]}
                """)
            .part("words", "words: {events: [proposed, refused, agreed, reported]}")
            .part(
                "temporal",
                """
                temporal:
                  duration: indefinite
                  entry_into_force: {date: {fixed: "2026-03-01"}, cite: ["9"]}
                  accession: {date: {at: accession_deposited}, cite: ["9"]}
                """)
            .part("tests", "tests: []");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{id: D1, kind: duty, bearer: AAA, trigger: proposed, perform: reported, due: D-1, cite: [\"3\"]}",
        "{id: D1, kind: duty, bearer: AAA, trigger: proposed, perform: refused, due: D-1, lapse: agreed, cite: [\"3\"]}"
      })
  void whatComesBeforeItStartsNothing(String rule) throws AgreementFileException {
    Agreement agreement = load(rule);
    assertThat(started(agreement, "2026-05-31T21:00:00Z")).isZero();
    assertThat(started(agreement, "2026-06-01T03:59:59Z")).isZero();
    assertThat(started(agreement, "2026-06-01T04:00:00Z")).isPositive();
  }

  @Test
  void whyIsSaid() throws AgreementFileException {
    assertThat(load(REPORTS).dutiesNotStarted(events("2026-05-31T21:00:00Z"), LATER))
        .extracting(DutyNotStarted::reason)
        .containsExactly("at that moment it did not bind AAA yet by its clock");
  }

  @Test
  void ofItsDayAloneNobodyKnowsWhetherItBindsYet() throws AgreementFileException {
    Agreement agreement = load(REPORTS);
    assertThat(agreement.account(events(null), LATER).duties())
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.UNCLEAR);
    EventRegister nextDay = new EventRegister(List.of(ACCEDES, proposed("2026-06-02", null)), ALL);
    assertThat(agreement.account(nextDay, LATER).duties())
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.BREACH);
  }

  @Test
  void whoComesBackIsBoundAnewByItsOwnClock() throws AgreementFileException {
    file.replace(
        "temporal",
        "accession:",
        "withdrawal: {effective: {after: P1M, from: withdrawal_notice_received}, cite: [\"9\"]}\n"
            + "  accession:");
    Agreement agreement = load(REPORTS);
    List<TreatyEvent> before =
        List.of(
            new TreatyEvent("accession_deposited", "AAA", LocalDate.parse("2026-03-10")),
            new TreatyEvent("withdrawal_notice_received", "AAA", LocalDate.parse("2026-03-20")),
            ACCEDES);
    assertThat(started(agreement, before, "2026-05-31T21:00:00Z")).isZero();
    assertThat(started(agreement, before, "2026-06-01T04:00:00Z")).isPositive();
  }

  @Test
  void aPartBindsByTheClockOfEachToo() throws AgreementFileException {
    Agreement agreement =
        ofTwo(
            "  parts: [{id: later, units: [\"3\"], entry_into_force: {date: {fixed: \"2026-06-01\"},"
                + " cite: [\"9\"]}, cite: [\"9\"]}]\n");
    assertThat(started(agreement, List.of(), "2026-05-31T21:00:00Z")).isZero();
    assertThat(started(agreement, List.of(), "2026-06-01T04:00:00Z")).isPositive();
  }

  private Agreement ofTwo(String temporal) throws AgreementFileException {
    SmallFile two =
        new SmallFile()
            .part(
                "parties",
                """
                parties:
                  - {id: AAA, name: Aland, time_zone: America/New_York, cite: ["1"]}
                  - {id: BBB, name: Beland, time_zone: Asia/Almaty, cite: ["1"]}
                """)
            .part("words", "words: {events: [proposed, refused, agreed, reported]}")
            .part(
                "temporal",
                "temporal:\n  duration: indefinite\n  entry_into_force: {date: {fixed:"
                    + " \"2026-03-01\"}, cite: [\"9\"]}\n"
                    + temporal)
            .part("tests", "tests: []");
    return AgreementFolder.loadFile(two.rules(REPORTS).in(folder, "small.yaml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "suspends: own_obligations, "})
  void whatAPartySuspendedByTheDayGoesOnByItsOwnClock(String own) throws AgreementFileException {
    Agreement agreement =
        ofTwo(
            "  suspension: {date: {at: suspension_notice_received}, "
                + own
                + "cite: [\"9\"]}\n"
                + "  resumption: {date: {at: resumption_notice_received}, cite: [\"9\"]}\n");
    List<TreatyEvent> before =
        List.of(
            new TreatyEvent("suspension_notice_received", "AAA", LocalDate.parse("2026-05-01")),
            new TreatyEvent("resumption_notice_received", "AAA", LocalDate.parse("2026-06-01")));
    assertThat(started(agreement, before, "2026-05-31T21:00:00Z")).isZero();
    assertThat(started(agreement, before, "2026-06-01T04:00:00Z")).isPositive();
  }

  @Test
  void whatItReservedBindsItByItsOwnClock() throws AgreementFileException {
    file.replace(
        "temporal",
        "accession:",
        "reserving: {units: [\"3\"], cite: [\"9\"]}\n  reservations: [{id: R-A, party: AAA,"
            + " units: [\"3\"], says: none, standing: true, cite: [\"9\"]}]\n  accession:");
    Agreement agreement = load(REPORTS);
    EventDetail ofIt =
        new EventDetail(null, null, false, null, "R-A", null, Facts.NONE, null, null, null);
    List<TreatyEvent> before =
        List.of(
            new TreatyEvent("accession_deposited", "AAA", LocalDate.parse("2026-03-10")),
            new TreatyEvent(
                "reservation_withdrawn",
                "AAA",
                LocalDate.parse("2026-06-01"),
                List.of(),
                null,
                ofIt));
    assertThat(started(agreement, before, "2026-05-31T21:00:00Z")).isZero();
    assertThat(started(agreement, before, "2026-06-01T04:00:00Z")).isPositive();
  }

  /** What all must do is not awaited of one that it does not bind yet. */
  @Test
  void whoIsNotBoundYetIsNotAwaitedWithTheOthers() throws AgreementFileException {
    Agreement agreement =
        load(
            "{id: D1, kind: duty, bearer: all_parties, trigger: proposed, perform: reported, done_by: each_party, due: D-1, cite: [\"3\"]}");
    TreatyEvent second = new TreatyEvent("reported", "BBB", LocalDate.parse("2026-06-02"));
    TreatyEvent third = new TreatyEvent("reported", "CCC", LocalDate.parse("2026-06-02"));
    for (String at : List.of("2026-05-31T21:00:00Z", "2026-06-01T05:00:00Z")) {
      assertThat(
              agreement
                  .account(
                      new EventRegister(
                          List.of(ACCEDES, proposed("2026-06-01", at), second, third), ALL),
                      LATER)
                  .duties())
          .as(at)
          .extracting(DutyState::status)
          .containsExactly(at.contains("05-31") ? DutyStatus.MET : DutyStatus.BREACH);
    }
  }

  @Test
  void norIsAnythingOwedToIt() throws AgreementFileException {
    Agreement agreement =
        load(
            "{id: D1, kind: duty, bearer: BBB, owed_to: each_other_party, trigger: proposed, perform: reported, due: D-1, cite: [\"3\"]}");
    for (String at : List.of("2026-05-31T21:00:00Z", "2026-06-01T05:00:00Z")) {
      EventDetail ofAll = EventDetail.NONE.at(Instant.parse(at));
      TreatyEvent event =
          new TreatyEvent("proposed", "BBB", LocalDate.parse("2026-06-01"), List.of(), null, ofAll);
      assertThat(agreement.account(new EventRegister(List.of(ACCEDES, event), ALL), LATER).duties())
          .as(at)
          .extracting(DutyState::creditor)
          .containsExactlyInAnyOrderElementsOf(
              at.contains("05-31") ? List.of("CCC") : List.of("AAA", "CCC"));
    }
  }

  private Agreement load(String rule) throws AgreementFileException {
    return AgreementFolder.loadFile(file.rules(rule).in(folder, "small.yaml"));
  }

  private static int started(Agreement agreement, String at) {
    return started(agreement, List.of(ACCEDES), at);
  }

  private static int started(Agreement agreement, List<TreatyEvent> before, String at) {
    List<TreatyEvent> all =
        Stream.concat(before.stream(), Stream.of(proposed("2026-06-01", at))).toList();
    var account = agreement.account(new EventRegister(all, ALL), LATER);
    return account.duties().size() + account.lapses().size();
  }

  private static EventRegister events(@Nullable String at) {
    return new EventRegister(List.of(ACCEDES, proposed("2026-06-01", at)), ALL);
  }

  /** On a day of whose event it is. */
  private static TreatyEvent proposed(String day, @Nullable String at) {
    EventDetail toAaa = EventDetail.NONE.addressedTo(List.of("AAA"));
    return new TreatyEvent(
        "proposed",
        "BBB",
        LocalDate.parse(day),
        List.of(),
        null,
        at == null ? toAaa : toAaa.at(Instant.parse(at)));
  }
}
