package org.pacta.web.requestlist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.web.page.Deadline;
import org.pacta.web.page.Status;

/** A request in one row of a table. */
public record RequestLine(
    UUID id,
    String ourReference,
    String theirReference,
    String partner,
    String subject,
    String direction,
    Status state,
    boolean urgent,
    boolean oralUnconfirmed,
    @Nullable Deadline due,
    String holder,
    String updated) {
  /** The address of the case. */
  public String href() {
    return "/requests/" + id;
  }
}
