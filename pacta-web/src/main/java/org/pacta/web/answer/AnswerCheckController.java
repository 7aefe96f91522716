package org.pacta.web.answer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Decision;
import org.pacta.node.act.Answer;
import org.pacta.node.officer.Officer;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Replies;
import org.pacta.node.request.ReplyContent;
import org.pacta.web.casefile.CaseDesk;
import org.pacta.web.casefile.ReplyRows;
import org.pacta.web.error.PageNotFoundException;
import org.pacta.web.page.DecisionView;
import org.pacta.web.page.Done;
import org.pacta.web.page.Form;
import org.pacta.web.page.Ids;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Refusal;
import org.pacta.web.page.Section;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last step of an answer: read it back, hear the agreement, hand it to a second person. */
@Controller
public final class AnswerCheckController {
  private final AnswerDesk desk;
  private final Replies replies;

  /** Answers are judged and submitted through {@code replies}. */
  public AnswerCheckController(CaseDesk cases, Replies replies) {
    this.desk = new AnswerDesk(cases);
    this.replies = replies;
  }

  @GetMapping("/requests/{id}/answer/check")
  View check(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
    Replies.Considered considered = considered(officer, Ids.parse(id));
    return page(considered.view(), Refusal.NONE, words(considered));
  }

  @PostMapping("/requests/{id}/answer/check")
  Object submit(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String id,
      @RequestParam int version,
      RedirectAttributes flash) {
    UUID caseId = Ids.parse(id);
    PageTools tools = desk.cases().tools();
    return switch (replies.submit(officer, caseId, version, tools.now())) {
      case Answer.Done<CaseView> done ->
          Done.to(
              "/requests/" + caseId,
              "Submitted. A second person must release the answer before anything leaves.",
              flash);
      case Answer.Declined<CaseView> declined -> {
        Replies.Considered considered = considered(officer, caseId);
        CaseView view = considered.view();
        String href = "/requests/" + caseId + "/answer/";
        Refusal refusal =
            tools
                .refusals()
                .of(
                    declined.failure(),
                    view.summary().agreement(),
                    field -> href + AnswerStep.of(field).path());
        DecisionView decision = refusal.decision() == null ? words(considered) : refusal.decision();
        yield page(view, refusal, decision);
      }
    };
  }

  /** The case with the agreement's word on its answer, read together. */
  private Replies.Considered considered(Officer officer, UUID id) {
    return switch (replies.consider(officer, id, desk.cases().tools().now())) {
      case Answer.Done<Replies.Considered> done -> {
        desk.requireAnswerable(done.value().view());
        yield done.value();
      }
      case Answer.Declined<Replies.Considered> declined -> throw new PageNotFoundException();
    };
  }

  private @Nullable DecisionView words(Replies.Considered considered) {
    Decision decision = considered.decision();
    String agreement = considered.view().summary().agreement();
    return decision == null ? null : desk.cases().tools().decisions().of(agreement, decision);
  }

  private View page(CaseView view, Refusal refusal, @Nullable DecisionView decision) {
    ReplyContent content = desk.content(view);
    String href = "/requests/" + view.summary().id() + "/answer/";
    Form refused = Form.empty().with(refusal.errors());
    AnswerCheckPage page =
        new AnswerCheckPage(
            desk.cases().frame(view, "none", Refusal.NONE),
            refused,
            decision,
            view.summary().theirAuthority(),
            ReplyRows.of(
                content,
                view.content().ask().questions(),
                desk.cases().words(view),
                href + AnswerStep.QUESTIONS.path(),
                href + AnswerStep.HANDLING.path()),
            content.replies().stream()
                .anyMatch(reply ->
                    reply.decision().equals("partly") || reply.decision().equals("refuse")),
            desk.cases().words(view).clauses("9(5)"));
    return desk.cases()
        .tools()
        .pages()
        .form("answer/check", "Check the answer", Section.REQUESTS, page, refused);
  }
}
