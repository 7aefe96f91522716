package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;

/** "Requests received before the end shall be executed": which cases go on, and what of them. */
class PendingBegunByTest {
  private static final LocalDate AFTER = LocalDate.parse("2027-03-20");
  private static final Instant NOW = Instant.parse("2027-03-20T12:00:00Z");
  private static final String BY = "begun_by: [request_received]";
  private static final String NOTICE = "termination_notice_received";
  private static final TreatyEvent REQUEST = PendingCasesTest.received("2027-01-05", "C-1");

  @TempDir Path folder;

  private static SmallFile file(String pending) {
    return PendingCasesTest.small(
        "termination: {effective: {after: P3M, from: "
            + NOTICE
            + "}, cite: [\"9\"], pending: "
            + pending
            + "}");
  }

  private Agreement load(String bounds) throws AgreementFileException {
    return load(file("{" + bounds + "}"));
  }

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static TreatyEvent sent(String date, String caseId) {
    return PendingCasesTest.event("information_sent", "AAA", date, caseId);
  }

  /** The agreement ends on 1 March 2027. */
  private static List<TreatyEvent> ending(TreatyEvent... more) {
    List<TreatyEvent> events = new ArrayList<>(List.of(more));
    events.add(PendingCasesTest.event(NOTICE, "AAA", "2026-12-01", null));
    return events;
  }

  private static Decision decided(
      Agreement agreement, String act, String caseId, List<TreatyEvent> events, String... all) {
    EventRegister past = new EventRegister(events, Set.of(all));
    return PendingCasesTest.decided(agreement, act, caseId, past, NOW);
  }

  private static Outcome confirmed(Agreement agreement, List<TreatyEvent> events) {
    return decided(agreement, "request.confirm", "C-1", events).outcome();
  }

  private static List<String> owed(Agreement agreement, List<TreatyEvent> events) {
    return agreement.duties(events, AFTER).stream()
        .filter(it -> it.caseId() != null)
        .map(it -> it.rule() + " " + it.status().code())
        .toList();
  }

