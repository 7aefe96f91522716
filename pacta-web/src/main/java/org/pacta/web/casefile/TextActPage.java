package org.pacta.web.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.web.page.Choice;
import org.pacta.web.page.Clause;
import org.pacta.web.page.DecisionView;
import org.pacta.web.page.Form;

/**
 * The page of an act that needs one text.
 *
 * @param authorities to choose from; empty when there is nothing to choose
 * @param field name of the text's field
 * @param begun what is kept of it
 */
public record TextActPage(
    CaseFrame frame,
    Form form,
    Begun begun,
    String title,
    String question,
    String hint,
    List<Clause> clauses,
    List<Choice> authorities,
    String field,
    String action,
    @Nullable DecisionView decision) {}
