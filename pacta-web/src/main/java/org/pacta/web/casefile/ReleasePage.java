package org.pacta.web.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.web.page.DecisionView;
import org.pacta.web.page.Form;

/**
 * What would leave, exactly, and to whom; for the second person.
 *
 * @param letters what leaves, in order
 * @param mayRelease false for somebody who wrote it
 * @param mayReturn false when nothing waits any more
 * @param begun what is kept of the reason for returning it
 * @param action the address of both forms
 */
public record ReleasePage(
    CaseFrame frame,
    Form form,
    String title,
    String recipient,
    List<LetterView> letters,
    @Nullable DecisionView decision,
    boolean mayRelease,
    boolean mayReturn,
    Begun begun,
    String action) {
  public ReleasePage {
    letters = List.copyOf(letters);
  }
}
