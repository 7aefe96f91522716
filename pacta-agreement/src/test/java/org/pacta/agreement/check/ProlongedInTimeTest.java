package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Finding;
import org.pacta.agreement.TreatyEvent;

/** "May be prolonged, at least fifteen days before it ends": six months from 1 May 2026. */
class ProlongedInTimeTest extends DutyTimes {
  private static final String RULE = DUTY.replace("TRIGGER", "request_received");
  private static final TreatyEvent ASKED = event("request_received", "2026-05-01");

  private static String times(String keys) {
    return "within: P6M, extension: {by: P3M, event: extension_notified, cite: [\"3\"]"
        + keys
        + "}";
  }

  private DutyState duty(String keys, String at, TreatyEvent... later)
      throws AgreementFileException {
    List<TreatyEvent> all = new java.util.ArrayList<>(List.of(later));
    all.addFirst(ASKED);
    return duties(RULE, times(keys), at, all.toArray(TreatyEvent[]::new)).getFirst();
  }

  @Test
  void aNoticeOnTheLastDayForItProlongsAndTheDayAfterDoesNot() throws AgreementFileException {
    TreatyEvent soon = event("extension_notified", "2026-10-17");
    TreatyEvent late = event("extension_notified", "2026-10-18");
    assertThat(duty(", before: P15D", "2026-11-02", soon).due()).isEqualTo("2027-02-01");
    DutyState missed = duty(", before: P15D", "2026-11-02", late);
    assertThat(missed.due()).isEqualTo("2026-11-01");
    assertThat(missed.arithmetic())
        .contains("extension notified on 18 October 2026 came too late to prolong it")
        .contains("until 17 October 2026 (15 days before it ends, the day of receipt not counted)");
    assertThat(duty(", before: P15D, day_of_receipt: counted", "2026-11-02", late).due())
        .isEqualTo("2027-02-01");
    assertThat(duty("", "2026-11-02", late).due()).isEqualTo("2027-02-01");
  }

  @Test
  void onlyTheNoticeOfWhoMayProlongItDoes() throws AgreementFileException {
    String owing = duty("", "2026-10-01").party();
    for (String by :
        List.of(
            "",
            ", notified_by: any_party",
            ", notified_by: bearer",
            ", notified_by: other_party")) {
      for (String party : List.of("AAA", "BBB")) {
        TreatyEvent notice =
            new TreatyEvent("extension_notified", party, LocalDate.parse("2026-08-01"));
        boolean counts =
            by.isEmpty() || by.contains("any") || by.contains("bearer") == party.equals(owing);
        assertThat(duty(by, "2026-10-01", notice).due())
            .as(by + " " + party)
            .isEqualTo(counts ? "2027-02-01" : "2026-11-01");
      }
      assertThat(duty(by, "2026-10-01", event("extension_notified", "2026-08-01")).due())
          .as("of all")
          .isEqualTo("2027-02-01");
    }
  }

  @Test
  void whatEachOwesIsProlongedByTheOtherAndNotByItself() throws AgreementFileException {
    String each =
        RULE.replace("bearer: AAA", "bearer: each_party")
            .replace("request_received", "dispute_raised");
    TreatyEvent notice =
        new TreatyEvent("extension_notified", "BBB", LocalDate.parse("2026-08-01"));
    for (String by : List.of("bearer", "other_party")) {
      for (DutyState owed :
          duties(
              each,
              times(", notified_by: " + by),
              "2026-10-01",
              event("dispute_raised", "2026-05-01"),
              notice)) {
        boolean counts = "BBB".equals(owed.party()) == by.equals("bearer");
        assertThat(owed.due())
            .as(by + " " + owed.party())
            .isEqualTo(counts ? "2027-02-01" : "2026-11-01");
      }
    }
  }

