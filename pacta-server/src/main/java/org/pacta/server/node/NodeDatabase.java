package org.pacta.server.node;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.pacta.node.database.Database;
import org.pacta.node.database.DatabaseStartException;
import org.pacta.node.database.EmbeddedPostgres;
import org.pacta.server.settings.ServeSettings.DatabaseChoice;

/** The connections of a node, and the server behind them when it is the node's own. */
final class NodeDatabase implements AutoCloseable {
  private static final int CONNECTIONS_MAX = 20;
  private static final int CONNECTIONS_IDLE_MIN = 2;
  private static final int CONNECT_MILLISECONDS_MAX = 10_000;
  private static final int VERSION_MIN = 150_000;
  private static final List<String> REQUIRED_ON =
      List.of("fsync", "full_page_writes", "synchronous_commit");

  private final Optional<EmbeddedPostgres> server;
  private final HikariDataSource source;

  private NodeDatabase(Optional<EmbeddedPostgres> server, HikariDataSource source) {
    this.server = server;
    this.source = source;
  }

  /**
   * Opens what the settings choose.
   *
   * @throws DatabaseStartException when it does not start, is too old or could lose a commit
   */
  static NodeDatabase open(DatabaseChoice choice, Path folder) {
    return switch (choice) {
      case DatabaseChoice.Embedded() -> embedded(folder);
      case DatabaseChoice.External external -> external(external);
    };
  }

  /**
   * Opens what the settings choose for a program beside the node: the node's own server if it runs,
   * else that server for as long as this is open.
   *
   * @throws DatabaseStartException when there is no database or its schema is not the one of this
   *     program
   */
  static NodeDatabase beside(DatabaseChoice choice, Path folder) {
    NodeDatabase database =
        switch (choice) {
          case DatabaseChoice.External external -> external(external);
          case DatabaseChoice.Embedded embedded -> {
            if (!EmbeddedPostgres.present(folder)) {
              throw new DatabaseStartException(
                  "There is no database in " + folder + "; name the node's data folder: --data.");
            }
            yield EmbeddedPostgres.running(folder)
                .map(access ->
                    new NodeDatabase(
                        Optional.empty(), pool(access.url(), access.user(), access.password())))
                .orElseGet(() -> embedded(folder));
          }
        };
    try {
      Database.requireCurrent(database.source());
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  DataSource source() {
    return source;
  }

  /** The node's own server; empty when the operator runs it. */
  Optional<EmbeddedPostgres> server() {
    return server;
  }

  @Override
  public void close() {
    source.close();
    server.ifPresent(EmbeddedPostgres::close);
  }

  private static NodeDatabase embedded(Path folder) {
    var server = EmbeddedPostgres.start(folder, EmbeddedPostgres.Settings.production());
    return new NodeDatabase(
        Optional.of(server), pool(server.url(), server.user(), server.password()));
  }

  private static NodeDatabase external(DatabaseChoice.External chosen) {
    HikariDataSource pool;
    try {
      pool = pool(chosen.url(), chosen.user(), chosen.password());
    } catch (RuntimeException e) {
      throw new DatabaseStartException(
          "Cannot reach PostgreSQL at --database-url; check the address, the user ("
              + chosen.user()
              + ") and PACTA_DATABASE_PASSWORD.",
          e);
    }
    try (Connection connection = pool.getConnection()) {
      requireFit(connection);
      return new NodeDatabase(Optional.empty(), pool);
    } catch (SQLException | DatabaseStartException e) {
      pool.close();
      throw e instanceof DatabaseStartException said
          ? said
          : new DatabaseStartException("PostgreSQL at --database-url does not answer.", e);
    }
  }

  /** A receipt promises that the message is on disk; a server that may forget is refused. */
  static void requireFit(Connection connection) throws SQLException {
    if (Integer.parseInt(shown(connection, "server_version_num")) < VERSION_MIN) {
      throw new DatabaseStartException(
          "PostgreSQL at --database-url is version "
              + shown(connection, "server_version")
              + "; Pacta needs 15 or later.");
    }
    for (String setting : REQUIRED_ON) {
      String value = shown(connection, setting);
      if (value.equals("off") || value.equals("local")) {
        throw new DatabaseStartException(
            "PostgreSQL at --database-url has %s = %s and could lose what was receipted. Set %s ="
                    .formatted(setting, value, setting)
                + " on and start again.");
      }
    }
  }

  private static String shown(Connection connection, String setting) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT current_setting(?)")) {
      statement.setString(1, setting);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static HikariDataSource pool(String url, String user, String password) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(CONNECTIONS_MAX);
    config.setMinimumIdle(CONNECTIONS_IDLE_MIN);
    config.setConnectionTimeout(CONNECT_MILLISECONDS_MAX);
    return new HikariDataSource(config);
  }
}
