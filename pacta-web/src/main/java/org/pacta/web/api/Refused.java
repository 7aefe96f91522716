package org.pacta.web.api;

/** Ends a call that cannot be read with its problem; thrown before any door is called. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  Refused(Problem problem) {
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  Refused(ProblemCode code, String detail) {
    this(Problem.of(code, detail));
  }

  static Refused field(InputProblem input) {
    return new Refused(
        Problem.of(
            ProblemCode.INVALID_FIELDS,
            "Mend the fields named in errors and send again.",
            java.util.List.of(input)));
  }

  Problem problem() {
    return problem;
  }
}
