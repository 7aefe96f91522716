package org.pacta.web.records;

import java.util.List;
import org.pacta.node.personaldata.TransferRecord;

/** Records as rows of a file; the columns have the names of the REST API where it has them. */
final class RecordTable {
  static final List<String> COLUMNS =
      List.of(
          "request_reference",
          "kind",
          "at",
          "partner",
          "from_authority",
          "to_authority",
          "purpose",
          "list_of_data",
          "categories",
          "special_categories",
          "destroy_by",
          "handling_code",
          "conditions",
          "digest",
          "agreed");

  private RecordTable() {}

  static List<String> row(TransferRecord record) {
    return List.of(
        record.requestReference(),
        RecordAddress.code(record.kind()),
        record.at().toString(),
        record.partner(),
        record.fromAuthority(),
        record.toAuthority(),
        record.purpose(),
        record.listOfData(),
        String.join("; ", record.categories()),
        String.join("; ", record.specialCategories()),
        record.destroyBy().toString(),
        record.handlingCode(),
        String.join("; ", record.conditions()),
        record.digest(),
        record.partnerDigest() == null ? "" : Boolean.toString(record.agreed()));
  }
}
