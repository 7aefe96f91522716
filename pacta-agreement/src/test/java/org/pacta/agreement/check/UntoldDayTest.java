package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/**
 * Of 1 June a proposal says no moment: what it starts is known only where it is so at each moment
 * of that day, by the clock of everybody concerned.
 */
class UntoldDayTest extends AfterAProposal {
  private static final String DAY = "2026-06-01";
  private static final String THREE =
      """
      parties:
        - {id: AAA, name: Aland, time_zone: %s, cite: ["1"]}
        - {id: BBB, name: Beland, time_zone: %s, cite: ["1"]}
        - {id: CCC, name: Celand, time_zone: Europe/London, cite: ["1"]}
      """;
  private static final String YES =
      "{id: P1, kind: permission, act: [request.submit], when: \"happened('agreed')\"}";
  private static final String YET =
      "{id: P1, kind: permission, act: [request.submit], when: \"!happened('agreed')\"}";
  private static final String ENTRY = "entry_into_force: {date: {fixed: \"%s\"}, cite: [\"9\"]}";
  private static final String ACCESSION =
      "accession: {date: {at: accession_deposited}, %scite: [\"9\"]}";
  private static final String WITHDRAWAL =
      "withdrawal: {date: {at: withdrawal_notice_received}, starts: moment, cite: [\"9\"]}";
  private static final String TURNS =
      "suspension: {date: {at: suspension_notice_received}, %1$scite: [\"9\"]}, resumption: {date:"
          + " {at: resumption_notice_received}, %1$scite: [\"9\"]}";

  private SmallFile many(boolean apart, boolean accedes) {
    String parties =
        apart
            ? THREE.formatted("America/New_York", "Asia/Almaty")
            : THREE.formatted("Europe/London", "Europe/London");
    return file(
        new SmallFile()
            .replace("head", "kind: bilateral", "kind: multilateral")
            .part(
                "parties",
                accedes ? parties.replaceFirst(", cite", ", joins: accession, cite") : parties));
  }

  private SmallFile two() {
    return file(
        new SmallFile()
            .replace(
                "parties",
                "BBB, name: Beland, time_zone: Europe/Prague",
                "BBB, name: Beland, time_zone: Asia/Almaty")
            .replace("parties", "Europe/Prague", "America/New_York"));
  }

  private static SmallFile file(SmallFile file) {
    return file.part("tests", "tests: []")
        .part("deadlines", "deadlines: {D-1: {term: ten days, within: P10D, cite: [\"3\"]}}")
        .part("words", "words: {events: [proposed, refused, agreed, reported]}");
  }

  private Agreement load(SmallFile file, String entry, List<String> clauses, String... rules)
      throws AgreementFileException {
    List<String> all = new ArrayList<>(List.of("duration: indefinite", ENTRY.formatted(entry)));
    all.addAll(clauses);
    return AgreementFolder.loadFile(
        file.part("temporal", "temporal: {" + String.join(", ", all) + "}")
            .rules(rules)
            .in(folder, "small.yaml"));
  }

  private static String duty(String bearer, String more) {
    return "{id: D1, kind: duty, bearer: %s, trigger: proposed, perform: reported, due: D-1, %s, cite: [\"3\"]}"
        .formatted(bearer, more);
  }

  private static TreatyEvent event(String name, @Nullable String party, @Nullable String at) {
    return new TreatyEvent(name, party, LocalDate.parse(DAY))
        .at(at == null ? null : Instant.parse(at));
  }

  private static List<String> owed(Agreement agreement, TreatyEvent... events) {
    return agreement
        .account(new EventRegister(List.of(events), ALL), AsOf.endOf(LocalDate.parse("2026-07-15")))
        .duties()
        .stream()
        .map(it -> it.status().code())
        .toList();
  }

  private static List<String> reasons(Agreement agreement, TreatyEvent... events) {
    return agreement
        .dutiesNotStarted(
            new EventRegister(List.of(events), ALL), AsOf.endOf(LocalDate.parse("2026-07-15")))
        .stream()
        .map(it -> it.party() + ": " + it.reason())
        .toList();
  }

  private static Outcome asked(Agreement agreement, TreatyEvent... past) {
    return outcome(agreement, "2026-07-15T10:00:00Z", "2026-07-15T10:00:00Z", past);
  }

  private static TreatyEvent requested(@Nullable String at) {
    Facts facts = new Facts(Map.of("req", Map.of("requesting", "AAA", "requested", "BBB")));
    EventDetail ofCase =
        new EventDetail("C-1", null, false, null, null, null, facts, null, null, null);
    return new TreatyEvent("request_received", "BBB", LocalDate.parse(DAY), List.of(), null, ofCase)
        .at(at == null ? null : Instant.parse(at));
  }

