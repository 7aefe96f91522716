package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** What the Parties do in turn. The agreement is in force from 1 March 2026. */
class TurnTest {
  private static final String BY_MEETING =
      "turns: [{id: host_in_turn, order: [BBB, CCC, AAA], per: {event: meeting_held}, cite: [\"1\"]}]";
  private static final String BY_YEAR =
      "turns: [{id: presidency, order: [CCC, AAA, BBB], per: {length: P1Y, from: FROM}, cite: [\"1\"]}]";

  @TempDir Path folder;

  private static SmallFile three(String turns) {
    return new SmallFile()
        .replace(
            "parties",
            "parties:\n",
            "parties:\n  - {id: CCC, name: Celand, time_zone: Asia/Almaty, cite: [\"1\"]}\n")
        .part("turns", turns);
  }

  private static SmallFile byYear(String from) {
    return three(BY_YEAR.replace("FROM", from));
  }

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, @Nullable String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  private static TreatyEvent held(@Nullable String party, String date) {
    return event("meeting_held", party, date);
  }

  private Optional<String> turn(SmallFile file, String day, TreatyEvent... events)
      throws AgreementFileException {
    return load(file)
        .turns(List.of(events), AsOf.endOf(LocalDate.parse(day)))
        .values()
        .iterator()
        .next();
  }

  @Test
  void eachEventHandsItOnToTheNext() throws AgreementFileException {
    SmallFile file = three(BY_MEETING);
    assertThat(turn(file, "2026-04-01")).contains("BBB");
    assertThat(turn(file, "2026-06-01", held(null, "2026-05-01"))).contains("CCC");
    assertThat(turn(file, "2026-04-30", held(null, "2026-05-01"))).contains("BBB");
    assertThat(turn(file, "2029-01-01", held(null, "2026-05-01"), held(null, "2027-05-01")))
        .contains("AAA");
    assertThat(
            turn(
                file,
                "2030-01-01",
                held(null, "2028-05-01"),
                held(null, "2026-05-01"),
                held(null, "2027-05-01")))
        .contains("BBB");
  }

  @Test
  void afterAnExchangeOfTurnsTheOneThatFollowsIsNext() throws AgreementFileException {
    assertThat(turn(three(BY_MEETING), "2026-06-01", held("AAA", "2026-05-01"))).contains("BBB");
  }

  @Test
  void eachHasItForALengthOfTime() throws AgreementFileException {
    SmallFile file = byYear("\"2026-07-01\"");
    assertThat(turn(file, "2026-06-30")).isEmpty();
    assertThat(turn(file, "2026-07-01")).contains("CCC");
    assertThat(turn(file, "2027-06-30")).contains("CCC");
    assertThat(turn(file, "2027-07-01")).contains("AAA");
    assertThat(turn(file, "2029-07-01")).contains("CCC");
    assertThat(turn(byYear("entry_into_force"), "2027-02-28")).contains("CCC");
    assertThat(turn(byYear("entry_into_force"), "2027-03-01")).contains("AAA");
  }

  @Test
  void whoeverHasLeftIsPassedOver() throws AgreementFileException {
    SmallFile file =
        byYear("\"2026-03-01\"")
            .replace("head", "kind: bilateral", "kind: multilateral")
            .replace(
                "temporal",
                "temporal: {",
                "temporal: {withdrawal: {effective: {after: P1D, from: withdrawal_notice_received},"
                    + " cite: [\"9\"]}, ");
    TreatyEvent notice = event("withdrawal_notice_received", "AAA", "2026-12-01");
    assertThat(turn(file, "2027-03-01")).contains("AAA");
    assertThat(turn(file, "2027-03-01", notice)).contains("BBB");
    assertThat(turn(file, "2028-03-01", notice)).contains("CCC");
    TreatyEvent during = event("withdrawal_notice_received", "AAA", "2027-06-01");
    assertThat(turn(file, "2027-05-01", during)).contains("AAA");
    assertThat(turn(file, "2027-08-01", during)).contains("BBB");
    assertThat(turn(file, "2028-03-01", during)).contains("BBB");
  }

  private static SmallFile owing(SmallFile file, String bearer, String trigger, String due) {
    return file.rules(
        "{id: D1, kind: duty, bearer: "
            + bearer
            + ", trigger: "
            + trigger
            + ", perform: delegation_received, due: "
            + due
            + ", cite: [\"3\"]}");
  }

