package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Ran;
import org.pacta.agreement.TreatyEvent;

/**
 * An event may say whom it is addressed to: what is owed to each of the others is met for these.
 */
class AddresseeTest extends BoundStates {
  private static final String INFORM =
      "{id: D1, kind: duty, bearer: event_party, owed_to: each_other_party, trigger:"
          + " meeting_requested, perform: report_submitted, due: D-30, cite: [\"3\"]}";

  private static TreatyEvent to(TreatyEvent event, String... parties) {
    return new TreatyEvent(
        event.event(),
        event.party(),
        event.date(),
        event.units(),
        event.recorded(),
        event.detail().addressedTo(List.of(parties)));
  }

  /** AAA, BBB and CCC are bound, and AAA asks for a meeting on 1 May. */
  private static List<TreatyEvent> asked(TreatyEvent... more) {
    List<TreatyEvent> all = new ArrayList<>(List.of(more));
    all.addFirst(event("meeting_requested", "AAA", "2026-05-01"));
    all.addFirst(later("CCC", "2026-03-15"));
    return events(all.toArray(TreatyEvent[]::new));
  }

  private static TreatyEvent report(String date, String... to) {
    return to(event("report_submitted", "AAA", date), to);
  }

  private static List<String> owed(Agreement agreement, List<TreatyEvent> events, String day) {
    return agreement.duties(events, LocalDate.parse(day)).stream()
        .map(it -> it.party() + " to " + it.creditor() + " " + it.status().code())
        .toList();
  }

  @Test
  void whatIsOwedToEachOtherPartyIsOwedToEachByItself() throws AgreementFileException {
    Agreement agreement = load(INFORM);
    assertThat(owed(agreement, asked(), "2026-05-02"))
        .containsExactly("AAA to BBB open", "AAA to CCC open");
    assertThat(owed(agreement, asked(report("2026-05-03", "BBB")), "2026-05-04"))
        .containsExactly("AAA to BBB met", "AAA to CCC open");
    assertThat(owed(agreement, asked(report("2026-05-03", "BBB")), "2026-07-04"))
        .containsExactly("AAA to BBB met", "AAA to CCC breach");
    assertThat(owed(agreement, asked(report("2026-05-03", "BBB", "CCC")), "2026-05-04"))
        .containsExactly("AAA to BBB met", "AAA to CCC met");
    assertThat(
            owed(
                agreement,
                asked(report("2026-05-03", "CCC"), report("2026-06-10", "BBB")),
                "2026-07-04"))
        .containsExactly("AAA to BBB breach", "AAA to CCC met");
  }

  @Test
  void whatNamesNobodyIsForAll() throws AgreementFileException {
    assertThat(owed(load(INFORM), asked(report("2026-05-03")), "2026-05-04"))
        .containsExactly("AAA to BBB met", "AAA to CCC met");
    String once = INFORM.replace("owed_to: each_other_party, ", "");
    assertThat(owed(load(once), asked(report("2026-05-03", "BBB")), "2026-05-04"))
        .containsExactly("AAA to null met");
  }

  @Test
  void eachOwesToEachOfTheOthers() throws AgreementFileException {
    Agreement agreement = load(INFORM.replace("event_party", "each_party"));
    assertThat(owed(agreement, asked(report("2026-05-03", "BBB")), "2026-05-04"))
        .containsExactly(
            "AAA to BBB met",
            "AAA to CCC open",
            "BBB to AAA open",
            "BBB to CCC open",
            "CCC to AAA open",
            "CCC to BBB open");
    Agreement depositaries = load(INFORM.replace("event_party", "depositaries"));
    assertThat(
            owed(
                depositaries,
                asked(to(event("report_submitted", null, "2026-05-03"), "CCC")),
                "2026-05-04"))
        .containsExactly("null to AAA open", "null to BBB open", "null to CCC met");
  }