  /** Before AAA left it is released with that, and afterwards it does not start. */
  @Test
  void whatTwoOweTogetherIsNoSureBreachOnTheDayOneOfThemLeaves() throws AgreementFileException {
    Agreement agreement =
        load(
            many(false, false),
            "2026-03-01",
            List.of(WITHDRAWAL),
            duty("parties_concerned", "survives: []").replace("proposed", "request_received"));
    TreatyEvent leaves = event("withdrawal_notice_received", "AAA", "2026-06-01T14:00:00Z");
    assertThat(owed(agreement, leaves, requested("2026-06-01T10:00:00Z")))
        .containsExactly("released");
    assertThat(owed(agreement, leaves, requested("2026-06-01T16:00:00Z"))).isEmpty();
    assertThat(owed(agreement, leaves, requested(null))).containsExactly("unclear");
  }

  @Test
  void norWhatEachOfAllMustDoOnTheDayOneOfThemJoins() throws AgreementFileException {
    Agreement agreement =
        load(
            many(false, true),
            "2026-03-01",
            List.of(ACCESSION.formatted("starts: moment, ")),
            duty("all_parties", "done_by: each_party"));
    TreatyEvent joins = event("accession_deposited", "AAA", "2026-06-01T14:00:00Z");
    List<TreatyEvent> done =
        List.of(
            new TreatyEvent("reported", "BBB", LocalDate.parse("2026-06-05")),
            new TreatyEvent("reported", "CCC", LocalDate.parse("2026-06-05")));
    Map<String, String> byMoment =
        Map.of("2026-06-01T09:00:00Z", "met", "2026-06-01T15:00:00Z", "breach");
    byMoment.forEach((at, status) ->
        assertThat(
                owed(
                    agreement,
                    joins,
                    event("proposed", "BBB", at),
                    done.getFirst(),
                    done.getLast()))
            .as(at)
            .containsExactly(status));
    assertThat(
            owed(agreement, joins, event("proposed", "BBB", null), done.getFirst(), done.getLast()))
        .containsExactly("unclear");
  }

  /** One performance is enough, whoever is bound by then, and all of them have failed to. */
  @Test
  void whatAllOweAtEachMomentOfTheDayIsOwed() throws AgreementFileException {
    Agreement agreement =
        load(
            many(false, true),
            "2026-03-01",
            List.of(ACCESSION.formatted("starts: moment, ")),
            duty("all_parties", "survives: []"));
    TreatyEvent joins = event("accession_deposited", "AAA", "2026-06-01T14:00:00Z");
    assertThat(owed(agreement, joins, event("proposed", "BBB", null))).containsExactly("breach");
  }

