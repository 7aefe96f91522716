package org.pacta.node.officer;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pacta.node.database.Database;

/** Rows of {@code officer}, {@code officer_role} and {@code officer_token}. */
final class OfficerStore {
  private static final String SELECT =
      """
      SELECT o.id, o.sign_in_name, o.display_name, o.authority, a.name AS authority_name,
        (SELECT array_agg(role ORDER BY role) FROM officer_role r WHERE r.officer = o.id) AS roles
      FROM officer o JOIN authority a ON a.id = o.authority
      """;

  private final Database database;

  OfficerStore(Database database) {
    this.database = database;
  }

  record Credentials(String officerId, String passwordHash, Instant throttledUntil) {}

  Optional<Credentials> credentials(String name) {
    return database
        .sql()
        .sql(
            "SELECT id, password_hash, throttled_until FROM officer WHERE sign_in_name = ? AND active")
        .param(name)
        .query((row, number) ->
            new Credentials(
                row.getString("id"),
                row.getString("password_hash"),
                row.getTimestamp("throttled_until").toInstant()))
        .optional();
  }

  int countFailure(String id) {
    return database
        .sql()
        .sql(
            "UPDATE officer SET failure_count = failure_count + 1 WHERE id = ? RETURNING failure_count")
        .param(id)
        .query(Integer.class)
        .single();
  }

  void throttleUntil(String id, Instant until) {
    database
        .sql()
        .sql("UPDATE officer SET throttled_until = ? WHERE id = ?")
        .params(Timestamp.from(until), id)
        .update();
  }

  void clearFailures(String id) {
    database
        .sql()
        .sql("UPDATE officer SET failure_count = 0 WHERE id = ? AND failure_count > 0")
        .param(id)
        .update();
  }

  void insert(String id, String name, String displayName, String authority, String passwordHash) {
    database
        .sql()
        .sql(
            "INSERT INTO officer (id, sign_in_name, display_name, authority, password_hash) VALUES (?, ?, ?, ?, ?)")
        .params(id, name, displayName, authority, passwordHash)
        .update();
  }

  void insertRole(String id, Role role) {
    database
        .sql()
        .sql("INSERT INTO officer_role (officer, role) VALUES (?, ?)")
        .params(id, role.name())
        .update();
  }

  Optional<Officer> byId(String id) {
    return database
        .sql()
        .sql(SELECT + "WHERE o.id = ? AND o.active")
        .param(id)
        .query(OfficerStore::officer)
        .optional();
  }

  Optional<Officer> byName(String name) {
    return database
        .sql()
        .sql(SELECT + "WHERE o.sign_in_name = ? AND o.active")
        .param(name)
        .query(OfficerStore::officer)
        .optional();
  }

  List<Officer> all() {
    return database
        .sql()
        .sql(SELECT + "ORDER BY o.sign_in_name")
        .query(OfficerStore::officer)
        .list();
  }

  Optional<Officer> byToken(String tokenHash, Timestamp now) {
    return database
        .sql()
        .sql(
            SELECT
                + "JOIN officer_token t ON t.officer = o.id WHERE t.token_hash = ? AND t.ends_at > ? AND o.active")
        .params(tokenHash, now)
        .query(OfficerStore::officer)
        .optional();
  }

  void insertToken(String tokenHash, String officer, Instant endsAt) {
    database
        .sql()
        .sql("INSERT INTO officer_token (token_hash, officer, ends_at) VALUES (?, ?, ?)")
        .params(tokenHash, officer, Timestamp.from(endsAt))
        .update();
  }

  void deleteToken(String tokenHash) {
    database.sql().sql("DELETE FROM officer_token WHERE token_hash = ?").param(tokenHash).update();
  }

  void dropTokensEndedBefore(Instant now) {
    database
        .sql()
        .sql("DELETE FROM officer_token WHERE ends_at <= ?")
        .param(Timestamp.from(now))
        .update();
  }

  private static Officer officer(ResultSet row, int number) throws SQLException {
    return new Officer(
        row.getString("id"),
        row.getString("sign_in_name"),
        row.getString("display_name"),
        row.getString("authority"),
        row.getString("authority_name"),
        roles(row.getArray("roles")));
  }

  private static java.util.Set<Role> roles(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray())
        .map(Role::valueOf)
        .collect(Collectors.toSet());
  }
}
