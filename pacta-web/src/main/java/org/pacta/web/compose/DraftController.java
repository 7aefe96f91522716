package org.pacta.web.compose;

import java.util.List;
import java.util.UUID;
import org.pacta.agreement.Agreement;
import org.pacta.node.act.Answer;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;
import org.pacta.node.request.Act;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Drafts;
import org.pacta.web.error.PageNotFoundException;
import org.pacta.web.page.Done;
import org.pacta.web.page.Form;
import org.pacta.web.page.Ids;
import org.pacta.web.page.Refusal;
import org.pacta.web.page.Section;
import org.pacta.web.page.Task;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a draft, shows its task list, drops it. */
@Controller
public final class DraftController {
  private final DraftDesk desk;
  private final Drafts drafts;

  /** Drafts are written through {@code drafts}. */
  public DraftController(DraftDesk desk, Drafts drafts) {
    this.desk = desk;
    this.drafts = drafts;
  }

  @GetMapping("/requests/new")
  View choose(@AuthenticationPrincipal Officer officer) {
    if (!officer.is(Role.CASE_OFFICER)) {
      throw new PageNotFoundException();
    }
    return newRequest(Refusal.NONE);
  }

  @PostMapping("/requests/new")
  Object start(@AuthenticationPrincipal Officer officer, @RequestParam String agreement) {
    return switch (drafts.start(officer, agreement, desk.tools().now())) {
      case Answer.Done<CaseView> done ->
          "redirect:/requests/" + done.value().summary().id() + "/draft";
      case Answer.Declined<CaseView> declined ->
          newRequest(desk.tools().refusals().of(declined.failure(), agreement));
    };
  }

  private View newRequest(Refusal refusal) {
    List<NewRequestPage.Offer> offers =
        desk.treaties().agreements().stream()
            .filter(Agreement::operational)
            .map(agreement ->
                new NewRequestPage.Offer(agreement.id(), agreement.title(), status(agreement)))
            .toList();
    Form form = Form.empty().with(refusal.errors());
    return desk.tools()
        .pages()
        .form(
            "compose/new", "New request", Section.REQUESTS, new NewRequestPage(form, offers), form);
  }

  private String status(Agreement agreement) {
    return desk.treaties()
        .status(agreement.id(), desk.tools().now())
        .map(org.pacta.web.agreement.StatusWords::of)
        .orElse("");
  }

  @GetMapping("/requests/{id}/draft")
  View tasks(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
    CaseView draft = desk.draft(officer, Ids.parse(id));
    List<Task> tasks = DraftTasks.of(desk.frame(draft), draft.content());
    String subject = draft.content().ask().subject();
    TasksPage page =
        new TasksPage(
            desk.frame(draft),
            subject.isEmpty() ? "New request" : subject,
            tasks,
            (int) tasks.stream().filter(Task::done).count(),
            draft.acts().contains(Act.DISCARD));
    return desk.tools().pages().page("compose/tasks", "Write a request", Section.REQUESTS, page);
  }

  @GetMapping("/requests/{id}/draft/discard")
  View discard(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
    CaseView draft = desk.draft(officer, Ids.parse(id));
    return desk.tools()
        .pages()
        .page("compose/discard", "Drop this draft", Section.REQUESTS, desk.frame(draft));
  }

  @PostMapping("/requests/{id}/draft/discard")
  Object discarded(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String id,
      @RequestParam int version,
      RedirectAttributes flash) {
    UUID request = Ids.parse(id);
    return switch (drafts.discard(officer, request, version, desk.tools().now())) {
      case Answer.Done<UUID> done -> Done.to("/requests", "The draft was dropped.", flash);
      case Answer.Declined<UUID> declined -> "redirect:/requests/" + request + "/draft";
    };
  }
}
