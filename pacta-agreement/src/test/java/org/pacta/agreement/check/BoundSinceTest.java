package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.TreatyEvent;

/** Since when the agreement binds those concerned, as a guard asks it. */
class BoundSinceTest extends BoundStates {
  private static final String RULE =
      "{id: P1, kind: permission, act: [request.submit], when: \"timestamp('2026-04-20T00:00:00Z') >="
          + " agr.bound_since\", cite: [\"1\"]}";

  private Outcome asked(String from, String to, TreatyEvent... more) throws AgreementFileException {
    Agreement agreement = load(RULE);
    return decision(agreement, "request.submit", asking(from, to), events(more), "2026-09-01")
        .outcome();
  }

  @Test
  void itIsTheDayOnWhichTheLastOfThemJoined() throws AgreementFileException {
    assertThat(asked("AAA", "BBB")).isEqualTo(Outcome.PERMITTED);
    assertThat(asked("AAA", "CCC", later("CCC", "2026-03-19")))
        .as("bound from 1 April, with the others")
        .isEqualTo(Outcome.PERMITTED);
    assertThat(asked("AAA", "CCC", later("CCC", "2026-04-05"))).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(asked("AAA", "BBB", later("CCC", "2026-04-05")))
        .as("others alone")
        .isEqualTo(Outcome.PERMITTED);
  }

