package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/**
 * A time that is nobody's silence runs between the two Parties of its case, while both are bound.
 */
class LapseBetweenTwoTest extends BoundStates {
  private static final String LAPSE =
      "{id: L1, kind: lapse, trigger: request_received, prevented_by: [report_submitted], due: D-30,"
          + " effect: {event: annex_amended}, cite: [\"3\"]}";

  private static final String OWED =
      "{id: D7, kind: duty, bearer: requested_party, trigger: request_received, perform: reply_sent,"
          + " due: D-30, cite: [\"3\"]}";

  private Agreement agreement() throws AgreementFileException {
    return AgreementFolder.loadFile(file(LAPSE).in(folder, "small.yaml"));
  }

  private static TreatyEvent asked(String requested, String day) {
    EventDetail detail =
        new EventDetail("c-1", null, false, null, null, null, asking("AAA", requested));
    return new TreatyEvent(
        "request_received", requested, LocalDate.parse(day), List.of(), null, detail);
  }

  private List<Lapsed.Outcome> lapses(TreatyEvent... more) throws AgreementFileException {
    return agreement().lapses(events(more), AsOf.endOf(LocalDate.parse("2026-09-01"))).stream()
        .map(Lapsed::outcome)
        .toList();
  }

  @Test
  void itComesAboutBetweenThoseThatAreBound() throws AgreementFileException {
    assertThat(lapses(asked("BBB", "2026-05-01"))).containsExactly(Lapsed.Outcome.CAME_ABOUT);
    assertThat(lapses(asked("BBB", "2026-05-01"), leaves("BBB", "2026-06-10")))
        .as("it left later")
        .containsExactly(Lapsed.Outcome.CAME_ABOUT);
  }

  @Test
  void nothingRunsTowardsOneThatIsNotBound() throws AgreementFileException {
    assertThat(lapses(asked("CCC", "2026-05-01"))).isEmpty();
    assertThat(
            lapses(
                later("CCC", "2026-03-05"),
                leaves("BBB", "2026-04-05"),
                asked("BBB", "2026-05-20")))
        .isEmpty();
  }

  @Test
  void itStopsWithOneThatLeaves() throws AgreementFileException {
    assertThat(
            lapses(
                later("CCC", "2026-03-05"),
                asked("BBB", "2026-05-20"),
                leaves("BBB", "2026-05-01")))
        .as("its time would have run out on 19 June, it left with 1 June")
        .containsExactly(Lapsed.Outcome.RELEASED);
  }

