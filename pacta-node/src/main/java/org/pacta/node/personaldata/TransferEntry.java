package org.pacta.node.personaldata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a room hands in to be recorded; see {@link TransferRecord} for the fields. {@code
 * ourAuthority} is the id of the own authority whose people may see the entry.
 */
public record TransferEntry(
    UUID request,
    String requestReference,
    String ourAuthority,
    String partner,
    String manifestId,
    Instant at,
    String fromAuthority,
    String toAuthority,
    String purpose,
    String listOfData,
    List<String> categories,
    List<String> specialCategories,
    LocalDate destroyBy,
    String handlingCode,
    List<String> conditions) {
  public TransferEntry {
    categories = List.copyOf(categories);
    specialCategories = List.copyOf(specialCategories);
    conditions = List.copyOf(conditions);
  }
}