  @Test
  void noNoticeIsThatOfABearerWhomNobodyKnows() throws AgreementFileException {
    String role =
        RULE.replace("bearer: AAA", "bearer: requesting_party")
            .replace("request_received", "dispute_raised");
    TreatyEvent raised = event("dispute_raised", "2026-05-01");
    for (String by : List.of("bearer", "other_party", "any_party")) {
      TreatyEvent notice =
          new TreatyEvent("extension_notified", "AAA", LocalDate.parse("2026-08-01"));
      DutyState owed =
          duties(role, times(", notified_by: " + by), "2026-10-01", raised, notice).getFirst();
      assertThat(owed.status()).as(by).isEqualTo(DutyStatus.UNCLEAR);
      assertThat(owed.due()).as(by).isEqualTo(by.equals("any_party") ? "2027-02-01" : "2026-11-01");
      assertThat(
              duties(
                      role,
                      times(", notified_by: " + by),
                      "2026-10-01",
                      raised,
                      event("extension_notified", "2026-08-01"))
                  .getFirst()
                  .due())
          .as("of all")
          .isEqualTo("2027-02-01");
    }
  }

  @Test
  void aSecondNoticeRunsBackFromTheEndAsProlonged() throws AgreementFileException {
    TreatyEvent soon = event("extension_notified", "2026-10-17");
    assertThat(
            duty(
                    ", times: 2, before: P15D",
                    "2027-01-01",
                    soon,
                    event("extension_notified", "2026-10-18"))
                .due())
        .isEqualTo("2027-05-01");
    assertThat(
            duty(
                    ", times: 2, before: P15D",
                    "2027-01-31",
                    soon,
                    event("extension_notified", "2027-01-20"))
                .due())
        .isEqualTo("2027-02-01");
  }

  @Test
  void hoursRunBackFromTheMoment() throws AgreementFileException {
    String hours =
        "within: PT48H, extension: {by: PT24H, event: extension_notified, before: PT6H, cite:"
            + " [\"3\"]}";
    TreatyEvent asked = at("request_received", "2026-05-01T12:00:00Z");
    assertThat(
            List.of("2026-05-03T06:00:00Z", "2026-05-03T06:00:01Z").stream()
                .map(moment -> {
                  try {
                    return duties(
                            RULE,
                            hours,
                            "2026-05-03T10:00:00Z",
                            asked,
                            at("extension_notified", moment))
                        .getFirst();
                  } catch (AgreementFileException e) {
                    throw new IllegalStateException(e);
                  }
                })
                .map(state -> String.valueOf(state.dueAt())))
        .containsExactly("2026-05-04T12:00:00Z", "2026-05-03T12:00:00Z");
  }

  @Test
  void anotherReadingMovesTheLastDay() throws AgreementFileException {
    SmallFile file =
        file(RULE, times(", before: P15D"))
            .part(
                "interpretations",
                "interpretations: [{id: I-1, cite: [\"3\"], question: What?, reading: That., basis: text,"
                    + " status: open, alternatives: [{id: I-1a, reading: It counts., changes:"
                    + " {deadlines: {D-1: {extension: {day_of_receipt: counted}}}}}]}]");
    List<TreatyEvent> events = List.of(ASKED, event("extension_notified", "2026-10-18"));
    assertThat(
            load(file).under(Map.of("I-1", "I-1a")).duties(events, LocalDate.parse("2026-11-02")))
        .extracting(DutyState::due)
        .containsExactly(LocalDate.parse("2027-02-01"));
  }

  @Test
  void whatCouldNeverProlongIsRefused() {
    assertThat(file(RULE, times(", before: P7M")).findings(folder))
        .extracting(Finding::code, Finding::unit)
        .contains(tuple("A105", "D-1"));
    assertThat(file(RULE, times(", day_of_receipt: counted")).findings(folder))
        .extracting(Finding::code, Finding::unit)
        .contains(tuple("A010", "day_of_receipt"));
  }

  @Test
  void theClauseThatProlongsCoversItsUnitWhereARuleHasTheTime() {
    SmallFile file =
        file(RULE, times("").replace("\"3\"", "\"4\""))
            .replace("text", "\"9\":", "\"4\": May be prolonged., \"9\":");
    assertThat(file.findings(folder)).extracting(Finding::code).doesNotContain("A102");
    assertThat(file.replace("rules", ", due: D-1", "").findings(folder))
        .as("no rule has the time")
        .extracting(Finding::unit)
        .contains("4");
  }
}
