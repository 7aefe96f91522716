package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.pacta.agreement.Outcome;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TreatyEvent;

/** Which duties start, and for whom. The small agreement is in force from 1 March 2026. */
class DutyStartTest {
  private static final String DUTY =
      "{id: D1, kind: duty, bearer: each_party, trigger: dispute_raised, perform:"
          + " consultations_opened, due: D-1, cite: [\"3\"]}";
  private static final LocalDate LATER = LocalDate.parse("2026-12-01");

  @TempDir Path folder;

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private List<DutyState> duties(String rule, TreatyEvent... events) throws AgreementFileException {
    return load(new SmallFile().rules(rule)).duties(List.of(events), LATER);
  }

  private static TreatyEvent raised(String party, String date) {
    return new TreatyEvent("dispute_raised", party, LocalDate.parse(date));
  }

  private static TreatyEvent raised(Map<String, ?> facts) {
    EventDetail detail = new EventDetail("c-1", null, false, null, null, null, Facts.ofMap(facts));
    return new TreatyEvent(
        "dispute_raised", "AAA", LocalDate.parse("2026-05-01"), List.of(), null, detail);
  }

  @Test
  void nothingIsOwedBeforeTheAgreementIsInForce() throws AgreementFileException {
    assertThat(duties(DUTY, raised("AAA", "2026-02-28"))).isEmpty();
    assertThat(duties(DUTY, raised("AAA", "2026-03-01"))).hasSize(2);
    String before = DUTY.replace("kind: duty,", "kind: duty, also_while: [not_in_force],");
    assertThat(duties(before, raised("AAA", "2026-02-28"))).hasSize(2);
  }

