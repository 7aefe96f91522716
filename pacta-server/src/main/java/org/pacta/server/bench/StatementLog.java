package org.pacta.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Counts the statements that a running node sends to its own PostgreSQL, from outside: the server
 * writes each into its log as long as this is open.
 */
final class StatementLog implements AutoCloseable {
  private static final Pattern STATEMENT =
      Pattern.compile("LOG: {2}execute [^:]+: (?!BEGIN|COMMIT|ROLLBACK|SET )");
  private static final int PORT_LINE = 3;
  private static final int TRIES = 5;

  private final Connection connection;
  private final Path log;

  private StatementLog(Connection connection, Path log) {
    this.connection = connection;
    this.log = log;
  }

  /** What is counted. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException, InterruptedException;
  }

  /** Of the node that keeps everything in {@code nodeFolder}. */
  static StatementLog of(Path nodeFolder) throws IOException {
    Path database = nodeFolder.resolve("database");
    List<String> running = Files.readAllLines(database.resolve("cluster/postmaster.pid"));
    String url = "jdbc:postgresql://127.0.0.1:" + running.get(PORT_LINE).strip() + "/postgres";
    String password = Files.readString(database.resolve("password")).strip();
    try {
      var made =
          new StatementLog(
              DriverManager.getConnection(url, "pacta", password), database.resolve("server.log"));
      made.logged("all");
      return made;
    } catch (SQLException e) {
      throw new IOException("cannot count statements in " + database, e);
    }
  }

  /**
   * The fewest statements that {@code work} takes in some tries: what the node does meanwhile by
   * itself is left out.
   */
  int fewest(Work work) throws IOException, InterruptedException {
    int fewest = Integer.MAX_VALUE;
    for (int round = 0; round < TRIES; round++) {
      long before = Files.size(log);
      work.run();
      fewest = Math.min(fewest, since(before));
    }
    return fewest;
  }

  private int since(long offset) throws IOException {
    byte[] all = Files.readAllBytes(log);
    var written =
        new String(
            all, (int) offset, all.length - (int) offset, java.nio.charset.StandardCharsets.UTF_8);
    return (int) STATEMENT.matcher(written).results().count();
  }

  @Override
  public void close() throws IOException {
    try (connection) {
      logged("none");
    } catch (SQLException e) {
      throw new IOException("the database server still writes its statements to " + log, e);
    }
  }

  private void logged(String which) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ALTER SYSTEM SET log_statement = '" + which + "'");
      statement.execute("SELECT pg_reload_conf()");
    }
  }
}