  @Test
  void thePartyWhoseTurnItIsOwesWhatBeginsThen() throws AgreementFileException {
    Agreement agreement = load(owing(three(BY_MEETING), "host_in_turn", "meeting_held", "D-1"));
    List<TreatyEvent> events =
        List.of(
            held(null, "2026-05-01"),
            event("delegation_received", "CCC", "2026-05-20"),
            held(null, "2027-05-01"),
            event("delegation_received", "CCC", "2027-05-20"));
    assertThat(agreement.duties(events, LocalDate.parse("2028-01-01")))
        .extracting(DutyState::bearer, DutyState::party, DutyState::status)
        .containsExactly(
            tuple("host_in_turn", "CCC", DutyStatus.MET),
            tuple("host_in_turn", "AAA", DutyStatus.BREACH));
  }

  @Test
  void everyPeriodFallsToThePartyWhoseTurnItIsAsItBegins() throws AgreementFileException {
    SmallFile file =
        owing(byYear("\"2027-01-01\""), "presidency", "entry_into_force", "D-half")
            .part(
                "deadlines",
                "deadlines: {D-half: {term: each half-year, schedule: {every: half_year}, cite:"
                    + " [\"3\"]}}");
    List<TreatyEvent> events = List.of(event("delegation_received", "CCC", "2027-02-01"));
    assertThat(load(file).duties(events, LocalDate.parse("2028-03-01")))
        .extracting(DutyState::period, DutyState::party, DutyState::status)
        .containsExactlyInAnyOrder(
            tuple("2026-H2", null, DutyStatus.BREACH),
            tuple("2027-H1", "CCC", DutyStatus.MET),
            tuple("2027-H2", "CCC", DutyStatus.BREACH),
            tuple("2028-H1", "AAA", DutyStatus.OPEN));
  }

  @Test
  void aDutyInTurnFallsDueAnewByItsTriggerNotByRecurring() throws AgreementFileException {
    SmallFile again =
        three(BY_MEETING)
            .rules(
                "{id: D1, kind: duty, bearer: host_in_turn, trigger: entry_into_force, also_trigger:"
                    + " [meeting_held], perform: meeting_held, due: D-1, cite: [\"3\"]}");
    assertThat(
            load(again)
                .duties(
                    List.of(held("BBB", "2026-03-20"), held("CCC", "2026-06-01")),
                    LocalDate.parse("2026-06-15")))
        .extracting(DutyState::party, DutyState::status)
        .containsExactly(
            tuple("BBB", DutyStatus.MET),
            tuple("CCC", DutyStatus.BREACH),
            tuple("AAA", DutyStatus.OPEN));
    assertThat(
            again
                .replace("rules", "also_trigger: [meeting_held]", "recurring: true")
                .findings(folder))
        .extracting(Finding::message)
        .contains("a duty in turn does not recur by itself: the next one has the turn by then");
  }

  private Decision convened(
      SmallFile file, String actor, String at, Set<String> complete, TreatyEvent... events)
      throws AgreementFileException {
    Agreement agreement = load(file);
    Instant now = Instant.parse(at);
    EventRegister past = new EventRegister(List.of(events), complete);
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .plus(agreement.fromEvents(past, now, now).history())
            .with("actor", actor)
            .with("req.form", "written");
    return agreement.decide("agreement.amend", facts, now, now);
  }

  private static SmallFile convening(SmallFile file, String holder, String when) {
    return file.rules(
        "{id: W1, kind: power, holder: "
            + holder
            + ", act: [agreement.amend], when: \""
            + when
            + "\", effect: {event: review_done}}");
  }

