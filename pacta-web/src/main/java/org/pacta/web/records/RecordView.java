package org.pacta.web.records;

import java.util.List;
import java.util.UUID;
import org.pacta.web.page.Status;

/** An entry of the records, in words. It names the kinds of data, never the data. */
public record RecordView(
    UUID request,
    String reference,
    String kind,
    String at,
    String fromAuthority,
    String toAuthority,
    String purpose,
    String listOfData,
    List<String> categories,
    List<String> specialCategories,
    String destroyBy,
    String handlingCode,
    List<String> conditions,
    String digest,
    Status agreed) {
  public RecordView {
    categories = List.copyOf(categories);
    specialCategories = List.copyOf(specialCategories);
    conditions = List.copyOf(conditions);
  }

  /** The address of the case. */
  public String href() {
    return "/requests/" + request;
  }
}
