package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Effort;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Ran;
import org.pacta.agreement.Severity;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.Uncounted;

/** Several clauses of suspension: each with its event, holder, units and end. */
class SeveralSuspensionsTest {
  private static final String WHOLE =
      "{id: whole, date: {at: suspension_notice_received}, cite: [\"9\"]}";
  private static final String LIMITS =
      "{id: limits, date: {at: limits_suspended, party: AAA}, units: [\"2\"], lapses_after: P90D,"
          + " resumption: {date: {at: consultation_over}, cite: [\"3\"]}, cite: [\"3\"]}";
  private static final TreatyEvent SUSPENDED =
      event("suspension_notice_received", "BBB", "2026-04-01");
  private static final TreatyEvent LIMITED = event("limits_suspended", "AAA", "2026-05-01");
  private static final TreatyEvent OVER = event("consultation_over", "AAA", "2026-06-01");

  @TempDir Path folder;

  private static TreatyEvent event(String name, String party, String date, String... units) {
    return new TreatyEvent(name, party, LocalDate.parse(date), List.of(units), null);
  }

  private SmallFile file(String... clauses) {
    return new SmallFile()
        .part("words", "words: {events: [limits_suspended, consultation_over]}")
        .replace(
            "temporal",
            "temporal: {",
            "temporal: {suspension: ["
                + String.join(", ", clauses)
                + "], resumption: {date: {at: resumption_notice_received}, cite: [\"9\"]}, ");
  }

  private Agreement agreement() throws AgreementFileException {
    return AgreementFolder.loadFile(file(WHOLE, LIMITS).in(folder, "small.yaml"));
  }

  private Status on(String day, TreatyEvent... events) throws AgreementFileException {
    return agreement().status(List.of(events), LocalDate.parse(day));
  }

  @Test
  void oneTakenBackBeforeItBeginsDoesNotBegin() throws AgreementFileException {
    String later =
        "{id: whole, effective: {after: P10D, from: suspension_notice_received}, cite: [\"9\"]}";
    Agreement agreement = AgreementFolder.loadFile(file(later).in(folder, "small.yaml"));
    TreatyEvent back = event("resumption_notice_received", "BBB", "2026-04-05");
    for (String day : List.of("2026-04-07", "2026-04-20")) {
      Status status = agreement.status(List.of(SUSPENDED, back), LocalDate.parse(day));
      assertThat(status.status()).isEqualTo(StatusCode.IN_FORCE);
      assertThat(status.until()).isNull();
      assertThat(agreement.status(List.of(back), LocalDate.parse(day)).status())
          .isEqualTo(StatusCode.IN_FORCE);
    }
    assertThat(Uncounted.among(List.of(SUSPENDED, back), agreement.content())).isEmpty();
    TreatyEvent sooner = event("resumption_notice_received", "BBB", "2026-03-30");
    assertThat(agreement.status(List.of(sooner, SUSPENDED), LocalDate.parse("2026-04-20")).status())
        .as("what was said before does not take it back")
        .isEqualTo(StatusCode.SUSPENDED);
  }

  @Test
  void whatIsTakenBackInPartBeginsWithoutThatPart() throws AgreementFileException {
    String later =
        "{id: whole, effective: {after: P10D, from: suspension_notice_received},"
            + " partial_allowed: true, cite: [\"9\"]}";
    Agreement agreement = AgreementFolder.loadFile(file(later).in(folder, "small.yaml"));
    TreatyEvent part = event("resumption_notice_received", "BBB", "2026-04-05", "2");
    TreatyEvent same = event("resumption_notice_received", "BBB", "2026-04-06", "2");
    TreatyEvent others = event("resumption_notice_received", "AAA", "2026-04-06");
    List<TreatyEvent> events = List.of(SUSPENDED, part, same, others);
    Status status = agreement.status(events, LocalDate.parse("2026-04-20"));
    assertThat(status.status()).isEqualTo(StatusCode.PARTLY_SUSPENDED);
    assertThat(status.suspendedUnits()).isNotEmpty().noneMatch(unit -> unit.startsWith("2"));
    assertThat(Uncounted.among(events, agreement.content()))
        .as("the second says nothing new, and a Party takes back what is its own")
        .extracting(Uncounted::event)
        .containsExactlyInAnyOrder(same, others);
  }

