package org.pacta.web.requestlist;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;
import org.pacta.node.request.RequestFilter;
import org.pacta.node.request.RequestPage;
import org.pacta.node.request.RequestState;
import org.pacta.node.request.Requests;
import org.pacta.node.request.Side;
import org.pacta.web.error.PageNotFoundException;
import org.pacta.web.page.Chip;
import org.pacta.web.page.Choice;
import org.pacta.web.page.Csv;
import org.pacta.web.page.FieldValues;
import org.pacta.web.page.Form;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Paging;
import org.pacta.web.page.Section;
import org.pacta.web.page.Typed;
import org.pacta.web.requestlist.RequestListPage.SortColumn;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The list of requests. */
@Controller
public final class RequestListController {
  private final Requests requests;
  private final ListDesk desk;
  private final PageTools tools;

  /** Lists what {@code requests} lets a person see, narrowed by the choices of {@code desk}. */
  public RequestListController(Requests requests, ListDesk desk, PageTools tools) {
    this.requests = requests;
    this.desk = desk;
    this.tools = tools;
  }

  @GetMapping("/requests")
  View list(@AuthenticationPrincipal Officer officer, HttpServletRequest request) {
    requireSeen(officer);
    ListAddress address = ListAddress.of(Typed.of(request));
    RequestPage found = requests.list(officer, address.filter(), tools.now());
    NarrowingView narrowing =
        desk.view(officer, address.filter().narrowing(), other -> address.narrowedTo(other).href());
    RequestListPage page =
        new RequestListPage(
            form(address.filter()),
            sides(),
            Arrays.stream(RequestState.values())
                .map(state -> new Choice(state.code(), state.words()))
                .toList(),
            narrowing,
            chips(address, narrowing),
            "/requests",
            address.csvHref(),
            columns(address),
            RequestLines.of(found.requests(), tools, tools.now()),
            found.total(),
            paging(address, found),
            officer.is(Role.CASE_OFFICER));
    return tools.pages().page("requestlist/list", "Requests", Section.REQUESTS, page);
  }

  @GetMapping("/requests.csv")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal Officer officer, HttpServletRequest request) {
    requireSeen(officer);
    RequestFilter filter = ListAddress.of(Typed.of(request)).page(1).filter();
    RequestPage whole = requests.takenOut(officer, filter, tools.now());
    return Csv.file(
        Csv.name("requests", whole.requests().size(), whole.total()),
        RequestTable.COLUMNS,
        whole.requests().stream().map(one -> RequestTable.row(one, tools)).toList());
  }

  private static void requireSeen(Officer officer) {
    if (!Section.REQUESTS.seenBy(officer.roles())) {
      throw new PageNotFoundException();
    }
  }

  private static List<Choice> sides() {
    return List.of(
        new Choice("", "Both directions"),
        new Choice("requesting", "We ask"),
        new Choice("requested", "We are asked"));
  }

  private static Form form(RequestFilter filter) {
    Side side = filter.side();
    return new FieldValues()
        .put("side", side == null ? "" : ListAddress.code(side))
        .put("state", filter.states().stream().map(RequestState::code).toList())
        .put("text", filter.text())
        .form();
  }

  private static List<Chip> chips(ListAddress address, NarrowingView narrowing) {
    List<Chip> chips = new ArrayList<>(narrowing.chips());
    Side side = address.filter().side();
    if (side != null) {
      String words = side == Side.REQUESTING ? "We ask" : "We are asked";
      chips.add(new Chip("Direction: " + words, address.withoutSide().href()));
    }
    for (RequestState state : new TreeSet<>(address.filter().states())) {
      chips.add(new Chip("State: " + state.words(), address.without(state).href()));
    }
    if (!address.filter().text().isEmpty()) {
      chips.add(new Chip("Words: " + address.filter().text(), address.withoutText().href()));
    }
    return chips;
  }

  private static List<SortColumn> columns(ListAddress address) {
    return List.of(
        column(address, "Reference", RequestFilter.Sort.REFERENCE),
        new SortColumn("Direction and partner", "", ""),
        column(address, "Subject", RequestFilter.Sort.SUBJECT),
        column(address, "State", RequestFilter.Sort.STATE),
        column(address, "Due", RequestFilter.Sort.DUE),
        new SortColumn("Holder", "", ""),
        column(address, "Last change", RequestFilter.Sort.UPDATED));
  }

  private static SortColumn column(ListAddress address, String label, RequestFilter.Sort sort) {
    boolean current = address.filter().sort() == sort;
    String order = address.filter().descending() ? "descending" : "ascending";
    return new SortColumn(label, address.sortedBy(sort).href(), current ? order : "none");
  }

  private static Paging paging(ListAddress address, RequestPage found) {
    int pages = found.pageCount();
    int page = found.page();
    return new Paging(
        page > 1 ? address.page(page - 1).href() : "",
        page < pages ? address.page(page + 1).href() : "",
        "Page " + page + " of " + pages,
        pages > 1);
  }
}
