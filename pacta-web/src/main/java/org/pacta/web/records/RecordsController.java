package org.pacta.web.records;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.pacta.agreement.Agreement;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;
import org.pacta.node.personaldata.RecordFilter;
import org.pacta.node.personaldata.TransferRecord;
import org.pacta.node.personaldata.TransferRecords;
import org.pacta.node.treaty.Treaties;
import org.pacta.web.error.PageNotFoundException;
import org.pacta.web.fields.AgreementChoices;
import org.pacta.web.page.Clause;
import org.pacta.web.page.Csv;
import org.pacta.web.page.PageTools;
import org.pacta.web.page.Paging;
import org.pacta.web.page.Section;
import org.pacta.web.page.Typed;
import org.pacta.web.requestlist.ListDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The records page. */
@Controller
public final class RecordsController {
  private final TransferRecords records;
  private final Treaties treaties;
  private final ListDesk desk;
  private final PageTools tools;

  /** Shows what {@code records} lets a person see. */
  public RecordsController(
      TransferRecords records, Treaties treaties, ListDesk desk, PageTools tools) {
    this.records = records;
    this.treaties = treaties;
    this.desk = desk;
    this.tools = tools;
  }

  @GetMapping("/records")
  View list(@AuthenticationPrincipal Officer officer, HttpServletRequest request) {
    requireSeen(officer);
    Typed query = Typed.of(request);
    RecordAddress address = RecordAddress.of(query);
    RecordFilter filter = address.filter(tools.words().dayOf(tools.now()));
    int number = Math.max(1, query.number("page").orElse(1));
    int total = records.count(officer, filter);
    RecordsPage page =
        new RecordsPage(
            officer.is(Role.DATA_PROTECTION_OFFICER)
                ? "All transfers and receptions of this node."
                : "Transfers and receptions of the cases you may see.",
            RecordFieldsMaker.of(address, desk.partners()),
            address.href("/records.csv", 1),
            RecordViews.of(records.list(officer, filter, number), this::label, tools),
            total,
            clauses(),
            paging(address, number, total));
    return tools.pages().page("records/records", "Data records", Section.RECORDS, page);
  }

  @GetMapping("/records.csv")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal Officer officer, HttpServletRequest request) {
    requireSeen(officer);
    RecordFilter filter =
        RecordAddress.of(Typed.of(request)).filter(tools.words().dayOf(tools.now()));
    List<TransferRecord> whole = records.takenOut(officer, filter, tools.now());
    return Csv.file(
        Csv.name("records", whole.size(), records.count(officer, filter)),
        RecordTable.COLUMNS,
        whole.stream().map(RecordTable::row).toList());
  }

  private static void requireSeen(Officer officer) {
    if (!Section.RECORDS.seenBy(officer.roles())) {
      throw new PageNotFoundException();
    }
  }

  private String label(String category) {
    return treaties.agreements().stream()
        .flatMap(agreement -> agreement.categories().code(category).stream())
        .map(AgreementChoices::title)
        .findFirst()
        .orElseGet(() -> AgreementChoices.words(category));
  }

  private List<Clause> clauses() {
    return treaties.agreements().stream()
        .filter(Agreement::operational)
        .findFirst()
        .map(agreement ->
            tools.clauses().of(agreement.id(), List.of("10(6)/1", "10(6)/2", "10(5)/1")))
        .orElse(List.of());
  }

  private static Paging paging(RecordAddress address, int page, int total) {
    int pages = Math.max(1, (total + TransferRecords.PAGE_ROWS - 1) / TransferRecords.PAGE_ROWS);
    return new Paging(
        page > 1 ? address.href("/records", page - 1) : "",
        page < pages ? address.href("/records", page + 1) : "",
        "Page " + page + " of " + pages,
        pages > 1);
  }
}
