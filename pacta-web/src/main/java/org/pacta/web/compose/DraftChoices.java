package org.pacta.web.compose;

import java.util.List;
import org.pacta.web.fields.HandlingChoices;
import org.pacta.web.page.Choice;
import org.pacta.web.page.Clause;

/** Everything a draft's steps let a person choose. */
public record DraftChoices(
    List<Choice> means,
    List<Choice> languages,
    List<Choice> natures,
    List<Choice> assistances,
    List<Choice> topics,
    List<Choice> addressees,
    List<Choice> roles,
    List<Choice> kinds,
    HandlingChoices handling,
    Why why) {

  /** Why each field is asked. */
  public record Why(
      List<Clause> form,
      List<Clause> urgency,
      List<Clause> language,
      List<Clause> topics,
      List<Clause> persons) {}
}
