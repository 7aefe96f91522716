package org.pacta.web.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.officer.Officer;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Correspondence;
import org.pacta.node.request.Drafts;
import org.pacta.node.request.Letter;
import org.pacta.node.request.LetterDraft;
import org.pacta.web.error.PageNotFoundException;
import org.pacta.web.page.Choice;
import org.pacta.web.page.Done;
import org.pacta.web.page.FieldValues;
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

/** Acts that need one text: ask for more, give it, confirm, withdraw, forward. */
@Controller
public final class TextActController {
  private static final String PATHS =
      "/requests/{id}/{act:ask-more|give-information|confirm|withdraw|forward}";

  private final CaseDesk desk;
  private final LetterDesk letters;
  private final Drafts drafts;

  /**
   * Confirmations go through {@code drafts}, the rest through the desk's requests; what is typed is
   * kept by {@code letters}.
   */
  public TextActController(CaseDesk desk, LetterDesk letters, Drafts drafts) {
    this.desk = desk;
    this.letters = letters;
    this.drafts = drafts;
  }

  @GetMapping(PATHS)
  View form(
      @AuthenticationPrincipal Officer officer, @PathVariable String id, @PathVariable String act) {
    CaseView view = desk.find(officer, Ids.parse(id));
    TextAct which = TextAct.at(act).orElseThrow(PageNotFoundException::new);
    Optional<LetterDraft> draft = letters.begun(officer, place(view.summary().id(), which));
    boolean offered = view.acts().contains(which.act());
    if (!offered && draft.isEmpty()) {
      throw new PageNotFoundException();
    }
    Form form = draft.map(LetterDesk::form).orElseGet(() -> returned(view, which));
    Refusal refusal = offered ? Refusal.NONE : desk.noLongerFits(view);
    return page(view, which, form, letters.shown(draft, offered), refusal);
  }

  @PostMapping(PATHS)
  Object act(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String id,
      @PathVariable String act,
      HttpServletRequest request,
      RedirectAttributes flash) {
    UUID caseId = Ids.parse(id);
    TextAct which = TextAct.at(act).orElseThrow(PageNotFoundException::new);
    Typed typed = Typed.of(request);
    LetterDesk.Handling handling =
        new LetterDesk.Handling(
            failure -> again(officer, caseId, which, typed, failure),
            kept ->
                switch (letters.sending(
                    officer, caseId, kept, () -> answer(officer, caseId, which, typed))) {
                  case Answer.Done<CaseView> done ->
                      Done.to("/requests/" + caseId, which.label() + ": done.", flash);
                  case Answer.Declined<CaseView> declined ->
                      again(officer, caseId, which, typed, declined.failure());
                });
    return letters.take(officer, place(caseId, which), request, flash, handling);
  }

  private View again(Officer officer, UUID id, TextAct act, Typed typed, Failure failure) {
    CaseView view = desk.find(officer, id);
    Refusal refusal = desk.tools().refusals().of(failure, view.summary().agreement());
    Begun begun =
        letters.shown(letters.begun(officer, place(id, act)), view.acts().contains(act.act()));
    return page(view, act, new Form(typed.values(), refusal.errors()), begun, refusal);
  }

  private static LetterDesk.Place place(UUID id, TextAct act) {
    List<String> fields =
        act == TextAct.FORWARD ? List.of("authority", act.field()) : List.of(act.field());
    return new LetterDesk.Place(id, act.kind(), "/requests/" + id + "/" + act.path(), fields);
  }

  /** What a second person has sent back is where the author goes on. */
  private static Form returned(CaseView view, TextAct act) {
    return view.letters().stream()
        .filter(letter -> act == TextAct.GIVE_INFORMATION)
        .filter(letter -> letter.outgoing() && letter.type() == MessageType.MORE_INFORMATION)
        .filter(letter -> letter.state() == Correspondence.LetterState.DRAFT)
        .map(Correspondence::letter)
        .filter(Letter.OfText.class::isInstance)
        .map(letter -> new FieldValues().put(act.field(), ((Letter.OfText) letter).text()).form())
        .findFirst()
        .orElseGet(Form::empty);
  }

  private Answer<CaseView> answer(Officer officer, UUID id, TextAct act, Typed typed) {
    Instant now = desk.tools().now();
    int version = typed.number("case").orElse(0);
    String text = typed.one(act.field());
    return switch (act) {
      case ASK_MORE -> desk.requests().askForInformation(officer, id, version, text, now);
      case GIVE_INFORMATION -> desk.requests().giveInformation(officer, id, version, text, now);
      case CONFIRM -> drafts.confirmInWriting(officer, id, version, text, now);
      case WITHDRAW -> desk.requests().withdraw(officer, id, version, text, now);
      case FORWARD ->
          desk.requests().forward(officer, id, version, typed.one("authority"), text, now);
    };
  }

  private View page(CaseView view, TextAct act, Form form, Begun begun, Refusal refusal) {
    CaseFrame frame = desk.frame(view, "none", refusal);
    List<Choice> authorities =
        act == TextAct.FORWARD
            ? desk.ownAuthorities().stream()
                .filter(one -> !one.name().equals(view.summary().ourAuthority()))
                .map(one -> new Choice(one.id(), one.name()))
                .toList()
            : List.of();
    TextActPage page =
        new TextActPage(
            frame,
            form,
            begun,
            act.label(),
            act.question(),
            act.hint(),
            desk.tools().clauses().of(view.summary().agreement(), act.cites()),
            authorities,
            act.field(),
            frame.href() + "/" + act.path(),
            refusal.decision());
    return desk.tools()
        .pages()
        .page(
            "casefile/text-act",
            (refusal.any() ? "Error: " : "") + act.label(),
            Section.REQUESTS,
            page,
            refusal.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }
}
