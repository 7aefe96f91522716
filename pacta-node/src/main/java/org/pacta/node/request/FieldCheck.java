package org.pacta.node.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pacta.node.act.FieldProblem;

/** Collects what does not fit, field by field; never repeats what was typed. */
final class FieldCheck {
  private final List<FieldProblem> problems = new ArrayList<>();

  List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  void problem(String field, String code, String message) {
    problems.add(new FieldProblem(field, code, message));
  }

  void needed(String field, String value, String what) {
    if (value.isBlank()) {
      problem(field, "missing", "Enter " + what);
    }
  }

  void chosen(String field, String code, Collection<String> codes, String what) {
    if (code.isEmpty()) {
      problem(field, "missing", "Choose " + what);
    } else {
      known(field, code, codes, what);
    }
  }

  void known(String field, String code, Collection<String> codes, String what) {
    if (!code.isEmpty() && !codes.contains(code)) {
      problem(field, "unknown-code", "Choose " + what + " from the list");
    }
  }

  void allKnown(String field, List<String> chosen, Collection<String> codes, String what) {
    atMost(field, chosen.size(), Limits.CODE_COUNT_MAX, what);
    if (!codes.containsAll(chosen)) {
      problem(field, "unknown-code", "Choose " + what + " from the list");
    }
  }

  void atMost(String field, int count, int countMax, String what) {
    if (count > countMax) {
      problem(field, "too-many", "Enter at most " + countMax + " " + what);
    }
  }

  void length(String field, String value, int charactersMax) {
    if (value.length() > charactersMax) {
      problem(field, "too-long", "Shorten this to at most " + charactersMax + " characters");
    }
  }

  /** A date that must be complete and not before {@code earliest}. */
  void dateFrom(String field, String typed, LocalDate earliest, String what) {
    Optional<LocalDate> date = CaseFacts.date(typed);
    if (date.isEmpty()) {
      problem(field, "not-a-date", "Enter " + what + " as a real date with day, month and year");
    } else if (date.get().isBefore(earliest)) {
      problem(field, "in-the-past", "Enter " + what + " that lies in the future");
    }
  }
}