  @Test
  void nothingIsOwedToOneThatHasLeft() throws AgreementFileException {
    List<TreatyEvent> left = asked(leaves("CCC", "2026-04-10"));
    assertThat(owed(load(INFORM), left, "2026-05-12"))
        .containsExactly("AAA to BBB open", "AAA to CCC released");
  }

  @Test
  void anAnswerToAnotherIsNoAnswer() throws AgreementFileException {
    Agreement agreement =
        load(
            "{id: D1, kind: duty, bearer: other_party, trigger: meeting_requested, perform:"
                + " report_submitted, due: D-30, cite: [\"3\"]}");
    TreatyEvent wrong = to(event("report_submitted", "BBB", "2026-05-03"), "CCC");
    TreatyEvent right = to(event("report_submitted", "CCC", "2026-05-03"), "AAA");
    assertThat(owing(agreement, asked(wrong, right), "2026-05-04"))
        .containsExactly("BBB met", "CCC met"); // not known to whom it is owed
  }

  @Test
  void onlyThoseItIsAddressedToAreTheOthers() throws AgreementFileException {
    Agreement agreement =
        load(
            "{id: D1, kind: duty, bearer: other_party, trigger: meeting_requested, perform:"
                + " report_submitted, due: D-30, cite: [\"3\"]}");
    TreatyEvent asked = event("meeting_requested", "AAA", "2026-05-01");
    assertThat(owing(agreement, events(later("CCC", "2026-03-15"), asked), "2026-05-04"))
        .containsExactly("BBB open", "CCC open");
    assertThat(owing(agreement, events(later("CCC", "2026-03-15"), to(asked, "CCC")), "2026-05-04"))
        .containsExactly("CCC open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"all_parties", "both_parties", "parties_concerned"})
  void whatAllOweTogetherIsOwedToNobodyElse(String bearer) {
    assertThat(file(INFORM.replace("event_party", bearer)).findings(folder))
        .filteredOn(it -> it.code().equals("A010"))
        .extracting(Finding::message)
        .containsExactly(
            "owed_to is not read here: " + bearer + " owe together, so that nobody else is left");
  }

  private static String accepted(String receipt) {
    return TEMPORAL.replace("per: each_party", "per: each_party" + receipt);
  }

  private Agreement amended(String receipt) throws AgreementFileException {
    return AgreementFolder.loadFile(
        file(REPORT).part("temporal", accepted(receipt)).in(folder, "small.yaml"));
  }

  private static TreatyEvent note(String party, String date, String... to) {
    return to(event("amendment_procedures_notice_received", party, date), to);
  }

  @Test
  void theTextChoosesWhichReceiptOfANoteCounts() throws AgreementFileException {
    List<TreatyEvent> three =
        asked(
            note("AAA", "2026-06-01", "BBB"),
            note("AAA", "2026-06-05", "CCC"),
            note("BBB", "2026-06-02"),
            note("CCC", "2026-06-03", "AAA", "BBB"));
    LocalDate day = LocalDate.parse("2026-12-01");
    assertThat(amended("").dates(three, day).get("amendment"))
        .satisfies(it -> assertThat(it.date()).isEqualTo("2026-06-13"))
        .satisfies(it ->
            assertThat(it.arithmetic())
                .endsWith(
                    " Its receipt by CCC on 5 June 2026 did not count: the first receipt of the note"
                        + " of AAA does."));
    assertThat(days(amended(", receipt: first").dates(three, day)))
        .containsEntry("amendment", "2026-06-13");
    assertThat(amended(", receipt: last").dates(three, day).get("amendment"))
        .satisfies(it -> assertThat(it.date()).isEqualTo("2026-06-15"))
        .satisfies(it -> assertThat(it.arithmetic()).doesNotContain("did not count"));
  }

  @Test
  void aNoteThatHasNotReachedAllIsAwaited() throws AgreementFileException {
    List<TreatyEvent> three =
        asked(
            note("AAA", "2026-06-01", "BBB"), note("BBB", "2026-06-02"), note("CCC", "2026-06-03"));
    LocalDate day = LocalDate.parse("2026-12-01");
    assertThat(days(amended("").dates(three, day))).containsEntry("amendment", "2026-06-13");
    assertThat(amended(", receipt: last").dates(three, day).get("amendment"))
        .satisfies(it -> assertThat(it.date()).isNull())
        .satisfies(it ->
            assertThat(it.arithmetic())
                .endsWith(
                    "waiting for amendment_procedures_notice_received (AAA). A note counts once every"
                        + " other Party has received it. That of AAA has not reached CCC."));
  }

  @Test
  void whereEachNoticeCountsByItselfSoDoesEachReceipt() {
    String suspension =
        "  suspension: {date: {after: P1D, following: {latest_of: suspension_notice_received, count:"
            + " 1, receipt: last}}, cite: [\"9\"]}\n";
    assertThat(file(INFORM).part("temporal", TEMPORAL + suspension).findings(folder))
        .extracting(Finding::message)
        .contains("receipt is not read here: each notice counts by itself, from its own receipt");
  }

  @Test
  void theCommandReadsAndShowsIt() throws Exception {
    String path = file(INFORM).in(folder, "small.yaml").toString();
    String given =
        """
        [{"event": "instrument_deposited", "party": "AAA", "date": "2026-02-01"},
         {"event": "instrument_deposited", "party": "BBB", "date": "2026-03-01"},
         {"event": "instrument_deposited", "party": "CCC", "date": "2026-03-15"},
         {"event": "meeting_requested", "party": "AAA", "date": "2026-05-01"},
         {"event": "report_submitted", "party": "AAA", "date": "2026-05-03", "to": %s}]
        """;
    String events =
        Files.writeString(folder.resolve("e.json"), given.formatted("\"BBB\"")).toString();
    Ran text = Ran.of("duties", path, "--events", events, "--at", "2026-05-04");
    assertThat(text.out()).contains("met  D1 [3] owed by AAA to BBB: report_submitted");
    assertThat(text.out()).contains("open  D1 [3] owed by AAA to CCC: report_submitted");
    Ran json = Ran.of("duties", path, "--events", events, "--at", "2026-05-04", "--output", "json");
    assertThat(json.out()).contains("\"creditor\":\"BBB\"", "\"creditor\":\"CCC\"");
    Files.writeString(folder.resolve("e.json"), given.formatted("[\"BBB\", \"CCX\", \"AAA\"]"));
    Ran wrong = Ran.of("duties", path, "--events", events, "--at", "2026-05-04");
    assertThat(wrong.err())
        .contains("the agreement has no party CCX")
        .contains("AAA is the party whose event it is, and not one it is addressed to");
    Files.writeString(folder.resolve("e.json"), given.formatted("[]"));
    assertThat(Ran.of("duties", path, "--events", events, "--at", "2026-05-04").err())
        .contains("to names nobody");
  }

  @Test
  void testsInTheFileSayIt() {
    String test =
        """
        duty_tests:
          - name: one of them is told
            at: "2026-05-04"
            events:
              - {event: instrument_deposited, party: AAA, date: "2026-02-01"}
              - {event: instrument_deposited, party: BBB, date: "2026-03-01"}
              - {event: meeting_requested, party: AAA, date: "2026-05-01"}
              - {event: report_submitted, party: AAA, to: %s, date: "2026-05-03"}
            expect: {D1: %s}
        """;
    assertThat(dutyTests(test.formatted("BBB", "met"))).isEmpty();
    assertThat(dutyTests(test.formatted("[CCC]", "open"))).isEmpty();
    assertThat(dutyTests(test.formatted("[CCX]", "open"))).contains("unknown party CCX");
  }

  private List<String> dutyTests(String tests) {
    return file(INFORM).part("duty_tests", tests).findings(folder).stream()
        .filter(it -> List.of("A010", "A105", "A120").contains(it.code()))
        .filter(it -> it.unit().equals("one of them is told"))
        .map(Finding::message)
        .toList();
  }
}
