package org.pacta.web.answer;

import java.util.List;
import java.util.UUID;
import org.pacta.node.officer.Officer;
import org.pacta.node.request.Act;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Correspondence.LetterState;
import org.pacta.node.request.Letter;
import org.pacta.node.request.ReplyContent;
import org.pacta.web.casefile.CaseDesk;
import org.pacta.web.error.PageNotFoundException;
import org.pacta.web.fields.AgreementChoices;
import org.pacta.web.page.Choice;
import org.pacta.web.page.Form;
import org.pacta.web.page.Refusal;

/** What the controllers of this package share: the case being answered and its content. */
final class AnswerDesk {
  private final CaseDesk cases;

  AnswerDesk(CaseDesk cases) {
    this.cases = cases;
  }

  CaseDesk cases() {
    return cases;
  }

  /** A case this person may answer; anything else does not exist here. */
  CaseView answerable(Officer officer, UUID id) {
    CaseView view = cases.find(officer, id);
    requireAnswerable(view);
    return view;
  }

  /** A case that this person cannot answer has no answer page. */
  void requireAnswerable(CaseView view) {
    if (!view.acts().contains(Act.EDIT_ANSWER)) {
      throw new PageNotFoundException();
    }
  }

  /** The answer as kept, or an empty one. */
  ReplyContent content(CaseView view) {
    return view.answer()
        .filter(letter -> letter.outgoing() && letter.state() == LetterState.DRAFT)
        .flatMap(letter ->
            letter.letter() instanceof Letter.OfReply reply
                ? java.util.Optional.of(reply.content())
                : java.util.Optional.empty())
        .orElseGet(() -> ReplyContent.empty(view.content().ask().questions().size()));
  }

  AnswerPage page(CaseView view, Form form) {
    AgreementChoices words = cases.words(view);
    return new AnswerPage(
        cases.frame(view, "none", Refusal.NONE),
        form,
        view.content().ask().questions(),
        List.of(
            new Choice("provide", "Answer it"),
            new Choice("partly", "Answer it in part", words.clauses("9(4)/1", "9(5)")),
            new Choice("refuse", "Refuse it", words.clauses("9(4)/1", "9(5)"))),
        words.list("ground"),
        words.list("language"),
        words.handling(),
        new AnswerPage.Why(words.clauses("9(4)/1"), words.clauses("9(6)"), words.clauses("10/0")));
  }
}
