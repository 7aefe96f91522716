package org.pacta.node.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pacta.node.duty.DutyView;
import org.pacta.node.officer.Officer;

/** Lists of requests: two queries each, whatever the number of rows. */
final class RequestLists {
  private static final int HOLDER_COUNT_MAX = 200;

  private final CaseDesk desk;

  RequestLists(CaseDesk desk) {
    this.desk = desk;
  }

  RequestPage page(Officer officer, RequestFilter filter, int rowCountMax, Instant now) {
    RequestStore.RowPage found =
        desk.requests.page(new Visibility(officer), filter, rowCountMax, now);
    Map<UUID, DutyView> due =
        desk.rooms.duties().firstOpen(found.rows().stream().map(RequestRow::id).toList());
    List<RequestSummary> summaries =
        found.rows().stream().map(row -> row.summary(due.get(row.id()))).toList();
    return new RequestPage(summaries, found.total(), Math.max(1, filter.page()));
  }

  List<Holder> holders(Officer officer) {
    return desk.requests.holders(new Visibility(officer), HOLDER_COUNT_MAX);
  }
}
