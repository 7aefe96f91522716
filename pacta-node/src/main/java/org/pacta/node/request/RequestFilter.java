package org.pacta.node.request;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a list shows.
 *
 * @param side only this side, or null for both
 * @param states only these; empty for all
 * @param text words looked for in reference and subject; empty for none
 * @param narrowing to a partner, a time or a holder
 * @param sort order of the list
 * @param descending whether it is turned round
 * @param page from 1
 */
public record RequestFilter(
    @Nullable Side side,
    Set<RequestState> states,
    String text,
    Narrowing narrowing,
    Sort sort,
    boolean descending,
    int page) {
  /** Rows of one page. */
  public static final int PAGE_ROWS = 25;

  /** Rows of a list that is taken out as a whole; the newest or first by its order. */
  public static final int EXPORT_ROWS_MAX = 5_000;

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
    return new RequestFilter(null, Set.of(), "", Narrowing.NONE, Sort.UPDATED, true, 1);
  }
}
