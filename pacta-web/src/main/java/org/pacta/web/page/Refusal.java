package org.pacta.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an act was declined, as the page shows it: on top, and at the fields that are the cause.
 *
 * @param decision what the agreement said, or null when the agreement was not the reason
 */
public record Refusal(List<FieldError> errors, @Nullable DecisionView decision) {
  /** Nothing was declined. */
  public static final Refusal NONE = new Refusal(List.of(), null);

  public Refusal {
    errors = List.copyOf(errors);
  }

  /** Whether there is anything to show. */
  public boolean any() {
    return !errors.isEmpty() || decision != null;
  }
}