  @Test
  void whatKeptAnEarlierTimeOfTheCaseKeepsNoLaterOne() throws AgreementFileException {
    String lapse = LAPSE.replace("due:", "also_before: true, due:");
    Agreement agreement = AgreementFolder.loadFile(file(lapse).in(folder, "small.yaml"));
    TreatyEvent done = inCase("c-1", event("report_submitted", null, "2026-05-10"));
    List<TreatyEvent> all =
        Stream.concat(
                events(asked("BBB", "2026-05-01"), done).stream(),
                Stream.of(asked("BBB", "2026-06-01")))
            .toList();
    assertThat(agreement.lapses(all, AsOf.endOf(LocalDate.parse("2026-09-01"))))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.KEPT, Lapsed.Outcome.CAME_ABOUT);
  }

  @Test
  void nothingRunsByUnitsThatOneOfThemHasReserved() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file(LAPSE)
                .part("temporal", TEMPORAL + "  reserving: {except: [\"1\"], cite: [\"9\"]}\n")
                .in(folder, "small.yaml"));
    AsOf when = AsOf.endOf(LocalDate.parse("2026-09-01"));
    List<TreatyEvent> asked = events(asked("BBB", "2026-05-01"), later("CCC", "2026-03-10"));
    assertThat(agreement.lapses(asked, when)).hasSize(1);
    for (String day : List.of("2026-04-10", "2026-05-10")) { // before it began, and after
      TreatyEvent reserved =
          new TreatyEvent("reservation_made", "AAA", LocalDate.parse(day), List.of("3"), null);
      List<TreatyEvent> all = Stream.concat(asked.stream(), Stream.of(reserved)).toList();
      assertThat(agreement.lapses(all, when))
          .as(day)
          .allMatch(lapse -> lapse.outcome() == Lapsed.Outcome.RELEASED)
          .hasSize(day.equals("2026-04-10") ? 0 : 1);
    }
  }

  @Test
  void itStandsStillWhileOneOfThemHasSuspendedTheUnits() throws AgreementFileException {
    String suspension =
        "  suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]}\n"
            + "  resumption: {date: {at: resumption_notice_received}, cite: [\"9\"]}\n";
    Agreement agreement =
        AgreementFolder.loadFile(
            file(LAPSE).part("temporal", TEMPORAL + suspension).in(folder, "small.yaml"));
    AsOf when = AsOf.endOf(LocalDate.parse("2026-06-10"));
    TreatyEvent third = later("CCC", "2026-03-05");
    TreatyEvent asked = asked("BBB", "2026-05-01");
    TreatyEvent notice =
        new TreatyEvent(
            "suspension_notice_received", "AAA", LocalDate.parse("2026-05-10"), List.of("3"), null);
    assertThat(agreement.lapses(events(third, asked), when))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.CAME_ABOUT);
    assertThat(agreement.lapses(events(third, asked, notice), when))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.RUNNING);
    TreatyEvent sooner =
        new TreatyEvent(
            "suspension_notice_received", "AAA", LocalDate.parse("2026-04-20"), List.of("3"), null);
    assertThat(agreement.lapses(events(third, asked, sooner), when)).isEmpty();
  }

  @Test
  void itRunsOutByTheClockOfBothWhereItsEventNamesNoParty() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file(LAPSE)
                .part("parties", PARTIES.replace("time_zone: UTC", "time_zone: America/New_York"))
                .in(folder, "small.yaml"));
    TreatyEvent asked = asked("BBB", "2026-05-01");
    TreatyEvent ofNobody =
        new TreatyEvent(asked.event(), null, asked.date(), List.of(), null, asked.detail());
    assertThat(
            agreement.lapses(events(ofNobody), AsOf.instant(Instant.parse("2026-06-01T01:00:00Z"))))
        .as("still 31 May for both")
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.RUNNING);
    assertThat(
            agreement.lapses(events(ofNobody), AsOf.instant(Instant.parse("2026-06-01T05:00:00Z"))))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.CAME_ABOUT);
  }

  @Test
  void whatBreaksItIsJudgedByItsMomentNotByTheDayOfWhoDidIt() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file(LAPSE)
                .part("parties", PARTIES.replace("time_zone: UTC", "time_zone: America/New_York"))
                .in(folder, "small.yaml"));
    TreatyEvent nextDay = inCase("c-1", event("report_submitted", "BBB", "2026-06-01"));
    AsOf when = AsOf.endOf(LocalDate.parse("2026-09-01"));
    assertThat(
            agreement.lapses(
                events(
                    asked("BBB", "2026-05-01"), nextDay.at(Instant.parse("2026-06-01T03:00:00Z"))),
                when))
        .as("its last day is not over in New York")
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.KEPT);
    assertThat(
            agreement.lapses(
                events(
                    asked("BBB", "2026-05-01"), nextDay.at(Instant.parse("2026-06-01T05:00:00Z"))),
                when))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.CAME_ABOUT);
  }

  @Test
  void whatAllOweTogetherIsInTimeByTheLastOfTheirClocks() throws AgreementFileException {
    String together =
        "{id: D1, kind: duty, bearer: all_parties, trigger: request_received, perform: reply_sent,"
            + " due: D-30, cite: [\"3\"]}";
    TreatyEvent asked = asked("BBB", "2026-05-01");
    TreatyEvent ofNobody =
        new TreatyEvent(asked.event(), null, asked.date(), List.of(), null, asked.detail());
    Map<String, DutyStatus> byZone = new LinkedHashMap<>();
    for (String zone : List.of("America/New_York", "UTC", "Europe/Prague")) {
      Agreement agreement =
          AgreementFolder.loadFile(
              file(together)
                  .part("parties", PARTIES.replace("time_zone: UTC", "time_zone: " + zone))
                  .in(folder, "small.yaml"));
      TreatyEvent done =
          inCase("c-1", event("reply_sent", "BBB", "2026-06-01"))
              .at(Instant.parse("2026-06-01T01:00:00Z"));
      agreement
          .duties(events(ofNobody, done), AsOf.endOf(LocalDate.parse("2026-09-01")))
          .forEach(duty -> byZone.put(zone, duty.status()));
    }
    assertThat(byZone)
        .containsExactly(
            Map.entry("America/New_York", DutyStatus.MET),
            Map.entry("UTC", DutyStatus.BREACH),
            Map.entry("Europe/Prague", DutyStatus.BREACH));
  }

  @Test
  void whatPutsItOffLastsAlthoughAnEarlierOneEndedThatDay() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file("{id: D1, kind: duty, bearer: BBB, trigger: request_received, perform:"
                    + " reply_sent, due: D-30, deferred_by: [report_submitted], resumed_by:"
                    + " [annex_amended], cite: [\"3\"]}")
                .in(folder, "small.yaml"));
    AsOf when = AsOf.endOf(LocalDate.parse("2026-09-01"));
    List<TreatyEvent> once = List.of(asked("BBB", "2026-05-01"), reason("2026-05-05", 9));
    List<TreatyEvent> anew =
        Stream.concat(once.stream(), Stream.of(over("2026-05-10", 9), reason("2026-05-10", 15)))
            .toList();
    assertThat(agreement.duties(events(once.toArray(TreatyEvent[]::new)), when))
        .extracting(DutyState::status)
        .doesNotContain(DutyStatus.BREACH);
    assertThat(agreement.duties(events(anew.toArray(TreatyEvent[]::new)), when))
        .extracting(DutyState::status)
        .doesNotContain(DutyStatus.BREACH);
  }

  private static TreatyEvent reason(String day, int hour) {
    return inCase("c-1", event("report_submitted", "BBB", day))
        .at(Instant.parse("%sT%02d:00:00Z".formatted(day, hour)));
  }

  private static TreatyEvent over(String day, int hour) {
    return inCase("c-1", event("annex_amended", "BBB", day))
        .at(Instant.parse("%sT%02d:00:00Z".formatted(day, hour)));
  }

  @Test
  void itStartsOnlyWithinTheScopeBetweenBoth() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file(LAPSE, OWED)
                .part(
                    "scope",
                    "scope: [{id: S1, when: \"now >= agr.bound_since\", cite: [\"9\"], says: After"
                        + " its entry into force.}]")
                .in(folder, "small.yaml"));
    AsOf when = AsOf.endOf(LocalDate.parse("2026-05-20"));
    List<TreatyEvent> early = events(asked("CCC", "2026-04-20"), later("CCC", "2026-04-10"));
    assertThat(agreement.lapses(early, when)).as("CCC is bound from 10 May").isEmpty();
    assertThat(agreement.duties(early, when)).isEmpty();
    List<TreatyEvent> inTime = events(asked("CCC", "2026-05-15"), later("CCC", "2026-04-10"));
    assertThat(agreement.lapses(inTime, when)).hasSize(1);
    assertThat(agreement.duties(inTime, when)).hasSize(1);
  }

  @Test
  void whoIsNotBoundKeepsNoneByWhatItSetRunningElsewhere() throws AgreementFileException {
    String any = LAPSE.replace("[report_submitted]", "[{event: report_submitted, by: any_party}]");
    Agreement agreement = AgreementFolder.loadFile(file(any).in(folder, "small.yaml"));
    AsOf when = AsOf.endOf(LocalDate.parse("2026-09-01"));
    TreatyEvent objection = inCase("c-1", event("report_submitted", "CCC", "2026-05-10"));
    TreatyEvent elsewhere = inCase("c-2", event("request_received", "CCC", "2026-04-20"));
    assertThat(agreement.lapses(events(asked("BBB", "2026-05-01"), objection, elsewhere), when))
        .filteredOn(it -> "c-1".equals(it.event().detail().caseId()))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.CAME_ABOUT);
  }

  @Test
  void whatAnotherMatterOfItsCaseSaysIsNotItsOwn() throws AgreementFileException {
    String lapse = LAPSE.replace("trigger: request_received", "trigger: meeting_requested");
    Agreement agreement = AgreementFolder.loadFile(file(lapse).in(folder, "small.yaml"));
    AsOf when = AsOf.endOf(LocalDate.parse("2026-09-01"));
    TreatyEvent started =
        ofItem("a", inCase("c-1", event("meeting_requested", null, "2026-05-05")));
    TreatyEvent its = ofItem("a", asked("BBB", "2026-05-01"));
    TreatyEvent another = ofItem("b", asked("CCC", "2026-05-02"));
    assertThat(agreement.lapses(events(its, another, started), when))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.CAME_ABOUT);
  }

  private static TreatyEvent ofItem(String item, TreatyEvent event) {
    return new TreatyEvent(
        event.event(),
        event.party(),
        event.date(),
        event.units(),
        event.recorded(),
        event.detail().ofItem(item));
  }
}
