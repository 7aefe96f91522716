package org.pacta.web.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Decision;
import org.pacta.node.act.Answer;
import org.pacta.node.officer.Officer;
import org.pacta.node.request.Act;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Correspondence.LetterState;
import org.pacta.node.request.Replies;
import org.pacta.web.error.PageNotFoundException;
import org.pacta.web.page.DecisionView;
import org.pacta.web.page.Done;
import org.pacta.web.page.Form;
import org.pacta.web.page.Ids;
import org.pacta.web.page.Refusal;
import org.pacta.web.page.Section;
import org.pacta.web.page.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second pair of eyes: a letter as it would leave, and the two buttons. */
@Controller
public final class ReleaseController {
  private final CaseDesk desk;
  private final ReleaseDoors doors;

  /** Letters are released through {@code doors}. */
  public ReleaseController(CaseDesk desk, ReleaseDoors doors) {
    this.desk = desk;
    this.doors = doors;
  }

  @GetMapping({
    "/requests/{id}/release",
    "/requests/{id}/answer/release",
    "/requests/{id}/information/release"
  })
  View look(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String id,
      HttpServletRequest request) {
    Release release = release(request);
    Replies.Considered considered =
        switch (doors.consider(release, officer, Ids.parse(id))) {
          case Answer.Done<Replies.Considered> done -> done.value();
          case Answer.Declined<Replies.Considered> declined -> throw new PageNotFoundException();
        };
    CaseView view = considered.view();
    if (!view.acts().contains(release.act()) && !view.acts().contains(Act.RETURN_TO_AUTHOR)) {
      throw new PageNotFoundException();
    }
    return page(view, release, Form.empty(), Refusal.NONE, words(considered));
  }

  @PostMapping({
    "/requests/{id}/release",
    "/requests/{id}/answer/release",
    "/requests/{id}/information/release"
  })
  Object decide(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String id,
      HttpServletRequest request,
      RedirectAttributes flash) {
    UUID caseId = Ids.parse(id);
    Release release = release(request);
    Typed typed = Typed.of(request);
    boolean back = typed.one("then").equals("return");
    int version = typed.number("version").orElse(0);
    Answer<CaseView> answer =
        back
            ? doors.giveBack(release, officer, caseId, version, typed.one("reason"))
            : doors.release(release, officer, caseId, version);
    String words =
        back
            ? "Returned to the author with your reason."
            : "Released: signed and queued for the partner.";
    return switch (answer) {
      case Answer.Done<CaseView> done -> Done.to("/requests/" + caseId, words, flash);
      case Answer.Declined<CaseView> declined -> {
        CaseView view = desk.find(officer, caseId);
        Refusal refusal =
            desk.tools().refusals().of(declined.failure(), view.summary().agreement());
        yield page(
            view, release, new Form(typed.values(), refusal.errors()), refusal, refusal.decision());
      }
    };
  }

  private @Nullable DecisionView words(Replies.Considered considered) {
    Decision decision = considered.decision();
    String agreement = considered.view().summary().agreement();
    return decision == null ? null : desk.tools().decisions().of(agreement, decision);
  }

  private View page(
      CaseView view, Release release, Form form, Refusal refusal, @Nullable DecisionView decision) {
    CaseFrame frame = desk.frame(view, "none", refusal);
    LetterViews letters = new LetterViews(view, desk);
    List<LetterView> leaving =
        view.letters().stream()
            .filter(letter -> letter.type() == release.letter())
            .filter(letter -> letter.state() == LetterState.AWAITING_RELEASE)
            .map(letters::of)
            .toList();
    ReleasePage page =
        new ReleasePage(
            frame,
            form,
            release.title(),
            view.summary().theirAuthority(),
            leaving,
            decision,
            view.acts().contains(release.act()),
            frame.href() + "/" + release.path());
    return desk.tools()
        .pages()
        .page(
            "casefile/release",
            (refusal.any() ? "Error: " : "") + release.title(),
            Section.REQUESTS,
            page,
            refusal.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  // The longest path first: every one of them ends in "/release".
  private static Release release(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.endsWith("/answer/release")) {
      return Release.ANSWER;
    }
    return path.endsWith("/information/release") ? Release.INFORMATION : Release.REQUEST;
  }
}
