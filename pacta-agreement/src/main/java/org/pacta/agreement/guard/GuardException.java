package org.pacta.agreement.guard;

import java.util.List;

/** A guard does not compile. */
public final class GuardException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<GuardError> errors;

  GuardException(List<GuardError> errors) {
    super(errors.getFirst().message());
    this.errors = List.copyOf(errors);
  }

  /** At least one error. */
  public List<GuardError> errors() {
    return errors;
  }
}
