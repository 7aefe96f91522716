package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** What a duty asks of the past, and of the scope of its agreement, before it starts. */
class DutyConditionTest extends DutyTimes {
  private static final String UNLESS =
      DUTY.replace("TRIGGER", "request_received")
          .replace("due: D-1", "due: D-1, only_if: \"!happened('provisional_request', case_id)\"");
  private static final String PERMISSION =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}";
  private static final String WORDS =
      "words: {events: [provisional_request], codes: {area: [caribbean, europe]}, types: {Request:"
          + " {area: code(area)}}}";

  @Override
  SmallFile file(String rule, String deadline) {
    return super.file(rule, deadline).rules(rule, PERMISSION).part("words", WORDS);
  }

  private SmallFile scoped(String rule) {
    return file(rule, "within: P7D")
        .part(
            "scope",
            "scope: [{id: S1, when: \"req.area == 'caribbean'\", cite: [\"2\"], says: In the Caribbean"
                + " area.}]");
  }

  private static TreatyEvent of(String name, String date, String caseId, Map<String, ?> facts) {
    EventDetail detail = new EventDetail(caseId, null, false, null, null, null, Facts.ofMap(facts));
    return new TreatyEvent(name, "BBB", LocalDate.parse(date), List.of(), null, detail);
  }

  private static TreatyEvent of(String name, String date, String caseId) {
    return of(name, date, caseId, Map.of());
  }

  private static String asks(String guard) {
    return UNLESS.replace("!happened('provisional_request', case_id)", guard);
  }

  private List<DutyState> states(SmallFile file, Set<String> complete, TreatyEvent... events)
      throws AgreementFileException {
    return load(file)
        .account(
            new EventRegister(List.of(events), complete), AsOf.endOf(LocalDate.parse("2026-06-01")))
        .duties();
  }

  private List<DutyStatus> standing(SmallFile file, Set<String> complete, TreatyEvent... events)
      throws AgreementFileException {
    return states(file, complete, events).stream().map(DutyState::status).toList();
  }

  @Test
  void thePartyOfItsEventActs() throws AgreementFileException {
    String declared =
        asks("happened('provisional_request', actor)").replace("request_received", "reply_sent");
    TreatyEvent earlier = of("provisional_request", "2026-04-01", "c-1");
    TreatyEvent asked = of("reply_sent", "2026-05-01", "c-2");
    Set<String> all = Set.of("provisional_request", "reply_sent");
    assertThat(standing(file(declared, "within: P7D"), all, earlier, asked))
        .containsExactly(DutyStatus.BREACH);
    assertThat(standing(file(declared, "within: P7D"), all, asked)).isEmpty();
    TreatyEvent nobodys =
        new TreatyEvent("reply_sent", null, asked.date(), List.of(), null, asked.detail());
    String received = declared.replace("reply_sent", "request_received");
    assertThat(
            states(
                file(received, "within: P7D"),
                all,
                earlier,
                of("request_received", "2026-05-01", "c-2")))
        .as("its Party received what another sent")
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.UNCLEAR);
    assertThat(states(file(declared, "within: P7D"), all, earlier, nobodys))
        .singleElement()
        .satisfies(state -> assertThat(state.status()).isEqualTo(DutyStatus.UNCLEAR))
        .satisfies(state -> assertThat(state.missing()).contains("actor"));
  }

  @Test
  void whatTheCaseHadBeforeIsKnown() throws AgreementFileException {
    SmallFile file = file(UNLESS, "within: P7D");
    TreatyEvent asked = of("request_received", "2026-04-01", "c-1");
    TreatyEvent before = of("provisional_request", "2026-03-20", "c-1");
    assertThat(standing(file, Set.of(), asked, before)).isEmpty();
    assertThat(standing(file, Set.of(), asked)).containsExactly(DutyStatus.UNCLEAR);
    TreatyEvent another = of("provisional_request", "2026-03-20", "c-2");
    TreatyEvent later = of("provisional_request", "2026-04-20", "c-1");
    Set<String> complete = Set.of("provisional_request");
    assertThat(standing(file, complete, asked, another, later)).containsExactly(DutyStatus.BREACH);
    assertThat(standing(file, complete, asked, before)).isEmpty();
  }

  @Test
  void theEventThatStartsItHasHappenedWhenItStarts() throws AgreementFileException {
    SmallFile file = file(asks("happened('request_received', 'BBB', case_id)"), "within: P7D");
    Set<String> complete = Set.of("request_received");
    TreatyEvent asked = of("request_received", "2026-04-01", "c-1");
    assertThat(standing(file, Set.of(), asked)).containsExactly(DutyStatus.BREACH);
    SmallFile twice = file(asks("times('request_received', case_id) == 2"), "within: P7D");
    TreatyEvent again = of("request_received", "2026-04-02", "c-1");
    assertThat(standing(twice, complete, asked, again)).containsExactly(DutyStatus.BREACH);
    TreatyEvent later = of("request_received", "2026-04-03", "c-1");
    assertThat(standing(twice, complete, asked, again, later)).containsExactly(DutyStatus.BREACH);
  }

  @Test
  void whatElseCameOnItsDayIsInDoubtForWantOfAMoment() throws AgreementFileException {
    SmallFile file = file(UNLESS, "within: P7D");
    Set<String> complete = Set.of("provisional_request");
    TreatyEvent asked = of("request_received", "2026-04-01", "c-1");
    TreatyEvent sameDay = of("provisional_request", "2026-04-01", "c-1");
    TreatyEvent atNoon = sameDay.at(Instant.parse("2026-04-01T12:00:00Z"));
    for (TreatyEvent other : List.of(sameDay, atNoon)) {
      assertThat(states(file, complete, asked, other))
          .extracting(DutyState::status, it -> it.missing().getLast())
          .containsExactly(tuple(DutyStatus.UNCLEAR, "at of request_received of 2026-04-01"));
    }
    TreatyEvent atOne = asked.at(Instant.parse("2026-04-01T13:00:00Z"));
    assertThat(standing(file, complete, atOne, atNoon)).isEmpty();
  }

  @Test
  void commandsAndTestsSayWhatIsComplete() throws IOException {
    String events = "[{event: request_received, party: BBB, case: c-1, date: \"2026-04-01\"}]";
    SmallFile file =
        file(UNLESS, "within: P7D")
            .part(
                "duty_tests",
                "duty_tests: [{name: known, events: "
                    + events
                    + ", complete: [provisional_request], at: \"2026-06-01\", expect: {D1: breach}},"
                    + " {name: not known, events: "
                    + events
                    + ", at: \"2026-06-01\", expect: {D1: unclear}}, {name: typo, events: "
                    + events
                    + ", complete: [provisional], at: \"2026-06-01\", expect: {D1: unclear}}]");
    assertThat(file.findings(folder))
        .extracting(Finding::message)
        .contains("unknown event provisional");
    file.replace("duty_tests", "complete: [provisional],", "complete: [reply_sent],");
    Path given =
        Files.writeString(
            folder.resolve("events.json"),
            "{\"events\": [{\"event\": \"request_received\", \"party\": \"BBB\", \"case\": \"c-1\","
                + " \"date\": \"2026-04-01\"}], \"complete\": [\"provisional_request\"]}");
    Path written = file.in(folder, "small.yaml");
    assertThat(Ran.of("test", written).out()).contains("5 of 5 tests pass");
    assertThat(Ran.of("duties", written, "--events", given, "--at", "2026-06-01").out())
        .contains("breach  D1");
  }

  @Test
  void nothingStartsOutsideTheScope() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "request_received");
    assertThat(standing(scoped(duty), Set.of(), asked("caribbean")))
        .containsExactly(DutyStatus.BREACH);
    assertThat(standing(scoped(duty), Set.of(), asked("europe"))).isEmpty();
    assertThat(standing(scoped(duty), Set.of(), of("request_received", "2026-04-01", "c-1")))
        .containsExactly(DutyStatus.UNCLEAR);
  }

  @Test
  void anEventOfNoActIsAskedOnlyWhatItSays() throws AgreementFileException {
    String duty = DUTY.replace("TRIGGER", "dispute_raised");
    TreatyEvent outside =
        of("dispute_raised", "2026-04-01", "c-1", Map.of("req", Map.of("area", "europe")));
    assertThat(standing(scoped(duty), Set.of(), outside)).isEmpty();
    assertThat(standing(scoped(duty), Set.of(), of("dispute_raised", "2026-04-01", "c-1")))
        .containsExactly(DutyStatus.BREACH);
  }

  private static TreatyEvent asked(String area) {
    return of("request_received", "2026-04-01", "c-1", Map.of("req", Map.of("area", area)));
  }

  @Test
  void anEventOfNoActStartsNothingWhereOneScopeIsFalseWhateverAnotherIsAskedOf()
      throws AgreementFileException {
    String found = DUTY.replace("TRIGGER", "loss_found");
    for (String acts : List.of("[request.submit, request.confirm]", "[request.submit]")) {
      assertThat(standing(losses(found, acts), Set.of(), loss("caribbean", false)))
          .containsExactly(DutyStatus.BREACH);
      assertThat(standing(losses(found, acts), Set.of(), loss("caribbean", true))).isEmpty();
      assertThat(standing(losses(found, acts), Set.of(), loss("europe", false))).isEmpty();
    }
    String named = found.replace("due: D-1", "due: D-1, facts_of: request.confirm");
    assertThat(
            standing(
                losses(named, "[request.submit, request.confirm]"),
                Set.of(),
                loss("caribbean", true)))
        .as("the scope on urgency is not asked of the act that the duty names")
        .containsExactly(DutyStatus.BREACH);
  }

  private SmallFile losses(String rule, String acts) {
    return file(rule, "within: P7D")
        .part("words", WORDS.replace("[provisional_request]", "[provisional_request, loss_found]"))
        .part(
            "scope",
            "scope: [{id: S1, when: \"req.area == 'caribbean'\", acts: "
                + acts
                + ", cite: [\"2\"], says: There.}, {id: S2, when: \"!req.urgent\", acts:"
                + " [request.submit], cite: [\"2\"], says: Without haste.}]");
  }

  private static TreatyEvent loss(String area, boolean urgent) {
    return of(
        "loss_found", "2026-05-01", "c-1", Map.of("req", Map.of("area", area, "urgent", urgent)));
  }

  @Test
  void aDutyKnowsWhetherItsCaseWasBegunBeforeTheEndAsADecisionDoes() throws AgreementFileException {
    SmallFile file =
        file(
                DUTY.replace("TRIGGER", "loss_found")
                    .replace(
                        "due: D-1",
                        "due: D-1, only_if: \"!agr.begun_before_end\", facts_of: request.submit"),
                "within: P7D")
            .part(
                "words",
                WORDS.replace("[provisional_request]", "[provisional_request, loss_found]"))
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"},"
                    + " cite: [\"9\"]}, termination: {effective: {after: P1M, from:"
                    + " termination_notice_received}, cite: [\"9\"], pending: continues}}");
    TreatyEvent begun = of("provisional_request", "2026-03-02", "c-1");
    TreatyEvent notice =
        new TreatyEvent("termination_notice_received", "BBB", LocalDate.parse("2026-03-20"));
    assertThat(standing(file, Set.of(), begun, loss("caribbean", false)))
        .as("nothing has ended")
        .containsExactly(DutyStatus.BREACH);
    assertThat(standing(file, Set.of(), begun, notice, loss("caribbean", false)))
        .as("it has, and the case goes on")
        .isEmpty();
  }
}
