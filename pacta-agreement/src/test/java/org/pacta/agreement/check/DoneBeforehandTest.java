package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** Where the text says so, what was done in the same case before the trigger counts. */
class DoneBeforehandTest {
  private static final String DUTY =
      "{id: D1, kind: duty, bearer: AAA, trigger: search_made, perform: officer_told,"
          + " also_before: true, due: D-1, cite: [\"3\"]}";
  private static final String LAPSE =
      "{id: L1, kind: lapse, trigger: officer_told, prevented_by: [person_left], also_before: true,"
          + " due: D-1, effect: {event: safe_conduct_ended}, cite: [\"3\"]}";
  private static final String WORDS =
      "words: {events: [search_made, officer_told, person_left," + " safe_conduct_ended]}";

  @TempDir Path folder;

  private SmallFile file(String... rules) {
    return new SmallFile()
        .part("words", WORDS)
        .part(
            "deadlines",
            "deadlines: {D-1: {term: within ten days, within: P10D, cite: [\"3\"]}, D-year: {term:"
                + " each year, schedule: {every: year}, cite: [\"3\"]}}")
        .rules(rules);
  }

  private Agreement load(String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(file(rules).in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, String party, String date, String caseId) {
    return new TreatyEvent(
        name,
        party.isEmpty() ? null : party,
        LocalDate.parse(date),
        List.of(),
        null,
        caseId.isEmpty() ? EventDetail.NONE : EventDetail.NONE.ofCase(caseId));
  }

  private static TreatyEvent event(String name, String date) {
    return event(name, "", date, "C-1");
  }

  private List<DutyStatus> duties(String rule, TreatyEvent... events)
      throws AgreementFileException {
    return states(rule, events).stream().map(DutyState::status).toList();
  }

  private List<DutyState> states(String rule, TreatyEvent... events) throws AgreementFileException {
    return load(rule).duties(List.of(events), AsOf.endOf(LocalDate.parse("2026-07-01")));
  }

  private List<Lapsed.Outcome> lapses(String rule, TreatyEvent... events)
      throws AgreementFileException {
    return load(rule).lapses(List.of(events), AsOf.endOf(LocalDate.parse("2026-07-01"))).stream()
        .map(Lapsed::outcome)
        .toList();
  }

  @Test
  void whatWasDoneBeforehandMeetsADutyThatSaysSoAlone() throws AgreementFileException {
    TreatyEvent told = event("officer_told", "2026-05-01");
    TreatyEvent search = event("search_made", "2026-05-03");
    assertThat(duties(DUTY, told, search)).containsExactly(DutyStatus.MET);
    assertThat(duties(DUTY.replace(" also_before: true,", ""), told, search))
        .containsExactly(DutyStatus.BREACH);
    assertThat(states(DUTY, told, search).getFirst().arithmetic())
        .endsWith(" What met it, officer told, came before it began, which counts.");
  }

  @Test
  void whatElseEndsTheDutyCountsBeforehandToo() throws AgreementFileException {
    String ended = DUTY.replace("due: D-1", "discharged_also_by: [person_left], due: D-1");
    TreatyEvent left = event("person_left", "2026-05-01");
    TreatyEvent first = event("search_made", "2026-05-03");
    TreatyEvent second = event("search_made", "2026-05-05");
    assertThat(duties(ended, left, first)).containsExactly(DutyStatus.MET);
    assertThat(states(ended, left, first).getFirst().arithmetic())
        .endsWith(" What met it, person left, came before it began, which counts.");
    assertThat(duties(ended, left, first, second))
        .containsExactly(DutyStatus.MET, DutyStatus.BREACH);
    assertThat(duties(ended, first, event("person_left", "2026-05-04"), second))
        .containsExactly(DutyStatus.MET, DutyStatus.BREACH);
    assertThat(duties(ended, event("person_left", "", "2026-05-01", "C-2"), first))
        .containsExactly(DutyStatus.BREACH);
    assertThat(duties(ended.replace(" also_before: true,", ""), left, first))
        .containsExactly(DutyStatus.BREACH);
    String byAaa = ended.replace("[person_left]", "[{event: person_left, by: AAA}]");
    assertThat(duties(byAaa, event("person_left", "BBB", "2026-05-01", "C-1"), first))
        .containsExactly(DutyStatus.BREACH);
    assertThat(duties(byAaa, event("person_left", "AAA", "2026-05-01", "C-1"), first))
        .containsExactly(DutyStatus.MET);
  }

  @Test
  void theDayOnWhichItWasDoneIsSaidOnce() throws Exception {
    Path given =
        Files.writeString(
            folder.resolve("events.json"),
            """
            [{"event": "officer_told", "date": "2026-05-01", "case": "C-1"},
             {"event": "search_made", "date": "2026-05-03", "case": "C-1"}]
            """);
    String file = file(DUTY).in(folder, "small.yaml").toString();
    assertThat(Ran.of("duties", file, "--events", given.toString(), "--at", "2026-07-01").out())
        .contains(" came before it began, which counts. Done on 1 May 2026.")
        .containsOnlyOnce("1 May 2026");
  }

  @Test
  void onlyInTheVerySameCaseAndByWhoeverOwesIt() throws AgreementFileException {
    TreatyEvent search = event("search_made", "2026-05-03");
    assertThat(duties(DUTY, event("officer_told", "", "2026-05-01", ""), search))
        .containsExactly(DutyStatus.BREACH);
    assertThat(duties(DUTY, event("officer_told", "", "2026-05-01", "C-2"), search))
        .containsExactly(DutyStatus.BREACH);
    assertThat(
            duties(
                DUTY,
                event("officer_told", "", "2026-05-01", ""),
                event("search_made", "", "2026-05-03", "")))
        .containsExactly(DutyStatus.BREACH);
    String ofBbb = DUTY.replace("AAA", "BBB");
    assertThat(duties(ofBbb, event("officer_told", "AAA", "2026-05-01", "C-1"), search))
        .containsExactly(DutyStatus.BREACH);
    assertThat(duties(ofBbb, event("officer_told", "BBB", "2026-05-01", "C-1"), search))
        .containsExactly(DutyStatus.MET);
  }

  @Test
  void whatTheDatesStartIsOfNoCaseAndSoIsWhatWasDoneForItBefore() throws AgreementFileException {
    String notified = DUTY.replace("search_made", "entry_into_force, also_while: [not_in_force]");
    assertThat(duties(notified, event("officer_told", "", "2026-02-10", "")))
        .containsExactly(DutyStatus.MET);
    assertThat(duties(notified, event("officer_told", "AAA", "2026-02-10", "")))
        .containsExactly(DutyStatus.MET);
    for (TreatyEvent other :
        List.of(
            event("officer_told", "BBB", "2026-02-10", ""),
            event("officer_told", "", "2026-02-10", "C-1"))) {
      assertThat(duties(notified, other)).containsExactly(DutyStatus.BREACH);
    }
    assertThat(
            duties(
                notified.replace(" also_before: true,", ""),
                event("officer_told", "", "2026-02-10", "")))
        .containsExactly(DutyStatus.BREACH);
    String left = LAPSE.replace("trigger: officer_told", "trigger: entry_into_force");
    assertThat(lapses(left, event("person_left", "", "2026-02-10", "")))
        .containsExactly(Lapsed.Outcome.KEPT);
  }

  @Test
  void soIsWhatWasDoneBeforeAPartOfTheAgreementEnteredIntoForce() throws AgreementFileException {
    String ofPart = DUTY.replace("search_made", "entry_into_force more");
    SmallFile file =
        file(ofPart)
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"},"
                    + " cite: [\"9\"]}, parts: [{id: more, units: [\"2\"], entry_into_force: {date:"
                    + " {fixed: \"2026-05-04\"}, cite: [\"9\"]}, cite: [\"9\"]}]}");
    Agreement parts = AgreementFolder.loadFile(file.in(folder, "parts.yaml"));
    AsOf later = AsOf.endOf(LocalDate.parse("2026-07-01"));
    assertThat(parts.duties(List.of(event("officer_told", "AAA", "2026-05-02", "")), later))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.MET);
    assertThat(parts.duties(List.of(event("officer_told", "AAA", "2026-05-02", "C-1")), later))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.BREACH);
  }

  @Test
  void whatMetAnEarlierDutyMeetsNoLaterOneWhereOnlyThatSaysToWhomItIsOwed()
      throws AgreementFileException {
    String reply = DUTY.replace("bearer: AAA", "bearer: requested_party");
    reply = reply.replace("search_made", "request_received");
    TreatyEvent first = event("request_received", "AAA", "2026-05-01", "C-1");
    TreatyEvent told = event("officer_told", "AAA", "2026-05-02", "C-1");
    assertThat(duties(reply, first, told, asked("BBB", "2026-05-10")))
        .containsExactly(DutyStatus.MET, DutyStatus.BREACH);
  }

  /** Among three the first may have been owed to either of those that asked after it. */
  @Test
  void whichOfTwoItMetIsNotKnownWhileNobodySaysToWhomTheFirstIsOwed()
      throws AgreementFileException {
    String reply = DUTY.replace("bearer: AAA", "bearer: requested_party");
    SmallFile file =
        file(reply.replace("search_made", "request_received"))
            .replace("head", "kind: bilateral", "kind: multilateral")
            .replace(
                "parties",
                "parties:",
                "parties:\n  - {id: CCC, name: Celand, time_zone: UTC, cite: [\"1\"]}");
    Agreement three = AgreementFolder.loadFile(file.in(folder, "three.yaml"));
    List<TreatyEvent> events =
        List.of(
            event("request_received", "AAA", "2026-05-01", "C-1"),
            event("officer_told", "AAA", "2026-05-02", "C-1"),
            asked("BBB", "2026-05-10"),
            asked("CCC", "2026-05-20"));
    assertThat(three.duties(events, AsOf.endOf(LocalDate.parse("2026-07-01"))))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.MET, DutyStatus.UNCLEAR, DutyStatus.UNCLEAR);
  }

  private static TreatyEvent asked(String by, String date) {
    Map<String, Object> facts = Map.of("req", Map.of("requesting", by, "requested", "AAA"));
    return new TreatyEvent(
        "request_received",
        "AAA",
        LocalDate.parse(date),
        List.of(),
        null,
        new EventDetail("C-1", null, false, null, null, null, Facts.ofMap(facts)));
  }

  @Test
  void whatMetAnEarlierDutyOfTheCaseMeetsNoLaterOne() throws AgreementFileException {
    TreatyEvent first = event("search_made", "2026-05-03");
    TreatyEvent told = event("officer_told", "2026-05-04");
    TreatyEvent second = event("search_made", "2026-05-05");
    assertThat(duties(DUTY, first, told, second))
        .containsExactly(DutyStatus.MET, DutyStatus.BREACH);
    assertThat(duties(DUTY, event("officer_told", "2026-05-01"), first, second))
        .containsExactly(DutyStatus.MET, DutyStatus.BREACH);
    assertThat(duties(DUTY, event("officer_told", "2026-05-01"), first, told, second))
        .containsExactly(DutyStatus.MET, DutyStatus.MET);
  }

  @Test
  void whatStartedADutyOfAnotherPartyHadNothingDoneForIt() throws AgreementFileException {
    String own = DUTY.replace("bearer: AAA", "bearer: event_party");
    TreatyEvent told = event("officer_told", "AAA", "2026-05-01", "C-1");
    TreatyEvent other = event("search_made", "BBB", "2026-05-02", "C-1");
    TreatyEvent done = event("officer_told", "BBB", "2026-05-03", "C-1");
    TreatyEvent search = event("search_made", "AAA", "2026-05-04", "C-1");
    assertThat(duties(own, told, other, done, search))
        .containsExactly(DutyStatus.MET, DutyStatus.MET);
    TreatyEvent beforeForce = event("search_made", "AAA", "2026-02-10", "C-1");
    TreatyEvent first = event("officer_told", "AAA", "2026-02-20", "C-1");
    assertThat(duties(own, beforeForce, first, search)).containsExactly(DutyStatus.MET);
  }

  @Test
  void whatCameBeforeKeepsALapseThatSaysSoAlone() throws AgreementFileException {
    TreatyEvent left = event("person_left", "2026-05-01");
    TreatyEvent told = event("officer_told", "2026-05-03");
    assertThat(lapses(LAPSE, left, told)).containsExactly(Lapsed.Outcome.KEPT);
    assertThat(lapses(LAPSE.replace(" also_before: true,", ""), left, told))
        .containsExactly(Lapsed.Outcome.CAME_ABOUT);
    assertThat(lapses(LAPSE, event("person_left", "", "2026-05-01", "C-2"), told))
        .containsExactly(Lapsed.Outcome.CAME_ABOUT);
    assertThat(lapses(LAPSE, told)).containsExactly(Lapsed.Outcome.CAME_ABOUT);
  }

  @Test
  void aKeyThatWouldSayNothingIsRefused() {
    for (String beside :
        List.of("recurring: true", "continuing: true", "amount: {is: 7, unit: EUR}")) {
      assertThat(refused(DUTY.replace("due: D-1", "due: D-1, " + beside)))
          .as(beside)
          .contains(
              tuple(
                  "A010",
                  "also_before is not read here: a duty with "
                      + beside.substring(0, beside.indexOf(':'))
                      + " does not read it"));
    }
    assertThat(refused(DUTY.replace("due: D-1", "due: D-year"))).isNotEmpty();
    assertThat(refused(DUTY.replace("perform:", "refrain:"))).isNotEmpty();
    assertThat(refused(LAPSE.replace(" prevented_by: [person_left],", ""))).isNotEmpty();
  }

  private List<Tuple> refused(String rule) {
    return file(rule).findings(folder).stream()
        .filter(it -> it.code().equals("A010"))
        .map((Finding it) -> tuple(it.code(), it.message()))
        .toList();
  }
}
