package org.pacta.node.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.node.request.Waiting.await;
import static org.pacta.node.request.Waiting.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.TreatyEvent;
import org.pacta.node.TestNode;
import org.pacta.node.duty.DutyView;

/** Duties of every kind the language has, in cases between two whole nodes and outside them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseDutiesTest {
  private static final String DEADLINES =
      """
        D-two: {term: "soon, within five days", within: P5D, target: P1D, target_source: practice, cite: ["9(2)/1"]}
        D-keep: {term: for three years, within: P3Y, cite: ["10(5)/1"]}
        D-met: {term: within a month, within: P1M, cite: ["14"]}
      """;
  private static final String RULES =
      """
        - {id: T-untimed, kind: duty, cite: ["9(2)/1"], bearer: requested_party, trigger: request_received, perform: conditions_set, mode: automated, says: No time is set.}
        - {id: T-staged, kind: duty, cite: ["9(2)/1"], bearer: requested_party, trigger: request_received, perform: reply_sent, due: D-two, mode: automated, says: Two stages.}
        - {id: T-urgent, kind: duty, cite: ["9(2)/1"], bearer: requested_party, trigger: request_received, only_if: req.urgent, perform: reply_sent, due: D-two, mode: automated, says: Urgent ones only.}
        - {id: T-usual, kind: duty, cite: ["9(2)/1"], bearer: requested_party, trigger: request_received, only_if: "!req.urgent", perform: reply_sent, due: D-two, mode: automated, says: Others only.}
        - {id: T-unknown, kind: duty, cite: ["9(2)/1"], bearer: requested_party, trigger: request_received, only_if: req.answered_partly, perform: reply_sent, due: D-two, mode: automated, says: Nobody knows.}
        - {id: T-keep, kind: duty, cite: ["10(5)/1"], bearer: event_party, trigger: personal_data_received, refrain: personal_data_destroyed, due: D-keep, mode: automated, says: Kept for three years.}
        - {id: T-meet, kind: duty, cite: ["14"], bearer: both_parties, trigger: meeting_due, perform: meeting_held, due: D-met, mode: register, says: A meeting every year.}
      """;
  private static final String YEARLY =
      "  periodic: [{id: yearly, event: meeting_due, every: P1Y, from: entry_into_force, cite: [\"14\"]}]\n";

  private TwoNodes nodes;
  private TestNode kz;
  private TestNode cz;

  @BeforeAll
  void twoStates(@TempDir Path folder) throws Exception {
    copy(Path.of("../agreements"), folder);
    Path file = folder.resolve("kz-cz-2017.yaml");
    String text = Files.readString(file);
    Files.writeString(
        file,
        text.replace("\ndeadlines:\n", "\ndeadlines:\n" + DEADLINES)
            .replace("\nrules:\n", "\nrules:\n" + RULES)
            .replace("\ntemporal:\n", "\ntemporal:\n" + YEARLY));
    nodes = TwoNodes.under(AgreementFolder.load(folder));
    kz = nodes.kz();
    cz = nodes.cz();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @AfterAll
  void stop() {
    nodes.close();
  }

  @Test
  void everyKindOfDutyIsReckonedAtBothNodes() {
    UUID request = nodes.delivered(Samples.request());
    for (TestNode node : List.of(kz, cz)) {
      CaseView seen = view(node, request);
      assertThat(duty(seen, "T-untimed"))
          .satisfies(duty -> {
            assertThat(duty.bearer()).isEqualTo("CZ");
            assertThat(duty.open()).isTrue();
            assertThat(duty.firstAt()).isNull();
            assertThat(duty.late(Instant.now().plus(Duration.ofDays(9_000)))).isFalse();
          });
      assertThat(duty(seen, "T-staged"))
          .satisfies(duty -> {
            assertThat(duty.limit().legal()).isTrue();
            assertThat(duty.limit().targetAt()).isBefore(duty.limit().dueAt());
            assertThat(duty.firstAt()).isEqualTo(duty.limit().targetAt());
          });
      assertThat(duty(seen, "T-unknown"))
          .satisfies(duty -> {
            assertThat(duty.standing().status()).isEqualTo(DutyStatus.UNCLEAR);
            assertThat(duty.standing().missing()).containsExactly("req.answered_partly");
          });
      assertThat(seen.duties()).extracting(DutyView::rule).contains("T-urgent");
      assertThat(seen.duties())
          .extracting(DutyView::rule)
          .doesNotContain("T-usual", "R9.2-forward");
    }
    assertThat(duty(view(cz, request), "T-keep"))
        .satisfies(duty -> {
          assertThat(duty.limit().refrain()).isTrue();
          assertThat(duty.ours()).isTrue();
          assertThat(duty.limit().dueAt()).isAfter(Instant.now().plus(Duration.ofDays(1_000)));
        });
    assertThat(view(cz, request).summary().due())
        .satisfies(due -> assertThat(due.rule()).isEqualTo("R9.2-duty"));
  }

  @Test
  void whatHappensInACaseIsAddressedToItsOtherSide() {
    UUID request = nodes.delivered(Samples.request());
    for (TestNode node : List.of(kz, cz)) {
      Agreement agreement = node.node.treaties().agreement(TestNode.AGREEMENT).orElseThrow();
      assertThat(node.node.treaties().past(agreement, request).events())
          .isNotEmpty()
          .allSatisfy(event ->
              assertThat(event.detail().to())
                  .containsExactly("CZ".equals(event.party()) ? "KZ" : "CZ"));
    }
  }

  @Test
  void aQuestionStopsTheClockAndItsAnswerLetsItRunOn() {
    UUID request = nodes.delivered(Samples.request());
    CaseView taken =
        done(cz.node.requests().take(cz.dutyDesk, request, version(cz, request), Instant.now()));
    Instant before = duty(taken, "R9.2-duty").limit().dueAt();
    CaseView asked =
        done(
            cz.node
                .requests()
                .askForInformation(
                    cz.dutyDesk, request, taken.summary().version(), "Which?", Instant.now()));
    assertThat(duty(asked, "R9.2-duty").standing().status()).isEqualTo(DutyStatus.PAUSED);
    assertThat(duty(asked, "R9.2-duty").standing().pausedAt()).isNotNull();
    await(() -> view(kz, request).acts().contains(Act.GIVE_INFORMATION));
    CaseView given =
        done(
            kz.node
                .requests()
                .giveInformation(
                    kz.caseOfficer, request, version(kz, request), "This.", Instant.now()));
    done(
        kz.node
            .requests()
            .releaseInformation(kz.approver, request, given.summary().version(), Instant.now()));
    await(() -> view(cz, request).summary().state() == RequestState.IN_PROGRESS);
    assertThat(duty(view(cz, request), "R9.2-duty"))
        .satisfies(duty -> {
          assertThat(duty.standing().status()).isEqualTo(DutyStatus.OPEN);
          assertThat(duty.limit().dueAt()).isAfter(before);
        });
  }

  @Test
  void forwardingEndsTheTimeOfTheFirstAuthorityAndBeginsThatOfTheNext() {
    UUID request = nodes.delivered(Samples.request());
    done(
        cz.node
            .requests()
            .forward(
                cz.dutyDesk,
                request,
                version(cz, request),
                "cz-customs",
                "customs",
                Instant.now()));
    await(() -> view(kz, request).summary().state() == RequestState.FORWARDED);
    for (TestNode node : List.of(kz, cz)) {
      CaseView seen = done(node.node.requests().find(node.dutyDesk, request, Instant.now()));
      assertThat(seen.duties())
          .filteredOn(duty -> duty.rule().equals("R9.2-duty"))
          .extracting(DutyView::open)
          .containsExactly(true, false);
    }
  }

  @Test
  void aWithdrawalTakesAwayWhatTheRequestStartedAndNothingElse() {
    UUID request = nodes.delivered(Samples.request());
    done(
        kz.node
            .requests()
            .withdraw(kz.caseOfficer, request, version(kz, request), "solved", Instant.now()));
    await(() -> view(cz, request).summary().state() == RequestState.WITHDRAWN);
    for (TestNode node : List.of(kz, cz)) {
      assertThat(duty(view(node, request), "T-untimed").standing().status())
          .isEqualTo(DutyStatus.RELEASED);
      assertThat(view(node, request).duties())
          .filteredOn(DutyView::open)
          .allMatch(duty -> duty.rule().equals("T-keep"));
      assertThat(view(node, request).summary().due()).isNull();
    }
    assertThat(duty(view(cz, request), "T-keep").open()).isTrue();
    Instant later = Instant.now().plus(Duration.ofDays(30));
    assertThat(duty(done(cz.node.requests().find(cz.caseOfficer, request, later)), "T-staged"))
        .as("withdrawn in time, looked at after it")
        .satisfies(duty -> {
          assertThat(duty.standing().status()).isEqualTo(DutyStatus.RELEASED);
          assertThat(duty.standing().released()).isTrue();
        });
  }

  @Test
  void aReceiptIsNeverLaterThanItsArrivalNorEarlierThanWhatItReceipts() {
    Instant sent = Instant.parse("2026-03-01T12:00:00Z");
    Instant now = sent.plusSeconds(60);
    assertThat(LetterReceipts.moment(sent.plusSeconds(5), sent, now))
        .isEqualTo("2026-03-01T12:00:05Z");
    assertThat(LetterReceipts.moment(Instant.parse("2040-01-01T00:00:00Z"), sent, now))
        .isEqualTo(now);
    assertThat(LetterReceipts.moment(Instant.EPOCH, sent, now)).isEqualTo(sent);
  }

  @Test
  void anEventDatedInTheFutureDoesNotMoveTheDayOfReckoning() throws Exception {
    UUID request = nodes.delivered(Samples.request());
    change(
        """
        INSERT INTO case_event (request, agreement, event, party, at, urgent, facts, recorded_at)
        SELECT request, agreement, 'request_confirmed_in_writing', party, '2040-01-01T00:00:00Z', urgent, facts,
          recorded_at FROM case_event WHERE request = '%s' AND event = 'request_received'
        """
            .formatted(request));
    assertThat(duty(view(cz, request), "T-staged").standing().status()).isEqualTo(DutyStatus.OPEN);
  }

  private void change(String sql) throws Exception {
    try (Connection connection = cz.test.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aDutyBegunBeforeTheyWereReckonedStandsUntilItsEvent() throws Exception {
    UUID request = nodes.delivered(Samples.request());
    UUID old = UUID.randomUUID();
    try (Connection connection = cz.test.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM case_event WHERE request = '%s'".formatted(request));
      statement.execute("INSERT INTO case_begun_before VALUES ('%s')".formatted(request));
      statement.execute(
          """
          INSERT INTO duty (id, request, rule, bearer, ours, says, term, cite, ended_by, paused_by, started_at, due_at,
            legal, target_source) VALUES ('%s', '%s', 'R9.2-duty', 'CZ', true, 'Answer.', 'in urgent manner',
            '{9(2)/1}', '{request_forwarded,reply_sent}', '{}', now(), now() + interval '8 hours', false, 'platform')
          """
              .formatted(old, request));
    }
    CaseView seen =
        done(cz.node.requests().take(cz.dutyDesk, request, version(cz, request), Instant.now()));
    assertThat(seen.duties()).extracting(DutyView::id).containsExactly(old);
    done(
        cz.node
            .requests()
            .forward(
                cz.dutyDesk, request, seen.summary().version(), "cz-customs", "x", Instant.now()));
    CaseView moved = done(cz.node.requests().find(cz.dutyDesk, request, Instant.now()));
    assertThat(moved.duties())
        .filteredOn(duty -> duty.id().equals(old))
        .singleElement()
        .satisfies(duty -> assertThat(duty.open()).isFalse());
    assertThat(duty(moved, "R9.2-duty").open()).as("the next authority's own time").isTrue();
  }

  @Test
  void whatIsOwedOutsideAnyCaseIsReckonedFromTheNotes() {
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    List<DutyState> owed = kz.node.treaties().today(TestNode.AGREEMENT, now).orElseThrow().duties();
    assertThat(owed)
        .filteredOn(duty -> duty.rule().equals("R13.1"))
        .hasSize(2)
        .allMatch(duty -> duty.status() == DutyStatus.BREACH);
    assertThat(owed)
        .filteredOn(duty -> duty.rule().equals("T-meet"))
        .extracting(DutyState::due)
        .contains(LocalDate.parse("2025-10-01"));
    kz.node
        .treaties()
        .register(
            TestNode.AGREEMENT,
            new TreatyEvent("authorities_notified", "KZ", LocalDate.parse("2018-09-20")),
            "officer-1",
            now);
    assertThat(kz.node.treaties().today(TestNode.AGREEMENT, now).orElseThrow().duties())
        .filteredOn(duty -> duty.rule().equals("R13.1") && duty.endedOn() == null)
        .extracting(DutyState::party)
        .containsExactly("CZ");
  }

  private static DutyView duty(CaseView view, String rule) {
    return view.duties().stream()
        .filter(duty -> duty.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static int version(TestNode node, UUID request) {
    return view(node, request).summary().version();
  }

  private static CaseView view(TestNode node, UUID request) {
    return TwoNodes.view(node, node.caseOfficer, request);
  }
}
