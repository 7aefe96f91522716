package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.WouldPermit;

/** What would change a decision names everything that must change, not the first of it. */
class CuresTest {
  private static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");
  private static final String LACKS =
      "P1 (1) would permit it if req.form == 'written' held and req.urgent held";

  @TempDir Path folder;
  private Agreement agreement;

  @BeforeEach
  void load() throws AgreementFileException {
    agreement =
        AgreementFolder.loadFile(
            new SmallFile()
                .rules(
                    "{id: P1, kind: permission, act: [request.submit], when: \"req.form =="
                        + " 'written' && req.urgent\"}",
                    "{id: F1, kind: prohibition, act: [request.submit], when: req.about_person}",
                    "{id: C1, kind: condition, act: [request.submit], require:"
                        + " \"req.max_penalty_months > 12\", otherwise: hold}")
                .in(folder, "cures.yaml"));
  }

  private Facts facts(String form, boolean urgent, boolean person, int months) {
    return agreement
        .vocabulary()
        .baseFacts()
        .plus(
            Facts.NONE
                .with("req.nature", "police_cooperation")
                .with("req.form", form)
                .with("req.urgent", urgent)
                .with("req.about_person", person)
                .with("req.max_penalty_months", months));
  }

  private Decision decide(Facts facts) {
    return agreement.decide("request.submit", facts, NOW, NOW);
  }

  @Test
  void aDenialNamesWhatStillStandsInTheWayAndWhatTheNearestPermissionLacks() {
    Decision denied = decide(facts("oral", false, true, 3));
    assertThat(denied.outcome()).isEqualTo(Outcome.DENIED);
    assertThat(denied.cure())
        .containsExactly(
            "No clause lifts F1 (1).",
            "Besides: C1 (1) would not stand in the way if req.max_penalty_months > 12 held.",
            "Besides: " + LACKS + ".");
    assertThat(denied.wouldPermit()).extracting(WouldPermit::rule).containsExactly("P1");
  }

  @Test
  void anExceptionIsNamedBeforeThePremise() throws AgreementFileException {
    Agreement lenient =
        AgreementFolder.loadFile(
            new SmallFile()
                .rules(
                    "{id: P1, kind: permission, act: [request.submit], when: \"req.form =="
                        + " 'written'\"}",
                    "{id: F1, kind: prohibition, act: [request.submit], when: req.about_person,"
                        + " cite: [\"2\"], unless: [{cite: [\"3\"], when: \"req.urgent &&"
                        + " req.max_penalty_months > 12\"}, {cite: [\"9\"], when:"
                        + " \"req.max_penalty_months > 2\"}]}")
                .in(folder, "lenient.yaml"));
    assertThat(lenient.decide("request.submit", facts("written", false, true, 1), NOW, NOW).cure())
        .containsExactly(
            "F1 (2) would not stand in the way if req.max_penalty_months > 2 held (9).");
    assertThat(
            lenient.decide("request.submit", facts("written", false, true, 3), NOW, NOW).outcome())
        .isEqualTo(Outcome.PERMITTED);
  }

  private Decision decideUnder(Facts facts, String... rules) throws AgreementFileException {
    return AgreementFolder.loadFile(new SmallFile().rules(rules).in(folder, "other.yaml"))
        .decide("request.submit", facts, NOW, NOW);
  }

  @Test
  void ofAProhibitionWithoutAnExceptionItIsSaidThatNoClauseLiftsIt() throws AgreementFileException {
    String permission = "{id: P1, kind: permission, act: [request.submit], when: \"true\"}";
    assertThat(
            decideUnder(
                    facts("oral", false, false, 3),
                    permission,
                    "{id: F1, kind: prohibition, act: [request.submit], when: \"req.form =="
                        + " 'oral'\"}")
                .cure())
        .containsExactly(
            "No clause lifts F1 (1); it would not stand in the way if req.form == 'oral' were not"
                + " so.");
    assertThat(
            decideUnder(
                    facts("oral", false, false, 3).without("req.urgent"),
                    permission,
                    "{id: F1, kind: prohibition, act: [request.submit], when: \"req.form !="
                        + " 'written' && !req.about_person\"}")
                .cure())
        .containsExactly("No clause lifts F1 (1).");
    assertThat(
            decideUnder(
                    facts("oral", false, true, 3),
                    permission,
                    "{id: F1, kind: prohibition, act: [request.submit], when: req.about_person, cure:"
                        + " Ask without names.}")
                .cure())
        .containsExactly("Ask without names.");
  }

