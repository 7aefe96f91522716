package org.pacta.web.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.pacta.node.duty.DutyView;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;
import org.pacta.node.request.RequestSummary;
import org.pacta.node.request.Work;
import org.pacta.web.page.PageTools;

/** The lists of the Work page, the most pressing first. */
final class WorkGroups {
  private final PageTools tools;

  WorkGroups(PageTools tools) {
    this.tools = tools;
  }

  /**
   * A list before it is put in words.
   *
   * @param always whether it is shown also when empty
   */
  record Listed(String id, String title, List<RequestSummary> requests, boolean always) {}

  List<Listed> of(Work work, Officer officer, Instant now) {
    LocalDate today = tools.words().dayOf(now);
    Predicate<RequestSummary> dueToday = summary -> dueOn(summary, today);
    List<RequestSummary> todays = work.dueSoon().stream().filter(dueToday).toList();
    List<RequestSummary> others = work.dueSoon().stream().filter(dueToday.negate()).toList();
    boolean takes = officer.is(Role.DUTY_DESK);
    boolean writes = officer.is(Role.CASE_OFFICER);
    List<Listed> groups = new ArrayList<>();
    groups.add(new Listed("overdue", "Overdue", work.overdue(), false));
    groups.add(new Listed("to-take", "Received, to be taken", work.toTake(), takes));
    groups.add(new Listed("release", "Waiting for your release", work.awaitingRelease(), false));
    groups.add(new Listed("today", "Due today", todays, writes));
    groups.add(new Listed("week", "In hand", others, false));
    groups.add(new Listed("drafts", "Being written", work.returned(), false));
    groups.add(new Listed("partner", "Waiting for the partner", work.waitingForPartner(), false));
    return groups;
  }

  private boolean dueOn(RequestSummary summary, LocalDate today) {
    DutyView due = summary.due();
    Instant first = due == null ? null : due.firstAt();
    return due != null && first != null && due.ours() && tools.words().dayOf(first).equals(today);
  }
}
