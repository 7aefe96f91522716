package org.pacta.web.agreement;

import jakarta.servlet.http.HttpServletRequest;
import org.pacta.agreement.Agreement;
import org.pacta.node.treaty.AgreementToday;
import org.pacta.node.treaty.Treaties;
import org.pacta.web.error.PageNotFoundException;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Section;
import org.pacta.web.page.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The agreement pages; every signed-in person may read them. */
@Controller
public final class AgreementController {
  private static final int DECISION_ROWS_MAX = 100;

  private final Treaties treaties;
  private final PageTools tools;

  /** Shows the agreements of {@code treaties}. */
  public AgreementController(Treaties treaties, PageTools tools) {
    this.treaties = treaties;
    this.tools = tools;
  }

  @GetMapping("/agreements")
  View list() {
    AgreementListPage page =
        new AgreementListPage(treaties.agreements().stream().map(this::line).toList());
    return tools.pages().page("agreement/list", "Agreements", Section.AGREEMENTS, page);
  }

  private AgreementListPage.Line line(Agreement agreement) {
    return new AgreementListPage.Line(
        agreement.id(),
        agreement.title(),
        AgreementViews.parties(agreement),
        treaties.status(agreement.id(), tools.now()).map(StatusWords::of).orElse(""),
        agreement.operational() ? "Living agreement" : "Historical: never a legal basis");
  }

  @GetMapping("/agreements/{id}")
  View show(@PathVariable String id, HttpServletRequest request) {
    AgreementToday today = treaties.today(id, tools.now()).orElseThrow(PageNotFoundException::new);
    WhatIf asked = new WhatIfMaker(today.agreement(), tools).of(Typed.of(request));
    AgreementPage page = new AgreementViews(today, tools).page(asked);
    return tools
        .pages()
        .form(
            "agreement/agreement",
            today.agreement().shortTitle(),
            Section.AGREEMENTS,
            page,
            asked.form());
  }

  @GetMapping("/agreements/{id}/decisions")
  View decisions(@PathVariable String id, @RequestParam String unit) {
    Agreement agreement = treaties.agreement(id).orElseThrow(PageNotFoundException::new);
    if (agreement.unit(unit).isEmpty()) {
      throw new PageNotFoundException();
    }
    DecisionsPage page =
        new DecisionsPage(
            id,
            agreement.shortTitle(),
            tools.clauses().of(id, unit),
            DecisionRows.of(agreement, treaties.decisions(id, unit, DECISION_ROWS_MAX), tools));
    return tools.pages().page("agreement/decisions", "Decisions", Section.AGREEMENTS, page);
  }
}
