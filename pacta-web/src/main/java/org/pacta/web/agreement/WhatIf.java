package org.pacta.web.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.web.page.Choice;
import org.pacta.web.page.Clause;
import org.pacta.web.page.Form;

/**
 * The question what follows if a note is received on some day, and its answer.
 *
 * @param notices the notes one can ask about; empty when the text names none
 * @param reckoned the answer, or null while nothing is asked
 */
public record WhatIf(Form form, List<Choice> notices, @Nullable Reckoned reckoned) {
  public WhatIf {
    notices = List.copyOf(notices);
  }

  /** A date of effect with its arithmetic. */
  public record Reckoned(String words, String arithmetic, List<Clause> clauses) {}
}
