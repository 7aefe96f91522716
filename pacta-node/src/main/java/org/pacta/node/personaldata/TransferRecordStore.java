package org.pacta.node.personaldata;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.database.Database;
import org.pacta.node.database.Rows;

/** Rows of {@code transfer_record}. */
final class TransferRecordStore {
  private final Database database;

  TransferRecordStore(Database database) {
    this.database = database;
  }

  void insert(
      TransferRecord.Kind kind,
      TransferEntry entry,
      String digest,
      @Nullable String partnerDigest) {
    database
        .sql()
        .sql(
            """
            INSERT INTO transfer_record (id, kind, request, request_reference, our_authority, partner, manifest_id, at,
              from_authority, to_authority, purpose, list_of_data, categories, special_categories, destroy_by,
              handling_code, conditions, digest, partner_digest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            kind.name(),
            entry.request(),
            entry.requestReference(),
            entry.ourAuthority(),
            entry.partner(),
            entry.manifestId(),
            Rows.timestamp(entry.at()),
            entry.fromAuthority(),
            entry.toAuthority(),
            entry.purpose(),
            entry.listOfData(),
            Rows.array(entry.categories()),
            Rows.array(entry.specialCategories()),
            Date.valueOf(entry.destroyBy()),
            entry.handlingCode(),
            Rows.array(entry.conditions()),
            digest)
        .param(partnerDigest)
        .update();
  }

  void keepPartnerDigest(String manifestId, String digest) {
    database
        .sql()
        .sql(
            "UPDATE transfer_record SET partner_digest = ? WHERE manifest_id = ? AND kind = 'TRANSFER'")
        .params(digest, manifestId)
        .update();
  }

  /** {@code authority} empty: of all authorities. */
  List<TransferRecord> page(String authority, RecordFilter filter, int rows, int offset) {
    List<Object> values = new ArrayList<>();
    String where = condition(authority, filter, values);
    values.add(rows);
    values.add(offset);
    return database
        .sql()
        .sql(
            "SELECT * FROM transfer_record WHERE "
                + where
                + " ORDER BY at DESC, id LIMIT ? OFFSET ?")
        .params(values)
        .query(TransferRecordStore::entry)
        .list();
  }

  int count(String authority, RecordFilter filter) {
    List<Object> values = new ArrayList<>();
    String where = condition(authority, filter, values);
    return database
        .sql()
        .sql("SELECT count(*) FROM transfer_record WHERE " + where)
        .params(values)
        .query(Integer.class)
        .single();
  }

  private static String condition(String authority, RecordFilter filter, List<Object> values) {
    StringBuilder where = new StringBuilder("? IN ('', our_authority)");
    values.add(authority);
    if (!filter.partner().isEmpty()) {
      where.append(" AND partner = ?");
      values.add(filter.partner());
    }
    TransferRecord.Kind kind = filter.kind();
    if (kind != null) {
      where.append(" AND kind = ?");
      values.add(kind.name());
    }
    LocalDate destroyBefore = filter.destroyBefore();
    if (destroyBefore != null) {
      where.append(" AND destroy_by < ?");
      values.add(Date.valueOf(destroyBefore));
    }
    if (!filter.reference().isBlank()) {
      where.append(" AND strpos(lower(request_reference), lower(?)) > 0");
      values.add(filter.reference().strip());
    }
    return where.toString();
  }

  List<TransferRecord> of(UUID request) {
    return database
        .sql()
        .sql("SELECT * FROM transfer_record WHERE request = ? ORDER BY at")
        .param(request)
        .query(TransferRecordStore::entry)
        .list();
  }

  private static TransferRecord entry(ResultSet row, int number) throws SQLException {
    return new TransferRecord(
        Rows.uuid(row, "id"),
        TransferRecord.Kind.valueOf(row.getString("kind")),
        Rows.uuid(row, "request"),
        row.getString("request_reference"),
        row.getString("partner"),
        row.getString("manifest_id"),
        Rows.instant(row, "at"),
        row.getString("from_authority"),
        row.getString("to_authority"),
        row.getString("purpose"),
        row.getString("list_of_data"),
        Rows.texts(row, "categories"),
        Rows.texts(row, "special_categories"),
        row.getDate("destroy_by").toLocalDate(),
        row.getString("handling_code"),
        Rows.texts(row, "conditions"),
        row.getString("digest"),
        row.getString("partner_digest"));
  }
}
