package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.TreatyEvent;

/** A time that is set, or made longer, case by case: the event carries its last day. */
class AgreedTimeTest extends BoundStates {
  private static final String WORDS =
      "words: {events: [{id: notice_given, party: receiving_party}, answer_given, time_agreed, accession_unopposed]}";
  private static final String ANSWER =
      "{id: D1, kind: duty, bearer: receiving_party, trigger: notice_given, perform: answer_given,"
          + " due: D-set, cite: [\"3\"]}";
  private static final String MORE =
      "extension: {event: time_agreed, to: agreed, times: 9, cite: [\"3\"]}, cite: [\"3\"]";
  private static final String SET =
      "{term: within the time stated in the request, agreed_in: notice_given, " + MORE + "}";

  private Agreement agreement(String deadline) throws AgreementFileException {
    return AgreementFolder.loadFile(
        file(ANSWER)
            .part("words", WORDS)
            .part("deadlines", "deadlines: {D-set: " + deadline + "}")
            .in(folder, "small.yaml"));
  }

  private static TreatyEvent in(String name, String day, @Nullable String until) {
    LocalDate set = until == null ? null : LocalDate.parse(until);
    EventDetail detail =
        new EventDetail("c-1", null, false, null, null, null, Facts.NONE, null, null, set);
    String party = name.equals("notice_given") ? "AAA" : null;
    return new TreatyEvent(name, party, LocalDate.parse(day), List.of(), null, detail);
  }

  private DutyState duty(String on, TreatyEvent... happened) throws AgreementFileException {
    return agreement(SET).duties(events(happened), LocalDate.parse(on)).getFirst();
  }

  @Test
  void itEndsWithTheDayThatTheEventCarries() throws AgreementFileException {
    TreatyEvent asked = in("notice_given", "2026-05-04", "2026-05-20");
    DutyState open = duty("2026-05-20", asked);
    assertThat(open.due()).isEqualTo("2026-05-20");
    assertThat(open.status().code()).isEqualTo("open");
    assertThat(open.arithmetic())
        .contains("is a period of the text, no later than the day set in notice given");
    assertThat(duty("2026-05-22", asked).status().code()).isEqualTo("breach");
    assertThat(duty("2026-05-22", asked, in("answer_given", "2026-05-20", null)).status().code())
        .isEqualTo("met");
  }

  @Test
  void noTimeRunsUntilADayIsSaid() throws AgreementFileException {
    DutyState open = duty("2027-05-20", in("notice_given", "2026-05-04", null));
    assertThat(open.due()).isNull();
    assertThat(open.status().code()).isEqualTo("open");
    assertThat(open.arithmetic()).endsWith("no notice given says which (effective).");
  }

  @Test
  void itIsMadeLongerToTheDayAgreedAsOftenAsTheyAgree() throws AgreementFileException {
    TreatyEvent asked = in("notice_given", "2026-05-04", "2026-05-20");
    TreatyEvent longer = in("time_agreed", "2026-05-18", "2026-06-10");
    TreatyEvent again = in("time_agreed", "2026-06-09", "2026-07-01");
    assertThat(duty("2026-06-20", asked, longer).due()).isEqualTo("2026-06-10");
    assertThat(duty("2026-06-20", asked, longer, again))
        .satisfies(it -> assertThat(it.due()).isEqualTo("2026-07-01"))
        .extracting(DutyState::arithmetic)
        .asString()
        .contains("prolonged 2 times to the day that is set");
    assertThat(duty("2026-06-20", asked, again).due())
        .as("agreed when the time had run out")
        .isEqualTo("2026-05-20");
    assertThat(duty("2026-06-20", asked, in("time_agreed", "2026-05-18", null)).due())
        .as("names no day")
        .isEqualTo("2026-05-20");
    assertThat(duty("2026-06-20", asked, in("time_agreed", "2026-05-18", "2026-05-10")).due())
        .as("makes nothing shorter")
        .isEqualTo("2026-05-20");
  }

  @Test
  void aLengthOfTheTextIsMadeLongerSoToo() throws AgreementFileException {
    Agreement agreement = agreement("{term: ten days, within: P10D, " + MORE + "}");
    assertThat(
            agreement
                .duties(
                    events(
                        in("notice_given", "2026-05-04", null),
                        in("time_agreed", "2026-05-10", "2026-06-10")),
                    LocalDate.parse("2026-06-01"))
                .getFirst()
                .due())
        .isEqualTo("2026-06-10");
  }

  @Test
  void whatSetsADayGoneByStartsNothing() throws AgreementFileException {
    assertThat(
            agreement(SET)
                .duties(
                    events(in("notice_given", "2026-05-04", "2026-05-03")),
                    LocalDate.parse("2026-06-01")))
        .isEmpty();
  }

