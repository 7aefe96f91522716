package org.pacta.node.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reading and binding the column types all rooms use, in one way. */
public final class Rows {
  private Rows() {}

  /** A {@code timestamptz NOT NULL} column. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  /** A nullable {@code timestamptz} column. */
  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  /** A {@code uuid NOT NULL} column. */
  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** A nullable {@code uuid} column. */
  public static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** A {@code text[] NOT NULL} column. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  /** A text column; empty for NULL. */
  public static String text(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value;
  }

  /** A parameter for a {@code text[]} column. */
  public static String[] array(Collection<String> values) {
    return values.toArray(String[]::new);
  }

  /** A parameter for a {@code timestamptz} column. */
  public static Timestamp timestamp(Instant instant) {
    return Timestamp.from(instant);
  }

  /** A parameter for a nullable {@code timestamptz} column. */
  public static @Nullable Timestamp timestampOrNull(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
