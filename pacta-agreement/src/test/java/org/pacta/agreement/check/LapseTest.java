package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/** What follows when time runs out. The small agreement is in force from 1 March 2026. */
class LapseTest {
  private static final String CONSENT =
      "{id: L1, kind: lapse, silent: other_party, trigger: consent_asked, prevented_by:"
          + " [consent_given, consent_refused], due: D-30, effect: {event: consent_given}, cite:"
          + " [\"3\"]}";
  private static final String TRANSFER =
      "{id: D1, kind: duty, bearer: other_party, trigger: consent_given, perform: information_sent,"
          + " due: D-30, cite: [\"3\"]}";
  private static final String DEADLINES =
      "deadlines: {D-30: {term: within thirty days, within: P30D, cite: [\"3\"]}, D-24: {term: within"
          + " a day, within: PT24H, cite: [\"3\"]}, D-soon: {term: soon, indeterminate: true, target:"
          + " P3D, target_source: a test, cite: [\"3\"]}}";

  /** What silence brings about as 1 June begins in Prague. */
  private static final TreatyEvent CONSENTED =
      new TreatyEvent(
          "consent_given",
          "BBB",
          LocalDate.parse("2026-06-01"),
          List.of(),
          null,
          new EventDetail(
              null, Instant.parse("2026-05-31T22:00:00Z"), false, null, null, null, Facts.NONE));

  @TempDir Path folder;

  private SmallFile file(String... rules) {
    return new SmallFile().part("deadlines", DEADLINES).rules(rules);
  }

  private Agreement load(String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(file(rules).in(folder, "small.yaml"));
  }

