package org.pacta.web.compose;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.pacta.node.request.RequestContent;
import org.pacta.web.page.FieldError;

/**
 * What is said at once about a step that has been saved: only what cannot be read, such as a day
 * that does not exist. Everything else is said when the request is checked as a whole.
 */
public final class StepProblems {
  private StepProblems() {}

  static List<FieldError> of(DraftStep step, RequestContent content) {
    return switch (step) {
      case HANDLING -> destroyBy(content.handling().destroyBy());
      case FORM, ASK, ABOUT, CHECK -> List.of();
    };
  }

  /** Problems of a destruction date as typed; also used by the answer. */
  public static List<FieldError> destroyBy(String typed) {
    List<FieldError> problems = new ArrayList<>();
    if (!typed.isEmpty() && !isDate(typed)) {
      problems.add(
          new FieldError(
              "handling.destroyBy",
              "Destruction term must be a real date with day, month and year, such as 31 12 2027"));
    }
    return problems;
  }

  private static boolean isDate(String typed) {
    try {
      LocalDate.parse(typed);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
