package org.pacta.web.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.information.Disclosures;
import org.pacta.node.officer.Officer;
import org.pacta.node.request.Act;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.LetterDraft;
import org.pacta.node.request.ShortLetter;
import org.pacta.node.treaty.Judged;
import org.pacta.web.page.Done;
import org.pacta.web.page.Form;
import org.pacta.web.page.Ids;
import org.pacta.web.page.Refusal;
import org.pacta.web.page.Section;
import org.pacta.web.page.Typed;
import org.pacta.web.records.RecordViews;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The personal-data tab of a case, and passing its answer on. */
@Controller
public final class PersonalDataController {
  private static final List<String> FIELDS = List.of("recipientKind", "recipient", "reason");

  private final CaseDesk desk;
  private final LetterDesk letters;
  private final Disclosures disclosures;

  /** Passing on is judged by {@code disclosures}; {@code letters} keeps what is typed. */
  public PersonalDataController(CaseDesk desk, LetterDesk letters, Disclosures disclosures) {
    this.desk = desk;
    this.letters = letters;
    this.disclosures = disclosures;
  }

  @GetMapping("/requests/{id}/personal-data")
  View show(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
    CaseView view = desk.find(officer, Ids.parse(id));
    Optional<LetterDraft> draft = letters.begun(officer, place(view.summary().id()));
    Form form = draft.map(LetterDesk::form).orElseGet(Form::empty);
    Begun begun = letters.shown(draft, view.acts().contains(Act.PASS_ON));
    return page(view, form, begun, Refusal.NONE);
  }

  @PostMapping("/requests/{id}/personal-data")
  Object passOn(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String id,
      HttpServletRequest request,
      RedirectAttributes flash) {
    UUID caseId = Ids.parse(id);
    Typed typed = Typed.of(request);
    LetterDesk.Handling handling =
        new LetterDesk.Handling(
            failure -> again(officer, caseId, typed, failure),
            kept ->
                switch (letters.sending(
                    officer, caseId, kept, () -> judged(officer, caseId, typed))) {
                  case Answer.Done<Judged> done ->
                      Done.to(
                          "/requests/" + caseId + "/personal-data",
                          "Permitted, and kept in the journal with your reason.",
                          flash);
                  case Answer.Declined<Judged> declined ->
                      again(officer, caseId, typed, declined.failure());
                });
    return letters.take(officer, place(caseId), request, flash, handling);
  }

  private Answer<Judged> judged(Officer officer, UUID id, Typed typed) {
    return disclosures.passOn(
        officer,
        id,
        typed.one("recipientKind"),
        typed.one("recipient"),
        typed.one("reason"),
        desk.tools().now());
  }

  private View again(Officer officer, UUID id, Typed typed, Failure failure) {
    CaseView view = desk.find(officer, id);
    Refusal refusal = desk.tools().refusals().of(failure, view.summary().agreement());
    Begun begun =
        letters.shown(letters.begun(officer, place(id)), view.acts().contains(Act.PASS_ON));
    return page(view, new Form(typed.values(), refusal.errors()), begun, refusal);
  }

  private static LetterDesk.Place place(UUID id) {
    return new LetterDesk.Place(
        id, ShortLetter.PASS_ON, "/requests/" + id + "/personal-data", FIELDS);
  }

  private View page(CaseView view, Form form, Begun begun, Refusal refusal) {
    PersonalDataPage page =
        new PersonalDataPage(
            desk.frame(view, "personal-data", refusal),
            RecordViews.of(view.records(), desk.words(view), desk.tools()),
            begun,
            form,
            desk.words(view).list("recipient_kind"),
            desk.words(view).clauses("11(2)", "9(4)/2"),
            refusal.decision());
    return desk.tools()
        .pages()
        .page(
            "casefile/personal-data",
            (refusal.any() ? "Error: " : "") + "Personal data",
            Section.REQUESTS,
            page,
            refusal.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }
}