  private static TreatyEvent event(String name, String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  private static TreatyEvent ofCase(String name, String party, String date, String caseId) {
    return new TreatyEvent(
        name,
        party,
        LocalDate.parse(date),
        List.of(),
        null,
        new EventDetail(caseId, null, false, null, null, null, Facts.NONE));
  }

  private static AsOf endOf(String day) {
    return AsOf.endOf(LocalDate.parse(day));
  }

  @Test
  void silenceBringsTheEventAboutTheDayAfterItsTime() throws AgreementFileException {
    Agreement agreement = load(CONSENT, TRANSFER);
    List<TreatyEvent> asked = List.of(event("consent_asked", "AAA", "2026-05-01"));
    List<Lapsed> running = agreement.lapses(asked, endOf("2026-05-31"));
    assertThat(running).extracting(Lapsed::outcome).containsExactly(Lapsed.Outcome.RUNNING);
    assertThat(agreement.duties(asked, endOf("2026-05-31"))).isEmpty();

    Lapsed given = agreement.lapses(asked, endOf("2026-06-01")).getFirst();
    assertThat(given.outcome()).isEqualTo(Lapsed.Outcome.CAME_ABOUT);
    assertThat(given.event()).isEqualTo(CONSENTED);
    assertThat(given.arithmetic()).contains("30 days", "31 May 2026", "consent given");
    assertThat(agreement.duties(asked, endOf("2026-06-01")))
        .singleElement()
        .satisfies(duty -> {
          assertThat(duty.party()).isEqualTo("AAA");
          assertThat(duty.started()).isEqualTo("2026-06-01");
        });
  }

  @Test
  void anAnswerInTimeKeepsItFromComingAbout() throws AgreementFileException {
    Agreement agreement = load(CONSENT, TRANSFER);
    List<TreatyEvent> refused =
        List.of(
            event("consent_asked", "AAA", "2026-05-01"),
            event("consent_refused", "BBB", "2026-05-31"));
    assertThat(agreement.lapses(refused, endOf("2026-12-01")))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.KEPT);
    assertThat(agreement.duties(refused, endOf("2026-12-01"))).isEmpty();
    List<TreatyEvent> tooLate =
        List.of(refused.getFirst(), event("consent_refused", "BBB", "2026-06-01"));
    assertThat(agreement.lapses(tooLate, endOf("2026-12-01")))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.CAME_ABOUT);
  }

  @Test
  void eachCaseHasItsOwnTimeAndTheOrderOfRulesDoesNotMatter() throws AgreementFileException {
    List<TreatyEvent> events =
        List.of(
            ofCase("consent_asked", "AAA", "2026-05-01", "c-1"),
            ofCase("consent_asked", "AAA", "2026-05-02", "c-2"),
            ofCase("consent_refused", "BBB", "2026-05-20", "c-2"));
    List<DutyState> one = load(CONSENT, TRANSFER).duties(events, endOf("2026-06-20"));
    List<DutyState> other = load(TRANSFER, CONSENT).duties(events, endOf("2026-06-20"));
    assertThat(one).extracting(DutyState::caseId).containsExactly("c-1");
    assertThat(other).isEqualTo(one);
    Map<String, TemporalResult> dates = load(CONSENT).dates(events, LocalDate.parse("2026-06-20"));
    assertThat(dates.get("L1 BBB c-1"))
        .satisfies(date -> {
          assertThat(date.date()).isEqualTo("2026-06-01");
          assertThat(date.cite()).containsExactly("3");
        });
    assertThat(dates.get("L1 BBB c-2")).extracting(TemporalResult::date).isNull();
  }

  @Test
  void aDutyWhoseTimeRunsOutMayBringAboutAnEvent() throws AgreementFileException {
    Agreement agreement =
        load(
            "{id: D1, kind: duty, bearer: other_party, trigger: consent_asked, perform:"
                + " consent_given, discharged_also_by: [consent_refused], due: D-30, lapse:"
                + " dispute_raised, cite: [\"3\"]}",
            "{id: D2, kind: duty, bearer: each_party, trigger: dispute_raised, perform:"
                + " consultations_opened, due: D-30, lapse: consent_refused, cite: [\"3\"]}");
    List<TreatyEvent> asked = List.of(event("consent_asked", "AAA", "2026-05-01"));
    assertThat(agreement.duties(asked, endOf("2026-07-02")))
        .extracting(DutyState::rule, DutyState::status)
        .contains(tuple("D1", DutyStatus.BREACH), tuple("D2", DutyStatus.BREACH));
    assertThat(agreement.lapses(asked, endOf("2026-07-02")))
        .extracting(lapse -> lapse.event().event())
        .contains("dispute_raised", "consent_refused");
  }

  @Test
  void anAmendmentEntersIntoForceUnlessAPartyObjects() throws AgreementFileException {
    SmallFile file =
        file("{id: L1, kind: lapse, trigger: amendment_proposed, prevented_by:"
                + " [amendment_objected], due: D-30, effect: {event: amendment_accepted}, cite:"
                + " [\"3\"]}")
            .part(
                "words",
                "words: {events: [amendment_proposed, amendment_objected, amendment_accepted]}")
            .replace(
                "temporal",
                "temporal: {",
                "temporal: {amendment: {date: {at: amendment_accepted}, cite: [\"9\"]},"
                    + " suspension: {date: {at: amendment_accepted}, cite: [\"9\"]}, ");
    Agreement agreement = AgreementFolder.loadFile(file.in(folder, "small.yaml"));
    List<TreatyEvent> proposed = List.of(event("amendment_proposed", "AAA", "2026-05-01"));
    LocalDate later = LocalDate.parse("2026-06-01");
    assertThat(date(agreement, proposed, later, "amendment")).isEqualTo(later);
    assertThat(date(agreement, proposed, later.minusDays(1), "amendment")).isNull();
    assertThat(date(agreement, proposed, later.minusDays(1), "L1")).isEqualTo(later);
    assertThat(agreement.status(proposed, later).status()).isEqualTo(StatusCode.SUSPENDED);
    List<TreatyEvent> objected =
        List.of(proposed.getFirst(), event("amendment_objected", "BBB", "2026-05-20"));
    assertThat(date(agreement, objected, later, "amendment")).isNull();
    assertThat(agreement.status(objected, later).status()).isEqualTo(StatusCode.IN_FORCE);
  }

  private static @Nullable LocalDate date(
      Agreement agreement, List<TreatyEvent> events, LocalDate on, String clause) {
    return Objects.requireNonNull(agreement.dates(events, on).get(clause)).date();
  }

  @Test
  void hoursRunOutAtTheirMoment() throws AgreementFileException {
    Agreement agreement = load(CONSENT.replace("D-30", "D-24"));
    TreatyEvent asked =
        new TreatyEvent(
            "consent_asked",
            "AAA",
            LocalDate.parse("2026-05-01"),
            List.of(),
            null,
            new EventDetail(
                null, Instant.parse("2026-05-01T10:00:00Z"), false, null, null, null, Facts.NONE));
    assertThat(outcome(agreement, asked, "2026-05-02T10:00:00Z")).isEqualTo(Lapsed.Outcome.RUNNING);
    assertThat(outcome(agreement, asked, "2026-05-02T10:00:01Z"))
        .isEqualTo(Lapsed.Outcome.CAME_ABOUT);
  }

  private static Lapsed.Outcome outcome(Agreement agreement, TreatyEvent asked, String at) {
    return agreement.lapses(List.of(asked), AsOf.instant(Instant.parse(at))).getFirst().outcome();
  }

  @Test
  void nothingLapsesBeforeTheAgreementIsInForceUnlessTheRuleSaysSo() throws AgreementFileException {
    List<TreatyEvent> early = List.of(event("consent_asked", "AAA", "2026-02-01"));
    assertThat(load(CONSENT).lapses(early, endOf("2026-12-01"))).isEmpty();
    String also = CONSENT.replace("kind: lapse,", "kind: lapse, also_while: [not_in_force],");
    assertThat(load(also).lapses(early, endOf("2026-12-01"))).hasSize(1);
  }

  @Test
  void aTargetBringsNothingAboutByItself() throws AgreementFileException {
    String soon = CONSENT.replace("D-30", "D-soon");
    List<TreatyEvent> asked = List.of(event("consent_asked", "AAA", "2026-05-01"));
    assertThat(load(soon).lapses(asked, endOf("2026-12-01"))).isEmpty();
    assertThat(file(soon).findings(folder)).extracting(Finding::code).contains("A116");
  }

  @Test
  void namesThatLeadNowhereAreFound() {
    assertThat(
            file(CONSENT.replace("event: consent_given}", "event: nothing_known}"))
                .findings(folder))
        .extracting(Finding::message)
        .contains("unknown event nothing_known");
    assertThat(file(CONSENT.replace("other_party", "the_moon")).findings(folder))
        .extracting(Finding::message)
        .contains("unknown silent the_moon");
  }

  @Test
  void silenceCountsForAGuardOnlyWhereEveryAnswerWouldBeKnown() throws AgreementFileException {
    Agreement agreement = load(CONSENT);
    List<TreatyEvent> asked = List.of(event("consent_asked", "AAA", "2026-05-01"));
    Instant at = Instant.parse("2026-07-01T09:00:00Z");
    Set<String> answers = Set.of("consent_given", "consent_refused");
    assertThat(agreement.fromEvents(new EventRegister(asked, answers), at, at).register().events())
        .contains(CONSENTED);
    Set<String> some = Set.of("consent_given");
    assertThat(agreement.fromEvents(new EventRegister(asked, some), at, at).register().events())
        .isEqualTo(asked);
  }

  @Test
  void whatLapsesComesAboutAsItsDayBegins() throws AgreementFileException {
    String barred =
        "{id: X1, kind: prohibition, act: [request.submit], when: \"happened('consent_given')\"}";
    String allowed = "{id: P1, kind: permission, act: [request.submit], when: \"true\"}";
    Agreement agreement = load(CONSENT, barred, allowed);
    EventRegister register =
        new EventRegister(
            List.of(event("consent_asked", "AAA", "2026-05-01")),
            Set.of("consent_given", "consent_refused"));
    assertThat(submitted(agreement, register, "2026-05-31T21:59:59Z")).isEqualTo("permitted");
    // midnight in Prague, where the Party lives whose silence it is
    assertThat(submitted(agreement, register, "2026-05-31T22:00:00Z")).isEqualTo("denied");
  }

  private static String submitted(Agreement agreement, EventRegister register, String moment) {
    Instant at = Instant.parse(moment);
    Facts facts =
        agreement
            .vocabulary()
            .baseFacts()
            .with("req.nature", "police_cooperation")
            .plus(agreement.fromEvents(register, at, at).history());
    return agreement.decide("request.submit", facts, at, at).outcome().code();
  }

  private static TreatyEvent oral(@Nullable String form) {
    return new TreatyEvent(
        "consent_asked",
        "AAA",
        LocalDate.parse("2026-05-01"),
        List.of(),
        null,
        new EventDetail(
            null,
            null,
            false,
            null,
            null,
            null,
            form == null ? Facts.NONE : Facts.NONE.with("req.form", form)));
  }

  private static final String ON_ORAL =
      CONSENT.replace("due:", "only_if: \"req.form == 'oral'\", facts_of: request.submit, due:");

  @Test
  void aConditionOfSilenceIsSettledByTheFactsOfTheEvent() throws AgreementFileException {
    Agreement agreement = load(ON_ORAL, TRANSFER);
    assertThat(agreement.lapses(List.of(oral("written")), endOf("2026-07-01"))).isEmpty();
    assertThat(agreement.duties(List.of(oral("written")), endOf("2026-07-01"))).isEmpty();
    assertThat(agreement.lapses(List.of(oral("oral")), endOf("2026-07-01")))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.CAME_ABOUT);
    assertThat(agreement.duties(List.of(oral("oral")), endOf("2026-06-15"))).hasSize(1);
  }

  @Test
  void silenceUnderAConditionNobodyHasSettledBringsNothingAbout() throws AgreementFileException {
    Agreement agreement = load(ON_ORAL, TRANSFER);
    List<TreatyEvent> asked = List.of(oral(null));
    assertThat(agreement.lapses(asked, endOf("2026-07-01")))
        .singleElement()
        .satisfies(lapse -> {
          assertThat(lapse.outcome()).isEqualTo(Lapsed.Outcome.UNCLEAR);
          assertThat(lapse.arithmetic()).contains("missing: req.form");
        });
    assertThat(agreement.duties(asked, endOf("2026-07-01")))
        .as("what it would start is not known to be owed")
        .singleElement()
        .satisfies(duty -> assertThat(duty.status()).isEqualTo(DutyStatus.UNCLEAR));
    assertThat(agreement.dates(asked, LocalDate.parse("2026-07-01")).get("L1 BBB"))
        .extracting(TemporalResult::date)
        .isNull();
    Instant at = Instant.parse("2026-07-01T09:00:00Z");
    Set<String> answers = Set.of("consent_given", "consent_refused");
    assertThat(agreement.fromEvents(new EventRegister(asked, answers), at, at).register().events())
        .isEqualTo(asked);
  }

  @Test
  void aConditionOfSilenceIsCheckedLikeThatOfADuty() {
    assertThat(file(ON_ORAL.replace("req.form == 'oral'", "nonsense.fact < 3")).findings(folder))
        .extracting(Finding::code, Finding::unit)
        .contains(tuple("A103", "L1"));
    assertThat(
            file(ON_ORAL.replace("req.form == 'oral'", "req.form == 'oral' && req.form != 'oral'"))
                .findings(folder))
        .filteredOn(finding -> finding.code().equals("A106"))
        .extracting(Finding::message)
        .containsExactly("the time of the lapse can never start");
    assertThat(file(ON_ORAL).findings(folder))
        .extracting(Finding::code)
        .doesNotContain("A103", "A106", "A107");
  }
}
