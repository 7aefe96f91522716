package org.pacta.agreement.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Ran;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.Statuses;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.TrialFacts;
import org.pacta.agreement.temporal.AsOf;

/** Those that owe and act without being Parties. The agreement is in force from 1 March 2026. */
class BodyTest {
  private static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");
  private static final String BODIES =
      "bodies: {secretariat: {name: the General Secretariat, time_zone: Asia/Tokyo, cite: [\"1\"]}}";

  @TempDir Path folder;

  static SmallFile with(String... rules) {
    SmallFile file = new SmallFile().part("bodies", BODIES);
    return rules.length == 0 ? file : file.rules(rules);
  }

  static String duty(String bearer) {
    return "{id: D1, kind: duty, bearer: "
        + bearer
        + ", trigger: dispute_raised, perform: consultations_opened, due: D-1, cite: [\"3\"]}";
  }

  private static String power(String holder, String when) {
    return "{id: W1, kind: power, holder: "
        + holder
        + ", act: [agreement.amend], when: \""
        + when
        + "\", effect: {event: review_done}}";
  }

  private Agreement load(SmallFile file) throws AgreementFileException {
    return AgreementFolder.loadFile(file.in(folder, "small.yaml"));
  }

  static TreatyEvent event(String name, @Nullable String party, String date) {
    return new TreatyEvent(name, party, LocalDate.parse(date));
  }

