package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.EventDetail;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.Statuses;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;
import org.pacta.agreement.temporal.Unapplied;

/** A prohibition is lost before force only where the agreement surely has no effect for anybody. */
class NeverInEffectTest {
  private static final String SUBMIT =
      "{id: X1, kind: prohibition, cite: [\"2\"], act: [request.submit], when: \"req.form == 'oral'\"}";
  private static final String WRITTEN =
      "{id: P1, kind: permission, act: [request.submit], when: \"req.form == 'written'\"}";
  private static final String USE =
      "{id: X2, kind: prohibition, cite: [\"2\"], act: [data.use], when: \"use.purpose =="
          + " 'evidence'\"}";
  private static final String USED =
      "{id: P2, kind: permission, act: [data.use], when: \"use.purpose == 'suppress_crime'\"}";

  @TempDir Path folder;

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  private static SmallFile file(String temporal, String... rules) {
    return new SmallFile()
        .rules(rules)
        .part("temporal", "temporal: {duration: indefinite, " + temporal + "}");
  }

  private static String entry(String day) {
    return "entry_into_force: {date: {fixed: \"" + day + "\"}, cite: [\"9\"]}";
  }

  private static Outcome decide(
      Agreement agreement, String act, Facts stated, String at, EventRegister past) {
    Instant moment = Instant.parse(at);
    Facts facts =
        TrialFacts.under(agreement, act, stated)
            .plus(stated)
            .plus(Statuses.forAct(agreement, act, stated, past, moment, moment));
    return agreement.decide(act, facts, moment, moment).outcome();
  }

  private static EventRegister events(TreatyEvent... events) {
    return new EventRegister(List.of(events), Set.of());
  }

  private static TreatyEvent of(String event, String party, String day) {
    return new TreatyEvent(event, party, LocalDate.parse(day));
  }

  private static Facts asks(String form) {
    return Facts.NONE.with("req.form", form).with("req.nature", "police_cooperation");
  }

  private static Facts uses(String actor) {
    return Facts.NONE.with("actor", actor).with("item.from", "AAA").with("use.purpose", "evidence");
  }

  @Test
  void itIsNotLostByOneClockWhereTheOtherHasItInForce() throws AgreementFileException {
    Agreement agreement =
        load(
            file(entry("2026-03-01"), WRITTEN, SUBMIT)
                .part(
                    "parties",
                    "parties: [{id: AAA, name: A, time_zone: Europe/Prague, cite: [\"1\"]}, {id: BBB,"
                        + " name: B, time_zone: Asia/Almaty, cite: [\"1\"]}]"));
    Facts asked = asks("oral").with("req.requesting", "AAA").with("req.requested", "BBB");
    assertThat(decide(agreement, "request.submit", asked, "2026-02-28T18:00:00Z", events()))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(decide(agreement, "request.submit", asked, "2026-02-28T20:00:00Z", events()))
        .isEqualTo(Outcome.DENIED);
  }

  @Test
  void amongManyItIsNotLostForOneThatIsNotBoundWhereAnotherIs() throws AgreementFileException {
    SmallFile two =
        new SmallFile()
            .replace("head", "kind: bilateral", "kind: multilateral")
            .rules(USED, USE)
            .part(
                "temporal",
                "temporal: {duration: indefinite, entry_into_force: {date: {at:"
                    + " instrument_deposited}, cite: [\"9\"]}, later_ratification: {date: {at:"
                    + " instrument_deposited}, cite: [\"9\"]}}");
    EventRegister one = events(of("instrument_deposited", "AAA", "2026-03-01"));
    assertThat(decide(load(two), "data.use", uses("BBB"), "2026-05-15T12:00:00Z", one))
        .isEqualTo(Outcome.DENIED);
    assertThat(decide(load(two), "data.use", uses("BBB"), "2026-02-15T12:00:00Z", events()))
        .isEqualTo(Outcome.NO_CLAUSE);
  }

