package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Effort;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** A suspension that ends by itself after some days "unless it is renewed": what renews it. */
class RenewedSuspensionTest {
  private static final String START =
      "duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"}, cite: [\"9\"]}";
  private static final String TEN = "effective: {after: P10D, from: suspension_notice_received}";
  private static final TreatyEvent FIRST = notice("AAA", "2026-04-01"); // from 11 April

  @TempDir Path folder;

  private SmallFile file(String keys) {
    return new SmallFile()
        .part(
            "temporal",
            "temporal: {"
                + START
                + ", suspension: {"
                + keys
                + ", cite: [\"9\"]}, resumption: {date: {at: resumption_notice_received}, cite:"
                + " [\"9\"]}}");
  }

  private Agreement agreement(String keys) throws AgreementFileException {
    return AgreementFolder.loadFile(file(keys).in(folder, "small.yaml"));
  }

  private static TreatyEvent notice(String party, String date, String... units) {
    return new TreatyEvent(
        "suspension_notice_received", party, LocalDate.parse(date), List.of(units), null);
  }

  private static TreatyEvent resumed(String date) {
    return new TreatyEvent("resumption_notice_received", "AAA", LocalDate.parse(date));
  }

  private static Status on(Agreement agreement, String day, TreatyEvent... events) {
    return agreement.status(List.of(events), LocalDate.parse(day));
  }

  /** Days, of those named, on which it is not in force as a whole. */
  private static List<String> without(
      Agreement agreement, List<String> days, TreatyEvent... events) {
    return days.stream()
        .filter(day -> on(agreement, day, events).status() != StatusCode.IN_FORCE)
        .toList();
  }

  private String last(String keys, TreatyEvent... events) throws AgreementFileException {
    Agreement agreement = agreement(keys);
    List<String> days = new ArrayList<>();
    for (LocalDate day = LocalDate.parse("2026-04-11");
        on(agreement, day.toString(), events).status() != StatusCode.IN_FORCE;
        day = day.plusDays(1)) {
      days.add(day.toString());
    }
    return days.getLast();
  }

  @Test
  void oneRenewedInTimeGoesOnWithoutAGap() throws AgreementFileException {
    Agreement agreement = agreement(TEN + ", lapses_after: P30D"); // to 10 May
    TreatyEvent anew = notice("AAA", "2026-05-08"); // from 18 May, to 16 June
    List<String> days = List.of("2026-05-10", "2026-05-11", "2026-05-17", "2026-05-18");
    assertThat(without(agreement, days, FIRST)).containsExactly("2026-05-10");
    assertThat(without(agreement, days, FIRST, anew)).isEqualTo(days);
    assertThat(last(TEN + ", lapses_after: P30D", FIRST, anew)).isEqualTo("2026-06-16");
    Status status = on(agreement, "2026-05-12", FIRST, anew);
    assertThat(status.since()).isEqualTo("2026-04-11");
    assertThat(status.until()).isEqualTo("2026-06-16");
    assertThat(status.arithmetic()).contains("given while the suspension ran");
    assertThat(on(agreement, "2026-06-17", FIRST, anew).arithmetic())
        .as("what ended was the second, and nobody gave notice after that")
        .contains("lapses by itself 30 days later, on 17 June 2026");
  }

  @Test
  void oneRenewedTooLateBeginsAnew() throws AgreementFileException {
    Agreement agreement = agreement(TEN + ", lapses_after: P30D");
    TreatyEvent late = notice("AAA", "2026-05-11");
    List<String> days = List.of("2026-05-11", "2026-05-20", "2026-05-21");
    assertThat(without(agreement, days, FIRST, late)).containsExactly("2026-05-21");
    assertThat(on(agreement, "2026-05-22", FIRST, late).since()).isEqualTo("2026-05-21");
  }

  @Test
  void aWiderOneRenewsWhatIsSuspended() throws AgreementFileException {
    Agreement agreement = agreement(TEN + ", lapses_after: P30D, partial_allowed: true");
    TreatyEvent some = notice("AAA", "2026-04-01", "2", "3");
    TreatyEvent whole = notice("AAA", "2026-05-08");
    assertThat(on(agreement, "2026-05-12", some, whole).suspendedUnits()).containsExactly("2", "3");
    assertThat(on(agreement, "2026-05-18", some, whole).status()).isEqualTo(StatusCode.SUSPENDED);
  }

  @Test
  void oneOfNobodyByNameMayRenewThatOfAParty() throws AgreementFileException {
    Agreement agreement = agreement(TEN + ", lapses_after: P30D");
    TreatyEvent nameless =
        new TreatyEvent("suspension_notice_received", null, LocalDate.parse("2026-05-08"));
    TreatyEvent first =
        new TreatyEvent("suspension_notice_received", null, LocalDate.parse("2026-04-01"));
    List<String> days = List.of("2026-05-12", "2026-05-17");
    assertThat(without(agreement, days, FIRST, nameless)).isEqualTo(days);
    assertThat(without(agreement, days, first, notice("AAA", "2026-05-08"))).isEqualTo(days);
    assertThat(without(agreement, days, FIRST, notice("BBB", "2026-05-08"))).isEmpty();
    TreatyEvent lifted =
        new TreatyEvent("resumption_notice_received", "BBB", LocalDate.parse("2026-05-12"));
    assertThat(without(agreement, days, FIRST, nameless, lifted))
        .as("what keeps it suspended keeps it that of AAA")
        .isEqualTo(days);
  }

  @Test
  void onlyWhatItNamesOfWhatIsSuspendedGoesOn() throws AgreementFileException {
    Agreement agreement = agreement(TEN + ", lapses_after: P30D, partial_allowed: true");
    TreatyEvent some = notice("AAA", "2026-04-01", "2", "3");
    TreatyEvent anew = notice("AAA", "2026-05-08", "3", "4");
    assertThat(on(agreement, "2026-05-12", some, anew).suspendedUnits()).containsExactly("3");
    assertThat(on(agreement, "2026-05-18", some, anew).suspendedUnits()).containsExactly("3", "4");
    assertThat(on(agreement, "2026-05-12", FIRST, anew).suspendedUnits()).containsExactly("3", "4");
    TreatyEvent others = notice("AAA", "2026-05-08", "4");
    assertThat(on(agreement, "2026-05-12", some, others).status()).isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void eachPartyRenewsItsOwn() throws AgreementFileException {
    Agreement agreement = agreement(TEN + ", lapses_after: P30D");
    TreatyEvent other = notice("BBB", "2026-05-08");
    assertThat(on(agreement, "2026-05-12", FIRST, other).status()).isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void whatWasLiftedIsNotRenewed() throws AgreementFileException {
    for (String keys : List.of("", ", renewal: from_end")) {
      Agreement agreement = agreement(TEN + ", lapses_after: P30D" + keys);
      TreatyEvent anew = notice("AAA", "2026-05-08");
      TreatyEvent before = resumed("2026-05-01");
      assertThat(on(agreement, "2026-05-12", FIRST, before, anew).status())
          .isEqualTo(StatusCode.IN_FORCE);
      assertThat(last(TEN + ", lapses_after: P30D" + keys, FIRST, before)).isEqualTo("2026-04-30");
      assertThat(on(agreement, "2026-06-16", FIRST, before, anew).status())
          .isEqualTo(StatusCode.SUSPENDED);
      assertThat(on(agreement, "2026-06-17", FIRST, before, anew).status())
          .isEqualTo(StatusCode.IN_FORCE);
      assertThat(on(agreement, "2026-05-14", FIRST, anew, resumed("2026-05-13")).status())
          .isEqualTo(StatusCode.IN_FORCE);
      assertThat(on(agreement, "2026-05-20", FIRST, anew, resumed("2026-05-13")).status())
          .isEqualTo(StatusCode.IN_FORCE);
    }
  }

  @Test
  void itsLengthRunsFromTheNoticeOrFromTheEndOfTheOneBefore() throws AgreementFileException {
    String own = "date: {at: suspension_notice_received}, lapses_after: P30D";
    TreatyEvent first = notice("AAA", "2026-04-11"); // to 10 May
    TreatyEvent anew = notice("AAA", "2026-05-01");
    TreatyEvent again = notice("AAA", "2026-05-02");
    TreatyEvent later = notice("AAA", "2026-05-20");
    assertThat(last(own, first, anew)).isEqualTo("2026-05-30");
    assertThat(last(own + ", renewal: from_notice", first, anew)).isEqualTo("2026-05-30");
    assertThat(last(own + ", renewal: from_end", first, anew)).isEqualTo("2026-06-09");
    assertThat(last(own + ", renewal: from_end", first, anew, again))
        .as("both renew the one that ran then")
        .isEqualTo("2026-06-09");
    assertThat(last(own + ", renewal: from_end", first, anew, later)).isEqualTo("2026-07-09");
    assertThat(
            last(
                TEN + ", lapses_after: P30D, renewal: from_end",
                FIRST,
                notice("AAA", "2026-05-08")))
        .isEqualTo("2026-06-09");
  }

  @Test
  void whatTheNewNoticeNamesBesidesLastsFromTheNewNotice() throws AgreementFileException {
    String keys = TEN + ", lapses_after: P30D, renewal: from_end, partial_allowed: true";
    Agreement agreement = agreement(keys);
    TreatyEvent some = notice("AAA", "2026-04-01", "3"); // from 11 April to 10 May
    TreatyEvent both = notice("AAA", "2026-05-08", "1", "3"); // from 18 May
    assertThat(on(agreement, "2026-05-12", some, both).suspendedUnits()).containsExactly("3");
    assertThat(on(agreement, "2026-06-09", some, both).suspendedUnits()).containsExactly("1", "3");
    assertThat(on(agreement, "2026-06-10", some, both).suspendedUnits()).containsExactly("1");
    assertThat(last(keys, some, both)).isEqualTo("2026-06-16");
    assertThat(on(agreement, "2026-06-17", some, both).arithmetic())
        .contains("For 1 it lapses by itself 30 days later, on 17 June 2026");
    TreatyEvent whole = notice("AAA", "2026-05-08");
    assertThat(on(agreement, "2026-06-09", some, whole).status()).isEqualTo(StatusCode.SUSPENDED);
    assertThat(on(agreement, "2026-06-10", some, whole).suspendedUnits())
        .contains("1", "2")
        .doesNotContain("3");
    TreatyEvent further = notice("AAA", "2026-04-20", "1"); // from 30 April to 29 May
    assertThat(on(agreement, "2026-06-10", some, further, both).suspendedUnits())
        .as("each from the end of its own")
        .containsExactly("1");
    assertThat(last(keys, some, further, both)).isEqualTo("2026-06-28");
  }

  @Test
  void someHundredThatRenewEachOtherAreNamedForWhatTheyAre() throws AgreementFileException {
    Agreement agreement = agreement(TEN + ", lapses_after: P5Y, renewal: from_end");
    TreatyEvent[] many = new TreatyEvent[400];
    for (int i = 0; i < many.length; i++) {
      many[i] = notice("AAA", FIRST.date().plusDays(i).toString());
    }
    assertThatThrownBy(() -> on(agreement, "2027-01-01", many))
        .isInstanceOf(Effort.Exhausted.class)
        .hasMessageContaining("the notices given while suspensions run take more");
  }

  @Test
  void oneWithoutAMomentIsNotLiftedOnItsDay() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            new SmallFile()
                .part(
                    "temporal",
                    "temporal: {"
                        + START
                        + ", suspension: {starts: moment, date: {at: suspension_notice_received},"
                        + " cite: [\"9\"]}, resumption: {starts: moment, date: {at:"
                        + " resumption_notice_received}, cite: [\"9\"]}}")
                .in(folder, "small.yaml"));
    TreatyEvent first = notice("AAA", "2026-04-01").at(Instant.parse("2026-04-01T10:00:00Z"));
    TreatyEvent lifted = resumed("2026-04-03").at(Instant.parse("2026-04-03T15:00:00Z"));
    TreatyEvent second = notice("AAA", "2026-04-03");
    assertThat(on(agreement, "2026-04-04", first, lifted).status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(on(agreement, "2026-04-04", first, second, lifted).status())
        .as("nobody knows which of the two came last")
        .isEqualTo(StatusCode.SUSPENDED);
    TreatyEvent before = second.at(Instant.parse("2026-04-03T14:00:00Z"));
    assertThat(on(agreement, "2026-04-04", first, before, lifted).status())
        .isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void oneThatSaysItsOwnDayBeginsThen() throws AgreementFileException {
    Agreement agreement =
        agreement("date: {agreed_in: suspension_notice_received}, lapses_after: P30D");
    TreatyEvent first = effective("2026-04-01", "2026-04-11");
    TreatyEvent anew = effective("2026-05-08", "2026-07-01");
    List<String> days = List.of("2026-05-10", "2026-05-11", "2026-06-30", "2026-07-01");
    assertThat(without(agreement, days, first, anew)).containsExactly("2026-05-10", "2026-07-01");
  }

  private static TreatyEvent effective(String date, String day) {
    return new TreatyEvent(
        "suspension_notice_received",
        "AAA",
        LocalDate.parse(date),
        List.of(),
        null,
        new EventDetail(
            null, null, false, null, null, null, Facts.NONE, null, null, LocalDate.parse(day)));
  }

  @Test
  void toTheMomentWhereItRunsInHours() throws AgreementFileException {
    Agreement agreement =
        agreement(
            "effective: {after: PT48H, from: suspension_notice_received}, lapses_after: PT72H");
    TreatyEvent first = FIRST.at(Instant.parse("2026-04-01T12:00:00Z")); // to 6 April, 12:00
    TreatyEvent anew =
        notice("AAA", "2026-04-06").at(Instant.parse("2026-04-06T11:00:00Z")); // from 8 April
    TreatyEvent late = notice("AAA", "2026-04-06").at(Instant.parse("2026-04-06T12:00:00Z"));
    assertThat(on(agreement, "2026-04-06", FIRST).status())
        .as("of a notice of 1 April at whatever moment, and to the latest that can be")
        .isEqualTo(StatusCode.SUSPENDED);
    assertThat(on(agreement, "2026-04-07", FIRST).status()).isEqualTo(StatusCode.IN_FORCE);
    Instant then = Instant.parse("2026-04-07T00:00:00Z");
    assertThat(agreement.statusAt(List.of(first, anew), then, then, Set.of()).status())
        .isEqualTo(StatusCode.SUSPENDED);
    assertThat(agreement.statusAt(List.of(first, late), then, then, Set.of()).status())
        .isEqualTo(StatusCode.IN_FORCE);
    assertThat(
            agreement
                .statusAt(List.of(first, notice("AAA", "2026-04-06")), then, then, Set.of())
                .status())
        .as("nobody knows that it came too late, and what is not known permits nothing")
        .isEqualTo(StatusCode.SUSPENDED);
  }

  @Test
  void checkAsksFromWhenItsLengthRuns() {
    String asked = "from the notice or from the end of the suspension it renews";
    assertThat(messages(TEN + ", lapses_after: P30D")).anyMatch(it -> it.contains(asked));
    assertThat(messages(TEN + ", lapses_after: P30D, renewal: from_end"))
        .noneMatch(it -> it.contains(asked));
    assertThat(messages(TEN + ", renewal: from_end"))
        .anyMatch(it -> it.contains("without lapses_after it says nothing"));
  }

  @Test
  void theDayInTheCourseOfWhichItBeginsIsNotAmongItsDays() throws AgreementFileException {
    String hours =
        "effective: {after: PT48H, from: suspension_notice_received}, lapses_after: P30D";
    TreatyEvent first = // from 11 April, 12:00
        notice("AAA", "2026-04-09").at(Instant.parse("2026-04-09T12:00:00Z"));
    assertThat(last(hours, first)).isEqualTo("2026-05-11");
    assertThat(on(agreement(hours), "2026-05-12", first).arithmetic())
        .contains("30 days later, the first day not counted, on 12 May 2026");
    assertThat(last(hours + ", first_day: not_counted", first)).isEqualTo("2026-05-11");
    assertThat(last(hours + ", first_day: counted", first)).isEqualTo("2026-05-10");
    assertThat(last(hours, notice("AAA", "2026-04-09")))
        .as("at whatever moment of the ninth it was given, it lasts to that day")
        .isEqualTo("2026-05-11");
    assertThat(last(hours + ", first_day: counted", notice("AAA", "2026-04-09")))
        .isEqualTo("2026-05-10");
    assertThat(messages(hours)).anyMatch(it -> it.contains("in the course of which"));
    assertThat(messages(hours + ", first_day: counted"))
        .noneMatch(it -> it.contains("in the course of which"));
    assertThat(messages(TEN + ", lapses_after: P30D"))
        .noneMatch(it -> it.contains("in the course of which"));
    for (String idle : List.of(TEN + ", lapses_after: P30D", hours.replace("P30D", "PT72H"))) {
      assertThat(messages(idle + ", first_day: counted"))
          .anyMatch(it -> it.contains("first_day is not read here"));
    }
  }

  private List<String> messages(String keys) {
    return file(keys).findings(folder).stream().map(Finding::message).toList();
  }
}
