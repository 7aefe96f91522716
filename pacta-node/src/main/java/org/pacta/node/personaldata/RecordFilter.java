package org.pacta.node.personaldata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which records a list shows.
 *
 * @param partner id of the other Party, or empty for all
 * @param kind transfers or receptions only, or null for both
 * @param destroyBefore only those whose destruction term ends before this day, or null for all
 * @param reference part of the reference of the case, or empty for all
 */
public record RecordFilter(
    String partner,
    TransferRecord.@Nullable Kind kind,
    @Nullable LocalDate destroyBefore,
    String reference) {
  /** Every record. */
  public static final RecordFilter ALL = new RecordFilter("", null, null, "");

  /** Whether every record is listed. */
  public boolean all() {
    return equals(ALL);
  }
}
