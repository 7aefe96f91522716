package org.pacta.web.casefile;

import java.util.UUID;
import org.pacta.node.act.Answer;
import org.pacta.node.officer.Officer;
import org.pacta.node.request.CaseView;
import org.pacta.web.page.Done;
import org.pacta.web.page.Ids;
import org.pacta.web.page.PageTools;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts that need no more than a button. */
@Controller
public final class CaseActController {
  private final CaseDesk desk;
  private final CaseController cases;

  /** A declined act shows the overview of {@code cases} again, with the reason on top. */
  public CaseActController(CaseDesk desk, CaseController cases) {
    this.desk = desk;
    this.cases = cases;
  }

  @PostMapping("/requests/{id}/take")
  Object take(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String id,
      @RequestParam int version,
      RedirectAttributes flash) {
    UUID request = Ids.parse(id);
    Answer<CaseView> answer = desk.requests().take(officer, request, version, desk.tools().now());
    return answered(officer, request, answer, "You have taken this request in hand.", flash);
  }

  @PostMapping("/requests/{id}/close")
  Object close(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String id,
      @RequestParam int version,
      RedirectAttributes flash) {
    UUID request = Ids.parse(id);
    Answer<CaseView> answer = desk.requests().close(officer, request, version, desk.tools().now());
    return answered(officer, request, answer, "The case is closed.", flash);
  }

  private Object answered(
      Officer officer,
      UUID request,
      Answer<CaseView> answer,
      String words,
      RedirectAttributes flash) {
    PageTools tools = desk.tools();
    return switch (answer) {
      case Answer.Done<CaseView> done -> Done.to("/requests/" + request, words, flash);
      case Answer.Declined<CaseView> declined -> {
        CaseView view = desk.find(officer, request);
        yield cases.overview(
            officer, view, tools.refusals().of(declined.failure(), view.summary().agreement()));
      }
    };
  }
}