  @Test
  void whatNobodyKnowsOfOneJoiningDoesNotLoseIt() throws AgreementFileException {
    String lapse =
        "{id: L1, kind: lapse, cite: [\"3\"], trigger: accession_asked, prevented_by: [{event:"
            + " accession_opposed, by: any_party}], due: D-1, only_if: item.classified, facts_of:"
            + " data.use, also_while: [not_in_force], effect: {event: accession_deposited, of:"
            + " event_party}}";
    Agreement agreement =
        load(
            new SmallFile()
                .replace("head", "kind: bilateral", "kind: multilateral")
                .part("words", "words: {events: [accession_asked, accession_opposed]}")
                .part(
                    "parties",
                    "parties: [{id: AAA, name: A, time_zone: Europe/Prague, cite: [\"1\"]}, {id: BBB,"
                        + " name: B, time_zone: Europe/Prague, cite: [\"1\"]}, {id: CCC, name: C,"
                        + " time_zone: Europe/Prague, cite: [\"1\"], joins: accession}, {id: DDD,"
                        + " name: D, time_zone: Europe/Prague, cite: [\"1\"]}]")
                .rules(USED, USE, lapse)
                .part(
                    "temporal",
                    "temporal: {duration: indefinite, entry_into_force: {date: {after: P1D,"
                        + " following: {latest_of: instrument_deposited, count: 2}}, cite: [\"9\"]},"
                        + " later_ratification: {date: {at: instrument_deposited}, cite: [\"9\"]},"
                        + " accession: {effective: {after: P1D, from: accession_deposited}, cite:"
                        + " [\"9\"]}}"));
    for (Map<String, Object> said :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("item", Map.of("classified", true)),
            Map.of("item", Map.of("classified", false)))) {
      TreatyEvent asked =
          new TreatyEvent(
              "accession_asked",
              "CCC",
              LocalDate.parse("2026-04-01"),
              List.of(),
              null,
              new EventDetail("a-1", null, false, null, null, null, new Facts(said)));
      EventRegister past =
          new EventRegister(
              List.of(
                  of("instrument_deposited", "AAA", "2026-03-01"),
                  of("instrument_deposited", "BBB", "2026-03-02"),
                  asked),
              Set.of("accession_opposed", "accession_deposited", "instrument_deposited"));
      assertThat(decide(agreement, "data.use", uses("DDD"), "2026-05-15T12:00:00Z", past))
          .as(said.toString())
          .isEqualTo(Outcome.DENIED);
    }
  }

  @Test
  void itBarsNothingAfterAnEndBeforeItEverHadEffect() throws AgreementFileException {
    Agreement agreement =
        load(
            file(
                entry("2026-09-01")
                    + ", termination: {effective: {after: P1M, from: termination_notice_received},"
                    + " cite: [\"9\"]}",
                WRITTEN,
                SUBMIT));
    EventRegister early = events(of("termination_notice_received", "AAA", "2026-04-01"));
    assertThat(decide(agreement, "request.submit", asks("oral"), "2026-06-15T12:00:00Z", early))
        .isEqualTo(Outcome.NO_CLAUSE);
    EventRegister late = events(of("termination_notice_received", "AAA", "2026-10-01"));
    assertThat(decide(agreement, "request.submit", asks("oral"), "2026-12-15T12:00:00Z", late))
        .isEqualTo(Outcome.DENIED);
  }

  @Test
  void aClauseOnProvisionalApplicationCountsOnceItIsApplied() throws AgreementFileException {
    Agreement agreement =
        load(
            file(
                entry("2026-09-01")
                    + ", provisional_application: {date: {at: signature}, ended_by: {event:"
                    + " provisional_application_ended, after: P10D}, cite: [\"9\"]}",
                WRITTEN,
                SUBMIT));
    TreatyEvent signed = new TreatyEvent("signature", null, LocalDate.parse("2026-02-01"));
    TreatyEvent over = of("provisional_application_ended", "AAA", "2026-03-01");
    assertThat(decide(agreement, "request.submit", asks("oral"), "2026-01-05T12:00:00Z", events()))
        .isEqualTo(Outcome.NO_CLAUSE);
    for (EventRegister applied : List.of(events(signed), events(signed, over))) {
      assertThat(decide(agreement, "request.submit", asks("oral"), "2026-05-05T12:00:00Z", applied))
          .isEqualTo(Outcome.DENIED);
    }
  }

  @Test
  void noMatterIsBarredAsPartOfATextThatHasNoEffect() throws AgreementFileException {
    Agreement agreement =
        load(
            file(
                    entry("2026-03-01")
                        + ", parts: [{id: arms, units: [\"3\"], entry_into_force: {date: {at:"
                        + " arms_notified}, cite: [\"9\"]}, cite: [\"9\"]}]",
                    WRITTEN,
                    SUBMIT)
                .part("words", "words: {events: [arms_notified]}")
                .part(
                    "topics",
                    "topics: {open: true, cite: [\"1\"], codes: {drugs: {cite: [\"1\"]}, arms: {cite:"
                        + " [\"3\"]}}}"));
    Facts arms = asks("written").with("req.topics", List.of("arms"));
    assertThat(decide(agreement, "request.submit", arms, "2026-02-15T12:00:00Z", events()))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(decide(agreement, "request.submit", arms, "2026-03-15T12:00:00Z", events()))
        .isEqualTo(Outcome.DENIED);
  }

  @Test
  void whatIsStatedByHandIsNotLostForWhatEventsDoNotTell() throws AgreementFileException {
    Agreement agreement = load(file(entry("2026-03-01"), WRITTEN, SUBMIT));
    Instant early = Instant.parse("2026-01-15T12:00:00Z");
    for (Facts stated :
        List.of(
            Facts.NONE.with("agr.status", "ended"),
            Facts.NONE.with("agr.members", List.of("AAA", "BBB")))) {
      Facts asked = asks("oral").plus(stated);
      Facts worked = Statuses.forAct(agreement, "request.submit", asked, events(), early, early);
      assertThat(worked.at(Unapplied.PATH)).contains(true);
      Facts all = TrialFacts.under(agreement, "request.submit", asked).plus(worked).plus(asked);
      assertThat(
              agreement
                  .decide("request.submit", Unapplied.unlessStated(all, asked), early, early)
                  .outcome())
          .isEqualTo(stated.at("agr.status").isPresent() ? Outcome.DENIED : Outcome.NO_CLAUSE);
    }
  }

  @Test
  void aRuleThatAsksItselfWhetherItHasEffectBars() throws AgreementFileException {
    String early = SUBMIT.replace("\"req.form", "\"agr.never_in_effect && req.form");
    Agreement agreement = load(file(entry("2026-03-01"), WRITTEN, early));
    assertThat(decide(agreement, "request.submit", asks("oral"), "2026-01-15T12:00:00Z", events()))
        .isEqualTo(Outcome.DENIED);
  }

  @Test
  void aStatusStatedBesideEventsBarsByTheCommandToo() throws IOException {
    Path file = file(entry("2026-03-01"), WRITTEN, SUBMIT).in(folder, "small.yaml");
    Path events =
        Files.writeString(
            folder.resolve("events.json"),
            "[{\"event\": \"reply_sent\", \"party\": \"AAA\", \"date\": \"2026-01-10\", \"case\":"
                + " \"c-1\"}]");
    Path facts =
        Files.writeString(
            folder.resolve("facts.json"),
            "{\"req\": {\"form\": \"oral\", \"nature\": \"police_cooperation\"}, \"agr\": {\"status\":"
                + " \"ended\"}}");
    assertThat(
            Ran.of(
                    "decide",
                    file,
                    "--act",
                    "request.submit",
                    "--base",
                    "ok",
                    "--facts",
                    facts,
                    "--events",
                    events,
                    "--at",
                    "2026-01-15")
                .out())
        .contains("request.submit: denied");
  }
}
