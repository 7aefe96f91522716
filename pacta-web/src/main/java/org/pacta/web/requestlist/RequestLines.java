package org.pacta.web.requestlist;

import java.time.Instant;
import java.util.List;
import org.pacta.node.request.RequestSummary;
import org.pacta.node.request.Side;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Statuses;

/** Puts requests in rows. */
public final class RequestLines {
  private RequestLines() {}

  /** One row for each. */
  public static List<RequestLine> of(List<RequestSummary> requests, PageTools tools, Instant now) {
    return requests.stream().map(request -> of(request, tools, now)).toList();
  }

  private static RequestLine of(RequestSummary request, PageTools tools, Instant now) {
    return new RequestLine(
        request.id(),
        request.ourReference(),
        request.theirReference(),
        tools.clauses().party(request.agreement(), request.partner()),
        request.subject().isEmpty() ? "No subject yet" : request.subject(),
        request.side() == Side.REQUESTING ? "We ask" : "We are asked",
        Statuses.of(request.state()),
        request.urgent(),
        request.oralUnconfirmed(),
        tools.duties().ofNullable(request.agreement(), request.due(), now),
        request.holder(),
        tools.words().moment(request.updatedAt()));
  }
}
