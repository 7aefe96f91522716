package org.pacta.node.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.node.request.TwoNodes.view;
import static org.pacta.node.request.Waiting.done;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Outcome;
import org.pacta.node.TestNode;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;

/** What the agreement, the second person, need to know and another's edit do not let through. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedRequestTest {
  private TwoNodes nodes;
  private TestNode kz;

  @BeforeAll
  void twoStates() throws Exception {
    nodes = TwoNodes.under(AgreementFolder.load(Path.of("../agreements")));
    kz = nodes.kz();
  }

  @AfterAll
  void stop() {
    nodes.close();
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
  void whatWasRefusedIsRefusedAgainFromItsRecordAlone() throws Exception {
    anOralRequestThatIsNotUrgentIsRefusedWithItsClause();
    personalDataWithoutADestructionTermIsHeld();
    assertThat(kz.node.treaties().decisions(TestNode.AGREEMENT, "9(1)/3", 1)).isNotEmpty();
    assertThat(kz.node.treaties().decisions(TestNode.AGREEMENT, "10(5)/1", 1)).isNotEmpty();
    assertThat(nodes.replayed()).contains("request.submit");
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
    CaseView draft = nodes.saved(both, Samples.request());
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
    UUID request = nodes.delivered(Samples.request());
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
    CaseView draft = nodes.saved(kz.caseOfficer, Samples.request());
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

  private void assertRefused(RequestContent content, Outcome outcome, String cite) {
    CaseView draft = nodes.saved(kz.caseOfficer, content);
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

  /** The decision by which something was refused. */
  static Decision refusal(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Answer.Declined.class);
    Failure failure = ((Answer.Declined<?>) answer).failure();
    assertThat(failure).isInstanceOf(Failure.NotPermitted.class);
    return ((Failure.NotPermitted) failure).decision();
  }
}
