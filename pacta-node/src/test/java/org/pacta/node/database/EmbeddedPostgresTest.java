package org.pacta.node.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  private static final EmbeddedPostgres.Settings SETTINGS = EmbeddedPostgres.Settings.production();

  @TempDir Path folder;

  @Test
  void keepsDataBetweenStartsAndKeepsThePasswordToItsOwner() throws Exception {
    try (var server = EmbeddedPostgres.start(folder, SETTINGS)) {
      execute(server, "CREATE TABLE kept AS SELECT 42 AS answer");
      assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
    try (var server = EmbeddedPostgres.start(folder, SETTINGS)) {
      assertThat(query(server, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void forgetsNothingCommittedAndChecksItsPages() throws Exception {
    try (var server = EmbeddedPostgres.start(folder, SETTINGS)) {
      for (String setting :
          List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
        assertThat(query(server, "SHOW " + setting)).as(setting).isEqualTo("on");
      }
      assertThat(query(server, "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(query(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void refusesASecondNodeInTheSameFolder() {
    try (var server = EmbeddedPostgres.start(folder, SETTINGS)) {
      assertThat(server.processId()).isPositive();
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, SETTINGS))
          .isInstanceOf(DatabaseStartException.class)
          .hasMessageContaining("Another node is using")
          .hasMessageContaining("--data");
    }
  }

  @Test
  void recoversWhenTheServerWasKilled() throws Exception {
    var server = EmbeddedPostgres.start(folder, SETTINGS);
    execute(server, "CREATE TABLE kept AS SELECT 42 AS answer");
    ProcessHandle.of(server.processId()).orElseThrow().destroyForcibly();
    server.ended().get(30, TimeUnit.SECONDS);
    server.close();
    try (var again = EmbeddedPostgres.start(folder, SETTINGS)) {
      assertThat(query(again, "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void survivesAPidFileThatNamesAnUnrelatedProcess() throws Exception {
    EmbeddedPostgres.start(folder, SETTINGS).close();
    Files.writeString(
        folder.resolve("cluster/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + folder.resolve("cluster") + "\n1\n1\n\n\n\nready\n");
    try (var server = EmbeddedPostgres.start(folder, SETTINGS)) {
      assertThat(query(server, "SELECT 1")).isEqualTo("1");
    }
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void takesOverFromALauncherThatWasKilledAndLosesNothing() throws Exception {
    Process launcher =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledLauncher.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    try (var lines = launcher.inputReader()) {
      String line;
      long committed = 0;
      while (committed < 200 && (line = lines.readLine()) != null) {
        if (line.startsWith("committed ")) {
          committed = Long.parseLong(line.substring("committed ".length()));
        }
      }
      launcher.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      assertThat(committed).isEqualTo(200);
      try (var server = EmbeddedPostgres.start(folder, SETTINGS)) {
        assertThat(Long.parseLong(query(server, "SELECT count(*) FROM kept")))
            .isGreaterThanOrEqualTo(committed);
      }
    } finally {
      launcher.destroyForcibly();
    }
  }

  @Test
  void saysWhatToDoWhenTheProgramsCannotBeUnpacked() throws Exception {
    Path file = Files.writeString(folder.resolve("a-file"), "");
    var settings = new EmbeddedPostgres.Settings(true, SETTINGS.startMax(), file);
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder.resolve("database"), settings))
        .isInstanceOf(DatabaseStartException.class)
        .hasMessageContaining("--database-url");
  }

  /** Commits rows until somebody kills it. */
  static final class KilledLauncher {
    private KilledLauncher() {}

    public static void main(String[] arguments) throws Exception {
      var server = EmbeddedPostgres.start(Path.of(arguments[0]), SETTINGS);
      execute(server, "CREATE TABLE kept (number integer)");
      try (Connection connection = connection(server);
          var insert = connection.prepareStatement("INSERT INTO kept VALUES (?)")) {
        for (int number = 1; number <= 100_000; number++) {
          insert.setInt(1, number);
          insert.executeUpdate();
          System.out.println("committed " + number);
        }
      }
    }
  }

  private static Connection connection(EmbeddedPostgres server) throws SQLException {
    return DriverManager.getConnection(server.url(), server.user(), server.password());
  }

  private static void execute(EmbeddedPostgres server, String statement) throws SQLException {
    try (Connection connection = connection(server);
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private static String query(EmbeddedPostgres server, String question) throws SQLException {
    try (Connection connection = connection(server);
        var sql = connection.createStatement();
        var rows = sql.executeQuery(question)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