  @Test
  void whoLeftAndJoinedAnewIsBoundSinceThen() throws AgreementFileException {
    assertThat(asked("AAA", "BBB", leaves("BBB", "2026-04-10"), later("BBB", "2026-07-01")))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void withoutWordOfWhoIsConcernedItIsNotKnown() throws AgreementFileException {
    List<TreatyEvent> events =
        Stream.concat(events().stream(), Stream.of(later("CCC", "2026-04-05"))).toList();
    Facts asking = asking("AAA", "BBB").without("req.requested");
    assertThat(decision(load(RULE), "request.submit", asking, events, "2026-09-01").outcome())
        .isEqualTo(Outcome.UNDETERMINED);
  }

  @Test
  void whoComesBackBeforeItHasLeftWasNeverAway() throws AgreementFileException {
    assertThat(asked("AAA", "BBB", leaves("BBB", "2026-05-10"), later("BBB", "2026-05-11")))
        .as("its month ends with 10 June, it is bound anew from 11 June")
        .isEqualTo(Outcome.PERMITTED);
  }

  private String ended(TreatyEvent... more) throws AgreementFileException {
    String supersedes =
        "  supersedes: [{agreement: old, between: [AAA, CCC], ends_at: when both are bound,"
            + " transition: ends, cite: [\"9\"]}]\n";
    Agreement agreement =
        AgreementFolder.loadFile(
            file(RULE).part("temporal", TEMPORAL + supersedes).in(folder, "small.yaml"));
    return String.valueOf(
        days(agreement.dates(events(more), LocalDate.parse("2027-01-01"))).get("succession old"));
  }

  @Test
  void anEarlierAgreementEndsOnceThisOneBindsBothAtOneTime() throws AgreementFileException {
    assertThat(ended()).isEqualTo("null");
    assertThat(ended(later("CCC", "2026-05-01"))).isEqualTo("2026-06-01");
    assertThat(ended(leaves("AAA", "2026-04-10"), later("CCC", "2026-05-01")))
        .as("the one had left when the other joined")
        .isEqualTo("null");
    assertThat(
            ended(
                leaves("AAA", "2026-04-10"),
                later("CCC", "2026-05-01"),
                later("AAA", "2026-08-01")))
        .isEqualTo("2026-09-01");
  }

  @Test
  void betweenNamesPartiesOfAnAgreementAmongMany() {
    String temporal =
        TEMPORAL
            + "  supersedes: [{agreement: old, between: [AAA, XXX], ends_at: later, transition:"
            + " ends, cite: [\"9\"]}]\n";
    assertThat(file(RULE).part("temporal", temporal).findings(folder))
        .extracting(it -> it.message())
        .contains("unknown Party XXX");
  }

  @Test
  void theDayHasBegunForAllOfThem() throws AgreementFileException {
    String zone =
        PARTIES.replace("name: Beland, time_zone: UTC", "name: Beland, time_zone: America/Toronto");
    for (String[] expected :
        new String[][] {
          {"2026-04-01T03:30:00Z", "no_clause"}, {"2026-04-01T04:00:00Z", "permitted"}
        }) {
      Agreement agreement =
          AgreementFolder.loadFile(
              file(RULE.replace("2026-04-20T00:00:00Z", expected[0]))
                  .part("parties", zone)
                  .in(folder, "small.yaml"));
      assertThat(
              decision(agreement, "request.submit", asking("AAA", "BBB"), events(), "2026-09-01")
                  .outcome()
                  .code())
          .as(expected[0])
          .isEqualTo(expected[1]);
    }
  }

  /** The day is that of Toronto, which begins at four in UTC: a fact that is the day itself. */
  @Test
  void aDayIsComparedAsADay() throws AgreementFileException {
    for (String zone : List.of("America/Toronto", "Pacific/Auckland", "UTC")) {
      Agreement agreement = made(zone);
      for (String[] expected :
          new String[][] {
            {"2026-03-31", "no_clause"}, {"2026-04-01", "permitted"}, {"2026-04-02", "permitted"}
          }) {
        Facts asked = asking("AAA", "BBB").with("req.made_at", expected[0]);
        assertThat(
                decision(agreement, "request.submit", asked, events(), "2026-09-01")
                    .outcome()
                    .code())
            .as(zone + " " + expected[0])
            .isEqualTo(expected[1]);
      }
      Facts stated =
          asking("AAA", "BBB")
              .with("req.made_at", "2026-04-01")
              .with("agr.bound_since", "2026-05-01");
      assertThat(decision(agreement, "request.submit", stated, events(), "2026-09-01").outcome())
          .isEqualTo(Outcome.NO_CLAUSE);
    }
    Facts evening = asking("AAA", "BBB").with("req.made_at", "2026-04-01T03:30:00Z");
    assertThat(
            decision(made("America/Toronto"), "request.submit", evening, events(), "2026-09-01")
                .outcome())
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  /** No one instant is right both for the day since when it binds and for the rest of the guard. */
  @Test
  void whatIsComparedWithSomethingElseTooIsNoOtherInstantThere() throws AgreementFileException {
    String guard = "req.made_at > timestamp('2026-04-01T02:00:00Z')";
    for (String[] zone :
        new String[][] {{"America/Toronto", "undetermined"}, {"UTC", "no_clause"}}) {
      Facts asked = asking("AAA", "BBB").with("req.made_at", "2026-04-01");
      assertThat(
              decision(made(zone[0], guard), "request.submit", asked, events(), "2026-09-01")
                  .outcome()
                  .code())
          .as(zone[0])
          .isEqualTo(zone[1]);
    }
  }

  private Agreement made(String zone) throws AgreementFileException {
    return made(zone, "true");
  }

  private Agreement made(String zone, String guard) throws AgreementFileException {
    String rule =
        "{id: P1, kind: permission, act: [request.submit], when: \"req.made_at >="
            + " agr.bound_since && GUARD\", cite: [\"1\"]}".replace("GUARD", guard);
    return AgreementFolder.loadFile(
        file(rule)
            .replace("words", "words: {", "words: {types: {Request: {made_at: timestamp}}, ")
            .part(
                "parties",
                PARTIES.replace("name: Beland, time_zone: UTC", "name: Beland, time_zone: " + zone))
            .in(folder, "small.yaml"));
  }

  /** Signed on 10 January 2026. */
  @Test
  void aTestOnTheBaseIsBoundSinceTheSignature() throws AgreementFileException {
    Agreement agreement = made("UTC");
    assertThat(agreement.vocabulary().baseFacts().at("agr.bound_since")).contains("2026-01-10");
    assertThat(load(REPORT).vocabulary().baseFacts().at("agr.bound_since")).isEmpty();
  }

  @Test
  void whoConsentsOnceTheTermIsOverEndsNothing() throws AgreementFileException {
    String temporal =
        TEMPORAL.replace("duration: indefinite", "duration: {until: \"2026-12-31\", cite: [\"9\"]}")
            + "  supersedes: [{agreement: old, between: [AAA, CCC], ends_at: later, transition:"
            + " ends, cite: [\"9\"]}]\n";
    Agreement agreement =
        AgreementFolder.loadFile(file(RULE).part("temporal", temporal).in(folder, "small.yaml"));
    assertThat(
            days(
                agreement.dates(events(later("CCC", "2027-03-01")), LocalDate.parse("2027-06-01"))))
        .containsEntry("succession old", "null");
  }

  @Test
  void betweenTwoTheClocksOfBothCountWhoeverIsNamed() throws AgreementFileException {
    String rule =
        "{id: P1, kind: permission, act: [request.submit], when: \"timestamp('2026-03-01T02:00:00Z')"
            + " >= agr.bound_since\", cite: [\"1\"]}";
    Agreement agreement =
        AgreementFolder.loadFile(
            new SmallFile()
                .replace(
                    "parties",
                    "{id: BBB, name: Beland, time_zone: Europe/Prague",
                    "{id: BBB, name: Beland, time_zone: America/New_York")
                .part(
                    "temporal",
                    "temporal: {duration: indefinite, entry_into_force: {date: {fixed:"
                        + " \"2026-03-01\"}, cite: [\"9\"]}}")
                .rules(rule)
                .in(folder, "two.yaml"));
    for (Facts asked : List.of(Facts.NONE.with("actor", "AAA"), asking("AAA", "BBB"), Facts.NONE)) {
      assertThat(decision(agreement, "request.submit", asked, List.of(), "2026-09-01").outcome())
          .as(asked.toString())
          .isEqualTo(Outcome.NO_CLAUSE);
    }
  }
}
