package org.pacta.web.work;

import java.util.List;
import org.pacta.web.requestlist.NarrowingView;
import org.pacta.web.requestlist.RequestLine;

/**
 * What waits for this person.
 *
 * @param csvHref the address of all lists as one file
 * @param strip when what waits falls due
 * @param outbox one line for each partner with unsent messages; empty when all is delivered
 * @param frozen one line for each partner from whom nothing is taken
 */
public record WorkPage(
    String greeting,
    NarrowingView narrowing,
    String csvHref,
    DeadlineStrip strip,
    List<Group> groups,
    List<String> outbox,
    List<String> frozen,
    boolean seesCases,
    boolean mayWrite,
    boolean takes) {
  public WorkPage {
    groups = List.copyOf(groups);
    outbox = List.copyOf(outbox);
    frozen = List.copyOf(frozen);
  }

  /**
   * A list of the page.
   *
   * @param always whether it is shown also when empty
   */
  public record Group(
      String id, String title, String empty, List<RequestLine> lines, boolean always) {
    public Group {
      lines = List.copyOf(lines);
    }

    /** Whether the list is shown. */
    public boolean shown() {
      return always || !lines.isEmpty();
    }
  }
}
