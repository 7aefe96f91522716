package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import org.pacta.agreement.Ran;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** An agreement that a later one ends: all of it, or but for some units and what was begun. */
class SupersededTest {
  private static final LocalDate AFTER = LocalDate.parse("2027-01-10");

  @TempDir Path folder;

  private static SmallFile earlier(String how) {
    return new SmallFile()
        .rules(
            "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
            "{id: D3, kind: duty, cite: [\"3\"], bearer: BBB, trigger: request_received, perform:"
                + " reply_sent}",
            "{id: D2, kind: duty, cite: [\"2\"], bearer: BBB, trigger: defect_found, perform:"
                + " defect_notified, survives: [ended]}")
        .part(
            "temporal",
            "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2026-03-01\"},"
                + " cite: [\"9\"]}, superseded_by: {agreement: later"
                + how
                + "}}");
  }

  private static SmallFile later(String how) {
    return new SmallFile()
        .named("later")
        .part(
            "temporal",
            "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \"2027-01-01\"},"
                + " cite: [\"9\"]}, supersedes: [{agreement: small, ends_at: entry_into_force,"
                + " transition: stated"
                + how
                + ", cite: [\"9\"]}]}");
  }

  @Test
  void anEarlierAgreementEndsByOneEntry() {
    SmallFile twice =
        later("")
            .replace(
                "temporal",
                "supersedes: [",
                "supersedes: [{agreement: small, ends_at: entry_into_force, transition: stated, cite:"
                    + " [\"9\"]}, ");
    assertThat(twice.findings(folder))
        .filteredOn(finding -> finding.code().equals("A011"))
        .extracting(Finding::message)
        .containsExactly("the earlier agreement small stands twice");
  }

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, String date, @Nullable String caseId) {
    EventDetail detail = new EventDetail(caseId, null, false, null, null, null, Facts.NONE);
    return new TreatyEvent(name, null, LocalDate.parse(date), List.of(), null, detail);
  }

  private static List<TreatyEvent> events(TreatyEvent... more) {
    List<TreatyEvent> events = new ArrayList<>(List.of(more));
    events.add(new TreatyEvent("superseded", null, LocalDate.parse("2027-01-01")));
    return events;
  }

  @Test
  void itEndsOnTheDayTheLaterOneBegins() throws AgreementFileException {
    Agreement agreement = load(earlier(""));
    assertThat(agreement.status(events(), LocalDate.parse("2026-12-31")).until())
        .isEqualTo("2026-12-31");
    Status status = agreement.status(events(), LocalDate.parse("2027-01-01"));
    assertThat(status.status()).isEqualTo(StatusCode.ENDED);
    assertThat(status.arithmetic()).contains("later takes its place");
    assertThat(status.standing().pendingContinues()).isFalse();
    assertThat(agreement.status(List.of(), AFTER).status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(date(agreement, "superseded_by").date()).isEqualTo("2027-01-01");
  }

  private static TemporalResult date(Agreement agreement, String clause) {
    return Objects.requireNonNull(agreement.dates(events(), AFTER).get(clause));
  }

  @Test
  void unitsExceptedStayInForce() throws AgreementFileException {
    Agreement agreement = load(earlier(", except: [\"1\", \"9\"]"));
    Status status = agreement.status(events(), AFTER);
    assertThat(status.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status.standing().unitsNotInForce()).containsExactly("2", "3");
    assertThat(status.standing().parts().getFirst().status()).isEqualTo(StatusCode.ENDED);
    assertThat(status.standing().parts().getFirst().since()).isEqualTo("2027-01-01");
    assertThat(date(agreement, "superseded_by").arithmetic()).contains("except units 1, 9");
    assertThat(agreement.status(List.of(), AFTER).standing().parts()).isEmpty();
  }

  @Test
  void onlyTheUnitsNamedEnd() throws AgreementFileException {
    Agreement agreement = load(earlier(", only: [\"3\"]"));
    Status status = agreement.status(events(), AFTER);
    assertThat(status.status()).isEqualTo(StatusCode.IN_FORCE);
    assertThat(status.standing().unitsNotInForce()).containsExactly("3");
    assertThat(date(agreement, "superseded_by").arithmetic()).contains("in units 3 only");
    List<Finding> both =
        AgreementChecks.ofFiles(
            List.of(
                earlier(", only: [\"3\"]").in(folder, "small.yaml"),
                later(", only: [\"3\"]").in(folder, "later.yaml")));
    assertThat(both)
        .filteredOn(finding -> finding.code().equals("A110"))
        .extracting(Finding::message)
        .containsExactly("later ends small, in units 3 only, on entry into force");
    List<Finding> apart =
        AgreementChecks.ofFiles(
            List.of(
                earlier(", only: [\"3\"]").in(folder, "small.yaml"),
                later(", except: [\"3\"]").in(folder, "later.yaml")));
    assertThat(apart)
        .extracting(Finding::message)
        .contains("small says that it ends otherwise than later says: in units 3 only");
  }

  @Test
  void onlyGoesWithoutExceptAndNamesUnits() {
    assertThat(earlier(", only: [\"3\"], except: [\"1\"]").findings(folder))
        .extracting(Finding::message)
        .contains("except is not read here: an end with only does not read it");
    assertThat(earlier(", only: [\"77\"]").findings(folder))
        .extracting(Finding::message)
        .contains("the text has no unit 77");
  }

  @Test
  void nothingIsPermittedWhileNobodySaysWhichUnitsHaveEnded() throws AgreementFileException {
    Instant at = Instant.parse("2027-01-10T00:00:00Z");
    Map<String, Object> agreed = Map.of("id", "small", "status", "in_force");
    Facts stated =
        new Facts(
            Map.of(
                "req", Map.of("form", "written", "nature", "police_cooperation"), "agr", agreed));
    assertThat(
            load(earlier(", except: [\"9\"]")).decide("request.submit", stated, at, at).missing())
        .contains("agr.suspended_units");
    assertThat(load(earlier("")).decide("request.submit", stated, at, at).missing())
        .doesNotContain("agr.suspended_units");
  }

  @Test
  void whatWasBegunUnderItIsStillOwedOnlyWhereItContinues() throws AgreementFileException {
    TreatyEvent before = event("request_received", "2026-12-01", "C-1");
    TreatyEvent after = event("request_received", "2027-01-05", "C-2");
    assertThat(owed(load(earlier("")), before, after)).containsExactly("D3 released");
    assertThat(owed(load(earlier(", pending: continues")), before, after))
        .containsExactly("D3 open");
    TreatyEvent again = event("request_received", "2027-01-05", "C-1");
    assertThat(owed(load(earlier(", pending: continues")), before, again))
        .containsExactly("D3 open", "D3 open");
    assertThat(owed(load(earlier(", except: [\"1\"], pending: continues")), before, after))
        .containsExactly("D3 open");
    assertThat(owed(load(earlier(", except: [\"1\"]")), before, after))
        .containsExactly("D3 released");
  }

  private static List<String> owed(Agreement agreement, TreatyEvent... given) {
    return agreement.duties(events(given), AFTER).stream()
        .map(it -> it.rule() + " " + it.status().code())
        .toList();
  }

  @Test
  void aDutyThatSurvivesIsOwedForWhatHappenedBeforeTheEnd() throws AgreementFileException {
    TreatyEvent sent = event("information_sent", "2026-06-01", "C-1");
    TreatyEvent old = event("defect_found", "2027-01-05", "C-1");
    TreatyEvent fresh = event("defect_found", "2027-01-06", "C-2");
    Agreement agreement = load(earlier(""));
    assertThat(cases(agreement, sent, old, fresh)).containsExactly("C-1");
    assertThat(agreement.duties(events(event("defect_found", "2027-01-06", null)), AFTER))
        .as("one that names no case may concern what was before")
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.OPEN);
    SmallFile says = earlier("");
    Agreement goesOn =
        load(says.replace("rules", "survives: [ended]", "survives: [ended], also_while: [ended]"));
    assertThat(cases(goesOn, sent, old, fresh)).containsExactly("C-1", "C-2");
  }

  private static List<String> cases(Agreement agreement, TreatyEvent... given) {
    return agreement.duties(events(given), AFTER).stream().map(it -> it.caseId()).toList();
  }

  @Test
  void theLaterOneSaysWhatIsLeftOfIt() throws AgreementFileException {
    Agreement agreement = load(later(", except: [\"1\", \"9\"], pending: continues"));
    assertThat(agreement.succession(List.of()).getFirst().arithmetic())
        .contains("small ends, except units 1, 9,", "what was begun under it goes on under it");
    assertThat(load(later("")).succession(List.of()).getFirst().arithmetic())
        .contains("small ends when this agreement enters into force");
  }

  @Test
  void bothFilesMustSayTheSame() {
    assertThat(together(earlier(", except: [\"1\"]"), later(", except: [\"1\"]")))
        .containsExactly("later ends small, except units 1, on entry into force");
    assertThat(together(earlier(", except: [\"1\"]"), later("")))
        .contains("small says that it ends otherwise than later says: except units 1");
    assertThat(
            together(earlier(", except: [\"1\"]"), later(", except: [\"1\"], pending: continues")))
        .anyMatch(it -> it.startsWith("small says that it ends otherwise than later says"));
  }

  @Test
  void theOrderOfTheUnitsLeftInForceSaysNothing() {
    String both = "later ends small, except units %s, on entry into force";
    assertThat(together(earlier(", except: [\"1\", \"9\"]"), later(", except: [\"9\", \"1\"]")))
        .containsExactly(both.formatted("9, 1"));
    assertThat(together(earlier(", except: [\"1\", \"9\"]"), later(", except: [\"1\"]")))
        .contains("small says that it ends otherwise than later says: except units 1, 9");
  }

  private List<String> together(SmallFile one, SmallFile other) {
    return AgreementChecks.ofFiles(
            List.of(one.in(folder, "small.yaml"), other.in(folder, "later.yaml")))
        .stream()
        .filter(finding -> finding.code().equals("A110"))
        .map(Finding::message)
        .toList();
  }

  @Test
  void aUnitThatIsNotThereIsFoundAndReadersOfTheTextAreTold() {
    assertThat(earlier(", except: [\"77\"]").findings(folder))
        .extracting(Finding::message)
        .contains("the text has no unit 77");
    String file = earlier(", except: [\"1\"]").in(folder, "small.yaml").toString();
    assertThat(Ran.of("explain", file, "1").out()).contains("stays in force");
    assertThat(Ran.of("export", file, "--as", "markdown").out()).contains("Superseded by later");
  }

  @Test
  void whatGoesOnUnderTheEarlierOneIsReadAsUnderOtherClauses() throws AgreementFileException {
    String said = ", pending: {begun_by: [request_received], acts: [request.confirm]}";
    Agreement agreement = load(later(said));
    assertThat(agreement.succession(List.of()).getFirst().arithmetic())
        .contains(
            "small ends, while cases begun under it by request_received go on, for"
                + " request.confirm, when this agreement enters into force");
    assertThat(later(said.replace("request_received", "request_recieved")).findings(folder))
        .extracting(Finding::message)
        .contains("unknown event request_recieved under pending");
    assertThat(later(said.replace("request.confirm", "request.confrm")).findings(folder))
        .extracting(Finding::message)
        .contains("unknown act request.confrm under pending");
  }
}
