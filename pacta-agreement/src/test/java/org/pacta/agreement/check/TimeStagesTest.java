package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Finding;
import org.pacta.agreement.TreatyEvent;

/** Times in two stages, without a length, prolonged or put off. */
class TimeStagesTest {
  private static final String DUTY =
      "{id: D1, kind: duty, bearer: AAA, trigger: request_received, perform: reply_sent, due: D-1,"
          + " cite: [\"3\"]}";
  private static final String SOON =
      "within: P5D, days: working, target: P1D, target_source: the practice of the authorities";

  @TempDir Path folder;

  private SmallFile file(String rule, String deadline) {
    return new SmallFile()
        .part("deadlines", "deadlines: {D-1: {term: in time, cite: [\"3\"], " + deadline + "}}")
        .rules(rule);
  }

  private DutyState duty(SmallFile file, String day, TreatyEvent... later)
      throws AgreementFileException {
    return duties(file, day, later).getFirst();
  }

  private List<DutyState> duties(SmallFile file, String day, TreatyEvent... later)
      throws AgreementFileException {
    List<TreatyEvent> events = new ArrayList<>(List.of(event("request_received", "2026-05-04")));
    events.addAll(List.of(later));
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"))
        .duties(events, LocalDate.parse(day));
  }

  private static TreatyEvent event(String name, String date) {
    return event(name, null, date);
  }

