package org.pacta.node.request;

import java.util.List;

/** One page of a list of requests. {@code total} counts all pages' rows. */
public record RequestPage(List<RequestSummary> requests, int total, int page) {
  public RequestPage {
    requests = List.copyOf(requests);
  }

  /** How many pages there are; at least 1. */
  public int pageCount() {
    return Math.max(1, (total + RequestFilter.PAGE_ROWS - 1) / RequestFilter.PAGE_ROWS);
  }
}
