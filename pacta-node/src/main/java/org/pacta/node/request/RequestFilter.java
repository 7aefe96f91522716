package org.pacta.node.request;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a list shows.
 *
 * @param side only this side, or null for both
 * @param states only these; empty for all
 * @param text words looked for in reference and subject; empty for none
 * @param sort order of the list
 * @param descending whether it is turned round
 * @param page from 1
 */
public record RequestFilter(
    @Nullable Side side,
    Set<RequestState> states,
    String text,
    Sort sort,
    boolean descending,
    int page) {
  /** Rows of one page. */
  public static final int PAGE_ROWS = 25;

  /** What a list is sorted by. */
  public enum Sort {
    UPDATED,
    DUE,
    REFERENCE,
    STATE,
    SUBJECT
  }

  public RequestFilter {
    states = Set.copyOf(states);
  }

  /** Everything, newest change first. */
  public static RequestFilter all() {
    return new RequestFilter(null, Set.of(), "", Sort.UPDATED, true, 1);
  }
}