  @Test
  void whatMakesNothingLongerUsesUpNoExtension() throws AgreementFileException {
    String once = SET.replace("times: 9", "times: 1");
    TreatyEvent asked = in("notice_given", "2026-05-04", "2026-05-20");
    TreatyEvent sooner = in("time_agreed", "2026-05-10", "2026-05-15");
    TreatyEvent longer = in("time_agreed", "2026-05-12", "2026-06-10");
    LocalDate day = LocalDate.parse("2026-06-01");
    assertThat(agreement(once).duties(events(asked, sooner, longer), day).getFirst().due())
        .isEqualTo("2026-06-10");
    String itself = SET.replace("agreed_in: notice_given", "agreed_in: time_agreed");
    TreatyEvent plain = in("notice_given", "2026-05-04", null);
    TreatyEvent first = in("time_agreed", "2026-05-05", "2026-05-15");
    assertThat(
            agreement(itself.replace("times: 9", "times: 1"))
                .duties(events(plain, first, longer), day)
                .getFirst()
                .due())
        .as("the event that set it is not its own extension")
        .isEqualTo("2026-06-10");
  }

  @Test
  void aDayThatWasOverBeforeTheDutyBeganRunsForNothing() throws AgreementFileException {
    String itself = SET.replace("agreed_in: notice_given", "agreed_in: time_agreed");
    TreatyEvent before = in("time_agreed", "2026-04-05", "2026-04-15");
    TreatyEvent asked = in("notice_given", "2026-05-04", null);
    assertThat(
            agreement(itself)
                .duties(events(before, asked), LocalDate.parse("2026-06-01"))
                .getFirst())
        .satisfies(it -> assertThat(it.due()).isNull())
        .satisfies(it -> assertThat(it.status().code()).isEqualTo("open"));
  }

  @Test
  void theDayIsThatOfTheEventNamedWhateverElseStartsTheDuty() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file(ANSWER.replace("perform:", "also_trigger: [time_agreed], perform:"))
                .part("words", WORDS)
                .part("deadlines", "deadlines: {D-set: " + SET + "}")
                .in(folder, "small.yaml"));
    assertThat(
            agreement.duties(
                events(
                    in("notice_given", "2026-05-04", "2026-05-20"),
                    in("time_agreed", "2026-05-06", "2026-05-08")),
                LocalDate.parse("2026-05-19")))
        .extracting(DutyState::due)
        .containsOnly(LocalDate.parse("2026-05-20"));
  }

  /** When the answer falls due where asking for more stops its clock. */
  private @Nullable LocalDate pausedDue(TreatyEvent... happened) throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file(ANSWER.replace(
                    "perform:",
                    "paused_by: [more_information_asked], resumed_by: [more_information_given], perform:"))
                .part("words", WORDS)
                .part("deadlines", "deadlines: {D-set: " + SET + "}")
                .in(folder, "small.yaml"));
    return agreement.duties(events(happened), LocalDate.parse("2026-06-12")).getFirst().due();
  }

  @Test
  void aPauseAfterItWasMadeLongerIsMadeGood() throws AgreementFileException {
    assertThat(
            pausedDue(
                in("notice_given", "2026-05-04", "2026-05-20"),
                in("time_agreed", "2026-05-10", "2026-06-10"),
                in("more_information_asked", "2026-05-22", null),
                in("more_information_given", "2026-05-27", null)))
        .isEqualTo("2026-06-15");
  }

  @Test
  void itDoesNotReturnFromWhatWasDone() {
    SmallFile returning =
        file(ANSWER.replace("due:", "recurring: true, due:"))
            .part("words", WORDS)
            .part("deadlines", "deadlines: {D-set: " + SET + "}");
    assertThatThrownBy(() -> AgreementFolder.loadFile(returning.in(folder, "small.yaml")))
        .hasMessageContaining("ends on a day that is set for what started it alone");
  }

  @Test
  void aPauseThatCameLaterSaysNothingOfWhetherANoticeMadeItLonger() throws AgreementFileException {
    assertThat(
            pausedDue(
                in("notice_given", "2026-05-04", "2026-05-20"),
                in("time_agreed", "2026-05-06", "2026-05-23"),
                in("more_information_asked", "2026-05-08", null),
                in("more_information_given", "2026-05-18", null)))
        .isEqualTo("2026-06-02");
  }

  @Test
  void aWordWithoutALengthHasATargetAlone() {
    for (String length : List.of("within: P14D", "before: P14D", "agreed_in: notice_given")) {
      assertThatThrownBy(() ->
              agreement(
                  "{term: in reasonable time, indeterminate: true, " + length + ", cite: [\"3\"]}"))
          .as(length)
          .hasMessageContaining("a word without a length of its own has a target");
    }
  }
}
