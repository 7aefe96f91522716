package org.pacta.node.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is killed while its database is being made, or brought up to date, starts again. */
class FirstStartKillTest {
  private static final long SEED = Long.getLong("pacta.kill.seed", 1);
  private static final int KILLS = Integer.getInteger("pacta.kills", 3);
  private static final int MAKING_MILLISECONDS_MAX = 2_500;
  private static final int MIGRATING_MILLISECONDS_MAX = 600;
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  @TempDir Path folder;

  @Test
  void theNextStartGoesOnWhereItWas() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      Process node = start();
      Thread.sleep(random.nextInt(MAKING_MILLISECONDS_MAX));
      node.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
    for (int kill = 0; kill < KILLS; kill++) {
      Process node = start();
      try (var lines = node.inputReader()) {
        assertThat(lines.readLine()).isEqualTo("server");
        Thread.sleep(random.nextInt(MIGRATING_MILLISECONDS_MAX));
        node.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
    }
    for (int start = 0; start < 2; start++) {
      try (EmbeddedPostgres server = server(folder);
          HikariDataSource source = source(server)) {
        Database.migrate(source);
        Database.requireCurrent(source);
        assertThat(flyway(source).validateWithResult().validationSuccessful).isTrue();
      }
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .as("nothing half made is left")
          .noneMatch(name -> name.startsWith("cluster.new"));
    }
  }

  @Test
  void aStepAndItsNoteAreOneTransaction() {
    try (EmbeddedPostgres server = server(folder);
        HikariDataSource source = source(server)) {
      Database.migrate(source);
      assertThat(
              new Database(source)
                  .sql()
                  .sql(
                      """
                      SELECT step.xmin = made.xmin FROM flyway_schema_history step, pg_class made
                      WHERE step.version = '052' AND made.relname = 'case_begun_before'
                      """)
                  .query(Boolean.class)
                  .list())
          .as("a start that is killed between the two would fail for ever after")
          .containsExactly(true);
    }
  }

  @Test
  void aDatabaseThatANewerProgramHasUsedIsRefused() throws Exception {
    try (EmbeddedPostgres server = server(folder);
        HikariDataSource source = source(server)) {
      Database.migrate(source);
      new Database(source)
          .sql()
          .sql(
              """
              INSERT INTO flyway_schema_history SELECT installed_rank + 1000, '9001', 'of tomorrow', type, script,
                checksum, installed_by, installed_on, execution_time, success
              FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1
              """)
          .update();
      assertThat(catchThrowable(() -> Database.migrate(source)))
          .isInstanceOf(DatabaseStartException.class)
          .hasMessageContaining("newer Pacta")
          .hasMessageContaining("9001");
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Starting.class.getName(),
                folder.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static EmbeddedPostgres server(Path folder) {
    return EmbeddedPostgres.start(folder, EmbeddedPostgres.Settings.production());
  }

  private static HikariDataSource source(EmbeddedPostgres server) {
    var source = new HikariDataSource();
    source.setJdbcUrl(server.url());
    source.setUsername(server.user());
    source.setPassword(server.password());
    return source;
  }

  private static Flyway flyway(HikariDataSource source) {
    return Flyway.configure().dataSource(source).locations("classpath:db/migration").load();
  }

  /** Starts as a node does, until somebody kills it. */
  static final class Starting {
    private Starting() {}

    public static void main(String[] arguments) throws IOException {
      try (EmbeddedPostgres server = server(Path.of(arguments[0]));
          HikariDataSource source = source(server)) {
        System.out.println("server");
        Database.migrate(source);
        System.in.read();
      }
    }
  }
}
