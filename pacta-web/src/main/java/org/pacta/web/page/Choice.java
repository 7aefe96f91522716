package org.pacta.web.page;

import java.util.List;

/**
 * One thing to choose, with the reason it is offered, or is not.
 *
 * @param offered false: shown, but cannot be chosen here; the hint says why
 */
public record Choice(
    String value, String label, String hint, List<Clause> clauses, boolean offered) {
  public Choice {
    clauses = List.copyOf(clauses);
  }

  /** A choice that needs no explanation. */
  public Choice(String value, String label) {
    this(value, label, "", List.of(), true);
  }

  /** A choice with the clauses it rests on. */
  public Choice(String value, String label, List<Clause> clauses) {
    this(value, label, "", clauses, true);
  }

  /** Whether there is anything to say under the label. */
  public boolean explained() {
    return !hint.isEmpty() || !clauses.isEmpty() || !offered;
  }
}