  /** What a rule is about stands first in it, what it objects to last. */
  @Test
  void whatARuleIsAboutIsNotToBeCalledSomethingElse() throws AgreementFileException {
    assertThat(
            decideUnder(
                    facts("oral", false, false, 3),
                    "{id: P1, kind: permission, act: [request.submit], when: \"true\"}",
                    "{id: F1, kind: prohibition, act: [request.submit], when: \"req.form == 'oral'"
                        + " && req.max_penalty_months < 12\"}")
                .cure())
        .containsExactly(
            "No clause lifts F1 (1); it would not stand in the way if req.max_penalty_months < 12"
                + " were not so.");
  }

  @Test
  void ofTwoWaysTheMissingFactThatSettlesItIsNamedFirst() throws AgreementFileException {
    Decision open =
        decideUnder(
            facts("oral", false, false, 3)
                .without("req.form")
                .without("req.about_person")
                .without("req.urgent"),
            "{id: P1, kind: permission, act: [request.submit], when: \"(req.about_person &&"
                + " req.urgent) || req.form == 'written'\"}");
    assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(open.cure())
        .containsExactly(
            "State req.form.",
            "If that does not settle it: State req.about_person.",
            "If that does not settle it: State req.urgent.");
  }

  @Test
  void whereTheNamedCureOpensAPermissionNoOtherIsNamedBesides() throws AgreementFileException {
    String[] rules = {
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}",
      "{id: P2, kind: permission, act: [request.submit], when: \"req.about_person && req.urgent &&"
          + " req.max_penalty_months > 12\", cite: [\"3\"]}",
      "{id: F1, kind: prohibition, act: [request.submit], when: req.about_person, cite: [\"2\"],"
          + " unless: [{cite: [\"3\"], when: \"req.urgent && req.max_penalty_months > 12\"}]}"
    };
    assertThat(decideUnder(facts("oral", false, true, 3), rules).cure())
        .containsExactly(
            "F1 (2) would not stand in the way if req.urgent held and req.max_penalty_months > 12"
                + " held (3).");
    assertThat(decideUnder(facts("oral", true, true, 13), rules).outcome())
        .isEqualTo(Outcome.PERMITTED);
    rules[1] = rules[1].replace("req.about_person && ", "req.form == 'electronic' && ");
    assertThat(decideUnder(facts("oral", false, true, 3), rules).cure())
        .hasSize(2)
        .last()
        .asString()
        .startsWith("Besides: P1 (1)");
  }

  @Test
  void whatIsNamedTogetherPermitsTogether() {
    assertThat(decide(facts("written", true, false, 13)).outcome()).isEqualTo(Outcome.PERMITTED);
    assertThat(decide(facts("written", true, false, 13)).cure()).isEmpty();
    assertThat(decide(facts("written", true, true, 13)).cure()).hasSize(1);
  }

  @Test
  void whereNoClausePermitsWhatWouldHoldItIsNamedToo() {
    Decision none = decide(facts("oral", false, false, 3));
    assertThat(none.outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(none.cure())
        .containsExactly(
            LACKS + ".",
            "Besides: C1 (1) would not stand in the way if req.max_penalty_months > 12 held.");
  }

  @Test
  void aFactNotKnownIsNamedAmongThem() {
    Decision none = decide(facts("oral", false, false, 13).without("req.urgent"));
    assertThat(none.outcome()).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(none.cure())
        .containsExactly(LACKS.replace("req.urgent", "req.urgent (not known)") + ".");
  }

  @Test
  void whileTheAgreementIsNotInForceThatIsSaidFirst() {
    Decision none = decide(facts("written", true, true, 13).with("agr.status", "not_in_force"));
    assertThat(none.cure())
        .containsExactly(
            "Wait until the agreement is in force.", "Besides: No clause lifts F1 (1).");
  }

  @Test
  void withoutEffectTheForceIsNamedBeforeWhatAPermissionLacks() {
    Facts oral = facts("oral", false, false, 13);
    assertThat(decide(oral.with("agr.status", "not_in_force")).cure())
        .containsExactly("Wait until the agreement is in force.", "Besides: " + LACKS + ".");
    assertThat(decide(oral.with("agr.status", "ended")).cure())
        .as("no fact brings back what has ended")
        .containsExactly("Use an agreement in force; this one has ended.");
  }

  @Test
  void theForceIsNamedBeforeWhatBarsAndWhatAPermissionLacks() {
    assertThat(decide(facts("oral", false, true, 13).with("agr.status", "not_in_force")).cure())
        .containsExactly(
            "Wait until the agreement is in force.",
            "Besides: No clause lifts F1 (1).",
            "Besides: " + LACKS + ".");
  }

  @Test
  void whereThePartThatItRestsOnHasNoEffectThatIsNamed() throws AgreementFileException {
    Agreement parted =
        AgreementFolder.loadFile(
            new SmallFile()
                .part(
                    "temporal",
                    "temporal: {duration: indefinite, entry_into_force: {date: {fixed:"
                        + " \"2026-03-01\"}, cite: [\"9\"]}, parts: [{id: help, units: [\"1\"],"
                        + " termination: {effective: {after: P1M, from:"
                        + " partial_termination_received}, cite: [\"9\"]}, cite: [\"9\"]}]}")
                .part("words", "words: {events: [partial_termination_received]}")
                .in(folder, "parted.yaml"));
    Facts without =
        facts("written", false, false, 13)
            .with("agr.suspended_units", List.of("1"))
            .with("agr.units_ended", List.of("1"));
    for (String form : List.of("written", "oral")) {
      Decision none = parted.decide("request.submit", without.with("req.form", form), NOW, NOW);
      assertThat(none.outcome()).isEqualTo(Outcome.NO_CLAUSE);
      assertThat(none.cure())
          .containsExactly("Use an agreement in force; what P1 rests on has ended (1).");
    }
  }

  @Test
  void ofWhatAScopeBoundsTheRequirementIsNamedAndNotWhatTheActIsAbout()
      throws AgreementFileException {
    Agreement scoped =
        AgreementFolder.loadFile(
            new SmallFile()
                .rules(
                    "{id: P1, kind: permission, act: [request.submit]}",
                    "{id: C1, kind: condition, act: [request.submit], require: \"req.form =="
                        + " 'written'\", otherwise: deny}")
                .part(
                    "scope", "scope: [{id: S1, when: req.urgent, cite: [\"2\"], says: In haste.}]")
                .in(folder, "scoped.yaml"));
    assertThat(scoped.decide("request.submit", facts("oral", true, false, 13), NOW, NOW).cure())
        .containsExactly("C1 (1) would not stand in the way if req.form == 'written' held.");
  }

  @Test
  void ofAPowerOfEachPartyItIsSaidThatNoBodyHasIt() throws AgreementFileException {
    Agreement held =
        AgreementFolder.loadFile(
            new SmallFile()
                .part(
                    "bodies",
                    "bodies: {office: {name: the Office, time_zone: Europe/Prague, cite: [\"1\"]}}")
                .rules(
                    "{id: W1, kind: power, holder: each_party, act: [request.submit], effect:"
                        + " {event: request_received}}")
                .in(folder, "held.yaml"));
    assertThat(
            held.decide(
                    "request.submit",
                    facts("written", false, false, 13).with("actor", "office"),
                    NOW,
                    NOW)
                .cure())
        .containsExactly(
            "W1 (1) would permit it if a Party used it (it is a power of each Party and of no"
                + " body).");
  }
}
