package org.pacta.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.temporal.AsOf;
import tools.jackson.databind.JsonNode;

/** Provisional application, tacit renewal and relations among several States. */
class AgreementLifeTest {
  private static final Path FILE = Path.of("../agreements/examples/several.yaml");
  private static final Path BILATERAL = Path.of("../agreements/examples/bilateral.yaml");

  @TempDir Path folder;

  private static Agreement several() throws AgreementFileException {
    return AgreementFolder.loadFile(FILE);
  }

  private static TreatyEvent event(String name, String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  private static List<TreatyEvent> signed() {
    List<TreatyEvent> events = new ArrayList<>();
    for (String party : List.of("MER", "ANS", "KTH", "OST")) {
      events.add(event("signature", party, "2019-11-02"));
    }
    return events;
  }

  private static List<TreatyEvent> ratified() {
    List<TreatyEvent> events = signed();
    events.add(event("instrument_deposited", "MER", "2020-02-03"));
    events.add(event("instrument_deposited", "ANS", "2020-03-10"));
    events.add(event("instrument_deposited", "KTH", "2021-04-20"));
    return events;
  }

  private static Status status(List<TreatyEvent> events, String day, String... between)
      throws AgreementFileException {
    return several().status(events, LocalDate.parse(day), Set.of(between));
  }

  private static TemporalResult date(
      Agreement agreement, List<TreatyEvent> events, String day, String clause) {
    return Objects.requireNonNull(agreement.dates(events, LocalDate.parse(day)).get(clause));
  }

  @Test
  void provisionalApplicationIsForceInItsUnits() throws AgreementFileException {
    Status applied = status(signed(), "2019-12-02");
    assertThat(applied.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(applied.suspendedUnits()).isEmpty();
    assertThat(applied.since()).isEqualTo("2019-12-02");
    assertThat(applied.cite()).containsExactly("4");
    assertThat(applied.standing().provisional()).isTrue();
    assertThat(applied.standing().appliedUnits()).contains("1", "3").doesNotContain("2");
    assertThat(applied.standing().unitsNotApplied()).containsExactly("2");
    assertThat(applied.standing().members()).containsExactly("MER", "ANS", "KTH", "OST");
    assertThat(applied.asFacts("x").at("agr.suspended_units")).contains(List.of("2"));
    assertThat(status(signed(), "2019-12-01").status()).isEqualTo(StatusCode.NOT_IN_FORCE);
  }

  @Test
  void oneSignatoryEndsItForItselfAfterTheLength() throws AgreementFileException {
    List<TreatyEvent> events = signed();
    events.add(event("provisional_application_ended", "KTH", "2020-01-10"));
    assertThat(status(events, "2020-03-09", "MER", "KTH").status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status(events, "2020-03-09", "MER", "KTH").until()).isEqualTo("2020-03-09");
    Status without = status(events, "2020-03-10", "MER", "KTH");
    assertThat(without.status()).isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(without.since()).isEqualTo("2020-03-10");
    assertThat(without.arithmetic()).contains("(KTH) on 10 January 2020", "60 days later");
    Status others = status(events, "2020-03-10", "MER", "ANS");
    assertThat(others.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(others.standing().members()).containsExactly("MER", "ANS", "OST");
    events.add(event("provisional_application_ended", "ANS", "2020-01-10"));
    events.add(event("provisional_application_ended", "OST", "2020-02-10"));
    assertThat(status(events, "2020-04-09").status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status(events, "2020-04-10").status()).isEqualTo(StatusCode.NOT_IN_FORCE);
  }

  @Test
  void anEventWithoutPartyThatCountsForNobodyIsNamed() throws AgreementFileException {
    List<TreatyEvent> events =
        List.of(new TreatyEvent("signature", null, LocalDate.parse("2019-11-02")));
    TemporalResult date = date(several(), events, "2020-01-01", "provisional_application");
    assertThat(date.date()).isNull();
    assertThat(date.arithmetic()).contains("names no Party", "2 November 2019");
  }

  @Test
  void relationsRunFromTheLastToJoinAndCiteItsClause() throws AgreementFileException {
    Status between = status(ratified(), "2021-04-20", "MER", "KTH");
    assertThat(between.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(between.since()).isEqualTo("2021-04-20");
    assertThat(between.arithmetic()).contains("(KTH)").doesNotContain("(ANS)");
    Status before = status(ratified(), "2021-04-19", "MER", "KTH");
    assertThat(before.status()).isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(before.until()).isEqualTo("2021-04-19");
    assertThat(before.arithmetic()).contains("KTH");
    assertThat(status(ratified(), "2021-04-19", "MER", "ANS").since()).isEqualTo("2020-06-01");
  }

  @Test
  void tooFewPartiesEndItOnADay() throws AgreementFileException {
    List<TreatyEvent> events = ratified();
    events.add(event("withdrawal_notice_received", "ANS", "2021-06-10"));
    events.add(event("withdrawal_notice_received", "KTH", "2021-07-01"));
    Status known = status(events, "2022-06-30");
    assertThat(known.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(known.until()).isEqualTo("2022-07-01");
    Status ended = status(events, "2023-01-01");
    assertThat(ended.status()).isEqualTo(StatusCode.ENDED);
    assertThat(ended.since()).isEqualTo("2022-07-02");
    assertThat(ended.cite()).containsExactly("6");
    assertThat(ended.arithmetic())
        .contains("(KTH) on 1 July 2021", "only one Party (MER) is left; the text needs 2.");
    events.add(event("instrument_deposited", "OST", "2022-09-01"));
    assertThat(status(events, "2023-01-01").status()).isEqualTo(StatusCode.ENDED);
    Status gone = status(events, "2022-06-20", "MER", "ANS");
    assertThat(gone.since()).isEqualTo("2022-06-11");
    assertThat(gone.cite()).containsExactly("7");
  }

  @Test
  void notRenewedForOnePartyOnly() throws AgreementFileException {
    List<TreatyEvent> events = ratified();
    events.add(event("non_renewal_notice_received", "KTH", "2024-11-30"));
    assertThat(status(events, "2025-05-31", "MER", "KTH").status()).isEqualTo(StatusCode.IN_FORCE);
    Status gone = status(events, "2025-06-01", "MER", "KTH");
    assertThat(gone.status()).isEqualTo(StatusCode.ENDED);
    assertThat(gone.since()).isEqualTo("2025-06-01");
    assertThat(gone.cite()).containsExactly("6");
    assertThat(gone.arithmetic()).contains("30 November 2024");
    assertThat(status(events, "2025-06-01", "MER", "ANS").status()).isEqualTo(StatusCode.IN_FORCE);
    events.add(event("non_renewal_notice_received", "ANS", "2024-11-29"));
    assertThat(status(events, "2025-06-01").status()).isEqualTo(StatusCode.ENDED);
  }

  @Test
  void theLastDayForNoticeLeavesTheWholeLength() throws AgreementFileException {
    List<TreatyEvent> events = ratified();
    events.add(event("non_renewal_notice_received", "KTH", "2024-12-01"));
    assertThat(status(events, "2025-06-01", "MER", "KTH").status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status(events, "2030-06-01", "MER", "KTH").status()).isEqualTo(StatusCode.ENDED);
    assertThat(date(several(), events, "2025-01-10", "term KTH").arithmetic())
        .contains("1 December 2024, too late for the term before, in time until 30 November 2029")
        .contains("It ends for KTH alone.");
    TemporalResult joined = date(several(), events, "2025-01-10", "accession KTH");
    assertThat(joined.date()).isEqualTo("2021-04-20");
    assertThat(joined.cite()).containsExactly("5");
    TemporalResult term = date(several(), List.of(), "2020-01-01", "term");
    assertThat(term.arithmetic()).contains("Concluded for 5 years");
    assertThat(term.waitingFor()).isNotEmpty();
    assertThat(term.cite()).containsExactly("6");
  }

  @Test
  void whatALateNoticeDoesIsStated() throws Exception {
    Agreement next = AgreementFolder.loadFile(BILATERAL);
    List<TreatyEvent> events =
        List.of(
            new TreatyEvent("exchange_of_instruments", null, LocalDate.parse("2026-04-01")),
            event("non_renewal_notice_received", "AAA", "2030-10-01"));
    assertThat(next.status(events, LocalDate.parse("2033-04-01")).status())
        .isEqualTo(StatusCode.ENDED);
    assertThat(date(next, events, "2031-01-01", "term").arithmetic())
        .contains("30 September 2030", "came too late for this term; it counts for the next");
    Agreement lost = changed(BILATERAL, "late_notice: next_term", "late_notice: void");
    assertThat(lost.status(events, LocalDate.parse("2033-04-01")).status())
        .isEqualTo(StatusCode.IN_FORCE);
    assertThat(date(lost, events, "2031-01-01", "term").arithmetic())
        .contains("it counts for nothing");
    Agreement counted =
        changed(BILATERAL, "day_of_receipt: not_counted", "day_of_receipt: counted");
    assertThat(counted.status(events, LocalDate.parse("2031-04-01")).status())
        .isEqualTo(StatusCode.ENDED);
  }

  private Agreement changed(Path file, String from, String to) throws Exception {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    return AgreementFolder.loadFile(
        Files.writeString(folder.resolve("changed.yaml"), text.replace(from, to)));
  }

  @Test
  void betweenTwoANoticeOfOneEndsTheTermForBoth() throws Exception {
    Agreement agreement =
        changed(BILATERAL, "late_notice: next_term", "late_notice: next_term, effect: that_party");
    List<TreatyEvent> events =
        List.of(
            new TreatyEvent("exchange_of_instruments", null, LocalDate.parse("2026-04-01")),
            event("non_renewal_notice_received", "AAA", "2030-09-30"));
    assertThat(agreement.status(events, LocalDate.parse("2031-04-01")).status())
        .isEqualTo(StatusCode.ENDED);
  }

  @Test
  void aNoticeSuspendsOnlyWhatTheTextLetsBeSuspended() throws Exception {
    String suspension =
        "suspension: {effective: {after: P10D, from: suspension_notice_received}, cite: [\"7\"], ";
    for (String[] bound :
        new String[][] {
          {"units: [\"1\", \"2\"]", "It lets 1, 2 be suspended"},
          {"never: [\"3\"]", "It lets all units except 3 be suspended"},
          {"partial_allowed: false", "the suspension is of the whole"}
        }) {
      changed(BILATERAL, "  termination: {", "  " + suspension + bound[0] + "}\n  termination: {");
      Ran refused =
          Ran.of(
              "status",
              folder.resolve("changed.yaml"),
              "--at",
              "2027-01-01",
              "--events",
              written(
                  "{\"event\": \"suspension_notice_received\", \"party\": \"AAA\","
                      + " \"date\": \"2026-06-01\", \"units\": [\"3\"]}"));
      assertThat(refused.code()).as(bound[0]).isNotZero();
      assertThat(refused.out() + refused.err()).contains(bound[1]);
    }
  }

  @Test
  void unitsLeftOutUnknownNeverPermit() throws AgreementFileException {
    Facts facts =
        Facts.NONE
            .with("agr.status", "in_force")
            .with("witness.from", "MER")
            .with("witness.to", "ANS");
    Instant now = Instant.parse("2020-01-15T10:00:00Z");
    Facts clear = several().vocabulary().baseFacts();
    Decision unsaid =
        several()
            .decide("witness.move", clear.without("agr.suspended_units").plus(facts), now, now);
    assertThat(unsaid.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(several().decide("witness.move", clear.plus(facts), now, now).permitted()).isTrue();
  }

  @Test
  void lifeEventsOfOnePartyStartItsDutiesAlone() throws AgreementFileException {
    List<TreatyEvent> events = ratified();
    events.add(event("withdrawal_notice_received", "ANS", "2024-06-10"));
    List<DutyState> duties = several().duties(events, AsOf.endOf(LocalDate.parse("2025-06-20")));
    assertThat(duties.stream().filter(duty -> duty.rule().equals("S10")))
        .extracting(duty -> duty.party() + " " + duty.started())
        .containsExactly("MER 2020-06-01", "ANS 2020-06-01", "KTH 2021-04-20");
    assertThat(duties.stream().filter(duty -> duty.rule().equals("S8")))
        .extracting(duty -> duty.party() + " " + duty.started())
        .containsExactly("ANS 2025-06-11");
  }

  @Test
  void datesShowPeriodicEventsAndDeadlinesFromTheLifeOfTheAgreement() throws IOException {
    JsonNode dates = dates(FILE, SIGNED);
    assertThat(dates.at("/periodic half-yearly/date").stringValue()).isEqualTo("2020-06-02");
    assertThat(dates.at("/periodic half-yearly/arithmetic").stringValue())
        .contains("Every 6 months", "2 December 2019", "2 June 2020");
    assertThat(dates.at("/D-first/date").stringValue()).isEqualTo("2020-03-01");
  }

  private static final String SIGNED =
      """
      {"event": "signature", "party": "MER", "date": "2019-11-02"},
      {"event": "signature", "party": "ANS", "date": "2019-11-02"},
      {"event": "signature", "party": "KTH", "date": "2019-11-02"},
      {"event": "signature", "party": "OST", "date": "2019-11-02"}
      """;

  private JsonNode dates(Path file, String events) throws IOException {
    return Ran.of(
            "dates", file, "--events", written(events), "--at", "2020-01-15", "--output", "json")
        .exits(0)
        .json();
  }

  private Path written(String events) throws IOException {
    return Files.writeString(folder.resolve("events.json"), "[" + events + "]");
  }

  @Test
  void aTeamWithAStateThatHasNotRatifiedIsNotPermitted() throws IOException {
    String events =
        SIGNED
            + """
            , {"event": "instrument_deposited", "party": "MER", "date": "2020-02-03"},
            {"event": "instrument_deposited", "party": "ANS", "date": "2020-03-10"}
            """;
    assertThat(team(events, "[\"MER\", \"ANS\"]")).isEqualTo("permitted");
    assertThat(team(events, "[\"MER\", \"ANS\", \"KTH\"]")).isEqualTo("no_clause");
  }

  private String team(String events, String parties) throws IOException {
    Path facts =
        Files.writeString(
            folder.resolve("facts.json"),
            "{\"team\": {\"host\": \"MER\", \"parties\": " + parties + "}}");
    return Ran.of(
            "decide",
            FILE,
            "--act",
            "team.establish",
            "--facts",
            facts,
            "--base",
            "ok",
            "--events",
            written(events),
            "--at",
            "2021-01-15T10:00:00Z",
            "--output",
            "json")
        .json()
        .get("outcome")
        .stringValue();
  }

  @Test
  void provisionallyOnlyWhatIsAppliedIsPermitted() throws IOException {
    Path facts =
        Files.writeString(
            folder.resolve("facts.json"), "{\"witness\": {\"from\": \"MER\", \"to\": \"ANS\"}}");
    Ran ran =
        Ran.of(
            "decide",
            FILE,
            "--act",
            "witness.move",
            "--facts",
            facts,
            "--base",
            "ok",
            "--events",
            written(SIGNED),
            "--at",
            "2020-01-15T10:00:00Z",
            "--output",
            "json");
    assertThat(ran.json().get("outcome").stringValue()).isEqualTo("no_clause");
    assertThat(ran.out()).contains("provisional application");
    Path team =
        Files.writeString(
            folder.resolve("team.json"), "{\"team\": {\"parties\": [\"MER\", \"KTH\"]}}");
    Ran.of(
            "decide",
            FILE,
            "--act",
            "team.establish",
            "--facts",
            team,
            "--base",
            "ok",
            "--events",
            written(SIGNED),
            "--at",
            "2020-01-15T10:00:00Z")
        .exits(0);
    JsonNode status =
        Ran.of(
                "status",
                FILE,
                "--events",
                written(SIGNED),
                "--at",
                "2020-01-15",
                "--output",
                "json")
            .exits(0)
            .json();
    assertThat(status.get("status").stringValue()).isEqualTo("in_force");
    assertThat(status.get("provisional").booleanValue()).isTrue();
    assertThat(status.get("suspended_units")).isEmpty();
    assertThat(status.get("applied_units").toString()).contains("\"1\"").doesNotContain("\"2\"");
  }
}
