package org.pacta.web.requestlist;

import java.util.List;
import org.pacta.web.page.Choice;
import org.pacta.web.page.Form;
import org.pacta.web.page.Paging;

/**
 * The list of requests.
 *
 * @param chips filters in force, each with the address that drops it
 * @param clearHref the address without any filter
 */
public record RequestListPage(
    Form filter,
    List<Choice> sides,
    List<Choice> states,
    List<Chip> chips,
    String clearHref,
    List<SortColumn> columns,
    List<RequestLine> lines,
    int total,
    Paging paging,
    boolean mayWrite) {
  public RequestListPage {
    sides = List.copyOf(sides);
    states = List.copyOf(states);
    chips = List.copyOf(chips);
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /** A filter in force and the address that drops it. */
  public record Chip(String words, String removeHref) {}

  /**
   * A column heading.
   *
   * @param href where sorting by it leads; empty when one cannot sort by it
   * @param ariaSort ascending, descending or none
   */
  public record SortColumn(String label, String href, String ariaSort) {}
}
