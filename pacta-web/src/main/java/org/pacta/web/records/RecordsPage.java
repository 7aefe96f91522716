package org.pacta.web.records;

import java.util.List;
import org.pacta.web.page.Clause;
import org.pacta.web.page.Paging;

/** One page of the records. */
public record RecordsPage(
    String scope, List<RecordView> records, int total, List<Clause> clauses, Paging paging) {
  public RecordsPage {
    records = List.copyOf(records);
    clauses = List.copyOf(clauses);
  }
}
