package org.pacta.web.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.web.page.Choice;
import org.pacta.web.page.Clause;
import org.pacta.web.page.DecisionView;
import org.pacta.web.page.Form;
import org.pacta.web.records.RecordView;

/**
 * The case's entries in the records of Art. 10(6), and the form to pass the answer on.
 *
 * @param begun the form as kept; whether it is offered stands in it
 */
public record PersonalDataPage(
    CaseFrame frame,
    List<RecordView> records,
    Begun begun,
    Form form,
    List<Choice> recipientKinds,
    List<Clause> clauses,
    @Nullable DecisionView decision) {
  public PersonalDataPage {
    records = List.copyOf(records);
    recipientKinds = List.copyOf(recipientKinds);
    clauses = List.copyOf(clauses);
  }
}
