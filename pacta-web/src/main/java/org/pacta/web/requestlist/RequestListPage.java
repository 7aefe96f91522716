package org.pacta.web.requestlist;

import java.util.List;
import org.pacta.web.page.Chip;
import org.pacta.web.page.Choice;
import org.pacta.web.page.Form;
import org.pacta.web.page.Paging;

/**
 * The list of requests.
 *
 * @param chips filters in force, each with the address that drops it
 * @param clearHref the address without any filter
 * @param csvHref the address of the whole list as a file
 */
public record RequestListPage(
    Form filter,
    List<Choice> sides,
    List<Choice> states,
    NarrowingView narrowing,
    List<Chip> chips,
    String clearHref,
    String csvHref,
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

  /**
   * A column heading.
   *
   * @param href where sorting by it leads; empty when one cannot sort by it
   * @param ariaSort ascending, descending or none
   */
  public record SortColumn(String label, String href, String ariaSort) {}
}
