package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Because;
import org.pacta.agreement.Decision;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Statuses;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;

/** An agreement forbids nothing before it is in force, but for what concerns its own life. */
class ForbiddenBeforeForceTest {
  private static final String FORBIDS =
      "{id: X1, kind: prohibition, cite: [\"2\"], act: [request.submit], when: \"req.form == 'oral'\"}";
  private static final String ALLOWS =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"%s}";

  @TempDir Path folder;

  private Agreement load(String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(
        from(
                "2026-03-01",
                "termination: {effective: {after: P1M, from: termination_notice_received}",
                rules)
            .in(folder, "small.yaml"));
  }

  /** In force from a day, with one clause more, whose last bracket is left open. */
  private static SmallFile from(String day, String clause, String... rules) {
    return new SmallFile()
        .rules(rules)
        .part(
            "temporal",
            "temporal: {duration: indefinite, entry_into_force: {date: {fixed: \""
                + day
                + "\"}, cite: [\"9\"]}, "
                + clause
                + ", cite: [\"9\"]}}");
  }

  private static Decision decide(
      Agreement agreement, String act, Facts stated, String day, TreatyEvent... events) {
    Instant at = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).plusHours(12).toInstant();
    Facts facts =
        TrialFacts.under(agreement, act, stated)
            .plus(stated)
            .plus(agreement.status(List.of(events), LocalDate.parse(day)).asFacts("small"));
    return agreement.decide(act, facts, at, at);
  }

  private static Facts asks(String form) {
    return Facts.NONE.with("req.form", form).with("req.nature", "police_cooperation");
  }

  @Test
  void itSaysThatItIsNotInForceInsteadOfBarring() throws AgreementFileException {
    Agreement agreement = load(ALLOWS.formatted(""), FORBIDS);
    Decision early = decide(agreement, "request.submit", asks("oral"), "2026-02-15");
    assertThat(early.outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(early.because()).extracting(Because::rule).contains("agreement-in-force");
    assertThat(early.cure()).contains("Wait until the agreement is in force.");
    assertThat(decide(agreement, "request.submit", asks("oral"), "2026-03-15").outcome())
        .isEqualTo(Outcome.DENIED);
  }

  @Test
  void whatItForbadeItForbidsAfterItsEnd() throws AgreementFileException {
    Agreement agreement = load(ALLOWS.formatted(""), FORBIDS);
    TreatyEvent notice =
        new TreatyEvent("termination_notice_received", "AAA", LocalDate.parse("2026-06-01"));
    assertThat(decide(agreement, "request.submit", asks("oral"), "2026-08-15", notice).outcome())
        .isEqualTo(Outcome.DENIED);
  }

  /** What is open before the entry into force is so within what the text forbids. */
  @Test
  void itBarsWhereSomethingIsPermittedBefore() throws AgreementFileException {
    String early = ALLOWS.formatted(", also_while: [not_in_force]").replace("written", "oral");
    assertThat(decide(load(early, FORBIDS), "request.submit", asks("oral"), "2026-02-15").outcome())
        .isEqualTo(Outcome.DENIED);
  }

  /** Final clauses apply from the adoption of the text: Vienna Convention, Art. 24(4). */
  @Test
  void whatItForbidsOfItsOwnLifeItForbidsFromTheStart() throws AgreementFileException {
    Agreement agreement =
        load(
            ALLOWS.formatted(""),
            "{id: X2, kind: prohibition, cite: [\"2\"], act: [agreement.reserve], when: 'true'}");
    assertThat(decide(agreement, "agreement.reserve", Facts.NONE, "2026-02-15").outcome())
        .isEqualTo(Outcome.DENIED);
  }

  @Test
  void aStatusStatedByHandCountsAlike() throws AgreementFileException {
    Agreement agreement = load(ALLOWS.formatted(""), FORBIDS);
    Facts stated = asks("oral").with("agr.status", "not_in_force");
    Facts facts = TrialFacts.under(agreement, "request.submit", stated).plus(stated);
    Instant at = Instant.parse("2026-02-15T12:00:00Z");
    assertThat(agreement.decide("request.submit", facts, at, at).outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  /**
   * A rule that speaks itself of the force says what it says, as the text then has a clause on it.
   */
  @Test
  void aRuleOnTheForceItselfDenies() throws AgreementFileException {
    Agreement agreement =
        load(
            ALLOWS.formatted(""),
            "{id: C1, kind: condition, cite: [\"9\"], act: [request.submit], require: \"agr.status =="
                + " 'in_force'\", otherwise: deny}");
    Decision denied = decide(agreement, "request.submit", asks("written"), "2026-02-15");
    assertThat(denied.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(denied.because()).extracting(Because::rule).contains("C1");
  }

  @Test
  void whatSaysThatItStandsBeforeForceDoes() throws AgreementFileException {
    String early = FORBIDS.replace("}", ", only_while: [in_force, not_in_force]}");
    assertThat(
            decide(load(ALLOWS.formatted(""), early), "request.submit", asks("oral"), "2026-02-15")
                .outcome())
        .isEqualTo(Outcome.DENIED);
  }

  /** What was received while it was applied provisionally stays protected once that has ended. */
  @Test
  void whatWasAppliedProvisionallyGoesOnForbidding() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            from(
                    "2026-09-01",
                    "provisional_application: {date: {at: signature}, ended_by: {event:"
                        + " provisional_application_ended, after: P10D}",
                    ALLOWS.formatted(""),
                    FORBIDS)
                .in(folder, "applied.yaml"));
    TreatyEvent signed = new TreatyEvent("signature", null, LocalDate.parse("2026-01-10"));
    TreatyEvent over =
        new TreatyEvent("provisional_application_ended", null, LocalDate.parse("2026-02-01"));
    assertThat(decide(agreement, "request.submit", asks("oral"), "2026-01-20", signed).outcome())
        .isEqualTo(Outcome.DENIED);
    assertThat(
            decide(agreement, "request.submit", asks("oral"), "2026-03-20", signed, over).outcome())
        .isEqualTo(Outcome.DENIED);
  }

  /** A status without force is then that of one territory, while the agreement is in force. */
  @Test
  void whatOneOfSeveralTerritoriesDoesNotHaveIsForbiddenInTheOther() throws AgreementFileException {
    Agreement agreement =
        AgreementFolder.loadFile(
            from(
                    "2026-03-01",
                    "extension: {date: {at: territory_extension_received}",
                    ALLOWS.formatted(""),
                    FORBIDS)
                .part(
                    "territories",
                    "territories: {NOR: {name: Northland, of: AAA, applies: by_extension, cite:"
                        + " [\"9\"]}, SOU: {name: Southland, of: AAA, applies: by_extension, cite:"
                        + " [\"9\"]}}")
                .in(folder, "territories.yaml"));
    Instant at = Instant.parse("2026-05-15T12:00:00Z");
    TreatyEvent extended =
        new TreatyEvent(
            "territory_extension_received",
            "AAA",
            LocalDate.parse("2026-04-01"),
            List.of(),
            null,
            new EventDetail(
                null,
                null,
                false,
                null,
                null,
                null,
                Facts.NONE.with("territories", List.of("NOR"))));
    Facts stated = asks("oral").with("territories", List.of("NOR", "SOU"));
    Facts base = TrialFacts.under(agreement, "request.submit", stated);
    Facts facts =
        base.without("agr")
            .plus(
                Statuses.forAct(
                    agreement, "request.submit", base.plus(stated), List.of(extended), at, at))
            .plus(stated);
    assertThat(agreement.decide("request.submit", facts, at, at).outcome())
        .isEqualTo(Outcome.DENIED);
  }
}
