package org.pacta.web.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Decision;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.officer.Officer;
import org.pacta.node.request.Act;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Correspondence.LetterState;
import org.pacta.node.request.LetterDraft;
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
  private final LetterDesk reasons;
  private final ReleaseDoors doors;

  /** Letters are released through {@code doors}; {@code reasons} keeps reasons as typed. */
  public ReleaseController(CaseDesk desk, LetterDesk reasons, ReleaseDoors doors) {
    this.desk = desk;
    this.reasons = reasons;
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
    Optional<LetterDraft> draft = reasons.begun(officer, place(view.summary().id(), release));
    boolean offered = offered(view, release);
    if (!offered && draft.isEmpty()) {
      throw new PageNotFoundException();
    }
    Form form = draft.map(LetterDesk::form).orElseGet(Form::empty);
    Refusal refusal = offered ? Refusal.NONE : desk.noLongerFits(view);
    Begun begun = reasons.shown(draft, offered);
    return page(view, release, new Look(form, begun, refusal, words(considered)));
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
    int version = typed.number("case").orElse(0);
    if (typed.one("then").equals("release")) {
      return answered(
          doors.release(release, officer, caseId, version),
          "Released: signed and queued for the partner.",
          flash,
          failure -> again(officer, caseId, release, typed, failure));
    }
    LetterDesk.Handling returning =
        new LetterDesk.Handling(
            failure -> again(officer, caseId, release, typed, failure),
            kept ->
                answered(
                    reasons.sending(
                        officer,
                        caseId,
                        kept,
                        () ->
                            doors.giveBack(release, officer, caseId, version, typed.one("reason"))),
                    "Returned to the author with your reason.",
                    flash,
                    failure -> again(officer, caseId, release, typed, failure)));
    return reasons.take(officer, place(caseId, release), request, flash, returning);
  }

  private static Object answered(
      Answer<CaseView> answer,
      String words,
      RedirectAttributes flash,
      Function<Failure, Object> again) {
    return switch (answer) {
      case Answer.Done<CaseView> done ->
          Done.to("/requests/" + done.value().summary().id(), words, flash);
      case Answer.Declined<CaseView> declined -> again.apply(declined.failure());
    };
  }

  private View again(Officer officer, UUID id, Release release, Typed typed, Failure failure) {
    CaseView view = desk.find(officer, id);
    Refusal refusal = desk.tools().refusals().of(failure, view.summary().agreement());
    Begun begun = reasons.shown(reasons.begun(officer, place(id, release)), offered(view, release));
    Form form = new Form(typed.values(), refusal.errors());
    return page(view, release, new Look(form, begun, refusal, refusal.decision()));
  }

  /** Whether this person may release or return this letter; another one may wait meanwhile. */
  private static boolean offered(CaseView view, Release release) {
    return view.acts().contains(Act.RETURN_TO_AUTHOR)
        && view.letters().stream()
            .anyMatch(letter ->
                letter.type() == release.letter()
                    && letter.state() == LetterState.AWAITING_RELEASE);
  }

  private static LetterDesk.Place place(UUID id, Release release) {
    return new LetterDesk.Place(
        id, release.returning(), "/requests/" + id + "/" + release.path(), List.of("reason"));
  }

  /** What the page shows besides the case. */
  private record Look(Form form, Begun begun, Refusal refusal, @Nullable DecisionView decision) {}

  private @Nullable DecisionView words(Replies.Considered considered) {
    Decision decision = considered.decision();
    String agreement = considered.view().summary().agreement();
    return decision == null ? null : desk.tools().decisions().of(agreement, decision);
  }

  private View page(CaseView view, Release release, Look look) {
    Refusal refusal = look.refusal();
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
            look.form(),
            release.title(),
            view.summary().theirAuthority(),
            leaving,
            look.decision(),
            view.acts().contains(release.act()),
            look.begun().offered(),
            look.begun(),
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