  @Test
  void eachPartyOwesWhoeverBroughtTheEventAbout() throws AgreementFileException {
    TreatyEvent opened =
        new TreatyEvent("consultations_opened", "AAA", LocalDate.parse("2026-05-02"));
    List<DutyState> states = duties(DUTY, raised("AAA", "2026-05-01"), opened);
    assertThat(states).extracting(DutyState::party).containsExactly("AAA", "BBB");
    assertThat(states)
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.MET, DutyStatus.BREACH);
  }

  @Test
  void bearersAreThePartyOfTheEventTheOtherOrOneByName() throws AgreementFileException {
    assertThat(bearers("event_party")).containsExactly("AAA");
    assertThat(bearers("other_party")).containsExactly("BBB");
    assertThat(bearers("BBB")).containsExactly("BBB");
    assertThat(bearers("both_parties")).containsExactly((String) null);
  }

  private List<String> bearers(String bearer) throws AgreementFileException {
    return duties(DUTY.replace("each_party", bearer), raised("AAA", "2026-05-01")).stream()
        .map(DutyState::party)
        .toList();
  }

  @Test
  void aBearerThatIsNobodyIsFound() {
    List<Finding> findings =
        new SmallFile().rules(DUTY.replace("each_party", "the_moon")).findings(folder);
    assertThat(findings)
        .anySatisfy(finding -> {
          assertThat(finding.message()).isEqualTo("unknown bearer the_moon");
          assertThat(finding.line()).isPositive();
        });
  }

  @Test
  void theConditionOfADutyIsSettledByTheFactsOfItsCase() throws AgreementFileException {
    String duty = DUTY.replace("due: D-1,", "due: D-1, only_if: req.urgent,");
    assertThat(duties(duty, raised(Map.of("req", Map.of("urgent", false))))).isEmpty();
    assertThat(duties(duty, raised(Map.of("req", Map.of("urgent", true)))))
        .extracting(DutyState::status)
        .containsOnly(DutyStatus.BREACH);
    List<DutyState> unclear = duties(duty, raised(Map.of()));
    assertThat(unclear).extracting(DutyState::status).containsOnly(DutyStatus.UNCLEAR);
    assertThat(unclear.getFirst().missing()).containsExactly("req.urgent");
    assertThat(unclear.getFirst().caseId()).isEqualTo("c-1");
  }

  @Test
  void aConditionOverFactsThatNoActHasIsFound() {
    String duty = DUTY.replace("due: D-1,", "due: D-1, only_if: nobody.knows,");
    assertThat(new SmallFile().rules(duty).findings(folder))
        .extracting(Finding::code)
        .contains("A103");
  }

  @Test
  void eachPeriodOfARecurringDutyIsMetByItsOwnPerformance() throws AgreementFileException {
    String review =
        DUTY.replace("due: D-1,", "due: D-1, recurring: true,")
            .replace("each_party", "event_party");
    TreatyEvent opened =
        new TreatyEvent("consultations_opened", "AAA", LocalDate.parse("2026-05-20"));
    assertThat(duties(review, raised("AAA", "2026-05-01"), opened))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.MET, DutyStatus.BREACH);
  }

  @Test
  void aPartyThatHasSuspendedWhatItOwesOwesNothingInItsRoleEither() throws AgreementFileException {
    String role =
        "{id: D1, kind: duty, bearer: requested_party, trigger: request_received, perform:"
            + " reply_sent, due: D-1, cite: [\"3\"]}";
    SmallFile file =
        new SmallFile()
            .rules(role)
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed:"
                    + " \"2026-03-01\"}, cite: [\"9\"]}, suspension: {date: {at:"
                    + " suspension_notice_received}, suspends: own_obligations, cite: [\"9\"]}}");
    Agreement agreement = load(file);
    TreatyEvent notice =
        new TreatyEvent("suspension_notice_received", "BBB", LocalDate.parse("2026-04-01"));
    for (String asked : List.of("AAA", "BBB")) {
      TreatyEvent request =
          new TreatyEvent("request_received", asked, LocalDate.parse("2026-05-01"));
      assertThat(agreement.duties(List.of(notice, request), LATER))
          .hasSize(asked.equals("BBB") ? 0 : 1);
    }
  }

  @Test
  void aPowerOfOnePartyIsItsAlone() throws AgreementFileException {
    Agreement agreement =
        load(
            new SmallFile()
                .rules(
                    "{id: W1, kind: power, holder: BBB, act: [agreement.terminate], when:"
                        + " notice.written, effect: {event: termination_notice_received}}"));
    Facts base = agreement.vocabulary().baseFacts().plus(Facts.NONE.with("notice.written", true));
    assertThat(terminate(agreement, base.with("actor", "BBB"))).isEqualTo(Outcome.PERMITTED);
    assertThat(terminate(agreement, base.with("actor", "AAA"))).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(terminate(agreement, base)).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void aPowerOfThePartiesTogetherNeedsThemAll() throws AgreementFileException {
    Agreement agreement = together("both_parties");
    Facts base = agreement.vocabulary().baseFacts().plus(Facts.NONE.with("notice.written", true));
    assertThat(terminate(agreement, base)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(terminate(agreement, base.with("agreed_by", List.of("AAA"))))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(terminate(agreement, base.with("agreed_by", List.of("AAA", "BBB"))))
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void aPowerOfAllPartiesNeedsThoseThatAreMembers() throws AgreementFileException {
    Agreement agreement = together("all_parties");
    Facts base = agreement.vocabulary().baseFacts().plus(Facts.NONE.with("notice.written", true));
    Facts agreed = base.with("agreed_by", List.of("AAA"));
    assertThat(terminate(agreement, agreed)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(terminate(agreement, agreed.with("agr.members", List.of("AAA"))))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(terminate(agreement, agreed.with("agr.members", List.of())))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(terminate(agreement, agreed.without("agr.members"))).isEqualTo(Outcome.UNDETERMINED);
  }

  private Agreement together(String holder) throws AgreementFileException {
    return load(
        new SmallFile()
            .rules(
                "{id: W1, kind: power, holder: "
                    + holder
                    + ", act: [agreement.terminate], when: notice.written, effect: {event:"
                    + " termination_notice_received}}"));
  }

  @Test
  void aDutyOwedOnlyWhereNothingForbidsItIsNoContradiction() {
    String duty =
        "{id: D1, kind: duty, bearer: each_party, trigger: defect_found, perform:"
            + " personal_data_destroyed, due: D-1ONLY}";
    String ban =
        "{id: F1, kind: prohibition, act: [data.destroy], when: \"item.personal_data &&"
            + " item.classified\"}";
    assertThat(codes(duty.replace("ONLY", ""), ban)).contains("A108");
    assertThat(codes(duty.replace("ONLY", ", only_if: \"!item.classified\""), ban))
        .doesNotContain("A108");
    assertThat(codes(duty.replace("ONLY", ", only_if: \"item.classified\""), ban)).contains("A108");
    assertThat(codes(duty.replace("ONLY", ", only_if: req.urgent"), ban)).contains("A108");
  }

  private List<String> codes(String... rules) {
    return new SmallFile()
        .rules(rules).findings(folder).stream().map(finding -> finding.code()).toList();
  }

  @Test
  void aPowerOfTheRequestedPartyIsNotThatOfTheOther() throws AgreementFileException {
    Agreement agreement =
        load(
            new SmallFile()
                .rules(
                    "{id: W1, kind: power, holder: requested_party, act: [request.refuse], when:"
                        + " \"ref.reason != ''\", effect: {event: refusal_decided}}"));
    Facts base =
        agreement
            .vocabulary()
            .baseFacts()
            .with("ref.reason", "at trial")
            .with("req.requested", "BBB");
    Instant now = Instant.parse("2026-06-15T09:00:00Z");
    assertThat(agreement.decide("request.refuse", base.with("actor", "BBB"), now, now).permitted())
        .isTrue();
    assertThat(agreement.decide("request.refuse", base.with("actor", "AAA"), now, now).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(agreement.decide("request.refuse", base, now, now).missing())
        .containsExactly("actor");
    Facts nobodyAsked = base.without("req.requested").with("actor", "BBB");
    assertThat(agreement.decide("request.refuse", nobodyAsked, now, now).missing())
        .containsExactly("req.requested");
  }

  @Test
  void aConditionSaysWhichActsFactsItSpeaksOf() throws AgreementFileException {
    String duty =
        DUTY.replace("due: D-1,", "due: D-1, only_if: item.sample, facts_of: data.retain,");
    assertThat(duties(duty, raised(Map.of("item", Map.of("sample", true))))).hasSize(2);
    assertThat(duties(duty, raised(Map.of("item", Map.of("sample", false))))).isEmpty();
    assertThat(new SmallFile().rules(duty.replace("data.retain", "data.keep")).findings(folder))
        .extracting(Finding::message)
        .contains("unknown act data.keep");
    String wrong = duty.replace("item.sample", "req.urgent");
    assertThat(new SmallFile().rules(wrong).findings(folder))
        .anySatisfy(
            finding -> assertThat(finding.message()).contains("undeclared reference to 'req'"));
    String mixed = DUTY.replace("due: D-1,", "due: D-1, only_if: req.urgent && lo.accredited,");
    assertThat(new SmallFile().rules(mixed).findings(folder))
        .anySatisfy(
            finding -> assertThat(finding.message()).contains("no act has all the facts it reads"));
  }

  private static Outcome terminate(Agreement agreement, Facts facts) {
    Instant now = Instant.parse("2026-06-15T09:00:00Z");
    return agreement.decide("agreement.terminate", facts, now, now).outcome();
  }

  @Test
  void aSuspensionOfTheWholeSparesWhatTheTextNeverSuspends() throws AgreementFileException {
    SmallFile file =
        new SmallFile()
            .rules(DUTY)
            .replace(
                "temporal",
                "temporal: {",
                "temporal: {suspension: {date: {at: suspension_notice_received}, never: [\"3\"],"
                    + " cite: [\"9\"]}, ");
    Agreement agreement = load(file);
    TreatyEvent suspended =
        new TreatyEvent("suspension_notice_received", "AAA", LocalDate.parse("2026-04-01"));
    var status = agreement.status(List.of(suspended), LATER);
    assertThat(status.status()).isEqualTo(StatusCode.PARTLY_SUSPENDED);
    assertThat(status.suspendedUnits()).containsExactlyInAnyOrder("1", "2").doesNotContain("3");
    assertThat(agreement.duties(List.of(suspended, raised("AAA", "2026-05-01")), LATER)).hasSize(2);
  }
}
