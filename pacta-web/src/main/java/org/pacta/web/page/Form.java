package org.pacta.web.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form, exactly as typed, and what is wrong with it. Nothing is lost when a
 * value does not fit.
 */
public record Form(Map<String, List<String>> values, List<FieldError> errors) {
  public Form {
    values = Map.copyOf(values);
    errors = List.copyOf(errors);
  }

  /** An untouched form. */
  public static Form empty() {
    return new Form(Map.of(), List.of());
  }

  /** The same values with problems. */
  public Form with(List<FieldError> problems) {
    return new Form(values, problems);
  }

  /** The first value of a field; empty when there is none. */
  public String value(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** Whether a choice is made. */
  public boolean has(String name, String value) {
    return values.getOrDefault(name, List.of()).contains(value);
  }

  /** Whether a field has a problem. */
  public boolean hasError(String name) {
    return errors.stream().anyMatch(error -> error.field().equals(name));
  }

  /** The first problem of a field in words; empty when there is none. */
  public String error(String name) {
    return errors.stream()
        .filter(error -> error.field().equals(name))
        .map(FieldError::message)
        .findFirst()
        .orElse("");
  }

  /** The ids that describe a field, for {@code aria-describedby}; null leaves the attribute out. */
  public @Nullable String describedBy(String name, String hint) {
    String ids = (hint.isEmpty() ? "" : name + "-hint ") + (hasError(name) ? name + "-error" : "");
    return ids.isBlank() ? null : ids.strip();
  }

  /** For {@code aria-invalid}; null leaves the attribute out. */
  public @Nullable String invalid(String name) {
    return hasError(name) ? "true" : null;
  }
}
