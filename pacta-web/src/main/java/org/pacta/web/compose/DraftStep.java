package org.pacta.web.compose;

import java.util.Arrays;
import java.util.Optional;

/** The steps of writing a request, in order. */
public enum DraftStep {
  FORM("form", "How the request is made", "compose/form"),
  ASK("ask", "What is asked", "compose/ask"),
  ABOUT("about", "Persons and items", "compose/about"),
  HANDLING("handling", "Purpose, personal data and safeguards", "compose/handling"),
  CHECK("check", "Check and submit for release", "compose/check");

  private final String path;
  private final String title;
  private final String template;

  DraftStep(String path, String title, String template) {
    this.path = path;
    this.title = title;
    this.template = template;
  }

  /** The last part of the step's address. */
  public String path() {
    return path;
  }

  /** The heading of its page. */
  public String title() {
    return title;
  }

  String template() {
    return template;
  }

  /** The step after this one; the last is its own next. */
  DraftStep next() {
    return values()[Math.min(ordinal() + 1, values().length - 1)];
  }

  /** The step at an address. */
  static Optional<DraftStep> at(String path) {
    return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst();
  }

  /** The step that shows a field of the content. */
  static DraftStep of(String field) {
    if (field.startsWith("form.")) {
      return FORM;
    }
    if (field.startsWith("ask.")) {
      return ASK;
    }
    return field.startsWith("persons") || field.startsWith("items") ? ABOUT : HANDLING;
  }
}
