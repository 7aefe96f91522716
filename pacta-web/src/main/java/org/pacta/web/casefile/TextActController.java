package org.pacta.web.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pacta.node.act.Answer;
import org.pacta.node.officer.Officer;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Drafts;
import org.pacta.web.error.PageNotFoundException;
import org.pacta.web.page.Choice;
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

/** Acts that need one text: ask for more, give it, confirm, withdraw, forward. */
@Controller
public final class TextActController {
  private static final String PATHS =
      "/requests/{id}/{act:ask-more|give-information|confirm|withdraw|forward}";

  private final CaseDesk desk;
  private final Drafts drafts;

  /** Confirmations go through {@code drafts}, the rest through the desk's requests. */
  public TextActController(CaseDesk desk, Drafts drafts) {
    this.desk = desk;
    this.drafts = drafts;
  }

  @GetMapping(PATHS)
  View form(
      @AuthenticationPrincipal Officer officer, @PathVariable String id, @PathVariable String act) {
    CaseView view = desk.find(officer, Ids.parse(id));
    TextAct which = TextAct.at(act).orElseThrow(PageNotFoundException::new);
    if (!view.acts().contains(which.act())) {
      throw new PageNotFoundException();
    }
    return page(view, which, Form.empty(), Refusal.NONE);
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
    return switch (answer(officer, caseId, which, typed)) {
      case Answer.Done<CaseView> done ->
          Done.to("/requests/" + caseId, which.label() + ": done.", flash);
      case Answer.Declined<CaseView> declined -> {
        CaseView view = desk.find(officer, caseId);
        Refusal refusal =
            desk.tools().refusals().of(declined.failure(), view.summary().agreement());
        yield page(view, which, new Form(typed.values(), refusal.errors()), refusal);
      }
    };
  }

  private Answer<CaseView> answer(Officer officer, UUID id, TextAct act, Typed typed) {
    Instant now = desk.tools().now();
    int version = typed.number("version").orElse(0);
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

  private View page(CaseView view, TextAct act, Form form, Refusal refusal) {
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
