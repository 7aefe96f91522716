package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.CaseStart;
import org.pacta.agreement.Decision;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;

/** Cases begun before an agreement ends, or is suspended, that the text lets go on. */
class PendingCasesTest {
  private static final LocalDate AFTER = LocalDate.parse("2027-03-10");
  private static final Instant NOW = Instant.parse("2027-03-10T12:00:00Z");
  private static final String NOTICE = "termination_notice_received";
  private static final String WITHDRAWAL = "withdrawal_notice_received";

  @TempDir Path folder;

  static SmallFile small(String life) {
    return new SmallFile()
        .rules(
            "{id: P1, kind: permission, act: [request.submit, request.confirm], when: \"req.form == 'written'\"}",
            "{id: D3, kind: duty, cite: [\"3\"], bearer: BBB, trigger: request_received, perform:"
                + " reply_sent}",
            "{id: D4, kind: duty, cite: [\"3\"], bearer: BBB, trigger: entry_into_force, perform:"
                + " authorities_notified}")
        .part(
            "temporal",
            "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"},"
                + " cite: [\"9\"]}, "
                + life
                + "}");
  }

  private static SmallFile terminable(String pending) {
    return small(
        "termination: {effective: {after: P3M, from: "
            + NOTICE
            + "}, cite: [\"9\"]"
            + pending
            + "}");
  }

  /** Three Parties, one of which can leave. */
  static SmallFile many(String pending) {
    return small(
            "withdrawal: {effective: {after: P3M, from: "
                + WITHDRAWAL
                + "}, cite: [\"9\"]"
                + pending
                + "}, minimum_parties: {count: 2, cite: [\"9\"]}")
        .replace("head", "kind: bilateral", "kind: multilateral")
        .replace(
            "parties",
            "parties:\n",
            "parties:\n  - {id: CCC, name: Celand, time_zone: Europe/Prague, cite: [\"1\"]}\n");
  }

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  static TreatyEvent event(
      String name, @Nullable String party, String date, @Nullable String caseId) {
    EventDetail detail = new EventDetail(caseId, null, false, null, null, null, Facts.NONE);
    return new TreatyEvent(name, party, LocalDate.parse(date), List.of(), null, detail);
  }

  static TreatyEvent received(String date, @Nullable String caseId) {
    return event("request_received", "BBB", date, caseId);
  }

  /** The agreement ends on 1 March 2027. */
  private static List<TreatyEvent> ending(TreatyEvent... more) {
    List<TreatyEvent> events = new ArrayList<>(List.of(more));
    events.add(event(NOTICE, "AAA", "2026-12-01", null));
    return events;
  }

  private static List<String> owed(Agreement agreement, List<TreatyEvent> events) {
    return agreement.duties(events, AFTER).stream()
        .filter(it -> it.rule().equals("D3"))
        .map(it -> it.caseId() + " " + it.status().code())
        .toList();
  }

  private static Decision decided(
      Agreement agreement, @Nullable String caseId, List<TreatyEvent> events) {
    return decided(agreement, caseId, events, NOW);
  }

  static Decision decided(
      Agreement agreement, @Nullable String caseId, List<TreatyEvent> events, Instant at) {
    EventRegister past = new EventRegister(events, Set.of());
    return decided(agreement, "request.confirm", caseId, past, at);
  }

  static Decision decided(
      Agreement agreement, String act, @Nullable String caseId, EventRegister past, Instant at) {
    Map<String, Object> request =
        Map.of(
            "topics",
            List.of(),
            "form",
            "written",
            "nature",
            "police_cooperation",
            "requesting",
            "AAA",
            "requested",
            "BBB");
    Facts stated =
        new Facts(
            caseId == null ? Map.of("req", request) : Map.of("req", request, "case_id", caseId));
    Facts given =
        TrialFacts.under(agreement, act, stated)
            .without("agr")
            .plus(
                agreement
                    .fromEvents(past, at, at)
                    .status(CaseStart.of(stated, past, at, agreement))
                    .of(act, stated))
            .plus(stated);
    return agreement.decide(act, given, at, at);
  }

  @Test
  void whereNoCaseGoesOnNoneWasBegunBeforeAnEnd() throws AgreementFileException {
    Agreement agreement =
        load(
            new SmallFile()
                .rules(
                    "{id: P1, kind: permission, act: [request.submit], when: "
                        + "\"!agr.begun_before_end\"}"));
    EventRegister nothing = EventRegister.NONE;
    assertThat(decided(agreement, "request.submit", null, nothing, NOW).outcome())
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whatIsOwedInACaseBegunBeforeTheEndIsNotReleased() throws AgreementFileException {
    List<TreatyEvent> events = ending(received("2027-01-05", "C-1"), received("2027-02-25", "C-2"));
    assertThat(owed(load(terminable("")), events)).containsExactly("C-1 released", "C-2 released");
    Agreement goesOn = load(terminable(", pending: continues"));
    assertThat(owed(goesOn, events)).containsExactly("C-1 open", "C-2 open");
    assertThat(goesOn.duties(events, AFTER))
        .filteredOn(it -> it.rule().equals("D4"))
        .extracting(it -> it.status().code())
        .as("owed in no case")
        .containsExactly("released");
    assertThat(goesOn.status(events, AFTER).standing().pendingContinues()).isTrue();
    assertThat(load(terminable("")).status(events, AFTER).standing().pendingContinues()).isFalse();
  }

  @Test
  void whatHappensAfterTheEndStartsDutiesOnlyInACaseBegunBefore() throws AgreementFileException {
    Agreement agreement = load(terminable(", pending: continues"));
    assertThat(
            owed(
                agreement,
                ending(
                    event("information_sent", "AAA", "2027-01-05", "C-1"),
                    received("2027-03-10", "C-1"),
                    received("2027-03-10", "C-2"))))
        .containsExactly("C-1 open");
  }

  @Test
  void anActInACaseBegunBeforeTheEndIsJudgedAsBeforeIt() throws AgreementFileException {
    Agreement agreement = load(terminable(", pending: continues"));
    Decision before = decided(agreement, "C-1", ending(received("2027-01-05", "C-1")));
    assertThat(before.outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(before.because())
        .anySatisfy(it -> {
          assertThat(it.rule()).isEqualTo("begun-before-the-end");
          assertThat(it.says()).contains("C-1", "goes on");
          assertThat(it.cite()).containsExactly("9");
        });
    Decision after = decided(agreement, "C-2", ending(received("2027-03-10", "C-2")));
    assertThat(after.outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(after.because()).extracting("rule").containsExactly("agreement-in-force");
    assertThat(
            decided(load(terminable("")), "C-1", ending(received("2027-01-05", "C-1"))).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void whereNobodySaysWhenTheCaseBeganItIsUndetermined() throws AgreementFileException {
    Agreement agreement = load(terminable(", pending: continues"));
    Decision noCase = decided(agreement, null, ending(received("2027-01-05", "C-1")));
    assertThat(noCase.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(noCase.missing()).containsExactly("case_id");
    Decision noEvents = decided(agreement, "C-7", ending(received("2027-01-05", "C-1")));
    assertThat(noEvents.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(noEvents.missing()).containsExactly("agr.events");
    assertThat(decided(agreement, null, List.of()).outcome()).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void aCaseOfWhichTheBeginningIsNotKeptBeganByItsFirstEventThatIs() throws AgreementFileException {
    Agreement agreement = load(terminable(", pending: continues"));
    for (String day : List.of("2027-02-28", "2027-03-01")) {
      CaseStart by = CaseStart.byAtTheLatest(LocalDate.parse(day));
      Facts known =
          agreement.fromEvents(ended(), NOW, NOW).status(by).between(Set.of("AAA", "BBB"));
      assertThat(known.at("agr.begun_before_end").isPresent()).isEqualTo(day.equals("2027-02-28"));
      assertThat(known.at("agr.status").isPresent()).isEqualTo(day.equals("2027-02-28"));
    }
  }

  private static EventRegister ended() {
    return new EventRegister(ending(), Set.of());
  }

  @Test
  void whoeverKnowsThatTheCaseHasNotBegunSaysSo() throws AgreementFileException {
    Agreement agreement = load(terminable(", pending: continues"));
    Facts stated = new Facts(Map.of("case_id", "C-9"));
    Facts known =
        agreement
            .fromEvents(ended(), NOW, NOW)
            .status(CaseStart.NOT_YET)
            .of("request.confirm", stated);
    assertThat(known.at("agr.status")).contains("ended");
    assertThat(
            agreement
                .fromEvents(ended(), NOW, NOW)
                .status(CaseStart.UNKNOWN)
                .of("request.confirm", stated)
                .at("agr.status"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "duration: {term: P1Y, cite: [\"9\"]",
        "termination_by_consent: {date: {at: termination_agreed}, cite: [\"9\"]",
        "superseded_by: {agreement: later, cite: [\"9\"]"
      })
  void everyEndCanLeaveCasesGoOn(String clause) throws AgreementFileException {
    String indefinite = clause.startsWith("duration") ? "duration: indefinite, " : "";
    SmallFile file = small(clause + ", pending: continues}").replace("temporal", indefinite, "");
    List<TreatyEvent> events =
        List.of(
            received("2027-01-05", "C-1"),
            event("termination_agreed", null, "2027-03-01", null),
            event("superseded", null, "2027-03-01", null),
            received("2027-03-10", "C-2"));
    Agreement agreement = load(file);
    assertThat(decided(agreement, "C-1", events).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(decided(agreement, "C-2", events).outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(owed(agreement, events)).containsExactly("C-1 open");
    Agreement ends = load(file.replace("temporal", ", pending: continues", ""));
    assertThat(decided(ends, "C-1", events).outcome()).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void amongManyWhatWasBegunWithAPartyThatLeavesGoesOn() throws AgreementFileException {
    List<TreatyEvent> events =
        List.of(
            event(WITHDRAWAL, "BBB", "2026-12-01", null),
            received("2027-01-05", "C-1"),
            received("2027-03-10", "C-2"));
    Agreement goesOn = load(many(", pending: continues"));
    assertThat(owed(goesOn, events)).containsExactly("C-1 open");
    assertThat(decided(goesOn, "C-1", events).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(decided(goesOn, "C-2", events).outcome()).isEqualTo(Outcome.NO_CLAUSE);
    Agreement ends = load(many(""));
    assertThat(owed(ends, events)).containsExactly("C-1 released");
    assertThat(decided(ends, "C-1", events).outcome()).isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void unitsThatALaterAgreementEndsStillHaveEffectForACaseBegunBefore()
      throws AgreementFileException {
    String by =
        "superseded_by: {agreement: later, only: [\"1\"], pending: continues, cite: [\"9\"]}";
    Agreement agreement = load(small(by));
    List<TreatyEvent> events =
        List.of(
            received("2027-01-05", "C-1"),
            event("superseded", null, "2027-03-01", null),
            received("2027-03-05", "C-2"));
    assertThat(decided(agreement, "C-1", events).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(decided(agreement, "C-2", events).outcome()).isEqualTo(Outcome.NO_CLAUSE);
    Decision unknown = decided(agreement, null, events);
    assertThat(unknown.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(unknown.missing()).contains("case_id");
  }

  private static SmallFile suspendable(String pending) {
    return small(
            "suspension: {date: {at: suspension_notice_received}, cite: [\"9\"]" + pending + "}")
        .replace("rules", "perform: reply_sent", "perform: reply_sent, due: D-1");
  }

  @Test
  void aSuspensionCanLeaveCasesBegunBeforeIt() throws AgreementFileException {
    List<TreatyEvent> events =
        List.of(
            received("2027-02-20", "C-1"),
            event("suspension_notice_received", "AAA", "2027-03-01", null),
            received("2027-03-05", "C-1"),
            received("2027-03-05", "C-2"));
    Agreement goesOn = load(suspendable(", pending: continues"));
    assertThat(dueDays(goesOn, events)).containsExactly("C-1 2027-03-20", "C-1 2027-04-05");
    assertThat(decided(goesOn, "C-1", events).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(decided(goesOn, "C-2", events).outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(decided(goesOn, null, events).missing()).containsExactly("case_id");
    Agreement stops = load(suspendable(""));
    assertThat(dueDays(stops, events)).containsExactly("C-1 2027-03-29");
    assertThat(decided(stops, "C-1", events).outcome()).isEqualTo(Outcome.NO_CLAUSE);
  }

  private static List<String> dueDays(Agreement agreement, List<TreatyEvent> events) {
    return agreement.duties(events, AFTER).stream()
        .filter(it -> it.rule().equals("D3"))
        .map(it -> it.caseId() + " " + it.due())
        .toList();
  }

  @Test
  void readersAreToldAndAnotherPlaceForTheKeyIsRefused() {
    Path file = terminable(", pending: continues").in(folder, "small.yaml");
    assertThat(Ran.of("explain", file.toString(), "9").out()).contains("pending: continues");
    assertThat(Ran.of("export", file.toString(), "--as", "markdown").out())
        .contains("pending: continues");
    Path other = terminable("").in(folder, "other.yaml");
    assertThat(Ran.of("compare", file.toString(), other.toString()).out()).contains("pending");
    assertThat(
            small("")
                .replace("temporal", "cite: [\"9\"]}, ", "cite: [\"9\"], pending: continues}")
                .findings(folder))
        .extracting("message")
        .contains("pending says nothing under entry_into_force");
  }
}