  @Test
  void onlyThePartyWhoseTurnItIsHasThePower() throws AgreementFileException {
    SmallFile file = convening(three(BY_MEETING), "host_in_turn", "true");
    Set<String> complete = Set.of("meeting_held");
    String at = "2026-06-15T09:00:00Z";
    assertThat(convened(file, "BBB", at, complete).permitted()).isTrue();
    assertThat(convened(file, "AAA", at, complete).outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(convened(file, "CCC", at, complete, held(null, "2026-05-01")).permitted()).isTrue();
    assertThat(file.findings(folder)).extracting(Finding::code).doesNotContain("A126");
  }

  @Test
  void whereMeetingsMayBeUnknownSoIsTheTurn() throws AgreementFileException {
    SmallFile file = convening(three(BY_MEETING), "each_party", "actor == agr.turns.host_in_turn");
    Decision decision = convened(file, "BBB", "2026-06-15T09:00:00Z", Set.of());
    assertThat(decision.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(decision.missing()).containsExactly("agr.turns.host_in_turn");
    TreatyEvent today = held(null, "2026-06-15");
    assertThat(
            convened(file, "BBB", "2026-06-15T09:00:00Z", Set.of("meeting_held"), today).outcome())
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(
            convened(file, "CCC", "2026-06-16T09:00:00Z", Set.of("meeting_held"), today)
                .permitted())
        .isTrue();
  }

  @Test
  void whereTheDayIsNotTheSameForAllTheTurnIsNotKnown() throws AgreementFileException {
    SmallFile file = convening(byYear("\"2026-07-01\""), "presidency", "true");
    assertThat(convened(file, "CCC", "2026-06-30T20:00:00Z", Set.of()).outcome())
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(convened(file, "CCC", "2026-06-30T22:00:00Z", Set.of()).permitted()).isTrue();
    assertThat(convened(file, "AAA", "2026-06-30T22:00:00Z", Set.of()).permitted()).isFalse();
    SmallFile fromForce = convening(byYear("entry_into_force"), "presidency", "true");
    assertThat(convened(fromForce, "CCC", "2026-03-01T00:00:00Z", Set.of()).permitted()).isTrue();
  }

  @Test
  void explainStatusAndCompareShowTurns() {
    String file =
        convening(three(BY_MEETING), "host_in_turn", "true").in(folder, "a.yaml").toString();
    String words = "In turn BBB, CCC, AAA; each meeting held hands it on.";
    assertThat(Ran.of("explain", file, "W1").out()).contains("held by: host_in_turn", words);
    assertThat(Ran.of("export", file, "--as", "markdown").out()).contains(words);
    assertThat(Ran.of("status", file, "--at", "2026-05-01").out()).contains("host_in_turn: BBB");
    String other =
        convening(three(BY_MEETING.replace("BBB, CCC", "CCC, BBB")), "host_in_turn", "true")
            .in(folder, "b.yaml")
            .toString();
    assertThat(Ran.of("compare", file, other).out()).contains("turns");
    assertThat(Ran.of("compare", file, file).out()).doesNotContain("turns");
  }

  private List<String> found(String turns) {
    return three(turns).findings(folder).stream()
        .map(it -> it.code() + " " + it.message())
        .toList();
  }

  @Test
  void anOrderNamesEveryPartyOnce() {
    assertThat(found(BY_MEETING)).noneMatch(it -> it.contains("turn"));
    assertThat(found(BY_MEETING.replace("BBB, CCC", "BBB, XXX")))
        .anyMatch(it -> it.equals("A105 unknown Party XXX"));
    assertThat(found(BY_MEETING.replace("BBB, CCC", "BBB, AAA")))
        .anyMatch(it -> it.equals("A105 AAA has two turns"));
    assertThat(found(BY_MEETING.replace("BBB, CCC", "CCC")))
        .anyMatch(it -> it.equals("A127 it is never the turn of BBB"));
  }

  @Test
  void whatHandsItOnAndItsNameAreChecked() {
    assertThat(found(BY_MEETING.replace("meeting_held", "meeting_hold")))
        .anyMatch(it -> it.equals("A105 unknown event meeting_hold"));
    assertThat(found(BY_MEETING.replace("host_in_turn", "host_party")))
        .anyMatch(it -> it.equals("A105 host_party is a role of the language"));
    assertThat(found(BY_YEAR.replace("FROM", "entering")))
        .anyMatch(it -> it.equals("A105 unknown event entering"));
    assertThat(found(BY_YEAR.replace("FROM", "\"2026-01-01\"").replace("P1Y", "PT8H")))
        .anyMatch(it -> it.equals("A105 a turn of 8 hours"));
    assertThat(convening(three(BY_MEETING), "hostess", "true").findings(folder))
        .extracting(Finding::message)
        .contains("unknown holder hostess");
  }
}