  @Test
  void aResumptionLiftsNothingOfWhichNoticeWasGivenAfterIt() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            new SmallFile()
                .replace(
                    "temporal",
                    "temporal: {",
                    "temporal: {suspension: {date: {at: suspension_notice_received}, cite:"
                        + " [\"9\"]}, resumption: {effective: {after: P30D, from:"
                        + " resumption_notice_received}, cite: [\"9\"]}, ")
                .in(folder, "small.yaml"));
    TreatyEvent resumed = event("resumption_notice_received", "BBB", "2026-04-10");
    TreatyEvent again = event("suspension_notice_received", "BBB", "2026-04-20");
    LocalDate later = LocalDate.parse("2026-06-01");
    assertThat(agreement.status(List.of(SUSPENDED, resumed), later).status())
        .isEqualTo(StatusCode.IN_FORCE);
    List<TreatyEvent> events = List.of(SUSPENDED, resumed, again);
    Status status = agreement.status(events, later);
    assertThat(status.status()).as("the later word stands").isEqualTo(StatusCode.SUSPENDED);
    assertThat(Uncounted.among(events, agreement.content())).isEmpty();
    assertThat(Uncounted.among(List.of(resumed, again), agreement.content()))
        .as("what was given before there was anything to resume")
        .extracting(Uncounted::event)
        .containsExactly(resumed);
  }

  @Test
  void whatWasTakenBackDoesNotOutlastAnEarlierSuspension() throws AgreementFileException {
    String timed =
        "{id: whole, date: {agreed_in: suspension_notice_received}, partial_allowed: true,"
            + " lapses_after: P3M, cite: [\"9\"]}";
    Agreement agreement = AgreementFolder.loadFile(file(timed).in(folder, "small.yaml"));
    List<TreatyEvent> events =
        List.of(
            effective("2026-04-01", "2026-08-01", "1", "3"),
            event("resumption_notice_received", "BBB", "2026-04-02", "1"),
            effective("2026-05-01", "2026-06-01", "1"));
    assertThat(agreement.status(events, LocalDate.parse("2026-09-15")).suspendedUnits())
        .as("the one of 1 June lapsed on 1 September, and unit 1 was taken back from the other")
        .containsExactly("3");
  }

  private static TreatyEvent effective(String date, String day, String... units) {
    return new TreatyEvent(
        "suspension_notice_received",
        "BBB",
        LocalDate.parse(date),
        List.of(units),
        null,
        new EventDetail(
            null, null, false, null, null, null, Facts.NONE, null, null, LocalDate.parse(day)));
  }

  @Test
  void tooManyTakenBackAreRefused() throws AgreementFileException {
    String later =
        "{id: whole, effective: {after: P1000D, from: suspension_notice_received},"
            + " partial_allowed: true, cite: [\"9\"]}";
    Agreement agreement = AgreementFolder.loadFile(file(later).in(folder, "small.yaml"));
    List<TreatyEvent> events = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String day = LocalDate.parse("2026-04-01").plusDays(i).toString();
      events.add(event("suspension_notice_received", "BBB", day));
      events.add(event("resumption_notice_received", "BBB", day, i % 2 == 0 ? "2" : "3"));
      events.add(event("resumption_notice_received", "BBB", day, i % 2 == 0 ? "4" : "5"));
    }
    assertThatThrownBy(() -> agreement.status(events, LocalDate.parse("2030-01-01")))
        .isInstanceOf(Effort.Exhausted.class)
        .hasMessageContaining("stopped");
  }

  @Test
  void eachReachesItsOwnUnitsAndNamesItsClause() throws AgreementFileException {
    Status limited = on("2026-05-02", LIMITED);
    assertThat(limited.status()).isEqualTo(StatusCode.PARTLY_SUSPENDED);
    assertThat(limited.suspendedUnits()).containsExactly("2");
    assertThat(limited.cite()).containsExactly("3");
    Status whole = on("2026-05-02", SUSPENDED);
    assertThat(whole.status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(whole.cite()).containsExactly("9");
  }

  @Test
  void onlyItsHolderCanUseIt() throws AgreementFileException {
    assertThat(on("2026-05-02", event("limits_suspended", "BBB", "2026-05-01")).status())
        .isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void theEndOfOneLiftsNoOther() throws AgreementFileException {
    assertThat(on("2026-06-02", LIMITED, OVER).status()).isEqualTo(StatusCode.IN_FORCE);
    TreatyEvent own = event("suspension_notice_received", "AAA", "2026-04-01");
    Status over = on("2026-06-02", own, LIMITED, OVER);
    assertThat(over.status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(over.suspendedUnits()).isEmpty();
    TreatyEvent resumed = event("resumption_notice_received", "AAA", "2026-05-20");
    Status still = on("2026-05-21", own, LIMITED, resumed);
    assertThat(still.status()).isEqualTo(StatusCode.PARTLY_SUSPENDED);
    assertThat(still.suspendedUnits()).containsExactly("2");
  }

  @Test
  void oneLapsesByItself() throws AgreementFileException {
    assertThat(on("2026-07-29", LIMITED).status()).isEqualTo(StatusCode.PARTLY_SUSPENDED);
    assertThat(on("2026-07-30", LIMITED).status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(on("2026-12-01", SUSPENDED).status()).isEqualTo(StatusCode.SUSPENDED);
  }

  @Test
  void datesAndExplainShowEach() throws AgreementFileException {
    Map<String, TemporalResult> dates =
        agreement().dates(List.of(LIMITED, OVER, SUSPENDED), LocalDate.parse("2026-07-01"));
    assertThat(dates).containsKeys("suspension whole", "suspension limits", "resumption limits");
    assertThat(dates).doesNotContainKey("suspension");
    assertThat(dates.get("suspension limits"))
        .satisfies(date -> assertThat(String.valueOf(date)).contains("2026-05-01"));
    String path = file(WHOLE, LIMITS).in(folder, "small.yaml").toString();
    assertThat(Ran.of("explain", path, "3").out()).contains("id: limits", "lapses after: P90D");
  }

  @Test
  void anEventThatNamesUnitsItsClauseDoesNotReachIsRefused() throws IOException {
    String events =
        "[{\"event\": \"limits_suspended\", \"party\": \"AAA\", \"date\": \"2026-05-01\","
            + " \"units\": [\"1\"]}]";
    Path path = file(WHOLE, LIMITS).in(folder, "small.yaml");
    assertThat(
            Ran.of(
                    "status",
                    path,
                    "--events",
                    Files.writeString(folder.resolve("events.json"), events))
                .err())
        .contains("the text does not let 1 be suspended", "It lets 2 be suspended");
  }

  @Test
  void checkNamesWhatCannotBeToldApart() {
    assertThat(errors(WHOLE, LIMITS)).isEmpty();
    assertThat(errors(WHOLE, WHOLE))
        .contains(
            "two clauses of suspension are called whole",
            "two clauses of suspension await suspension_notice_received, so that nobody knows"
                + " which is used");
    assertThat(errors(WHOLE, LIMITS.replace("units:", "suspends: own_obligations, units:")))
        .contains("of several clauses of suspension only some suspend what a Party owes itself");
    assertThat(errors(WHOLE, LIMITS.replace("[\"2\"]", "[\"77\"]")))
        .contains("the text has no unit 77");
  }

  private List<String> errors(String... clauses) {
    return file(clauses).findings(folder).stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::message)
        .toList();
  }
}
