package org.pacta.web.records;

import java.util.List;
import org.pacta.web.page.Clause;
import org.pacta.web.page.Paging;

/**
 * One page of the records.
 *
 * @param csvHref the address of the whole list as a file
 */
public record RecordsPage(
    String scope,
    RecordFields fields,
    String csvHref,
    List<RecordView> records,
    int total,
    List<Clause> clauses,
    Paging paging) {
  public RecordsPage {
    records = List.copyOf(records);
    clauses = List.copyOf(clauses);
  }
}
