package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyNotStarted;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** An agreement among many that a later one ends between pairs of its Parties, each by itself. */
class SupersededPairsTest extends BoundStates {
  private static final String PAIRS = "pairs: [[AAA, BBB], [AAA, CCC]]";
  private static final String P1 =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\", cite:"
          + " [\"1\"]}";
  private static final String D3 =
      "{id: D3, kind: duty, bearer: requested_party, trigger: request_received, perform:"
          + " reply_sent, due: D-30, cite: [\"3\"]}";
  private static final String D4 =
      "{id: D4, kind: duty, bearer: each_party, trigger: meeting_requested, perform:"
          + " report_submitted, cite: [\"3\"]}";

  private SmallFile earlier(String how, String... rules) {
    return file(rules)
        .part("temporal", TEMPORAL + "  superseded_by: {agreement: later, " + how + "}\n");
  }

  private Agreement small(String how, String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(earlier(how, rules).in(folder, "small.yaml"));
  }

  private static TreatyEvent with(@Nullable String by, String name, String day, String... to) {
    EventDetail detail = EventDetail.NONE.addressedTo(List.of(to));
    return new TreatyEvent(name, by, LocalDate.parse(day), List.of(), null, detail);
  }

  private static TreatyEvent asked(String caseId, String of, String from, String day) {
    Facts facts = asking(from, of);
    EventDetail detail =
        new EventDetail(caseId, null, false, null, null, null, facts, null, null, null);
    return new TreatyEvent("request_received", of, LocalDate.parse(day), List.of(), null, detail);
  }

  /** AAA, BBB and CCC are bound; AAA and BBB have the later one between them from 1 July 2026. */
  private static List<TreatyEvent> known(TreatyEvent... more) {
    return events(
        Stream.concat(
                Stream.of(
                    later("CCC", "2026-03-10"), with("AAA", "superseded", "2026-07-01", "BBB")),
                Stream.of(more))
            .toArray(TreatyEvent[]::new));
  }

  private static Status status(Agreement agreement, String day, String... between) {
    return agreement.status(known(), LocalDate.parse(day), List.of(between));
  }

  @Test
  void itEndsBetweenThePairThatTheEventNamesAlone() throws AgreementFileException {
    Agreement agreement = small(PAIRS, P1);
    assertThat(status(agreement, "2026-06-30", "AAA", "BBB").until()).isEqualTo("2026-06-30");
    Status ended = status(agreement, "2026-07-01", "BBB", "AAA");
    assertThat(ended.status()).isEqualTo(StatusCode.ENDED);
    assertThat(ended.since()).isEqualTo("2026-07-01");
    assertThat(ended.arithmetic())
        .contains("later takes its place.", "It ends between AAA and BBB.");
    for (String[] others : new String[][] {{}, {"AAA", "CCC"}, {"BBB", "CCC"}, {"AAA"}}) {
      assertThat(status(agreement, "2026-07-01", others).status())
          .as(String.join(" ", others))
          .isEqualTo(StatusCode.IN_FORCE);
    }
    assertThat(status(agreement, "2026-07-01").standing().members())
        .containsExactly("AAA", "BBB", "CCC");
    Map<String, String> days = days(agreement.dates(known(), LocalDate.parse("2026-08-01")));
    assertThat(days)
        .containsEntry("superseded_by AAA BBB", "2026-07-01")
        .containsEntry("superseded_by AAA CCC", "null")
        .doesNotContainKey("superseded_by");
  }

