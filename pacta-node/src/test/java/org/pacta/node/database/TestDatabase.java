package org.pacta.node.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Real PostgreSQL for tests: one server in a temporary folder for the whole test JVM, a fresh
 * migrated database for whoever asks.
 *
 * <pre>{@code
 * private final TestDatabase test = TestDatabase.fresh();
 * private final Database database = new Database(test.source());
 * }</pre>
 *
 * <p>A fresh database is a copy of a migrated template (about 50 ms); everything goes away with the
 * JVM.
 */
public final class TestDatabase implements AutoCloseable {
  private static final int CONNECTIONS_MAX = 8;
  private static final String TEMPLATE = "migrated";
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private final String url;
  private final HikariDataSource source;

  private TestDatabase(String url, HikariDataSource source) {
    this.url = url;
    this.source = source;
  }

  /** A database with the newest schema and no rows. */
  public static TestDatabase fresh() {
    return copyOf(TEMPLATE);
  }

  /** A database with nothing in it, not even the schema. */
  public static TestDatabase empty() {
    return copyOf("template0");
  }

  /** A pool of connections to this database. */
  public DataSource source() {
    return source;
  }

  /** Address for JDBC, without user and password. */
  public String url() {
    return url;
  }

  public String user() {
    return server().user();
  }

  public String password() {
    return server().password();
  }

  /** Closes the connections; only needed by tests that open very many databases. */
  @Override
  public void close() {
    source.close();
  }

  private static TestDatabase copyOf(String template) {
    String name = "test_" + NUMBER.incrementAndGet();
    execute("CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY file_copy");
    return new TestDatabase(server().url(name), pool(name));
  }

  private static synchronized EmbeddedPostgres server() {
    EmbeddedPostgres running = server;
    if (running == null) {
      running = started();
      server = running;
      execute("CREATE DATABASE " + TEMPLATE);
      try (var pool = pool(TEMPLATE)) {
        Database.migrate(pool);
      }
    }
    return running;
  }

  private static EmbeddedPostgres started() {
    try {
      Path folder = Files.createTempDirectory("pacta-test-database-");
      var started = EmbeddedPostgres.start(folder, EmbeddedPostgres.Settings.forTests());
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                started.close();
                PostgresBinaries.deleteTree(folder);
              }));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HikariDataSource pool(String name) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(server().url(name));
    pool.setUsername(server().user());
    pool.setPassword(server().password());
    pool.setMaximumPoolSize(CONNECTIONS_MAX);
    pool.setMinimumIdle(0);
    return pool;
  }

  private static void execute(String statement) {
    EmbeddedPostgres running = server();
    try (var connection =
            DriverManager.getConnection(
                running.url("postgres"), running.user(), running.password());
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
