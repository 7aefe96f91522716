package org.pacta.node.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.node.request.RefusedRequestTest.refusal;
import static org.pacta.node.request.TwoNodes.view;
import static org.pacta.node.request.Waiting.await;
import static org.pacta.node.request.Waiting.done;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Outcome;
import org.pacta.node.TestNode;
import org.pacta.node.act.Answer;
import org.pacta.node.duty.DutyView;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.personaldata.TransferRecord;

/** The story of a request between two whole nodes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryTest {
  private TwoNodes nodes;
  private TestNode kz;
  private TestNode cz;

  @BeforeAll
  void twoStates() throws Exception {
    nodes = TwoNodes.under(AgreementFolder.load(Path.of("../agreements")));
    kz = nodes.kz();
    cz = nodes.cz();
  }

  @AfterAll
  void stop() {
    nodes.close();
  }

  @Test
  void aRequestIsAskedAnsweredInPartAndRecordedAlikeAtBothNodes() {
    UUID request = nodes.delivered(Samples.request());
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
  void aRequestToTheWrongAuthorityIsForwardedAndTheAskerTold() {
    UUID request = nodes.delivered(Samples.request());
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
    UUID request = nodes.delivered(Samples.with(Samples.request(), form));
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
    UUID request = nodes.delivered(Samples.request());
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
    UUID request = nodes.delivered(Samples.request());
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
    assertThat(nodes.replayed()).contains("request.submit", "request.respond", "data.transfer");
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
}