  @Test
  void aBodyOwesAndOnlyItsOwnActMeetsTheDuty() throws AgreementFileException {
    Agreement agreement = load(with(duty("secretariat")));
    TreatyEvent raised = event("dispute_raised", "AAA", "2026-05-01");
    LocalDate later = LocalDate.parse("2026-09-01");
    assertThat(
            agreement.duties(
                List.of(raised, event("consultations_opened", "secretariat", "2026-05-09")), later))
        .extracting(DutyState::party, DutyState::status)
        .containsExactly(tuple("secretariat", DutyStatus.MET));
    assertThat(
            agreement.duties(
                List.of(raised, event("consultations_opened", "AAA", "2026-05-09")), later))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.BREACH);
    assertThat(
            load(with(duty("each_party")))
                .duties(
                    List.of(raised, event("consultations_opened", "secretariat", "2026-05-09")),
                    later))
        .extracting(DutyState::party, DutyState::status)
        .containsExactly(tuple("AAA", DutyStatus.BREACH), tuple("BBB", DutyStatus.BREACH));
  }

  @Test
  void itsDaysAreThoseOfItsSeat() throws AgreementFileException {
    List<TreatyEvent> raised = List.of(event("dispute_raised", null, "2026-05-01"));
    Agreement agreement = load(with(duty("secretariat")));
    assertThat(agreement.duties(raised, AsOf.instant(Instant.parse("2026-06-01T14:30:00Z"))))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.OPEN);
    assertThat(agreement.duties(raised, AsOf.instant(Instant.parse("2026-06-01T15:30:00Z"))))
        .extracting(DutyState::status)
        .containsExactly(DutyStatus.BREACH);
  }

  @Test
  void whatABodyBringsAboutIsItsOwn() throws AgreementFileException {
    List<TreatyEvent> raised = List.of(event("dispute_raised", "secretariat", "2026-05-01"));
    LocalDate day = LocalDate.parse("2026-05-10");
    assertThat(load(with(duty("event_party"))).duties(raised, day))
        .extracting(DutyState::party)
        .containsExactly("secretariat");
    assertThat(load(with(duty("other_party"))).duties(raised, day))
        .extracting(DutyState::party)
        .containsExactly("AAA", "BBB");
  }

  private Outcome amended(SmallFile file, Facts more) throws AgreementFileException {
    Agreement agreement = load(file);
    Facts facts = agreement.vocabulary().baseFacts().plus(more);
    return agreement.decide("agreement.amend", facts, NOW, NOW).outcome();
  }

  @Test
  void aBodyThatActsInTimeKeepsOffWhatItsSilenceWouldBringAbout() throws AgreementFileException {
    String lapse =
        "{id: L1, kind: lapse, silent: secretariat, trigger: dispute_raised, prevented_by: PREVENTED,"
            + " due: D-1, effect: {event: review_done}, cite: [\"3\"]}";
    TreatyEvent raised = event("dispute_raised", "AAA", "2026-05-01");
    TreatyEvent opened = event("consultations_opened", "secretariat", "2026-05-02");
    AsOf later = AsOf.endOf(LocalDate.parse("2026-09-01"));
    for (String by : List.of("secretariat", "any_party")) {
      String prevented = "[{event: consultations_opened, by: " + by + "}]";
      Agreement agreement = load(with(lapse.replace("PREVENTED", prevented)));
      assertThat(agreement.lapses(List.of(raised, opened), later))
          .extracting(Lapsed::outcome)
          .containsExactly(Lapsed.Outcome.KEPT);
      assertThat(agreement.lapses(List.of(raised), later))
          .extracting(Lapsed::outcome)
          .containsExactly(Lapsed.Outcome.CAME_ABOUT);
    }
    assertThat(
            load(with(lapse.replace("PREVENTED", "[consultations_opened]")))
                .lapses(List.of(raised, opened), later))
        .extracting(Lapsed::outcome)
        .containsExactly(Lapsed.Outcome.KEPT);
  }

  @Test
  void aBodyHasItsPowersAndNoParty() throws AgreementFileException {
    Facts secretariat = Facts.NONE.with("actor", "secretariat");
    Facts party = Facts.NONE.with("actor", "AAA");
    assertThat(amended(with(power("secretariat", "true")), secretariat))
        .isEqualTo(Outcome.PERMITTED);
    assertThat(amended(with(power("secretariat", "true")), party)).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(amended(with(power("secretariat", "true")), Facts.NONE))
        .isEqualTo(Outcome.UNDETERMINED);
    assertThat(amended(with(power("each_party", "true")), party)).isEqualTo(Outcome.PERMITTED);
    assertThat(amended(with(power("each_party", "true")), secretariat))
        .isEqualTo(Outcome.NO_CLAUSE);
    assertThat(
            amended(
                with(power("both_parties", "true")),
                secretariat.with("agreed_by", List.of("AAA", "secretariat"))))
        .isEqualTo(Outcome.UNDETERMINED); // a list of Parties that names no Party is not known
  }

  @Test
  void aBodyCallsAMeetingThatNoPartyHosts() throws AgreementFileException {
    Agreement agreement =
        load(
            with("{id: W1, kind: power, holder: secretariat, act: [meeting.call], when:"
                    + " \"meet.called_by == actor\", effect: {event: review_done}}")
                .replace("head", "kind: bilateral", "kind: multilateral"));
    for (String host : List.of("", "AAA")) {
      assertThat(meeting(agreement, "secretariat", "secretariat", host))
          .isEqualTo(Outcome.PERMITTED);
    }
    assertThat(meeting(agreement, "AAA", "AAA", "")).isEqualTo(Outcome.NO_CLAUSE);
    assertThat(meeting(agreement, "secretariat", "AAA", "")).isEqualTo(Outcome.NO_CLAUSE);
  }

  private static Outcome meeting(Agreement agreement, String actor, String by, String host) {
    Facts facts =
        TrialFacts.under(agreement, "meeting.call", Facts.NONE)
            .with("actor", actor)
            .with("meet.called_by", by)
            .with("meet.host", host);
    Facts all = facts.plus(Statuses.forAct(agreement, "meeting.call", facts, List.of(), NOW, NOW));
    return agreement.decide("meeting.call", all, NOW, NOW).outcome();
  }

  @Test
  void guardsAskWhetherABodyHasDoneIt() throws AgreementFileException {
    for (String who : List.of("'secretariat'", "actor")) {
      Agreement agreement = load(with(power("secretariat", "happened('review_due', " + who + ")")));
      for (String by : List.of("secretariat", "AAA")) {
        EventRegister past =
            new EventRegister(List.of(event("review_due", by, "2026-06-01")), Set.of("review_due"));
        Facts facts =
            agreement
                .vocabulary()
                .baseFacts()
                .plus(agreement.fromEvents(past, NOW, NOW).history())
                .with("actor", "secretariat");
        assertThat(agreement.decide("agreement.amend", facts, NOW, NOW).permitted())
            .isEqualTo(by.equals("secretariat"));
      }
    }
  }

  private static SmallFile many(String temporal) {
    return with()
        .replace("head", "kind: bilateral", "kind: multilateral")
        .part("temporal", "temporal: {duration: indefinite, " + temporal + "}");
  }

  private StatusCode status(SmallFile file, TreatyEvent... events) throws AgreementFileException {
    return load(file).status(List.of(events), LocalDate.parse("2027-01-01")).status();
  }

  @Test
  void aBodyCountsForNoEntryIntoForce() throws AgreementFileException {
    SmallFile file =
        many(
            "entry_into_force: {date: {after: P1D, following: {latest_of: instrument_deposited,"
                + " count: 2}}, cite: [\"9\"]}");
    TreatyEvent first = event("instrument_deposited", "AAA", "2026-05-01");
    assertThat(status(file, first, event("instrument_deposited", "secretariat", "2026-06-01")))
        .isEqualTo(StatusCode.NOT_IN_FORCE);
    assertThat(status(file, first, event("instrument_deposited", "BBB", "2026-06-01")))
        .isEqualTo(StatusCode.IN_FORCE);
  }

  @Test
  void noticeOfABodyEndsNothing() throws AgreementFileException {
    SmallFile file =
        with()
            .replace(
                "temporal",
                "temporal: {",
                "temporal: {termination: {effective: {after: P1D, from:"
                    + " termination_notice_received}, cite: [\"9\"]}, ");
    assertThat(status(file, event("termination_notice_received", "secretariat", "2026-05-01")))
        .isEqualTo(StatusCode.IN_FORCE);
    assertThat(status(file, event("termination_notice_received", "AAA", "2026-05-01")))
        .isEqualTo(StatusCode.ENDED);
  }

  @Test
  void aClauseThatNamesABodyAwaitsItsEvent() throws AgreementFileException {
    SmallFile file =
        many(
            "entry_into_force: {date: {at: depositary_notified, party: secretariat}, cite:"
                + " [\"9\"]}");
    assertThat(status(file, event("depositary_notified", "AAA", "2026-05-01")))
        .isEqualTo(StatusCode.NOT_IN_FORCE);
    TreatyEvent its = event("depositary_notified", "secretariat", "2026-05-01");
    assertThat(status(file, its)).isEqualTo(StatusCode.IN_FORCE);
    assertThat(load(file).status(List.of(its), LocalDate.parse("2027-01-01")).standing().members())
        .containsExactly("AAA", "BBB");
  }

  private List<String> found(SmallFile file) {
    return file.findings(folder).stream().map(Finding::message).toList();
  }

  @Test
  void itsNameIsNoOtherAndItsZoneIsOne() {
    assertThat(found(with())).noneMatch(it -> it.contains("secretariat"));
    assertThat(found(new SmallFile().part("bodies", BODIES.replace("secretariat", "AAA"))))
        .contains("AAA is a Party");
    assertThat(found(new SmallFile().part("bodies", BODIES.replace("secretariat", "joint_body"))))
        .contains("joint_body is a role of the language");
    assertThat(found(new SmallFile().part("bodies", BODIES.replace("Asia/Tokyo", "Tokyo"))))
        .contains("no time zone Tokyo");
    assertThat(found(with(duty("secretary")))).contains("unknown bearer secretary");
    assertThat(found(new SmallFile().rules(power("each_party", "actor == 'secretariat'"))))
        .anyMatch(it -> it.contains("secretariat"));
  }

  @Test
  void itIsShownByName() throws IOException {
    String file =
        with(duty("secretariat"), power("secretariat", "true")).in(folder, "a.yaml").toString();
    Path events =
        Files.writeString(
            folder.resolve("events.json"),
            "[{\"event\": \"dispute_raised\", \"party\": \"secretariat\", \"date\":"
                + " \"2026-05-01\"}]");
    assertThat(Ran.of("duties", file, "--events", events.toString(), "--at", "2026-05-10").out())
        .contains("owed by the General Secretariat (secretariat)");
    String words = "the General Secretariat, no Party; its days are those of Asia/Tokyo";
    assertThat(Ran.of("explain", file, "D1").out()).contains(words);
    assertThat(Ran.of("export", file, "--as", "markdown").out()).contains(words);
    String other =
        with(duty("secretariat"), power("secretariat", "true"))
            .part("bodies", BODIES.replace("Tokyo", "Seoul"))
            .in(folder, "b.yaml")
            .toString();
    assertThat(Ran.of("compare", file, other).out()).contains("body secretariat");
    assertThat(Ran.of("compare", file, file).out()).doesNotContain("body secretariat");
    Path unknown =
        Files.writeString(
            folder.resolve("u.json"), Files.readString(events).replace("secretariat", "secretary"));
    assertThat(Ran.of("duties", file, "--events", unknown.toString()).err())
        .contains("the agreement has no party secretary");
  }
}
