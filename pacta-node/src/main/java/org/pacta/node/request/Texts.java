package org.pacta.node.request;

import java.util.Optional;
import org.pacta.node.act.FieldProblem;

/** Checks of single texts that go with an act. */
final class Texts {
  private Texts() {}

  static Optional<FieldProblem> textProblem(String text) {
    return problem("text", text, "Enter the text", Limits.TEXT_CHARACTERS_MAX);
  }

  static Optional<FieldProblem> reasonProblem(String reason) {
    return problem("reason", reason, "Enter a reason", Limits.REASON_CHARACTERS_MAX);
  }

  private static Optional<FieldProblem> problem(
      String field, String value, String missing, int charactersMax) {
    if (value.isBlank()) {
      return Optional.of(new FieldProblem(field, "missing", missing));
    }
    if (value.length() > charactersMax) {
      return Optional.of(
          new FieldProblem(
              field, "too-long", "Shorten this to at most " + charactersMax + " characters"));
    }
    return Optional.empty();
  }
}
