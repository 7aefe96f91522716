package org.pacta.web.answer;

import java.util.Arrays;
import java.util.Optional;

/** The steps of answering, in order. */
public enum AnswerStep {
  QUESTIONS("questions", "Answer each question"),
  HANDLING("handling", "Personal data, conditions and safeguards"),
  CHECK("check", "Check and submit for release");

  private final String path;
  private final String title;

  AnswerStep(String path, String title) {
    this.path = path;
    this.title = title;
  }

  /** The last part of the step's address. */
  public String path() {
    return path;
  }

  /** The heading of its page. */
  public String title() {
    return title;
  }

  static Optional<AnswerStep> at(String path) {
    return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst();
  }

  /** The step that shows a field of the content. */
  static AnswerStep of(String field) {
    return field.startsWith("replies") || field.equals("language") ? QUESTIONS : HANDLING;
  }
}
