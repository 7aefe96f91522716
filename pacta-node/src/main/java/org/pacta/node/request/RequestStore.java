package org.pacta.node.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.database.Database;
import org.pacta.node.database.Rows;

/** Rows of {@code request} and {@code request_reference}. */
final class RequestStore {
  private final Database database;

  RequestStore(Database database) {
    this.database = database;
  }

  /** The next number of the year's references with one partner; gapless under the row lock. */
  int nextNumber(int year, String partner) {
    return database
        .sql()
        .sql(
            """
            INSERT INTO request_reference (year, partner, last) VALUES (?, ?, 1)
            ON CONFLICT (year, partner) DO UPDATE SET last = request_reference.last + 1 RETURNING last
            """)
        .params(year, partner)
        .query(Integer.class)
        .single();
  }

  void insert(RequestRow row) {
    database
        .sql()
        .sql(
            """
            INSERT INTO request (id, side, version, our_reference, their_reference, agreement, partner, subject, topics,
              state, urgent, oral_unconfirmed, our_authority, our_authority_name, their_authority, holder, holder_name,
              created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            row.id(),
            row.side().name(),
            row.version(),
            row.ourReference(),
            row.theirReference(),
            row.agreement(),
            row.partner(),
            row.about().subject(),
            Rows.array(row.about().topics()),
            row.state().name(),
            row.urgent(),
            row.oralUnconfirmed(),
            row.desk().authority(),
            row.desk().authorityName(),
            row.theirAuthority(),
            row.desk().holder(),
            row.desk().holderName(),
            Rows.timestamp(row.identity().createdAt()),
            Rows.timestamp(row.updatedAt()))
        .update();
  }

  void update(RequestRow row, @Nullable Instant dueAt) {
    database
        .sql()
        .sql(
            """
            UPDATE request SET version = ?, their_reference = ?, subject = ?, topics = ?, state = ?, urgent = ?,
              oral_unconfirmed = ?, our_authority = ?, our_authority_name = ?, their_authority = ?, holder = ?,
              holder_name = ?, updated_at = ?, due_at = ? WHERE id = ?
            """)
        .params(
            row.version(),
            row.theirReference(),
            row.about().subject(),
            Rows.array(row.about().topics()),
            row.state().name(),
            row.urgent(),
            row.oralUnconfirmed(),
            row.desk().authority(),
            row.desk().authorityName(),
            row.theirAuthority(),
            row.desk().holder(),
            row.desk().holderName(),
            Rows.timestamp(row.updatedAt()))
        .param(Rows.timestampOrNull(dueAt))
        .param(row.id())
        .update();
  }

  void delete(UUID id) {
    database.sql().sql("DELETE FROM request WHERE id = ?").param(id).update();
  }

  /** The row, locked until the transaction ends: acts on one case follow one another. */
  Optional<RequestRow> locked(UUID id) {
    return database
        .sql()
        .sql("SELECT * FROM request WHERE id = ? FOR UPDATE")
        .param(id)
        .query(RequestStore::row)
        .optional();
  }

  Optional<RequestRow> find(UUID id) {
    return database
        .sql()
        .sql("SELECT * FROM request WHERE id = ?")
        .param(id)
        .query(RequestStore::row)
        .optional();
  }

  RowPage page(Visibility visibility, RequestFilter filter, int rowCountMax, Instant now) {
    List<Object> values = new ArrayList<>();
    StringBuilder where = new StringBuilder(visibility.condition(values));
    where.append(filter.narrowing().condition(values, now));
    if (filter.side() != null) {
      where.append(" AND side = ?");
      values.add(filter.side().name());
    }
    if (!filter.states().isEmpty()) {
      where.append(" AND state = ANY(?)");
      values.add(filter.states().stream().map(RequestState::name).toArray(String[]::new));
    }
    if (!filter.text().isBlank()) {
      where.append(
          " AND strpos(lower(our_reference || ' ' || their_reference || ' ' || subject), lower(?)) > 0");
      values.add(filter.text().strip());
    }
    values.add(rowCountMax);
    values.add((Math.max(1, filter.page()) - 1) * rowCountMax);
    List<CountedRow> rows =
        database
            .sql()
            .sql(
                "SELECT *, count(*) OVER () AS total FROM request WHERE "
                    + where
                    + order(filter)
                    + " LIMIT ? OFFSET ?")
            .params(values)
            .query((row, number) -> new CountedRow(row(row, number), row.getInt("total")))
            .list();
    return new RowPage(
        rows.stream().map(CountedRow::row).toList(), rows.isEmpty() ? 0 : rows.getFirst().total());
  }

  /** Everybody who has one of the visible requests in hand, by name. */
  List<Holder> holders(Visibility visibility, int rowCountMax) {
    List<Object> values = new ArrayList<>();
    String visible = visibility.condition(values);
    values.add(rowCountMax);
    return database
        .sql()
        .sql(
            """
            SELECT holder, (array_agg(holder_name ORDER BY updated_at DESC))[1] AS name FROM request
            WHERE %s AND holder <> '' GROUP BY holder ORDER BY name, holder LIMIT ?
            """
                .formatted(visible))
        .params(values)
        .query((row, number) -> new Holder(row.getString("holder"), row.getString("name")))
        .list();
  }

  private static String order(RequestFilter filter) {
    String column =
        switch (filter.sort()) {
          case UPDATED -> "updated_at";
          case DUE -> "due_at";
          case REFERENCE -> "our_reference";
          case STATE -> "state";
          case SUBJECT -> "lower(subject)";
        };
    return " ORDER BY " + column + (filter.descending() ? " DESC" : "") + " NULLS LAST, id";
  }

  /**
   * All rows that wait for somebody, each with the list it belongs to; at most {@code rowCountMax}
   * a list.
   */
  List<WaitingRow> waiting(
      Visibility visibility, Narrowing narrowing, int rowCountMax, Instant now) {
    List<Object> values = new ArrayList<>();
    String visible = visibility.condition(values) + narrowing.condition(values, now);
    values.add(rowCountMax);
    return database
        .sql()
        .sql(
            """
            WITH waiting AS (
              SELECT *, CASE
                WHEN state = 'RECEIVED' THEN 'TO_TAKE'
                WHEN state IN ('AWAITING_RELEASE', 'ANSWER_AWAITING_RELEASE') OR EXISTS (
                  SELECT FROM correspondence letter
                  WHERE letter.request = request.id AND letter.state = 'AWAITING_RELEASE') THEN 'TO_RELEASE'
                WHEN state = 'DRAFT' THEN 'DRAFT'
                WHEN side = 'REQUESTING' AND state = 'INFORMATION_ASKED' THEN 'IN_HAND'
                WHEN side = 'REQUESTED' AND state = 'IN_PROGRESS' THEN 'IN_HAND'
                ELSE 'WITH_PARTNER' END AS list
              FROM request
              WHERE state = ANY('{DRAFT,AWAITING_RELEASE,SENT,DELIVERED,RECEIVED,IN_PROGRESS,INFORMATION_ASKED,ANSWER_AWAITING_RELEASE,FORWARDED}')
                AND %s),
            ranked AS (
              SELECT *, row_number() OVER (
                PARTITION BY list ORDER BY urgent DESC, due_at NULLS LAST, updated_at DESC, id) AS rank FROM waiting)
            SELECT * FROM ranked WHERE rank <= ? ORDER BY list, rank
            """
                .formatted(visible))
        .params(values)
        .query((row, number) ->
            new WaitingRow(row(row, number), WaitingList.valueOf(row.getString("list"))))
        .list();
  }

  enum WaitingList {
    TO_TAKE,
    TO_RELEASE,
    DRAFT,
    IN_HAND,
    WITH_PARTNER
  }

  record WaitingRow(RequestRow row, WaitingList list) {}

  record RowPage(List<RequestRow> rows, int total) {}

  private record CountedRow(RequestRow row, int total) {}

  private static RequestRow row(ResultSet row, int number) throws SQLException {
    return new RequestRow(
        new RequestRow.Identity(
            Rows.uuid(row, "id"),
            Side.valueOf(row.getString("side")),
            row.getString("our_reference"),
            row.getString("agreement"),
            row.getString("partner"),
            Rows.instant(row, "created_at")),
        row.getInt("version"),
        row.getString("their_reference"),
        new RequestRow.About(
            row.getString("subject"),
            Rows.texts(row, "topics"),
            row.getBoolean("urgent"),
            row.getBoolean("oral_unconfirmed")),
        RequestState.valueOf(row.getString("state")),
        new RequestRow.OurDesk(
            row.getString("our_authority"),
            row.getString("our_authority_name"),
            row.getString("holder"),
            row.getString("holder_name")),
        row.getString("their_authority"),
        Rows.instant(row, "updated_at"));
  }
}