  private static TreatyEvent event(String name, @Nullable String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  @Test
  void aTargetBesideAPeriodMakesLateAndThePeriodABreach() throws AgreementFileException {
    SmallFile file = file(DUTY, SOON);
    assertThat(duty(file, "2026-05-05").status()).isEqualTo(DutyStatus.OPEN);
    assertThat(duty(file, "2026-05-06").status()).isEqualTo(DutyStatus.LATE);
    assertThat(duty(file, "2026-05-11").status()).isEqualTo(DutyStatus.LATE);
    assertThat(duty(file, "2026-05-12"))
        .satisfies(state -> {
          assertThat(state.status()).isEqualTo(DutyStatus.BREACH);
          assertThat(state.due()).isEqualTo("2026-05-11");
          assertThat(state.arithmetic()).contains("operational target 1 day: 5 May 2026");
        });
    assertThat(duty(file, "2026-06-01", event("reply_sent", "2026-05-08")).status())
        .isEqualTo(DutyStatus.MET);
  }

  @Test
  void aDayThatTheTextNamesIsTheLast() throws AgreementFileException {
    SmallFile file = file(DUTY, "on: \"2026-12-31\"");
    assertThat(duty(file, "2026-12-31"))
        .satisfies(state -> {
          assertThat(state.status()).isEqualTo(DutyStatus.OPEN);
          assertThat(state.due()).isEqualTo("2026-12-31");
          assertThat(state.arithmetic()).contains("no later than a day it names: 31 December 2026");
        });
    assertThat(duty(file, "2027-01-01").status()).isEqualTo(DutyStatus.BREACH);
    assertThat(duty(file, "2027-02-01", event("reply_sent", "2026-12-31")).status())
        .isEqualTo(DutyStatus.MET);
    assertThat(duty(file, "2027-02-01", event("reply_sent", "2027-01-01")).status())
        .isEqualTo(DutyStatus.BREACH);
    assertThat(duties(file(DUTY, "on: \"2026-04-30\""), "2026-06-01")).isEmpty();
    assertThat(messages(file(DUTY, "on: \"2026-12-31\", start_day: included, from: meeting_held")))
        .anyMatch(message -> message.startsWith("start_day is not read here"))
        .anyMatch(message -> message.startsWith("from is not read here"));
  }

  @Test
  void aPauseThatBeganBeforeTheDutyHoldsItUpFromItsStart() throws AgreementFileException {
    SmallFile file =
        file(
            DUTY.replace(
                "due:",
                "paused_by: [more_information_asked], resumed_by: [more_information_given], due:"),
            "within: P10D");
    TreatyEvent asked = event("more_information_asked", "2026-04-01");
    TreatyEvent given = event("more_information_given", "2026-06-01");
    assertThat(duty(file, "2026-05-20", asked).status()).isEqualTo(DutyStatus.PAUSED);
    assertThat(duty(file, "2026-06-11", asked, given))
        .satisfies(state -> {
          assertThat(state.status()).isEqualTo(DutyStatus.OPEN);
          assertThat(state.due()).isEqualTo("2026-06-11");
        });
    assertThat(duty(file, "2026-06-12", asked, given).status()).isEqualTo(DutyStatus.BREACH);
    TreatyEvent before = event("more_information_given", "2026-04-20");
    assertThat(duty(file, "2026-05-20", asked, before).status()).isEqualTo(DutyStatus.BREACH);
    TreatyEvent other =
        new TreatyEvent(
            "more_information_asked",
            null,
            LocalDate.parse("2026-04-01"),
            List.of(),
            null,
            EventDetail.NONE.ofCase("other"));
    assertThat(duty(file, "2026-05-20", other).status()).isEqualTo(DutyStatus.BREACH);
  }

  @Test
  void noWordIsSaidToLackALengthThatHasOneBesideIt() {
    String term = "term: \"as soon as possible, and in any case within five working days\"";
    assertThat(messages(file(DUTY, SOON).replace("deadlines", "term: in time", term)))
        .noneMatch(message -> message.contains("length"));
    assertThat(messages(file(DUTY, "within: P5D").replace("deadlines", "term: in time", term)))
        .anyMatch(message -> message.contains("a word without a length beside its period"))
        .noneMatch(message -> message.contains("has no length in the text"));
    assertThat(messages(file(DUTY, "within: P5D, target: P1D")))
        .contains("a target stands beside within alone, with its source");
  }

  private List<String> messages(SmallFile file) {
    return file.findings(folder).stream().map(Finding::message).toList();
  }

  @Test
  void whatHasNoTimeIsOpenUntilMet() throws AgreementFileException {
    SmallFile file = file(DUTY.replace(" due: D-1,", ""), "within: P5D");
    assertThat(duty(file, "2036-05-05"))
        .satisfies(state -> {
          assertThat(state.status()).isEqualTo(DutyStatus.OPEN);
          assertThat(state.due()).isNull();
          assertThat(state.arithmetic()).contains("no time is set");
        });
    assertThat(duty(file, "2036-05-05", event("reply_sent", "2030-01-01")).status())
        .isEqualTo(DutyStatus.MET);
    SmallFile kept =
        file(DUTY.replace(" due: D-1,", "").replace("perform", "refrain"), "within: P5D");
    assertThat(messages(kept)).isNotEmpty();
  }

  @Test
  void notifyingOneAnotherTakesBoth() throws AgreementFileException {
    SmallFile file =
        file(
            DUTY.replace(
                "due:", "discharged_also_by: [{event: consent_given, per: each_party}], due:"),
            "within: P5D");
    TreatyEvent one = event("consent_given", "AAA", "2026-05-05");
    assertThat(duty(file, "2026-05-06", one).status()).isEqualTo(DutyStatus.OPEN);
    assertThat(duty(file, "2026-05-06", one, one).status()).isEqualTo(DutyStatus.OPEN);
    assertThat(duty(file, "2026-05-06", one, event("consent_given", "BBB", "2026-05-06")))
        .satisfies(state -> {
          assertThat(state.status()).isEqualTo(DutyStatus.MET);
          assertThat(state.endedOn()).isEqualTo("2026-05-06");
        });
    assertThat(
            messages(
                file(
                    DUTY.replace(
                        "due:", "discharged_also_by: [{event: moon, per: each_party}], due:"),
                    "within: P5D")))
        .contains("unknown event moon");
  }

  @Test
  void nothingEarlierMeetsWhatIsDueAtTheEnd() throws AgreementFileException {
    SmallFile file = file(DUTY, "within: P61M, not_before: P60M");
    assertThat(duty(file, "2031-07-01", event("reply_sent", "2031-05-03")).status())
        .isEqualTo(DutyStatus.BREACH);
    assertThat(duty(file, "2031-07-01", event("reply_sent", "2031-05-04")))
        .satisfies(state -> {
          assertThat(state.status()).isEqualTo(DutyStatus.MET);
          assertThat(state.arithmetic()).contains("not before 4 May 2031");
        });
    assertThat(messages(file(DUTY, "within: P5D, not_before: P6D")))
        .contains("not_before is a length in days, months or years shorter than the deadline");
  }

  @Test
  void theArithmeticSaysWhatProlongedIt() throws AgreementFileException {
    String more = "within: P10D, extension: {%s, event: extension_notified, cite: [\"3\"]}";
    TreatyEvent notice = event("extension_notified", "2026-05-10");
    assertThat(duty(file(DUTY, more.formatted("by: P15D")), "2026-05-20", notice))
        .satisfies(state -> {
          assertThat(state.due()).isEqualTo("2026-05-29");
          assertThat(state.arithmetic()).contains("10 days, prolonged by 15 days: 29 May 2026");
        });
    assertThat(duty(file(DUTY, more.formatted("by: P15D")), "2026-05-20").arithmetic())
        .doesNotContain("prolonged");
    assertThat(duty(file(DUTY, more.formatted("to: P30D")), "2026-05-20", notice))
        .satisfies(state -> {
          assertThat(state.due()).isEqualTo("2026-06-03");
          assertThat(state.arithmetic()).contains("10 days, prolonged to 30 days: 3 June 2026");
        });
  }

  @Test
  void whatWaitsForProceedingsIsDueWhenTheyEnd() throws AgreementFileException {
    SmallFile file =
        file(
            DUTY.replace(
                "due:", "deferred_by: [dispute_raised], resumed_by: [consultations_opened], due:"),
            "within: P2Y");
    TreatyEvent begun = event("dispute_raised", "2027-01-01");
    assertThat(duty(file, "2029-01-01", begun))
        .satisfies(state -> {
          assertThat(state.status()).isEqualTo(DutyStatus.PAUSED);
          assertThat(state.arithmetic())
              .contains(
                  "no end yet, put off by dispute raised on 1 January 2027 until consultations"
                      + " opened")
              .doesNotContain("2029");
        });
    assertThat(duty(file, "2028-01-01", begun, event("consultations_opened", "2027-06-01")).due())
        .isEqualTo("2028-05-04");
    assertThat(duty(file, "2029-06-02", begun, event("consultations_opened", "2029-06-01")))
        .satisfies(state -> {
          assertThat(state.due()).isEqualTo("2029-06-01");
          assertThat(state.arithmetic())
              .contains("1 June 2029, put off by dispute raised on 1 January 2027 until");
          assertThat(state.status()).isEqualTo(DutyStatus.BREACH);
        });
  }

  @Test
  void aCaseBegunBeforeTheEndGoesOnOnlyWhereTheDutySurvivesIt() throws AgreementFileException {
    SmallFile dies = file(DUTY, "within: P10D");
    SmallFile lives = file(DUTY.replace("due:", "survives: [ended], due:"), "within: P10D");
    for (SmallFile file : List.of(dies, lives)) {
      file.replace(
          "temporal",
          "temporal: {",
          "temporal: {termination: {date: {at: termination_notice_received}, cite: [\"9\"]}, ");
    }
    TreatyEvent notice = event("termination_notice_received", "BBB", "2026-05-06");
    assertThat(duty(dies, "2026-05-20", notice).status()).isEqualTo(DutyStatus.RELEASED);
    assertThat(duty(lives, "2026-05-12", notice).status()).isEqualTo(DutyStatus.OPEN);
    assertThat(duty(lives, "2026-05-20", notice).status()).isEqualTo(DutyStatus.BREACH);
  }
}