  /** In Almaty the day begins at 19:00 of 31 May in London, nine hours before it does for AAA. */
  @Test
  void whoseSilenceGivesARightIsOwedToOneThatMayNotBeBoundYet() throws AgreementFileException {
    Agreement agreement =
        load(
            many(true, true),
            "2026-03-01",
            List.of(ACCESSION.formatted("")),
            YES,
            duty("requested_party", "lapse: agreed").replace("proposed", "request_received"));
    TreatyEvent joins = event("accession_deposited", "AAA", null);
    assertThat(asked(agreement, joins, requested("2026-05-31T20:00:00Z")))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(agreement, joins, requested("2026-06-01T05:00:00Z")))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(owed(agreement, joins, requested(null))).containsExactly("unclear");
    assertThat(asked(agreement, joins, requested(null))).isEqualTo(Outcome.UNDETERMINED);
    assertThat(reasons(agreement, joins, requested("2026-05-31T20:00:00Z")))
        .containsExactly(
            "BBB: at that moment it did not bind AAA yet by its clock, to which it would be owed");
  }

  @Test
  void whatIsOwedToEachIsNotSurelyOwedToHim() throws AgreementFileException {
    Agreement agreement =
        load(
            many(true, true),
            "2026-03-01",
            List.of(ACCESSION.formatted("")),
            duty("BBB", "owed_to: each_other_party"));
    TreatyEvent joins = event("accession_deposited", "AAA", null);
    assertThat(
            agreement
                .account(
                    new EventRegister(List.of(joins, event("proposed", "BBB", null)), ALL),
                    AsOf.endOf(LocalDate.parse("2026-07-15")))
                .duties())
        .extracting(it -> it.creditor() + " " + it.status().code())
        .containsExactlyInAnyOrder("AAA unclear", "CCC breach");
  }

  @Test
  void whatOnlyTheDayBeforeSuspendedMayStillBeForWhoeverOwes() throws AgreementFileException {
    Agreement agreement =
        load(two(), "2026-03-01", List.of(TURNS.formatted("")), YES, duty("AAA", "lapse: agreed"));
    TreatyEvent suspends =
        new TreatyEvent("suspension_notice_received", "AAA", LocalDate.parse("2026-05-01"));
    TreatyEvent resumes = event("resumption_notice_received", "AAA", null);
    TreatyEvent early = event("proposed", "BBB", "2026-05-31T20:00:00Z");
    TreatyEvent untold = event("proposed", "BBB", null);
    assertThat(asked(agreement, suspends, resumes, early)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(owed(agreement, suspends, resumes, untold)).containsExactly("unclear");
    assertThat(asked(agreement, suspends, resumes, untold)).isEqualTo(Outcome.UNDETERMINED);
    TreatyEvent next = new TreatyEvent("proposed", "BBB", LocalDate.parse("2026-06-02"));
    assertThat(asked(agreement, suspends, resumes, next)).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void soASilenceOfNobodyAndWhatAllOweOnTheFirstDay() throws AgreementFileException {
    Agreement silence =
        load(
            many(true, false),
            DAY,
            List.of(),
            YES,
            "{id: L1, kind: lapse, trigger: proposed, prevented_by: [{event: refused, by:"
                + " any_party}], due: D-1, effect: {event: agreed}, cite: [\"3\"]}");
    TreatyEvent untold = event("proposed", "BBB", null);
    assertThat(asked(silence, event("proposed", "BBB", "2026-05-31T20:00:00Z")))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(silence, untold)).isEqualTo(Outcome.UNDETERMINED);
    Agreement all =
        load(many(true, false), DAY, List.of(), duty("all_parties", "done_by: each_party"));
    assertThat(owed(all, untold)).containsExactly("unclear");
    assertThat(reasons(all, event("proposed", "BBB", "2026-05-31T20:00:00Z")))
        .containsExactly("null: at that moment it bound no two Parties yet by their clocks");
  }

  /** The condition holds before the suspension alone, while the duty runs on in it. */
  @ParameterizedTest
  @CsvSource({
    "agr.status == 'in_force', 2026-06-01T09:00:00Z",
    "agr.status != 'in_force', 2026-06-01T15:00:00Z"
  })
  void whatAsksHowItStandsAsksItOfTheWholeDay(String guard, String at)
      throws AgreementFileException {
    Agreement agreement =
        load(
            many(false, false),
            "2026-03-01",
            List.of(TURNS.formatted("starts: moment, ")),
            YET,
            duty(
                "BBB", "lapse: agreed, also_while: [suspended], only_if: \"%s\"".formatted(guard)));
    TreatyEvent suspends = event("suspension_notice_received", "BBB", "2026-06-01T14:00:00Z");
    TreatyEvent resumes =
        new TreatyEvent("resumption_notice_received", "BBB", LocalDate.parse("2026-06-03"))
            .at(Instant.parse("2026-06-03T14:00:00Z"));
    assertThat(asked(agreement, suspends, resumes, event("proposed", "AAA", at)))
        .isEqualTo(Outcome.NO_CLAUSE);
    TreatyEvent untold = event("proposed", "AAA", null);
    assertThat(owed(agreement, suspends, resumes, untold)).containsExactly("unclear");
    assertThat(asked(agreement, suspends, resumes, untold)).isEqualTo(Outcome.UNDETERMINED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"size(agr.members) >= 3", "size(agr.members) < 3"})
  void orHowManyItBinds(String guard) throws AgreementFileException {
    Agreement agreement =
        load(
            many(false, true),
            "2026-03-01",
            List.of(ACCESSION.formatted("starts: moment, ")),
            YES,
            duty("BBB", "lapse: agreed, only_if: \"%s\"".formatted(guard)));
    TreatyEvent joins = event("accession_deposited", "AAA", "2026-06-01T14:00:00Z");
    String lacks = guard.contains(">") ? "2026-06-01T09:00:00Z" : "2026-06-01T15:00:00Z";
    assertThat(asked(agreement, joins, event("proposed", "BBB", lacks)))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(agreement, joins, event("proposed", "BBB", null)))
        .isEqualTo(Outcome.UNDETERMINED);
  }

  /** Of nobody, the day may be that of any clock: it began in Almaty at 19:00 UTC of 31 May. */
  @Test
  void whatNobodyIsSaidToHaveDoneMayHaveComeAsItsDayBeganAnywhere() throws AgreementFileException {
    Agreement agreement =
        load(many(true, false), DAY, List.of(), YES, duty("BBB", "lapse: agreed"));
    assertThat(asked(agreement, event("proposed", null, "2026-05-31T20:00:00Z")))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(owed(agreement, event("proposed", null, null))).containsExactly("unclear");
    assertThat(asked(agreement, event("proposed", null, null))).isEqualTo(Outcome.UNDETERMINED);
  }
}
