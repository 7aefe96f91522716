package org.pacta.web.page;

import java.util.List;

/**
 * A time limit with its source; never shown without it.
 *
 * @param datetime instant, or empty when no time is set
 * @param when the time in words, or that none is set
 * @param source such as "Target: 8 hours (platform target, not a legal deadline)"
 */
public record Deadline(
    String datetime, String when, boolean overdue, String source, List<Clause> clauses) {
  public Deadline {
    clauses = List.copyOf(clauses);
  }
}
