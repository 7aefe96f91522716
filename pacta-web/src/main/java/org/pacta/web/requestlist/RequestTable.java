package org.pacta.web.requestlist;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.pacta.node.duty.DutyView;
import org.pacta.node.request.RequestSummary;
import org.pacta.web.page.PageTools;

/** Requests as rows of a file; the columns have the names of the REST API where it has them. */
public final class RequestTable {
  /** The columns, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "our_reference",
          "their_reference",
          "side",
          "partner",
          "agreement",
          "subject",
          "state",
          "urgent",
          "oral_unconfirmed",
          "due_at",
          "due_owed_by_us",
          "due_source",
          "our_authority",
          "their_authority",
          "holder",
          "updated_at");

  private RequestTable() {}

  /** One request; instants as in RFC 3339, in UTC. */
  public static List<String> row(RequestSummary request, PageTools tools) {
    DutyView due = request.due();
    return List.of(
        request.ourReference(),
        request.theirReference(),
        NarrowingAddress.code(request.side()),
        tools.clauses().party(request.agreement(), request.partner()),
        request.agreement(),
        request.subject(),
        request.state().code(),
        Boolean.toString(request.urgent()),
        Boolean.toString(request.oralUnconfirmed()),
        due == null || due.limit().dueAt() == null ? "" : toSecond(due.limit().dueAt()),
        due == null ? "" : Boolean.toString(due.ours()),
        due == null ? "" : source(due),
        request.ourAuthority(),
        request.theirAuthority(),
        request.holder(),
        toSecond(request.updatedAt()));
  }

  private static String source(DutyView due) {
    String cites = String.join(", ", due.cite());
    String target = due.limit().targetSource();
    return target.isEmpty() ? cites : cites + "; " + target;
  }

  private static String toSecond(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
