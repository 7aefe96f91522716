package org.pacta.web.work;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;
import org.pacta.node.request.Narrowing;
import org.pacta.node.request.RequestSummary;
import org.pacta.node.request.Requests;
import org.pacta.node.request.Work;
import org.pacta.web.error.PageNotFoundException;
import org.pacta.web.page.Csv;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Section;
import org.pacta.web.page.Typed;
import org.pacta.web.page.Words;
import org.pacta.web.requestlist.ListDesk;
import org.pacta.web.requestlist.NarrowingAddress;
import org.pacta.web.requestlist.NarrowingView;
import org.pacta.web.requestlist.RequestLines;
import org.pacta.web.requestlist.RequestTable;
import org.pacta.web.work.WorkPage.Group;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The Work page. */
@Controller
public final class WorkController {
  private final Requests requests;
  private final ListDesk desk;
  private final PageTools tools;

  /** Shows what {@code requests} says waits for a person, narrowed by the choices of a desk. */
  public WorkController(Requests requests, ListDesk desk, PageTools tools) {
    this.requests = requests;
    this.desk = desk;
    this.tools = tools;
  }

  @GetMapping("/work")
  View work(@AuthenticationPrincipal Officer officer, HttpServletRequest request) {
    Instant now = tools.now();
    Narrowing narrowing = NarrowingAddress.of(Typed.of(request));
    boolean seesCases = Section.REQUESTS.seenBy(officer.roles());
    Work work = seesCases ? requests.work(officer, narrowing, now) : nothing();
    WorkPage page =
        new WorkPage(
            Words.day(tools.words().dayOf(now)),
            seesCases
                ? desk.view(officer, narrowing, other -> href("/work", other))
                : NarrowingView.NONE,
            href("/work.csv", narrowing),
            DeadlineStrip.of(waiting(work), tools.words(), now),
            groups(work, officer, now, narrowing),
            outbox(work),
            frozen(work),
            seesCases,
            officer.is(Role.CASE_OFFICER),
            officer.is(Role.DUTY_DESK));
    return tools.pages().page("work/work", "Work", Section.WORK, page);
  }

  @GetMapping("/work.csv")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal Officer officer, HttpServletRequest request) {
    if (!Section.REQUESTS.seenBy(officer.roles())) {
      throw new PageNotFoundException();
    }
    Instant now = tools.now();
    Work work = requests.work(officer, NarrowingAddress.of(Typed.of(request)), now);
    List<String> columns = new ArrayList<>(List.of("list"));
    columns.addAll(RequestTable.COLUMNS);
    List<List<String>> rows = new ArrayList<>();
    for (WorkGroups.Listed group : new WorkGroups(tools).of(work, officer, now)) {
      for (RequestSummary one : group.requests()) {
        List<String> row = new ArrayList<>(List.of(group.title()));
        row.addAll(RequestTable.row(one, tools));
        rows.add(row);
      }
    }
    return Csv.file("work.csv", columns, rows);
  }

  private static List<RequestSummary> waiting(Work work) {
    return Stream.of(work.overdue(), work.toTake(), work.dueSoon(), work.waitingForPartner())
        .flatMap(List::stream)
        .toList();
  }

  private static String href(String path, Narrowing narrowing) {
    List<String> query = NarrowingAddress.query(narrowing);
    return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  private static Work nothing() {
    return new Work(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private List<Group> groups(Work work, Officer officer, Instant now, Narrowing narrowing) {
    String empty =
        narrowing.none() ? "Nothing here now." : "Nothing here that fits the filters above.";
    return new WorkGroups(tools)
        .of(work, officer, now).stream()
            .map(group ->
                new Group(
                    group.id(),
                    group.title(),
                    empty,
                    RequestLines.of(group.requests(), tools, now),
                    group.always()))
            .toList();
  }

  private List<String> outbox(Work work) {
    return work.unsent().stream()
        .map(unsent ->
            unsent.count()
                + (unsent.count() == 1 ? " message" : " messages")
                + " to "
                + tools.clauses().party(unsent.partner())
                + " not yet receipted; the oldest for "
                + unsent.oldestMinutes()
                + (unsent.oldestMinutes() == 1 ? " minute." : " minutes.")
                + (unsent.tooLong() ? " That is too long: call the partner's duty desk." : ""))
        .toList();
  }

  private static List<String> frozen(Work work) {
    return work.frozen().stream()
        .map(partner ->
            "Two messages of "
                + partner
                + " contradict each other, so nothing more is taken from there. Tell your"
                + " administrator and the partner's duty desk.")
        .toList();
  }
}
