package org.pacta.node.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.node.request.Waiting.await;
import static org.pacta.node.request.Waiting.done;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Replay;
import org.pacta.agreement.file.SourceFile;
import org.pacta.node.TestNode;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.duty.DutyView;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;
import org.pacta.node.personaldata.TransferRecord;
import org.pacta.node.treaty.DecisionLine;

/** The story of a request between two whole nodes, and the refusals on its way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryTest {
  private TestNode kz;
  private TestNode cz;

  @BeforeAll
  void twoStates() throws Exception {
    AgreementFolder agreements = AgreementFolder.load(Path.of("../agreements"));
    kz = new TestNode("KZ", agreements);
    cz = new TestNode("CZ", agreements);
    kz.trusts(cz);
    cz.trusts(kz);
    kz.node.start();
    cz.node.start();
  }

  @AfterAll
  void stop() {
    kz.close();
    cz.close();
  }

  @Test
  void aRequestIsAskedAnsweredInPartAndRecordedAlikeAtBothNodes() {
    UUID request = delivered(Samples.request());
    CaseView received = view(cz, cz.dutyDesk, request);
    assertThat(received.summary().state()).isEqualTo(RequestState.RECEIVED);
    DutyView urgent =
        received.duties().stream()
            .filter(duty -> duty.rule().equals("R9.2-duty"))
            .findFirst()
            .orElseThrow();
    assertThat(urgent.limit().legal()).isFalse();
    assertThat(urgent.limit().dueAt())
        .isEqualTo(urgent.standing().startedAt().plus(Duration.ofHours(8)));
    assertThat(urgent.cite()).containsExactly("9(2)/1");
    assertThat(urgent.limit().targetSource()).isNotBlank();
    assertThat(cz.node.requests().work(cz.dutyDesk, Narrowing.NONE, Instant.now()).toTake())
        .extracting(RequestSummary::id)
        .contains(request);

    CaseView taken =
        done(
            cz.node
                .requests()
                .take(cz.dutyDesk, request, received.summary().version(), Instant.now()));
    CaseView asked =
        done(
            cz.node
                .requests()
                .askForInformation(
                    cz.dutyDesk,
                    request,
                    taken.summary().version(),
                    "Which registration plate?",
                    Instant.now()));
    assertThat(asked.summary().state()).isEqualTo(RequestState.INFORMATION_ASKED);
    await(() -> view(kz, kz.caseOfficer, request).acts().contains(Act.GIVE_INFORMATION));
    informationGiven(request);
    await(() -> view(cz, cz.caseOfficer, request).summary().state() == RequestState.IN_PROGRESS);

    answered(request, Samples.replyInPart());
    await(
        () -> view(kz, kz.caseOfficer, request).summary().state() == RequestState.ANSWERED_IN_PART);
    await(() ->
        view(kz, kz.caseOfficer, request).letters().stream()
            .anyMatch(letter -> letter.type() == MessageType.REFUSAL_NOTICE));
    CaseView answer = view(kz, kz.caseOfficer, request);
    assertThat(answer.answer()).isPresent();
    assertThat(
            ((Letter.OfReply) answer.answer().orElseThrow().letter())
                .content()
                .replies()
                .get(1)
                .reason())
        .as("the official's reason stays with the refusing authority")
        .isEmpty();
    assertThat(answer.duties()).allMatch(duty -> !duty.open());
    Correspondence notice =
        answer.letters().stream()
            .filter(letter -> letter.type() == MessageType.REFUSAL_NOTICE)
            .findFirst()
            .orElseThrow();
    assertThat(notice.cites()).contains("9(5)");
    recordsAgree(request);
    assertThat(kz.node.journal().firstBrokenLine()).isEmpty();
    assertThat(cz.node.journal().firstBrokenLine()).isEmpty();

    thirdStateIsRefused(request);
  }

  private void thirdStateIsRefused(UUID request) {
    Answer<?> passedOn =
        kz.node
            .disclosures()
            .passOn(kz.caseOfficer, request, "third_state", "Utopia", "they asked", Instant.now());
    assertThat(refusal(passedOn).outcome()).isEqualTo(Outcome.DENIED);
    assertThat(refusal(passedOn).cites()).contains("11(2)");
    UUID kept = kz.node.treaties().decisions(TestNode.AGREEMENT, "11(2)", 1).getFirst().id();
    assertThat(kz.node.treaties().decision(kept))
        .get()
        .asString()
        .contains("\"actor\":\"KZ\"", "\"case_id\":\"" + request + "\"");
    assertThat(refusal(passedOn).cure()).isNotEmpty();
  }

  @Test
  void anOralRequestThatIsNotUrgentIsRefusedWithItsClause() {
    var form = new RequestContent.Form("oral", null, false, "", "en", null);
    assertRefused(Samples.with(Samples.request(), form), Outcome.DENIED, "9(1)/3");
  }

  @Test
  void mutualLegalAssistanceIsRefusedWithItsClause() {
    RequestContent.Ask ask = Samples.request().ask();
    var judicial =
        new RequestContent.Ask(
            "mutual_legal_assistance",
            ask.assistance(),
            ask.topics(),
            ask.addressee(),
            ask.subject(),
            ask.facts(),
            ask.questions());
    assertRefused(Samples.with(Samples.request(), judicial), Outcome.DENIED, "1(2)");
  }

  @Test
  void personalDataWithoutADestructionTermIsHeld() {
    DataHandling full = Samples.handling();
    var without =
        new DataHandling(
            full.purpose(),
            full.categories(),
            full.listOfData(),
            List.of(),
            "",
            true,
            true,
            true,
            "",
            full.handlingCode(),
            List.of());
    assertRefused(Samples.with(Samples.request(), without), Outcome.HELD, "10(5)/1");
  }

  @Test
  void specialCategoriesNeedAWrittenReason() {
    DataHandling full = Samples.handling();
    var sensitive =
        new DataHandling(
            full.purpose(),
            full.categories(),
            full.listOfData(),
            List.of("health"),
            " ",
            true,
            true,
            true,
            full.destroyBy(),
            full.handlingCode(),
            List.of());
    assertRefused(Samples.with(Samples.request(), sensitive), Outcome.HELD, "10(2)");
  }

  @Test
  void nobodyReleasesTheirOwnLetter() {
    Officer both = kz.person("both" + UUID.randomUUID(), "kz-cp", Role.CASE_OFFICER, Role.APPROVER);
    CaseView draft = saved(both, Samples.request());
    CaseView submitted =
        done(
            kz.node
                .drafts()
                .submit(both, draft.summary().id(), draft.summary().version(), Instant.now()));
    assertThat(submitted.acts()).doesNotContain(Act.RELEASE);
    assertThat(
            kz.node
                .drafts()
                .release(both, draft.summary().id(), submitted.summary().version(), Instant.now()))
        .isEqualTo(Answer.declined(new Failure.SecondPersonNeeded()));
  }

  @Test
  void whoMayNotSeeACaseGetsTheSameAnswerAsForNoCase() {
    UUID request = delivered(Samples.request());
    Officer elsewhere = kz.person("else" + UUID.randomUUID(), "kz-econ", Role.CASE_OFFICER);
    Answer<CaseView> none =
        kz.node.requests().find(kz.caseOfficer, UUID.randomUUID(), Instant.now());
    assertThat(kz.node.requests().find(elsewhere, request, Instant.now())).isEqualTo(none);
    assertThat(kz.node.requests().find(kz.administrator, request, Instant.now())).isEqualTo(none);
    assertThat(
            kz.node.requests().list(kz.administrator, RequestFilter.all(), Instant.now()).total())
        .isZero();
    assertThat(kz.node.requests().list(elsewhere, RequestFilter.all(), Instant.now()).requests())
        .extracting(RequestSummary::id)
        .doesNotContain(request);
  }

  @Test
  void aStaleEditIsNoticedAndLosesNothing() {
    CaseView draft = saved(kz.caseOfficer, Samples.request());
    Answer<CaseView> stale =
        kz.node
            .drafts()
            .save(
                kz.caseOfficer,
                draft.summary().id(),
                draft.summary().version() - 1,
                RequestContent.empty(),
                Instant.now());
    assertThat(stale).isEqualTo(Answer.declined(new Failure.Stale(draft.summary().version())));
    assertThat(view(kz, kz.caseOfficer, draft.summary().id()).content())
        .isEqualTo(Samples.request());
  }

  @Test
  void aRequestToTheWrongAuthorityIsForwardedAndTheAskerTold() {
    UUID request = delivered(Samples.request());
    CaseView received = view(cz, cz.dutyDesk, request);
    done(
        cz.node
            .requests()
            .forward(
                cz.dutyDesk,
                request,
                received.summary().version(),
                "cz-customs",
                "customs matter",
                Instant.now()));
    await(() -> view(kz, kz.caseOfficer, request).summary().state() == RequestState.FORWARDED);
    assertThat(view(kz, kz.caseOfficer, request).summary().theirAuthority())
        .isEqualTo("CZ customs");
  }

  @Test
  void anUrgentOralRequestIsConfirmedInWritingAndItsDutyMet() {
    var form =
        new RequestContent.Form("oral", null, true, "a vehicle is about to leave", "en", null);
    UUID request = delivered(Samples.with(Samples.request(), form));
    CaseView sent = view(kz, kz.caseOfficer, request);
    assertThat(sent.duties()).anyMatch(duty -> duty.rule().equals("R9.1-confirm") && duty.open());
    CaseView confirmed =
        done(
            kz.node
                .drafts()
                .confirmInWriting(
                    kz.caseOfficer,
                    request,
                    sent.summary().version(),
                    "We confirm.",
                    Instant.now()));
    assertThat(confirmed.duties())
        .noneMatch(duty -> duty.rule().equals("R9.1-confirm") && duty.open());
    await(() -> !view(cz, cz.dutyDesk, request).summary().oralUnconfirmed());
  }

  @Test
  void aWithdrawnRequestEndsItsDutiesAtBothNodes() {
    UUID request = delivered(Samples.request());
    CaseView sent = view(kz, kz.caseOfficer, request);
    done(
        kz.node
            .requests()
            .withdraw(kz.caseOfficer, request, sent.summary().version(), "solved", Instant.now()));
    await(() -> view(cz, cz.dutyDesk, request).summary().state() == RequestState.WITHDRAWN);
    assertThat(view(cz, cz.dutyDesk, request).duties()).allMatch(duty -> !duty.open());
  }

  private void informationGiven(UUID request) {
    CaseView seen = view(kz, kz.caseOfficer, request);
    CaseView given =
        done(
            kz.node
                .requests()
                .giveInformation(
                    kz.caseOfficer,
                    request,
                    seen.summary().version(),
                    "Plate SPECIMEN1.",
                    Instant.now()));
    done(
        kz.node
            .requests()
            .releaseInformation(kz.approver, request, given.summary().version(), Instant.now()));
  }

  @Test
  void everyDecisionKeptIsMadeAgainFromItsRecordAlone() throws Exception {
    UUID request = delivered(Samples.request());
    done(
        cz.node
            .requests()
            .take(
                cz.dutyDesk,
                request,
                view(cz, cz.dutyDesk, request).summary().version(),
                Instant.now()));
    answered(request, Samples.replyInPart());
    await(
        () -> view(kz, kz.caseOfficer, request).summary().state() == RequestState.ANSWERED_IN_PART);
    List<Agreement> library =
        List.of(AgreementFolder.loadFile(Path.of("../agreements/kz-cz-2017.yaml")));
    Set<String> acts = new HashSet<>();
    for (TestNode node : List.of(kz, cz)) {
      for (DecisionLine line : node.node.treaties().decisions(TestNode.AGREEMENT, "", 500)) {
        String record = node.node.treaties().decision(line.id()).orElseThrow();
        Replay replay = Replay.of(SourceFile.ofText(line.id() + ".json", record), library);
        assertThat(replay.identical())
            .as(
                "%s %s: %s %s",
                line.act(), line.outcome(), replay.differences(), replay.otherBasis())
            .isTrue();
        acts.add(line.act());
      }
    }
    assertThat(acts).contains("request.submit", "request.respond", "data.transfer");
  }

  private void answered(UUID request, ReplyContent content) {
    CaseView open = view(cz, cz.caseOfficer, request);
    CaseView written =
        done(
            cz.node
                .replies()
                .save(cz.caseOfficer, request, open.summary().version(), content, Instant.now()));
    CaseView submitted =
        done(
            cz.node
                .replies()
                .submit(cz.caseOfficer, request, written.summary().version(), Instant.now()));
    done(
        cz.node
            .replies()
            .release(cz.approver, request, submitted.summary().version(), Instant.now()));
  }

  private void recordsAgree(UUID request) {
    await(() ->
        view(cz, cz.caseOfficer, request).records().stream().allMatch(TransferRecord::agreed)
            && view(kz, kz.caseOfficer, request).records().stream()
                .allMatch(TransferRecord::agreed));
    List<TransferRecord> ours = view(kz, kz.caseOfficer, request).records();
    List<TransferRecord> theirs = view(cz, cz.caseOfficer, request).records();
    assertThat(ours).hasSize(2);
    assertThat(ours.stream().map(TransferRecord::digest).toList())
        .isEqualTo(theirs.stream().map(TransferRecord::digest).toList());
  }

  private void assertRefused(RequestContent content, Outcome outcome, String cite) {
    CaseView draft = saved(kz.caseOfficer, content);
    Answer<CaseView> refused =
        kz.node
            .drafts()
            .submit(kz.caseOfficer, draft.summary().id(), draft.summary().version(), Instant.now());
    assertThat(refusal(refused).outcome()).isEqualTo(outcome);
    assertThat(refusal(refused).cites()).contains(cite);
    assertThat(refusal(refused).cure()).isNotEmpty();
    assertThat(view(kz, kz.caseOfficer, draft.summary().id()).summary().state())
        .isEqualTo(RequestState.DRAFT);
  }

  private static org.pacta.agreement.Decision refusal(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Answer.Declined.class);
    Failure failure = ((Answer.Declined<?>) answer).failure();
    assertThat(failure).isInstanceOf(Failure.NotPermitted.class);
    return ((Failure.NotPermitted) failure).decision();
  }

  private UUID delivered(RequestContent content) {
    CaseView draft = saved(kz.caseOfficer, content);
    UUID id = draft.summary().id();
    CaseView submitted =
        done(kz.node.drafts().submit(kz.caseOfficer, id, draft.summary().version(), Instant.now()));
    CaseView released =
        done(
            kz.node
                .drafts()
                .release(kz.approver, id, submitted.summary().version(), Instant.now()));
    assertThat(released.summary().state()).isEqualTo(RequestState.SENT);
    await(() -> view(kz, kz.caseOfficer, id).summary().state() == RequestState.DELIVERED);
    return id;
  }

  private CaseView saved(Officer officer, RequestContent content) {
    CaseView draft = done(kz.node.drafts().start(officer, TestNode.AGREEMENT, Instant.now()));
    return done(
        kz.node
            .drafts()
            .save(
                officer, draft.summary().id(), draft.summary().version(), content, Instant.now()));
  }

  private static CaseView view(TestNode station, Officer officer, UUID request) {
    return done(station.node.requests().find(officer, request, Instant.now()));
  }
}
