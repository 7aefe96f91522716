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

  /** The same for a guard that was tried on one act after another. */
  public GuardException inNoAct() {
    return new GuardException(
        errors.stream()
            .map(error ->
                new GuardError(
                    error.kind(),
                    error.line(),
                    error.column(),
                    "no act has all the facts it reads; name the act they belong to as facts_of ("
                        + error.message()
                        + ")"))
            .toList());
  }

  /**
   * The same for the condition of a duty over the facts of one act, which is named.
   *
   * @param brought events that this act brings about and that start the duty; empty where the duty
   *     names the act itself
   */
  public GuardException onAct(String act, List<String> brought) {
    String which =
        brought.isEmpty()
            ? "which facts_of names"
            : "which brings " + String.join(" and ", brought) + " about";
    return new GuardException(
        errors.stream()
            .map(error ->
                new GuardError(
                    error.kind(),
                    error.line(),
                    error.column(),
                    error.message() + " (on the act " + act + ", " + which + ")"))
            .toList());
  }

  /** The same with what may have been meant by a field that a type does not have. */
  GuardException naming(UndefinedField fields) {
    return new GuardException(errors.stream().map(fields::named).toList());
  }

  /** True when all that is wrong is facts and types: the guard may fit another act. */
  public boolean ofTypes() {
    return errors.stream().allMatch(error -> error.kind() == GuardError.Kind.TYPE);
  }

  /** At least one error. */
  public List<GuardError> errors() {
    return errors;
  }
}
