package org.pacta.web.compose;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.officer.Officer;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Drafts;
import org.pacta.node.request.RequestContent;
import org.pacta.web.error.PageNotFoundException;
import org.pacta.web.page.Autosave;
import org.pacta.web.page.FieldError;
import org.pacta.web.page.Form;
import org.pacta.web.page.Ids;
import org.pacta.web.page.Section;
import org.pacta.web.page.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The steps of a draft: shown as kept, saved as typed. */
@Controller
public final class DraftStepController {
  private static final int QUESTIONS_SHOWN_MIN = 2;

  private final DraftDesk desk;
  private final Drafts drafts;

  /** Drafts are written through {@code drafts}. */
  public DraftStepController(DraftDesk desk, Drafts drafts) {
    this.desk = desk;
    this.drafts = drafts;
  }

  @GetMapping("/requests/{id}/draft/{step:form|ask|about|handling}")
  View show(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String id,
      @PathVariable String step,
      HttpServletRequest request) {
    CaseView draft = desk.draft(officer, Ids.parse(id));
    String more = Typed.of(request).one("more");
    return page(at(step), draft, DraftFields.form(draft.content()), more);
  }

  @PostMapping("/requests/{id}/draft/{step:form|ask|about|handling}")
  Object save(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String id,
      @PathVariable String step,
      HttpServletRequest request) {
    UUID draftId = Ids.parse(id);
    DraftStep at = at(step);
    Typed typed = Typed.of(request);
    CaseView kept = desk.draft(officer, draftId);
    RequestContent content = DraftFields.merged(at, kept.content(), typed);
    int version = typed.number("version").orElse(0);
    Answer<CaseView> saved = drafts.save(officer, draftId, version, content, desk.tools().now());
    if (Autosave.wanted(request)) {
      return Autosave.answer(saved);
    }
    return switch (saved) {
      case Answer.Done<CaseView> done -> after(at, done.value(), typed);
      case Answer.Declined<CaseView> declined -> declined(at, kept, typed, declined.failure());
    };
  }

  private Object after(DraftStep step, CaseView saved, Typed typed) {
    DraftFrame frame = desk.frame(saved);
    String then = typed.one("then");
    List<FieldError> problems = StepProblems.of(step, saved.content());
    if (then.equals("next") && !problems.isEmpty()) {
      return page(step, saved, DraftFields.form(saved.content()).with(problems), "");
    }
    return "redirect:"
        + switch (then) {
          case "next" -> frame.href(step.next());
          case "add-person", "add-item", "add-question" ->
              frame.href(step) + "?more=" + then.substring("add-".length()) + "#more";
          default -> then.startsWith("remove-") ? frame.href(step) : frame.href();
        };
  }

  private Object declined(DraftStep step, CaseView kept, Typed typed, Failure failure) {
    if (failure instanceof Failure.Stale stale) {
      DraftFrame frame = desk.frame(kept);
      StalePage page =
          Differences.between(
                  frame.reference(), frame.href(step), DraftFields.form(kept.content()), typed)
              .against(stale.currentVersion());
      return desk.tools()
          .pages()
          .page(
              "compose/stale",
              "This draft was changed meanwhile",
              Section.REQUESTS,
              page,
              HttpStatus.CONFLICT);
    }
    var refusal = desk.tools().refusals().of(failure, kept.summary().agreement());
    return page(step, kept, new Form(typed.values(), refusal.errors()), "");
  }

  private View page(DraftStep step, CaseView draft, Form form, String more) {
    RequestContent content = draft.content();
    int questions = content.ask().questions().size() + (more.equals("question") ? 1 : 0);
    StepPage page =
        new StepPage(
            desk.frame(draft),
            form,
            desk.choices(draft),
            !content.persons().isEmpty(),
            Math.max(1, content.persons().size() + (more.equals("person") ? 1 : 0)),
            Math.max(1, content.items().size() + (more.equals("item") ? 1 : 0)),
            Math.max(QUESTIONS_SHOWN_MIN, questions));
    return desk.tools().pages().form(step.template(), step.title(), Section.REQUESTS, page, form);
  }

  private static DraftStep at(String path) {
    return DraftStep.at(path).orElseThrow(PageNotFoundException::new);
  }
}
