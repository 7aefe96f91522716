package org.pacta.web.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.web.casefile.CaseFrame;
import org.pacta.web.compose.CheckPage.SummarySection;
import org.pacta.web.page.Clause;
import org.pacta.web.page.DecisionView;
import org.pacta.web.page.Form;

/**
 * The answer read back, with what the agreement says to it.
 *
 * @param noticeFollows whether the written notice of Art. 9(5) goes out by itself
 */
public record AnswerCheckPage(
    CaseFrame frame,
    Form refused,
    @Nullable DecisionView decision,
    String recipient,
    List<SummarySection> sections,
    boolean noticeFollows,
    List<Clause> noticeClauses) {
  public AnswerCheckPage {
    sections = List.copyOf(sections);
    noticeClauses = List.copyOf(noticeClauses);
  }
}
