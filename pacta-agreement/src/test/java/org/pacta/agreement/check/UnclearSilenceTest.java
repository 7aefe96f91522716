package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyAccount;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Effort;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.Statuses;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.temporal.AsOf;

/**
 * A silence of which nobody knows whether its time runs permits nothing: not by what it would
 * start, nor by an end or a suspension that it would bring about.
 */
class UnclearSilenceTest {
  private static final Instant AFTER = Instant.parse("2026-09-01T09:00:00Z");
  private static final String ASK =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}";
  private static final String BAR =
      "{id: N1, kind: prohibition, cite: [\"2\"], act: [request.submit], when: \"happened('%s')\"}";
  private static final String SILENCE =
      "{id: L1, kind: lapse, silent: other_party, trigger: consent_asked, prevented_by:"
          + " [consent_refused], only_if: \"req.form == 'oral'\", facts_of: request.submit, due:"
          + " D-30, effect: {event: end_deemed}, cite: [\"3\"]}";
  private static final String NEXT =
      "{id: L2, kind: lapse, silent: other_party, trigger: end_deemed, prevented_by:"
          + " [consent_refused], due: D-30, effect: {event: second_deemed}, cite: [\"3\"]}";

  @TempDir Path folder;

  private static Agreement load(Path folder, String clause, String... rules)
      throws AgreementFileException {
    return AgreementFolder.loadFile(
        new SmallFile()
            .part("words", "words: {events: [end_deemed, second_deemed]}")
            .part(
                "deadlines",
                "deadlines: {D-30: {term: within thirty days, within: P30D, cite: [\"3\"]}, D-60: {term: within sixty days, within: P60D, cite: [\"3\"]}}")
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {fixed:"
                    + " \"2026-03-01\"}, cite: [\"9\"]}"
                    + clause
                    + "}")
            .rules(rules)
            .in(folder, "small.yaml"));
  }

  /** What is decided where consent was asked for on 1 May in a form, or in one not known. */
  private static Outcome asked(Agreement agreement, @Nullable String form) {
    return asked(agreement, form, Set.of("consent_refused", "end_deemed", "second_deemed"));
  }

  private static TreatyEvent consentAsked(@Nullable String form) {
    EventDetail detail =
        new EventDetail(
            null,
            null,
            false,
            null,
            null,
            null,
            form == null ? Facts.NONE : Facts.NONE.with("req.form", form));
    return new TreatyEvent(
        "consent_asked", "AAA", LocalDate.parse("2026-05-01"), List.of(), null, detail);
  }

  private static Outcome asked(
      Agreement agreement, @Nullable String form, Set<String> complete, TreatyEvent... more) {
    List<TreatyEvent> events = new ArrayList<>(List.of(more));
    events.add(consentAsked(form));
    return decided(agreement, new EventRegister(events, complete));
  }

  /** What is decided of a written request in September, given what happened. */
  static Outcome decided(Agreement agreement, EventRegister register) {
    Facts facts =
        Facts.NONE
            .with("req.form", "written")
            .with("req.nature", "police_cooperation")
            .with("req.requesting", "AAA")
            .with("req.requested", "BBB");
    Facts known =
        agreement
            .vocabulary()
            .baseFacts()
            .without("agr")
            .plus(Statuses.forAct(agreement, "request.submit", facts, register, AFTER, AFTER))
            .plus(agreement.fromEvents(register, AFTER, AFTER).history())
            .plus(facts);
    return agreement.decide("request.submit", known, AFTER, AFTER).outcome();
  }

  @Test
  void whatItBringsAboutIsNotKnownNotToHaveHappenedWhileItMayHaveBeenBroken()
      throws AgreementFileException {
    Agreement agreement = load(folder, "", ASK, BAR.formatted("end_deemed"), SILENCE, NEXT);
    assertThat(asked(agreement, "oral", Set.of("end_deemed"))).isEqualTo(Outcome.UNDETERMINED);
    assertThat(asked(agreement, "written", Set.of("end_deemed"))).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whatWouldTakeTooMuchToWorkOutIsSaidAndNotDecided() throws AgreementFileException {
    Agreement agreement = load(folder, "", ASK, SILENCE, NEXT);
    assertThatThrownBy(() -> asked(agreement.within(new Effort(2_000)), null))
        .isInstanceOf(Effort.Exhausted.class)
        .hasMessageContaining("2,000 steps");
    assertThat(asked(agreement.within(new Effort(20_000)), "written")).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whatItWouldStartIsNotKnownEither() throws AgreementFileException {
    Agreement agreement = load(folder, "", ASK, BAR.formatted("second_deemed"), SILENCE, NEXT);
    assertThat(asked(agreement, null)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(asked(agreement, "oral")).isEqualTo(Outcome.DENIED);
    assertThat(asked(agreement, "written")).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whatItWouldBreakAndWhatThatWouldStartIsUnclearToo() throws AgreementFileException {
    String kept =
        "{id: L4, kind: lapse, silent: other_party, trigger: consent_asked, prevented_by:"
            + " [end_deemed], due: D-60, effect: {event: second_deemed}, cite: [\"3\"]}";
    String owed =
        "{id: D4, kind: duty, bearer: each_party, trigger: second_deemed, perform:"
            + " reply_sent, due: D-30, cite: [\"3\"]}";
    Agreement agreement = load(folder, "", ASK, SILENCE, kept, owed);
    AsOf end = AsOf.endOf(LocalDate.parse("2026-12-01"));
    DutyAccount open =
        agreement.account(new EventRegister(List.of(consentAsked(null)), Set.of()), end);
    assertThat(open.lapses()).extracting(Lapsed::outcome).containsOnly(Lapsed.Outcome.UNCLEAR);
    assertThat(open.duties())
        .isNotEmpty()
        .extracting(DutyState::status)
        .containsOnly(DutyStatus.UNCLEAR);
    DutyAccount kepts =
        agreement.account(new EventRegister(List.of(consentAsked("oral")), Set.of()), end);
    assertThat(kepts.duties()).isEmpty();
    DutyAccount lasted =
        agreement.account(new EventRegister(List.of(consentAsked("written")), Set.of()), end);
    assertThat(lasted.duties())
        .isNotEmpty()
        .extracting(DutyState::status)
        .containsOnly(DutyStatus.BREACH);
  }

  @Test
  void whatItBringsAboutCountsOnlyWhereTheTextAdmitsIt() throws AgreementFileException {
    Agreement agreement =
        load(
            folder,
            ", suspension: {date: {at: suspension_notice_received}, units: [\"2\"], cite: [\"9\"]},"
                + " resumption: {date: {at: end_deemed}, cite: [\"9\"]}",
            ASK,
            SILENCE,
            NEXT);
    AsOf end = AsOf.endOf(LocalDate.parse("2026-12-01"));
    TreatyEvent asked = consentAsked("oral");
    assertThat(agreement.lapses(List.of(asked), end))
        .as("a resumption that resumes nothing starts nothing")
        .extracting(Lapsed::rule)
        .containsExactly("L1");
    TreatyEvent suspended =
        new TreatyEvent("suspension_notice_received", "BBB", LocalDate.parse("2026-05-10"));
    assertThat(agreement.lapses(List.of(asked, suspended), end))
        .extracting(Lapsed::rule)
        .containsExactly("L1", "L2");
  }

  @Test
  void aReadingThatWouldMakeADutyBringSomethingAboutIsTimely() throws AgreementFileException {
    String owed =
        "{id: D9, kind: duty, bearer: other_party, trigger: consent_asked, perform: reply_sent, due:"
            + " D-30, cite: [\"3\"]}";
    String readings =
        "interpretations: [{id: I-1, cite: [\"3\"], question: q, reading: r, basis: text, status:"
            + " open, alternatives: [{id: I-1a, reading: o, changes: {rules: {D9: {%s}}}}]}]";
    for (String change : List.of("lapse: end_deemed", "cite: [\"2\"]")) {
      Agreement agreement =
          AgreementFolder.loadFile(
              new SmallFile()
                  .part("words", "words: {events: [end_deemed]}")
                  .part(
                      "deadlines",
                      "deadlines: {D-30: {term: within thirty days, within: P30D, cite: [\"3\"]}}")
                  .part("interpretations", readings.formatted(change))
                  .rules(ASK, owed)
                  .in(folder, "small.yaml"));
      assertThat(agreement.readings().getFirst().alternatives().getFirst().timely())
          .isEqualTo(change.startsWith("lapse"));
    }
  }

  @Test
  void anEndThatItWouldBringAboutLeavesTheStatusOpen() throws AgreementFileException {
    Agreement agreement =
        load(
            folder,
            ", termination_by_consent: {date: {at: end_deemed}, cite: [\"9\"]}",
            ASK,
            SILENCE);
    assertThat(asked(agreement, null)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(asked(agreement, "oral")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked(agreement, "written")).isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void anEventThatTheLifeOfTheAgreementRestsOnIsNotCompleteThen() throws AgreementFileException {
    Agreement agreement =
        load(
            folder,
            ", suspension: {date: {at: end_deemed}, cite: [\"9\"]}",
            "{id: P1, kind: permission, act: [request.submit], also_while: [suspended], when:"
                + " \"req.form == 'written'\"}",
            BAR.formatted("end_deemed"),
            SILENCE);
    assertThat(asked(agreement, null)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(asked(agreement, "oral")).isEqualTo(Outcome.DENIED);
    assertThat(asked(agreement, "written")).isEqualTo(Outcome.PERMITTED);
  }

  private static final String THEN_OTHER =
      "{id: L3, kind: lapse, silent: other_party, trigger: %s, prevented_by: [%s], due:"
          + " D-60, only_if: \"%s\", facts_of: request.submit, effect: {event: second_deemed},"
          + " cite: [\"3\"]}";
  private static final String BY_SECOND =
      "{id: P2, kind: permission, act: [request.submit], when: \"happened('second_deemed')\"}";

  @Test
  void aSilenceThatMayHaveBeenBrokenIsNotKnownToTheConditionOfAnother()
      throws AgreementFileException {
    Agreement agreement =
        load(
            folder,
            "",
            BY_SECOND,
            SILENCE,
            THEN_OTHER.formatted("reply_sent", "conditions_set", "!happened('end_deemed')"));
    TreatyEvent later = new TreatyEvent("reply_sent", "AAA", LocalDate.parse("2026-06-20"));
    Set<String> all = Set.of("consent_refused", "end_deemed", "second_deemed", "conditions_set");
    assertThat(asked(agreement, "oral", all, later)).isEqualTo(Outcome.NO_CLAUSE);
    Set<String> butOne = Set.of("end_deemed", "second_deemed", "conditions_set");
    assertThat(asked(agreement, "oral", butOne, later)).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void norDoesItLeaveAnotherUnbroken() throws AgreementFileException {
    Agreement agreement =
        load(
            folder,
            "",
            BY_SECOND,
            SILENCE,
            THEN_OTHER.formatted("consent_asked", "end_deemed", "true"));
    Set<String> all = Set.of("consent_refused", "end_deemed", "second_deemed");
    assertThat(asked(agreement, "oral", all)).isNotEqualTo(Outcome.PERMITTED);
    Set<String> butOne = Set.of("end_deemed", "second_deemed");
    assertThat(asked(agreement, "oral", butOne)).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void whatItsLifeRestsOnIsTheSameForTheStatusAndForGuards() throws AgreementFileException {
    Agreement agreement =
        load(
            folder,
            ", termination: {effective: {after: P1D, from: end_deemed}, cite: [\"9\"]}",
            ASK,
            BAR.formatted("end_deemed"),
            SILENCE);
    assertThat(asked(agreement, "oral", Set.of())).isEqualTo(Outcome.DENIED);
  }

  @Test
  void aConditionThatWhatIsCompleteSettlesEndsTheAgreement() throws AgreementFileException {
    Agreement agreement =
        load(
            folder,
            ", termination: {effective: {after: P1D, from: second_deemed}, cite: [\"9\"]}",
            ASK,
            THEN_OTHER.formatted(
                "consent_asked", "consent_refused", "!happened('reply_sent', case_id)"));
    TreatyEvent asked =
        new TreatyEvent(
            "consent_asked",
            "AAA",
            LocalDate.parse("2026-05-01"),
            List.of(),
            null,
            new EventDetail("C", null, false, null, null, null, Facts.NONE));
    EventRegister register =
        new EventRegister(List.of(asked), Set.of("reply_sent", "consent_refused"));
    AsOf when = AsOf.instant(AFTER);
    assertThat(agreement.knowing(register, when).status(register.events(), when.day()).status())
        .isEqualTo(StatusCode.ENDED);
    assertThat(
            Statuses.forAct(agreement, "request.submit", Facts.NONE, register, AFTER, AFTER)
                .at("agr.status"))
        .contains("ended");
    assertThat(agreement.status(register.events(), when.day()).status())
        .isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void twoOfWhichOneWouldUndoTheOtherLeaveTheStatusOpen() throws AgreementFileException {
    Agreement agreement =
        load(
            folder,
            ", suspension: {date: {at: end_deemed}, cite: [\"9\"]}, resumption: {date: {at:"
                + " second_deemed}, cite: [\"9\"]}",
            ASK,
            SILENCE,
            THEN_OTHER.formatted(
                "consent_asked", "consent_refused", "req.nature == 'police_cooperation'"));
    assertThat(asked(agreement, null)).isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void thatItHasNotEndedIsNotKnownWhereSuchASilenceMayHaveEndedIt() throws AgreementFileException {
    Agreement agreement =
        load(
            folder,
            ", termination: {date: {at: end_deemed}, cite: [\"9\"]}",
            ASK.replace("when:", "also_while: [not_in_force, suspended, ended], when:"),
            BAR.formatted("ended"),
            SILENCE);
    assertThat(asked(agreement, null)).isEqualTo(Outcome.UNDETERMINED);
    assertThat(asked(agreement, "oral")).isEqualTo(Outcome.DENIED);
    assertThat(asked(agreement, "written")).isEqualTo(Outcome.PERMITTED);
  }
}
