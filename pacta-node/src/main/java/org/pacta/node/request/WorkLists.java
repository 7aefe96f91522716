package org.pacta.node.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.pacta.node.duty.DutyView;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;
import org.pacta.node.request.RequestStore.WaitingList;
import org.pacta.node.request.RequestStore.WaitingRow;

/**
 * Sorts what waits into the lists of the Work page: three queries, whatever the number of cases.
 */
final class WorkLists {
  private final CaseDesk desk;

  WorkLists(CaseDesk desk) {
    this.desk = desk;
  }

  Work of(Officer officer, Narrowing narrowing, Instant now) {
    List<WaitingRow> rows =
        desk.requests.waiting(new Visibility(officer), narrowing, Work.LIST_ROWS_MAX, now);
    Map<UUID, DutyView> due =
        desk.rooms.duties().firstOpen(rows.stream().map(waiting -> waiting.row().id()).toList());
    Lists lists = new Lists(rows, due);
    boolean takes = officer.is(Role.DUTY_DESK) || officer.is(Role.CASE_OFFICER);
    return new Work(
        takes ? lists.of(WaitingList.TO_TAKE, summary -> true) : List.of(),
        lists.of(WaitingList.IN_HAND, summary -> overdue(summary, now)),
        lists.of(WaitingList.IN_HAND, summary -> !overdue(summary, now)),
        officer.is(Role.APPROVER) ? lists.of(WaitingList.TO_RELEASE, summary -> true) : List.of(),
        lists.of(WaitingList.DRAFT, summary -> true),
        lists.of(WaitingList.WITH_PARTNER, summary -> true),
        unsent(now),
        desk.rooms.outbox().frozenPartners());
  }

  private static boolean overdue(RequestSummary summary, Instant now) {
    DutyView due = summary.due();
    return due != null && due.ours() && due.late(now);
  }

  private List<Work.UnsentMessages> unsent(Instant now) {
    return desk.rooms.outbox().waiting().stream()
        .map(waiting ->
            new Work.UnsentMessages(
                waiting.partner(),
                waiting.messages(),
                Math.max(0, Duration.between(waiting.oldest(), now).toMinutes()),
                waiting.tooLong()))
        .toList();
  }

  private record Lists(List<WaitingRow> rows, Map<UUID, DutyView> due) {
    List<RequestSummary> of(WaitingList list, Predicate<RequestSummary> filter) {
      return rows.stream()
          .filter(waiting -> waiting.list() == list)
          .map(waiting -> waiting.row().summary(due.get(waiting.row().id())))
          .filter(filter)
          .toList();
    }
  }
}
