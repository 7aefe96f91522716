package org.pacta.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.personaldata.TransferRecord;

/**
 * One entry of the records of Art. 10(6): kinds of data, never the data.
 *
 * @param agreed whether the partner's signed receipt names the same digest
 */
record RecordBody(
    UUID id,
    TransferRecord.Kind kind,
    UUID request,
    String requestReference,
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
    List<String> conditions,
    String digest,
    @Nullable String partnerDigest,
    boolean agreed) {
  static RecordBody of(TransferRecord entry) {
    return new RecordBody(
        entry.id(),
        entry.kind(),
        entry.request(),
        entry.requestReference(),
        entry.partner(),
        entry.manifestId(),
        entry.at(),
        entry.fromAuthority(),
        entry.toAuthority(),
        entry.purpose(),
        entry.listOfData(),
        entry.categories(),
        entry.specialCategories(),
        entry.destroyBy(),
        entry.handlingCode(),
        entry.conditions(),
        entry.digest(),
        entry.partnerDigest(),
        entry.agreed());
  }
}
