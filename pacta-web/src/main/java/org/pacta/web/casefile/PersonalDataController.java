package org.pacta.web.casefile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.act.Answer;
import org.pacta.node.information.Disclosures;
import org.pacta.node.officer.Officer;
import org.pacta.node.request.Act;
import org.pacta.node.request.CaseView;
import org.pacta.node.treaty.Judged;
import org.pacta.web.page.DecisionView;
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
  private final CaseDesk desk;
  private final Disclosures disclosures;

  /** Passing on is judged by {@code disclosures}. */
  public PersonalDataController(CaseDesk desk, Disclosures disclosures) {
    this.desk = desk;
    this.disclosures = disclosures;
  }

  @GetMapping("/requests/{id}/personal-data")
  View show(@AuthenticationPrincipal Officer officer, @PathVariable String id) {
    return page(desk.find(officer, Ids.parse(id)), Form.empty(), Refusal.NONE, null);
  }

  @PostMapping("/requests/{id}/personal-data")
  Object passOn(
      @AuthenticationPrincipal Officer officer,
      @PathVariable String id,
      HttpServletRequest request,
      RedirectAttributes flash) {
    UUID caseId = Ids.parse(id);
    Typed typed = Typed.of(request);
    Answer<Judged> answer =
        disclosures.passOn(
            officer,
            caseId,
            typed.one("recipientKind"),
            typed.one("recipient"),
            typed.one("reason"),
            desk.tools().now());
    return switch (answer) {
      case Answer.Done<Judged> done ->
          Done.to(
              "/requests/" + caseId + "/personal-data",
              "Permitted, and kept in the journal with your reason.",
              flash);
      case Answer.Declined<Judged> declined -> {
        CaseView view = desk.find(officer, caseId);
        Refusal refusal =
            desk.tools().refusals().of(declined.failure(), view.summary().agreement());
        yield page(view, new Form(typed.values(), refusal.errors()), refusal, refusal.decision());
      }
    };
  }

  private View page(CaseView view, Form form, Refusal refusal, @Nullable DecisionView decision) {
    PersonalDataPage page =
        new PersonalDataPage(
            desk.frame(view, "personal-data", refusal),
            RecordViews.of(view.records(), desk.words(view), desk.tools()),
            view.acts().contains(Act.PASS_ON),
            form,
            desk.words(view).list("recipient_kind"),
            desk.words(view).clauses("11(2)", "9(4)/2"),
            decision);
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
