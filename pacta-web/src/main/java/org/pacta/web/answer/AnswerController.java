package org.pacta.web.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.officer.Officer;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Replies;
import org.pacta.node.request.ReplyContent;
import org.pacta.web.casefile.CaseDesk;
import org.pacta.web.compose.Differences;
import org.pacta.web.compose.StepProblems;
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

/** The steps of an answer: shown as kept, saved as typed. */
@Controller
public final class AnswerController {
  private final AnswerDesk desk;
  private final Replies replies;

  /** Answers are written through {@code replies}. */
  public AnswerController(CaseDesk cases, Replies replies) {
    this.desk = new AnswerDesk(cases);
    this.replies = replies;
  }

  @GetMapping("/requests/{id}/answer")
  String start(@PathVariable String id) {
    return "redirect:/requests/" + Ids.parse(id) + "/answer/questions";
  }

  @GetMapping("/requests/{id}/answer/{step:questions|handling}")
  View show(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String id,
      @PathVariable String step) {
    CaseView view = desk.answerable(officer, Ids.parse(id));
    return page(at(step), view, AnswerFields.form(desk.content(view)));
  }

  @PostMapping("/requests/{id}/answer/{step:questions|handling}")
  Object save(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String id,
      @PathVariable String step,
      HttpServletRequest request) {
    UUID caseId = Ids.parse(id);
    AnswerStep at = at(step);
    Typed typed = Typed.of(request);
    CaseView kept = desk.answerable(officer, caseId);
    ReplyContent content = AnswerFields.merged(at, desk.content(kept), typed);
    int version = typed.number("version").orElse(0);
    Answer<CaseView> saved =
        replies.save(officer, caseId, version, content, desk.cases().tools().now());
    if (Autosave.wanted(request)) {
      return Autosave.answer(saved);
    }
    return switch (saved) {
      case Answer.Done<CaseView> done -> after(at, done.value(), typed);
      case Answer.Declined<CaseView> declined -> declined(at, kept, typed, declined.failure());
    };
  }

  private Object after(AnswerStep step, CaseView saved, Typed typed) {
    String href = "/requests/" + saved.summary().id();
    if (!typed.one("then").equals("next")) {
      return "redirect:" + href;
    }
    ReplyContent content = desk.content(saved);
    List<FieldError> problems =
        step == AnswerStep.HANDLING
            ? StepProblems.destroyBy(content.handling().destroyBy())
            : List.of();
    if (!problems.isEmpty()) {
      return page(step, saved, AnswerFields.form(content).with(problems));
    }
    return "redirect:"
        + href
        + "/answer/"
        + (step == AnswerStep.QUESTIONS ? AnswerStep.HANDLING : AnswerStep.CHECK).path();
  }

  private Object declined(AnswerStep step, CaseView kept, Typed typed, Failure failure) {
    if (failure instanceof Failure.Stale stale) {
      String action = "/requests/" + kept.summary().id() + "/answer/" + step.path();
      var page =
          Differences.between(
                  kept.summary().ourReference(),
                  action,
                  AnswerFields.form(desk.content(kept)),
                  typed)
              .against(stale.currentVersion());
      return desk.cases()
          .tools()
          .pages()
          .page(
              "compose/stale",
              "The answer was changed meanwhile",
              Section.REQUESTS,
              page,
              HttpStatus.CONFLICT);
    }
    var refusal = desk.cases().tools().refusals().of(failure, kept.summary().agreement());
    return page(step, kept, new Form(typed.values(), refusal.errors()));
  }

  private View page(AnswerStep step, CaseView view, Form form) {
    return desk.cases()
        .tools()
        .pages()
        .form("answer/" + step.path(), step.title(), Section.REQUESTS, desk.page(view, form), form);
  }

  private static AnswerStep at(String path) {
    return AnswerStep.at(path).orElseThrow(PageNotFoundException::new);
  }
}
