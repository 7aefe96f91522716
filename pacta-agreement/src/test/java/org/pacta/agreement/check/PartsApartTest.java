package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;

/** Parts of an agreement that enter into force, or end, apart from the rest. */
class PartsApartTest {
  private static final String BOTH_READY =
      "{id: arms, units: [\"2\"], entry_into_force: {date: {after: P1M, following: {latest_of:"
          + " internal_procedures_notice_received, per: each_party}}, cite: [\"9\"]}, termination:"
          + " {effective: {after: P3M, from: termination_notice_received}, ends: end_of_day, cite:"
          + " [\"9\"]}, cite: [\"9\"]}";

  @TempDir Path folder;

  private static SmallFile file(String parts) {
    return new SmallFile()
        .rules(
            "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
            "{id: P2, kind: permission, cite: [\"2\"], act: [request.submit], when: \"req.form =="
                + " 'oral'\"}",
            "{id: D2, kind: duty, cite: [\"2\"], bearer: BBB, trigger: request_received, perform:"
                + " reply_sent, due: D-1}",
            "{id: D3, kind: duty, cite: [\"3\"], bearer: BBB, trigger: request_received, perform:"
                + " reply_sent, due: D-1}")
        .part(
            "temporal",
            "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"},"
                + " cite: [\"9\"]}, parts: ["
                + parts
                + "]}");
  }

  private Agreement load(String parts) throws AgreementFileException {
    return AgreementFolder.loadFile(file(parts).in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  private static List<TreatyEvent> ready() {
    return List.of(
        event("internal_procedures_notice_received", "AAA", "2026-04-01"),
        event("internal_procedures_notice_received", "BBB", "2026-05-10"));
  }

  private static Outcome oral(Agreement agreement, List<TreatyEvent> events, String day) {
    return decide(agreement, events, day, "oral").outcome();
  }

  private static Decision decide(
      Agreement agreement, List<TreatyEvent> events, String day, String form) {
    Status status = agreement.status(events, LocalDate.parse(day));
    Instant at = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    Facts stated = new Facts(Map.of("req", request(form)));
    Facts facts =
        TrialFacts.under(agreement, "request.submit", stated)
            .plus(stated)
            .plus(status.asFacts("small"));
    return agreement.decide("request.submit", facts, at, at);
  }

  @Test
  void aPartWaitsForNoticesOfItsOwnWhileTheRestIsInForce() throws AgreementFileException {
    Agreement agreement = load(BOTH_READY);
    Status before = agreement.status(ready(), LocalDate.parse("2026-06-09"));
    assertThat(before.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(before.suspendedUnits()).isEmpty();
    assertThat(before.standing().unitsNotInForce()).containsExactly("2");
    assertThat(before.standing().parts().getFirst().status()).isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(before.standing().parts().getFirst().arithmetic()).contains("10 June 2026");
    Status after = agreement.status(ready(), LocalDate.parse("2026-06-10"));
    assertThat(after.standing().unitsNotInForce()).isEmpty();
    assertThat(after.standing().parts().getFirst().since()).isEqualTo("2026-06-10");
    assertThat(agreement.dates(ready(), LocalDate.parse("2026-06-10")).get("entry_into_force arms"))
        .satisfies(date -> assertThat(date.date()).isEqualTo("2026-06-10"));
  }

  @Test
  void rulesThatRestOnThePartGiveNothingUntilThen() throws AgreementFileException {
    Agreement agreement = load(BOTH_READY);
    assertThat(oral(agreement, ready(), "2026-06-09")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(decide(agreement, ready(), "2026-06-09", "oral").because().toString())
        .contains("part arms");
    assertThat(oral(agreement, ready(), "2026-06-11")).isEqualTo(Outcome.PERMITTED);
    assertThat(decide(agreement, ready(), "2026-06-09", "written").outcome())
        .isEqualTo(Outcome.PERMITTED);
  }

  private static Map<String, Object> request(String form) {
    return Map.of("form", form, "nature", "police_cooperation");
  }

  @Test
  void aRuleThatOutlastsBeingNotInForceOrEndedGivesWhatItSays() throws AgreementFileException {
    SmallFile early =
        file(BOTH_READY.replace("termination_notice", "withdrawal_notice"))
            .replace(
                "rules",
                "id: P2, kind: permission,",
                "id: P2, kind: permission, also_while: [not_in_force],");
    Agreement notYet = AgreementFolder.loadFile(early.in(folder, "early.yaml"));
    assertThat(oral(notYet, ready(), "2026-06-09")).isEqualTo(Outcome.PERMITTED);
    List<TreatyEvent> events = new ArrayList<>(ready());
    events.add(event("withdrawal_notice_received", "AAA", "2026-07-01"));
    assertThat(oral(notYet, events, "2026-10-03")).isEqualTo(Outcome.NO_CLAUSE);
    SmallFile late = early.replace("rules", "[not_in_force]", "[ended]");
    Agreement ended = AgreementFolder.loadFile(late.in(folder, "late.yaml"));
    assertThat(oral(ended, ready(), "2026-06-09")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(oral(ended, events, "2026-10-03")).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void nobodySayingWhichPartsAreInForceIsUndetermined() throws AgreementFileException {
    Agreement agreement = load(BOTH_READY);
    Instant at = Instant.parse("2026-07-01T00:00:00Z");
    Facts stated =
        new Facts(
            Map.of("req", request("oral"), "agr", Map.of("id", "small", "status", "in_force")));
    assertThat(agreement.decide("request.submit", stated, at, at).missing())
        .contains("agr.suspended_units");
  }

  @Test
  void dutiesOfThePartStartWithIt() throws AgreementFileException {
    Agreement agreement = load(BOTH_READY);
    assertThat(duties(agreement, "2026-06-09")).containsExactly("D3");
    assertThat(duties(agreement, "2026-06-10")).containsExactly("D2", "D3");
  }

  private static List<String> duties(Agreement agreement, String request) {
    List<TreatyEvent> events = new ArrayList<>(ready());
    events.add(event("request_received", "BBB", request));
    return agreement.duties(events, LocalDate.parse("2026-06-20")).stream()
        .map(DutyState::rule)
        .toList();
  }

  @Test
  void aPartEndsByItselfAndReleasesWhatWasOwedUnderIt() throws AgreementFileException {
    Agreement agreement = load(BOTH_READY.replace("termination_notice", "withdrawal_notice"));
    List<TreatyEvent> events = new ArrayList<>(ready());
    events.add(event("withdrawal_notice_received", "AAA", "2026-07-01"));
    events.add(event("request_received", "BBB", "2026-09-30"));
    LocalDate day = LocalDate.parse("2026-10-02");
    Status ended = agreement.status(events, day);
    assertThat(ended.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(ended.standing().parts().getFirst().status()).isEqualTo(StatusCode.ENDED);
    assertThat(oral(agreement, events, "2026-10-01")).isEqualTo(Outcome.PERMITTED);
    assertThat(oral(agreement, events, "2026-10-03")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(agreement.duties(events, day).stream().map(DutyState::status).toList())
        .containsExactly(DutyStatus.RELEASED, DutyStatus.OPEN);
  }

  @Test
  void aPartIsNotInForceBeforeTheWholeButMayBeAppliedProvisionally() throws AgreementFileException {
    Agreement early =
        load(
            "{id: arms, units: [\"2\"], entry_into_force: {date: {fixed: \"2026-01-01\"}, cite:"
                + " [\"9\"]}, cite: [\"9\"]}");
    assertThat(early.dates(List.of(), LocalDate.EPOCH).get("entry_into_force arms"))
        .satisfies(date -> assertThat(date.date()).isEqualTo("2026-03-01"));
    Agreement applied =
        load(
            BOTH_READY.replace(
                "entry_into_force:",
                "provisional_application: {date: {at: entry_into_force}, cite: [\"9\"]},"
                    + " entry_into_force:"));
    Status status = applied.status(List.of(), LocalDate.parse("2026-03-01"));
    assertThat(status.standing().unitsNotInForce()).isEmpty();
    assertThat(status.standing().parts().getFirst().provisional()).isTrue();
  }

  @Test
  void whatDoesNotFitIsFound() {
    assertThat(found("{id: arms, units: [\"77\"], " + dated() + "}"))
        .contains("A105 the text has no unit 77");
    assertThat(found("{id: arms, units: [\"2\"], cite: [\"9\"]}"))
        .contains("A105 part arms neither enters into force nor ends apart from the rest");
    assertThat(found(part("arms", "2") + ", " + part("arms", "3")))
        .contains("A011 the id stands twice under parts");
    assertThat(found(part("arms", "2") + ", " + part("more", "2")))
        .contains("A105 unit 2 stands in the parts arms and more");
    assertThat(found(part("arms", "2").replace("fixed: \"2026-06-01\"", "at: banana")))
        .contains("A105 unknown event banana");
  }

  private static String part(String id, String unit) {
    return "{id: " + id + ", units: [\"" + unit + "\"], " + dated() + "}";
  }

  private static String dated() {
    return "entry_into_force: {date: {fixed: \"2026-06-01\"}, cite: [\"9\"]}, cite: [\"9\"]";
  }

  @Test
  void oneNoticeCannotEndThePartAndTheWhole() {
    SmallFile file = file(BOTH_READY);
    String temporal =
        file.text().lines().filter(line -> line.startsWith("temporal")).findFirst().orElseThrow();
    file.part(
        "temporal",
        temporal.replace(
            "parts:",
            "termination: {effective: {after: P6M, from: termination_notice_received}, cite:"
                + " [\"9\"]}, parts:"));
    assertThat(words(file))
        .contains("A105 a termination_notice_received that ends part arms ends the whole too");
  }

  private List<String> found(String parts) {
    return words(file(parts));
  }

  private List<String> words(SmallFile file) {
    return file.findings(folder).stream()
        .map(finding -> finding.code() + " " + finding.message())
        .toList();
  }

  @Test
  void statusAndTheReadersOfTheTextShowIt() {
    String file = file(BOTH_READY).in(folder, "small.yaml").toString();
    assertThat(Ran.of("status", file, "--at", "2026-04-01").out())
        .contains("in force", "part arms (2): not in force");
    assertThat(Ran.of("status", file, "--at", "2026-04-01", "--output", "json").out())
        .contains("\"units_not_in_force\"", "\"parts\"");
    assertThat(Ran.of("explain", file, "2").out()).contains("Part arms");
    assertThat(Ran.of("export", file, "--as", "markdown").out()).contains("Part arms");
  }

  @Test
  void unitsOfAPartThatDifferAreNamed() {
    String more = BOTH_READY.replace("units: [\"2\"]", "units: [\"2\", \"3\"]");
    String one = file(BOTH_READY).in(folder, "one.yaml").toString();
    String other = file(more).in(folder, "other.yaml").toString();
    assertThat(Ran.of("compare", one, other).out())
        .contains("parts arms, units: 3 in the second only");
    assertThat(Ran.of("compare", other, one).out())
        .contains("parts arms, units: 3 in the first only");
  }

  @Test
  void dutiesAndDeadlinesRunFromTheEntryAndTheEndOfAPart() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            file(BOTH_READY)
                .rules(
                    "{id: E2, kind: duty, cite: [\"2\"], bearer: each_party, trigger: entry_into_force"
                        + " arms, perform: reply_sent, due: D-1}",
                    "{id: X2, kind: duty, cite: [\"3\"], bearer: AAA, trigger: ended arms, perform:"
                        + " reply_sent, due: D-1}")
                .in(folder, "small.yaml"));
    assertThat(agreement.duties(ready(), LocalDate.parse("2026-06-09"))).isEmpty();
    assertThat(agreement.duties(ready(), LocalDate.parse("2026-06-10")))
        .extracting(it -> it.rule() + " " + it.party() + " " + it.started())
        .containsExactly("E2 AAA 2026-06-10", "E2 BBB 2026-06-10");
    List<TreatyEvent> ended = new ArrayList<>(ready());
    ended.add(event("termination_notice_received", "AAA", "2026-07-01"));
    assertThat(agreement.duties(ended, LocalDate.parse("2026-11-01")))
        .extracting(it -> it.rule() + " " + it.trigger() + " " + it.started())
        .contains("X2 ended arms 2026-10-02");
  }

  @Test
  void anEventOfNoPartIsUnknown() {
    assertThat(
            file(BOTH_READY)
                .rules(
                    "{id: E2, kind: duty, cite: [\"2\"], bearer: each_party, trigger: ended drugs,"
                        + " perform: reply_sent, due: D-1}")
                .findings(folder))
        .extracting(Finding::code)
        .contains("A105");
  }
}
