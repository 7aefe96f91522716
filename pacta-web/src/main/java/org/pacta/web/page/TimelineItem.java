package org.pacta.web.page;

import java.util.List;

/** A step of a case, in words. */
public record TimelineItem(
    String title,
    String by,
    String datetime,
    String when,
    List<String> lines,
    List<Clause> clauses) {
  public TimelineItem {
    lines = List.copyOf(lines);
    clauses = List.copyOf(clauses);
  }
}
