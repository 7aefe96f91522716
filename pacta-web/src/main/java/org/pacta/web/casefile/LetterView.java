package org.pacta.web.casefile;

import java.util.List;
import org.pacta.web.compose.CheckPage.SummarySection;
import org.pacta.web.page.Clause;
import org.pacta.web.page.Status;

/**
 * A letter as it is shown.
 *
 * @param direction from whom to whom
 * @param text plain text; empty when it has sections
 * @param proof how it was signed and receipted, in words
 */
public record LetterView(
    String title,
    String direction,
    String when,
    Status state,
    List<String> text,
    List<SummarySection> sections,
    List<Clause> clauses,
    List<String> proof) {
  public LetterView {
    text = List.copyOf(text);
    sections = List.copyOf(sections);
    clauses = List.copyOf(clauses);
    proof = List.copyOf(proof);
  }
}
