package org.pacta.web.answer;

import java.util.List;
import org.pacta.web.casefile.CaseFrame;
import org.pacta.web.fields.HandlingChoices;
import org.pacta.web.page.Choice;
import org.pacta.web.page.Clause;
import org.pacta.web.page.Form;

/** A step of answering; {@code questions} are those of the request, in order. */
public record AnswerPage(
    CaseFrame frame,
    Form form,
    List<String> questions,
    List<Choice> decisions,
    List<Choice> grounds,
    List<Choice> languages,
    HandlingChoices handling,
    Why why) {
  public AnswerPage {
    questions = List.copyOf(questions);
    decisions = List.copyOf(decisions);
    grounds = List.copyOf(grounds);
    languages = List.copyOf(languages);
  }

  /** Why each field is asked. */
  public record Why(List<Clause> refusal, List<Clause> language, List<Clause> personalData) {}
}
