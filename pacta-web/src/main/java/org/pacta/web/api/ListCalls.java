package org.pacta.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.node.personaldata.RecordFilter;
import org.pacta.node.personaldata.TransferRecord;
import org.pacta.node.personaldata.TransferRecords;
import org.pacta.node.request.Narrowing;
import org.pacta.node.request.RequestFilter;
import org.pacta.node.request.RequestPage;
import org.pacta.node.request.RequestState;
import org.pacta.node.request.RequestSummary;
import org.pacta.node.request.Requests;
import org.pacta.node.request.Side;
import org.pacta.node.request.Work;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists of requests, of work and of the records of Art. 10(6). */
@RestController
@RequestMapping("/api/v1")
class ListCalls {
  private static final Set<String> REQUEST_PARAMETERS =
      Set.of("side", "state", "q", "partner", "due", "holder", "sort", "page");
  private static final Set<String> WORK_PARAMETERS = Set.of("partner", "due", "holder");
  private static final Set<String> RECORD_PARAMETERS =
      Set.of("partner", "kind", "destroy_before", "reference", "page");

  private final Requests requests;
  private final TransferRecords records;

  ListCalls(Requests requests, TransferRecords records) {
    this.requests = requests;
    this.records = records;
  }

  /** One page of requests. */
  record RequestList(List<RequestLine> requests, int total, int page, int pageCount) {}

  /** One page of records. */
  record RecordList(List<RecordBody> records, int total, int page, int pageCount) {}

  /** What waits for the caller, most pressing first. */
  record WorkBody(
      List<RequestLine> toTake,
      List<RequestLine> overdue,
      List<RequestLine> dueSoon,
      List<RequestLine> awaitingRelease,
      List<RequestLine> returned,
      List<RequestLine> waitingForPartner,
      List<Work.UnsentMessages> unsent) {}

  @GetMapping("/requests")
  ResponseEntity<RequestList> requests(Caller caller, HttpServletRequest request) {
    RequestPage page =
        requests.list(
            caller.officer(), filter(Query.of(request, REQUEST_PARAMETERS), caller), caller.now());
    return ResponseEntity.ok()
        .header(HttpHeaders.LINK, PageLinks.of(request, page.page(), page.pageCount()))
        .body(
            new RequestList(
                lines(page.requests(), caller), page.total(), page.page(), page.pageCount()));
  }

  private static RequestFilter filter(Query query, Caller caller) {
    RequestFilter all = RequestFilter.all();
    String sort = query.text("sort");
    boolean descending = sort == null ? all.descending() : sort.startsWith("-");
    @Nullable Side side = query.code("side", Side.class);
    return new RequestFilter(
        side,
        query.codes("state", RequestState.class),
        Objects.requireNonNullElse(query.text("q"), ""),
        narrowing(query, caller),
        sort == null
            ? all.sort()
            : Query.code("sort", descending ? sort.substring(1) : sort, RequestFilter.Sort.class),
        descending,
        query.number("page", 1, ApiLimits.PAGE_MAX));
  }

  private static Narrowing narrowing(Query query, Caller caller) {
    String holder = Objects.requireNonNullElse(query.text("holder"), "");
    return new Narrowing(
        Objects.requireNonNullElse(query.text("partner"), ""),
        query.code("due", Narrowing.Due.class),
        holder.equals("me") ? caller.officer().id() : holder);
  }

  @GetMapping("/work")
  WorkBody work(Caller caller, HttpServletRequest request) {
    Query query = Query.of(request, WORK_PARAMETERS);
    Work work = requests.work(caller.officer(), narrowing(query, caller), caller.now());
    return new WorkBody(
        lines(work.toTake(), caller),
        lines(work.overdue(), caller),
        lines(work.dueSoon(), caller),
        lines(work.awaitingRelease(), caller),
        lines(work.returned(), caller),
        lines(work.waitingForPartner(), caller),
        work.unsent());
  }

  @GetMapping("/records")
  ResponseEntity<RecordList> records(Caller caller, HttpServletRequest request) {
    Query query = Query.of(request, RECORD_PARAMETERS);
    RecordFilter filter =
        new RecordFilter(
            Objects.requireNonNullElse(query.text("partner"), ""),
            query.code("kind", TransferRecord.Kind.class),
            query.day("destroy_before"),
            Objects.requireNonNullElse(query.text("reference"), ""));
    int page = query.number("page", 1, ApiLimits.PAGE_MAX);
    int total = records.count(caller.officer(), filter);
    int pageCount =
        Math.max(1, (total + TransferRecords.PAGE_ROWS - 1) / TransferRecords.PAGE_ROWS);
    List<RecordBody> rows =
        records.list(caller.officer(), filter, page).stream().map(RecordBody::of).toList();
    return ResponseEntity.ok()
        .header(HttpHeaders.LINK, PageLinks.of(request, page, pageCount))
        .body(new RecordList(rows, total, page, pageCount));
  }

  private static List<RequestLine> lines(List<RequestSummary> requests, Caller caller) {
    return requests.stream().map(request -> RequestLine.of(request, caller.now())).toList();
  }
}
