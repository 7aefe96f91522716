package org.pacta.web.page;

import java.util.List;

/** A row of a summary list; {@code changeHref} is empty when there is nothing to change. */
public record SummaryRow(String key, List<String> lines, List<Clause> clauses, String changeHref) {
  public SummaryRow {
    lines = List.copyOf(lines);
    clauses = List.copyOf(clauses);
  }

  /** A plain row. */
  public SummaryRow(String key, String line) {
    this(key, List.of(line), List.of(), "");
  }

  /** A plain row of several lines. */
  public SummaryRow(String key, List<String> lines) {
    this(key, lines, List.of(), "");
  }
}
