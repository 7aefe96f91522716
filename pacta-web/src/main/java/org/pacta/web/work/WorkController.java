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
import org.pacta.node.request.Requests;
import org.pacta.node.request.Work;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Section;
import org.pacta.web.page.Words;
import org.pacta.web.requestlist.RequestLines;
import org.pacta.web.work.WorkPage.Group;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The Work page. */
@Controller
public final class WorkController {
  private final Requests requests;
  private final PageTools tools;

  /** Shows what {@code requests} says waits for a person. */
  public WorkController(Requests requests, PageTools tools) {
    this.requests = requests;
    this.tools = tools;
  }

  @GetMapping("/work")
  View work(@AuthenticationPrincipal Officer officer) {
    Instant now = tools.now();
    boolean seesCases = Section.REQUESTS.seenBy(officer.roles());
    Work work = seesCases ? requests.work(officer, now) : nothing();
    WorkPage page =
        new WorkPage(
            Words.day(tools.words().dayOf(now)),
            groups(work, officer, now),
            outbox(work),
            seesCases,
            officer.is(Role.CASE_OFFICER));
    return tools.pages().page("work/work", "Work", Section.WORK, page);
  }

  private static Work nothing() {
    return new Work(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private List<Group> groups(Work work, Officer officer, Instant now) {
    LocalDate today = tools.words().dayOf(now);
    Predicate<RequestSummary> dueToday = summary -> dueOn(summary, today);
    boolean desk = officer.is(Role.DUTY_DESK);
    List<Group> groups = new ArrayList<>();
    groups.add(group("overdue", "Overdue", work.overdue(), now, false));
    groups.add(group("to-take", "Received, to be taken", work.toTake(), now, desk));
    groups.add(group("release", "Waiting for your release", work.awaitingRelease(), now, false));
    groups.add(
        group(
            "today",
            "Due today",
            work.dueSoon().stream().filter(dueToday).toList(),
            now,
            officer.is(Role.CASE_OFFICER)));
    groups.add(
        group(
            "week",
            "In hand",
            work.dueSoon().stream().filter(dueToday.negate()).toList(),
            now,
            false));
    groups.add(group("drafts", "Being written", work.returned(), now, false));
    groups.add(group("partner", "Waiting for the partner", work.waitingForPartner(), now, false));
    return groups;
  }

  private boolean dueOn(RequestSummary summary, LocalDate today) {
    DutyView due = summary.due();
    return due != null && due.ours() && tools.words().dayOf(due.dueAt()).equals(today);
  }

  private Group group(
      String id, String title, List<RequestSummary> requests, Instant now, boolean always) {
    return new Group(id, title, "Nothing here now.", RequestLines.of(requests, tools, now), always);
  }

  private static List<String> outbox(Work work) {
    return work.unsent().stream()
        .map(unsent ->
            unsent.count()
                + (unsent.count() == 1 ? " message" : " messages")
                + " to "
                + unsent.partner()
                + " not yet receipted; the oldest for "
                + unsent.oldestMinutes()
                + (unsent.oldestMinutes() == 1 ? " minute." : " minutes."))
        .toList();
  }
}
