package org.pacta.web.api;

import java.util.List;
import java.util.Locale;
import org.pacta.node.act.Failure;
import org.pacta.node.act.FieldProblem;
import org.pacta.node.treaty.Judged;

/** The one place where a declined act becomes an HTTP problem. */
final class Problems {
  private Problems() {}

  static Problem of(Failure failure) {
    return switch (failure) {
      case Failure.NotPermitted refused ->
          Problem.of(ProblemCode.NOT_PERMITTED, refused.decision().summary())
              .with(DecisionBody.of(null, refused.decision()));
      case Failure.NotFound _ -> notFound();
      case Failure.RoleNeeded needed ->
          Problem.of(ProblemCode.ROLE_NEEDED, "Ask somebody with the role " + needed.role() + ".")
              .withRole(needed.role());
      case Failure.SecondPersonNeeded _ ->
          Problem.of(
              ProblemCode.SECOND_PERSON_NEEDED,
              "Whoever wrote or submitted it may not release it; ask a colleague.");
      case Failure.Invalid invalid ->
          Problem.of(
              ProblemCode.INVALID_FIELDS,
              "Mend the fields named in errors and send again.",
              invalid.problems().stream().map(Problems::input).toList());
      case Failure.Stale stale ->
          Problem.of(
                  ProblemCode.STALE,
                  "Read the request again, take over what changed, and send the new ETag.")
              .withVersion(stale.currentVersion());
      case Failure.WrongState wrong ->
          Problem.of(
                  ProblemCode.WRONG_STATE, "Read the request; its acts list what is possible now.")
              .withState(wrong.state().toLowerCase(Locale.ROOT).replace(' ', '_'));
    };
  }

  static Problem of(Judged refused) {
    return Problem.of(ProblemCode.NOT_PERMITTED, refused.decision().summary())
        .with(DecisionBody.of(refused.id(), refused.decision()));
  }

  static Problem notFound() {
    return Problem.of(
        ProblemCode.NOT_FOUND, "There is no such thing, or this person may not see it.");
  }

  private static InputProblem input(FieldProblem problem) {
    return InputProblem.body(pointer(problem.field()), problem.code(), problem.message());
  }

  /** {@code handling.destroyBy} and {@code questions[2].text} as JSON pointers in snake_case. */
  static String pointer(String path) {
    if (path.isEmpty()) {
      return "";
    }
    String steps = path.replace("]", "").replace('[', '.');
    return "/" + snakeCase(steps).replace('.', '/');
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  static List<InputProblem> missing(String pointer) {
    return List.of(InputProblem.body(pointer, "missing", "Fill in this field."));
  }
}
