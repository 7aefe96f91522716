package org.pacta.web.compose;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Decision;
import org.pacta.node.act.Answer;
import org.pacta.node.officer.Officer;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Drafts;
import org.pacta.web.page.DecisionView;
import org.pacta.web.page.Done;
import org.pacta.web.page.Form;
import org.pacta.web.page.Ids;
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

/** The last step of a draft: read it back, hear the agreement, hand it to a second person. */
@Controller
public final class DraftCheckController {
  private final DraftDesk desk;
  private final Drafts drafts;

  /** Drafts are judged and submitted through {@code drafts}. */
  public DraftCheckController(DraftDesk desk, Drafts drafts) {
    this.desk = desk;
    this.drafts = drafts;
  }

  @GetMapping("/requests/{id}/draft/check")
  View check(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
    CaseView draft = desk.draft(officer, Ids.parse(id));
    return page(draft, Refusal.NONE, preview(officer, draft));
  }

  @PostMapping("/requests/{id}/draft/check")
  Object submit(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String id,
      @RequestParam int version,
      RedirectAttributes flash) {
    UUID request = Ids.parse(id);
    return switch (drafts.submit(officer, request, version, desk.tools().now())) {
      case Answer.Done<CaseView> done ->
          Done.to(
              "/requests/" + request,
              "Submitted. A second person must release it before anything leaves.",
              flash);
      case Answer.Declined<CaseView> declined -> {
        CaseView draft = desk.draft(officer, request);
        DraftFrame frame = desk.frame(draft);
        Refusal refusal =
            desk.tools()
                .refusals()
                .of(
                    declined.failure(),
                    draft.summary().agreement(),
                    field -> frame.href(DraftStep.of(field)));
        DecisionView decision =
            refusal.decision() == null ? preview(officer, draft) : refusal.decision();
        yield page(draft, refusal, decision);
      }
    };
  }

  private @Nullable DecisionView preview(Officer officer, CaseView draft) {
    return switch (drafts.preview(officer, draft.summary().id(), desk.tools().now())) {
      case Answer.Done<Decision> done ->
          desk.tools().decisions().of(draft.summary().agreement(), done.value());
      case Answer.Declined<Decision> declined -> null;
    };
  }

  private View page(CaseView draft, Refusal refusal, @Nullable DecisionView decision) {
    DraftFrame frame = desk.frame(draft);
    Form refused = Form.empty().with(refusal.errors());
    String addressee = draft.summary().theirAuthority();
    CheckPage page =
        new CheckPage(
            frame,
            refused,
            decision,
            addressee,
            ContentRows.changeable(draft.content(), desk.words(draft), frame, addressee));
    return desk.tools()
        .pages()
        .form("compose/check", "Check and submit", Section.REQUESTS, page, refused);
  }
}