  @Test
  void onlyACaseOfWhichSuchAnEventCameBeforeTheEndGoesOn() throws AgreementFileException {
    Agreement agreement = load(BY);
    assertThat(confirmed(agreement, ending(REQUEST))).isEqualTo(Outcome.PERMITTED);
    assertThat(owed(agreement, ending(REQUEST))).containsExactly("D3 open");
    List<TreatyEvent> late =
        ending(sent("2027-01-05", "C-1"), PendingCasesTest.received("2027-03-10", "C-1"));
    assertThat(confirmed(agreement, late)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(owed(agreement, late)).isEmpty();
    Agreement plain = load(file("continues"));
    assertThat(confirmed(plain, late)).isEqualTo(Outcome.PERMITTED);
    assertThat(owed(plain, late)).containsExactly("D3 open");
  }

  @Test
  void whatIsOwedInACaseThatDoesNotGoOnIsReleased() throws AgreementFileException {
    SmallFile file =
        file("{" + BY + "}")
            .replace("rules", "trigger: request_received", "trigger: information_sent");
    Agreement agreement = load(file);
    assertThat(owed(agreement, ending(sent("2027-01-06", "C-1")))).containsExactly("D3 released");
    assertThat(owed(agreement, ending(REQUEST, sent("2027-01-06", "C-1"))))
        .containsExactly("D3 open");
    assertThat(owed(agreement, ending(REQUEST, sent("2027-03-06", "C-1"))))
        .as("in a case that goes on")
        .containsExactly("D3 open");
    assertThat(
            owed(
                agreement,
                ending(sent("2027-01-06", "C-1"), PendingCasesTest.received("2027-03-10", "C-1"))))
        .as("a request after the end saves nothing")
        .containsExactly("D3 released");
  }

  @Test
  void aSecondRequestInAnOldCaseIsANewMatter() throws AgreementFileException {
    Agreement agreement = load(BY);
    List<TreatyEvent> again = ending(REQUEST, PendingCasesTest.received("2027-03-10", "C-1"));
    assertThat(owed(agreement, again)).containsExactly("D3 open");
    Decision second = decided(agreement, "request.submit", "C-1", again);
    assertThat(second.outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(second.because())
        .extracting(Because::says)
        .contains(
            "Cases begun before the end go on, but not request.submit in them: it opens a new"
                + " matter.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"continues", "{begun_by: [request_received]}"})
  void whatOpensANewMatterIsNoPartOfAnOldCase(String pending) throws AgreementFileException {
    SmallFile file =
        file(pending).replace("rules", "[request.submit,", "[agreement.amend, request.submit,");
    file.replace("rules", "req.form == 'written'", "law.sender_ok");
    Agreement agreement = load(file);
    for (String act : List.of("request.submit", "agreement.amend")) {
      assertThat(decided(agreement, act, "C-1", ending(REQUEST)).outcome())
          .as(act)
          .isEqualTo(Outcome.NO_CLAUSE);
    }
    assertThat(confirmed(agreement, ending(REQUEST))).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void norIsARequestInACaseThatSomethingElseBegan() throws AgreementFileException {
    Agreement agreement = load("begun_by: [information_sent]");
    List<TreatyEvent> begun = ending(sent("2027-01-05", "C-1"));
    assertThat(decided(agreement, "request.submit", "C-1", begun).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(confirmed(agreement, begun)).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whereActsAreNamedOnlyTheseGoOn() throws AgreementFileException {
    Agreement submit = load(BY + ", acts: [request.submit]");
    assertThat(decided(submit, "request.submit", "C-1", ending(REQUEST)).outcome())
        .isEqualTo(Outcome.PERMITTED);
    Decision other = decided(submit, "request.confirm", "C-1", ending(REQUEST));
    assertThat(other.outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(other.because())
        .extracting(Because::says)
        .anyMatch(it -> it.contains("the acts that do are request.submit"));
  }

  @Test
  void whereUnitsAreNamedOnlyTheirRulesGoOn() throws AgreementFileException {
    Agreement help = load(BY + ", units: [\"1\"]");
    assertThat(confirmed(help, ending(REQUEST))).isEqualTo(Outcome.PERMITTED);
    assertThat(owed(help, ending(REQUEST))).containsExactly("D3 released");
    Agreement duties = load(BY + ", units: [\"3\"]");
    assertThat(confirmed(duties, ending(REQUEST))).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(owed(duties, ending(REQUEST))).containsExactly("D3 open");
    SmallFile outlasting = file("{" + BY + ", units: [\"3\"]}");
    outlasting.replace(
        "rules", "cite: [\"1\"], id: P1", "also_while: [ended], cite: [\"1\"], id: P1");
    assertThat(confirmed(load(outlasting), ending(REQUEST))).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void aFreshCaseIsAnsweredWhereTheEventsAreComplete() throws AgreementFileException {
    Agreement agreement = load(BY);
    Decision unknown = decided(agreement, "request.confirm", "NEW", ending(REQUEST));
    assertThat(unknown.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(unknown.cure())
        .containsExactly(
            "Give request_received of case NEW, or where none has come name these under complete"
                + " beside the events: whether the case began before the end hangs on that.");
    assertThat(
            decided(agreement, "request.confirm", "NEW", ending(REQUEST), "request_received")
                .outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(
            decided(agreement, "request.confirm", "NEW", ending(REQUEST), "reply_sent").outcome())
        .isEqualTo(Outcome.UNDETERMINED);
    Agreement plain = load(file("continues"));
    assertThat(
            decided(plain, "request.confirm", "NEW", ending(REQUEST), "request_received").outcome())
        .as("whatever comes first begins it")
        .isEqualTo(Outcome.UNDETERMINED);
    String[] all = plain.vocabulary().events().toArray(String[]::new);
    assertThat(decided(plain, "request.confirm", "NEW", ending(REQUEST), all).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void aSuspensionLeavesAloneWhatIsNamed() throws AgreementFileException {
    String life =
        "suspension: {date: {at: suspension_notice_received}, cite: [\"9\"], pending: {%s}}";
    List<TreatyEvent> events =
        List.of(
            REQUEST,
            PendingCasesTest.event("suspension_notice_received", "AAA", "2027-03-01", null),
            PendingCasesTest.received("2027-03-05", "C-1"));
    Agreement all = load(PendingCasesTest.small(life.formatted(BY)));
    assertThat(confirmed(all, events)).isEqualTo(Outcome.PERMITTED);
    assertThat(owed(all, events)).as("the second is a new matter").containsExactly("D3 open");
    Agreement some = load(PendingCasesTest.small(life.formatted(BY + ", units: [\"3\"]")));
    assertThat(confirmed(some, events)).isEqualTo(Outcome.NO_CLAUSE);
    Agreement help = load(PendingCasesTest.small(life.formatted(BY + ", units: [\"1\"]")));
    assertThat(confirmed(help, events)).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void amongManyItIsTheCaseWithThePartyThatLeft() throws AgreementFileException {
    Agreement agreement = load(PendingCasesTest.many(", pending: {" + BY + "}"));
    TreatyEvent leaves =
        PendingCasesTest.event("withdrawal_notice_received", "BBB", "2026-12-01", null);
    assertThat(confirmed(agreement, List.of(leaves, REQUEST))).isEqualTo(Outcome.PERMITTED);
    assertThat(owed(agreement, List.of(leaves, REQUEST))).containsExactly("D3 open");
    List<TreatyEvent> late =
        List.of(leaves, sent("2027-01-05", "C-1"), PendingCasesTest.received("2027-03-10", "C-1"));
    assertThat(confirmed(agreement, late)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(owed(agreement, late)).isEmpty();
  }

  @Test
  void namesAreFollowedAndEveryClauseSaysTheSame() {
    assertThat(file("{begun_by: [sunset], units: [\"77\"], acts: [fly]}").findings(folder))
        .extracting("message")
        .contains(
            "unknown event sunset under pending",
            "unknown unit 77 under pending",
            "unknown act fly under pending");
    SmallFile two =
        file("{" + BY + "}")
            .replace(
                "temporal",
                "termination: {",
                "termination_by_consent: {date: {at: termination_agreed}, cite: [\"9\"], pending:"
                    + " continues}, termination: {");
    assertThat(two.findings(folder))
        .extracting("message")
        .contains("pending says otherwise than under termination_by_consent");
    assertThat(two.replace("temporal", "continues", "{" + BY + ", cite: [\"9\"]}").findings(folder))
        .extracting("message")
        .noneMatch(it -> it.toString().contains("pending"));
  }

  @Test
  void readersAreTold() throws Exception {
    Path file =
        file("{" + BY + ", units: [\"1\"], acts: [request.confirm]}").in(folder, "small.yaml");
    String said = "begun by request_received, units 1, acts request.confirm";
    assertThat(Ran.of("explain", file.toString(), "9").out()).contains(said);
    Path apart = file("{" + BY + ", cite: [\"3\"]}").in(folder, "apart.yaml"); // a unit of its own
    assertThat(Ran.of("explain", apart.toString(), "3").out())
        .contains("begun by request_received");
    assertThat(Ran.of("export", file.toString(), "--as", "markdown").out()).contains(said);
    Path plain = file("continues").in(folder, "plain.yaml");
    assertThat(Ran.of("compare", plain.toString(), file.toString()).out())
        .contains("begun by: nothing in the first");
    Path events =
        java.nio.file.Files.writeString(
            folder.resolve("ev.json"),
            "[{\"event\": \"" + NOTICE + "\", \"party\": \"AAA\", \"date\": \"2026-12-01\"}]");
    assertThat(
            Ran.of("status", file.toString(), "--events", events.toString(), "--at", "2027-03-20")
                .out())
        .contains("cases begun before by request_received go on, in units 1, for request.confirm");
  }
}