  @Test
  void nothingIsPermittedBetweenThem() throws AgreementFileException {
    Agreement agreement = small(PAIRS, P1);
    assertThat(outcome(agreement, asking("AAA", "BBB"))).isNotEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, asking("AAA", "CCC"))).isEqualTo(Outcome.PERMITTED);
    assertThat(outcome(agreement, asking("AAA", "BBB").without("req.requested")))
        .as("nobody says whether it is addressed to BBB")
        .isEqualTo(Outcome.UNDETERMINED);
  }

  private static Outcome outcome(Agreement agreement, Facts facts) {
    return decision(agreement, "request.submit", facts, known(), "2026-08-01").outcome();
  }

  @Test
  void unitsEndBetweenThemWhileTheRestStays() throws AgreementFileException {
    Agreement agreement = small(PAIRS + ", only: [\"3\"]", P1, D3);
    Status status = status(agreement, "2026-08-01", "AAA", "BBB");
    assertThat(status.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status.standing().unitsNotInForce()).containsExactly("3");
    assertThat(status(agreement, "2026-08-01", "AAA", "CCC").standing().unitsNotInForce())
        .isEmpty();
    assertThat(outcome(agreement, asking("AAA", "BBB"))).isEqualTo(Outcome.PERMITTED);
    assertThat(owed(agreement, asked("C-1", "BBB", "AAA", "2026-06-20")))
        .containsExactly("D3 BBB released 2026-07-01");
    assertThat(
            owed(
                small(PAIRS + ", except: [\"3\"]", P1, D3),
                asked("C-1", "BBB", "AAA", "2026-06-20")))
        .containsExactly("D3 BBB open null");
  }

  private static List<String> owed(Agreement agreement, TreatyEvent... more) {
    return agreement.duties(known(more), LocalDate.parse("2026-07-10")).stream()
        .map(it -> it.rule() + " " + it.party() + " " + it.status().code() + " " + it.endedOn())
        .toList();
  }

  @Test
  void whatIsOwedBetweenThemIsReleasedAndStartsNoMore() throws AgreementFileException {
    Agreement agreement = small(PAIRS, P1, D3);
    assertThat(
            owed(
                agreement,
                asked("C-1", "BBB", "AAA", "2026-06-20"),
                asked("C-2", "CCC", "AAA", "2026-06-20"),
                asked("C-3", "BBB", "AAA", "2026-07-05"),
                asked("C-4", "BBB", "CCC", "2026-07-05")))
        .containsExactlyInAnyOrder(
            "D3 BBB released 2026-07-01", "D3 CCC open null", "D3 BBB open null");
    assertThat(
            agreement
                .dutiesNotStarted(
                    new EventRegister(known(asked("C-3", "BBB", "AAA", "2026-07-05")), Set.of()),
                    AsOf.endOf(LocalDate.parse("2026-07-10")))
                .stream()
                .map(DutyNotStarted::reason))
        .singleElement()
        .asString()
        .contains("2026", "no longer in force between AAA and BBB");
  }

  private Agreement withOffice(String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(
        earlier(PAIRS, rules)
            .part(
                "bodies",
                "bodies: {office: {of: AAA, name: the Office, time_zone: UTC, cite: [\"1\"]}}")
            .in(folder, "small.yaml"));
  }

  @Test
  void whatAnOrganOfOneOwesTheOtherEndsWithIt() throws AgreementFileException {
    Agreement agreement = withOffice(P1, D3.replace("requested_party", "office"));
    assertThat(
            owed(
                agreement,
                asked("C-1", "AAA", "BBB", "2026-06-20"),
                asked("C-2", "AAA", "BBB", "2026-07-05")))
        .containsExactly("D3 office released 2026-07-01");
  }

  @Test
  void anOrganOfOneActsUnderNothingBetweenThem() throws AgreementFileException {
    Agreement agreement =
        withOffice(
            P1, "{id: P2, kind: permission, act: [meeting.call], when: \"true\", cite: [\"1\"]}");
    for (String caller : List.of("AAA", "office")) {
      Facts call = Facts.NONE.with("actor", caller).with("meet.called_by", caller);
      assertThat(called(agreement, call, known())).isEqualTo(Outcome.UNDETERMINED);
      assertThat(called(agreement, call.with("meet.host", "BBB"), known()))
          .isEqualTo(Outcome.NO_CLAUSE);
      assertThat(called(agreement, call.with("meet.host", "CCC"), known()))
          .isEqualTo(Outcome.PERMITTED);
      assertThat(
              called(agreement, call.with("meet.host", "CCC"), known(leaves("AAA", "2026-04-10"))))
          .isEqualTo(Outcome.NO_CLAUSE);
    }
  }

  private static Outcome called(Agreement agreement, Facts facts, List<TreatyEvent> events) {
    return decision(agreement, "meeting.call", facts, events, "2026-08-01").outcome();
  }

  @Test
  void whatEndedInBreachBeforeStaysAndWhatSurvivesGoesOn() throws AgreementFileException {
    TreatyEvent early = asked("C-1", "BBB", "AAA", "2026-05-20");
    assertThat(owed(small(PAIRS, P1, D3), early)).containsExactly("D3 BBB breach 2026-07-01");
    String survives = D3.replace("cite", "survives: [ended], cite");
    TreatyEvent before = asked("C-1", "BBB", "AAA", "2026-06-20");
    assertThat(owed(small(PAIRS, P1, survives), before)).containsExactly("D3 BBB open null");
    assertThat(owed(small(PAIRS + ", pending: continues", P1, D3), before))
        .containsExactly("D3 BBB open null");
    assertThat(
            owed(
                small(PAIRS + ", pending: continues", P1, D3),
                asked("C-2", "BBB", "AAA", "2026-07-05")))
        .isEmpty();
  }

  @Test
  void whatIsOwedToNobodyByNameIsOwedWhileOneIsLeft() throws AgreementFileException {
    Agreement agreement = small(PAIRS, P1, D4);
    assertThat(owed(agreement, event("meeting_requested", null, "2026-06-20")))
        .containsExactlyInAnyOrder("D4 AAA open null", "D4 BBB open null", "D4 CCC open null");
    TreatyEvent other = with(null, "superseded", "2026-07-03", "AAA", "CCC");
    assertThat(owed(agreement, event("meeting_requested", null, "2026-06-20"), other))
        .as("AAA has nobody left under it")
        .containsExactlyInAnyOrder(
            "D4 AAA released 2026-07-03", "D4 BBB open null", "D4 CCC open null");
    assertThat(owed(agreement, event("meeting_requested", null, "2026-07-05"), other))
        .containsExactlyInAnyOrder("D4 BBB open null", "D4 CCC open null");
  }

  @Test
  void anEventThatNamesNoPairOfTheFileCountsForNothing()
      throws AgreementFileException, IOException {
    String file = earlier(PAIRS, P1).in(folder, "small.yaml").toString();
    Agreement agreement = small(PAIRS, P1);
    for (TreatyEvent event :
        List.of(
            with(null, "superseded", "2026-06-01"),
            with("BBB", "superseded", "2026-06-01", "CCC"))) {
      assertThat(
              agreement
                  .status(events(event), LocalDate.parse("2026-08-01"), List.of("AAA", "BBB"))
                  .status())
          .isEqualTo(StatusCode.IN_FORCE);
    }
    Path given = folder.resolve("events.json");
    Files.writeString(given, "[{\"event\": \"superseded\", \"date\": \"2026-06-01\"}]");
    Ran ran = Ran.of("status", file, "--events", given.toString(), "--at", "2026-08-01");
    assertThat(ran.out()).contains("names no two Parties between which");
  }

  private SmallFile later(String how) {
    return file(P1)
        .named("later")
        .part(
            "temporal",
            TEMPORAL
                + "  supersedes: [{agreement: small, "
                + how
                + ", ends_at: when both are bound, transition: ends, cite: [\"9\"]}]\n");
  }

  @Test
  void theLaterOneEndsItBetweenEachPairOnceItBindsBoth() throws AgreementFileException {
    Agreement agreement = AgreementFolder.loadFile(later(PAIRS).in(folder, "later.yaml"));
    Map<String, String> days =
        days(agreement.dates(events(later("CCC", "2026-05-01")), LocalDate.parse("2027-01-01")));
    assertThat(days)
        .containsEntry("succession small AAA BBB", "2026-04-01")
        .containsEntry("succession small AAA CCC", "2026-06-01")
        .doesNotContainKey("succession small");
  }

  @Test
  void bothFilesNameTheSamePairs() {
    assertThat(together("pairs: [[BBB, AAA], [AAA, CCC]]"))
        .anyMatch(it -> it.contains("between AAA and BBB, between AAA and CCC"))
        .noneMatch(it -> it.contains("ends otherwise"));
    assertThat(together("pairs: [[AAA, BBB]]")).anyMatch(it -> it.contains("ends otherwise"));
    assertThat(together("between: [AAA, BBB]")).anyMatch(it -> it.contains("ends otherwise"));
  }

  private List<String> together(String how) {
    return AgreementChecks.ofFiles(
            List.of(
                earlier(PAIRS, P1).in(folder, "small.yaml"), later(how).in(folder, "later.yaml")))
        .stream()
        .filter(finding -> finding.code().equals("A110"))
        .map(Finding::message)
        .toList();
  }

  @Test
  void aPairIsTwoKnownPartiesNamedOnceOfAnAgreementAmongMany() {
    for (SmallFile file :
        List.of(earlier("pairs: [[AAA, XXX]]", P1), later("pairs: [[AAA, XXX]]"))) {
      assertThat(messages(file)).contains("unknown Party XXX");
    }
    for (SmallFile file :
        List.of(
            earlier("pairs: [[AAA, BBB], [BBB, AAA]]", P1),
            later("pairs: [[AAA, BBB], [BBB, AAA]]"))) {
      assertThat(messages(file)).contains("the pair AAA and BBB stands twice");
    }
    assertThat(messages(later("between: [AAA, BBB], pairs: [[AAA, CCC]]")))
        .contains("pairs is not read here: an end with between does not read it");
    SmallFile two =
        earlier("pairs: [[AAA, BBB]]", P1)
            .replace("head", "kind: multilateral", "kind: bilateral")
            .part("parties", PARTIES.replaceAll("(?m)^.*(CCC|DDD).*\n", ""));
    assertThat(messages(two)).contains("pairs says nothing where there are two Parties alone");
  }

  private List<String> messages(SmallFile file) {
    return file.findings(folder).stream().map(Finding::message).toList();
  }

  @Test
  void readersOfTheTextAreTold() {
    String file = earlier(PAIRS + ", cite: [\"9\"]", P1).in(folder, "small.yaml").toString();
    assertThat(Ran.of("explain", file, "9").out()).contains("AAA, BBB");
    assertThat(Ran.of("export", file, "--as", "markdown").out()).contains("AAA, BBB");
  }
}
