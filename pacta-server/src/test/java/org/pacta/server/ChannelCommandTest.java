package org.pacta.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.node.database.Database;
import org.pacta.node.database.EmbeddedPostgres;
import org.pacta.node.journal.Journal;

/** The operator's view of channels, beside a running node and without one. */
class ChannelCommandTest {
  private static final String CHANNEL = "kz-cz-2017:CZ:KZ";
  @TempDir Path folder;

  private record Said(int exitCode, String out, String error) {}

  @Test
  void aFrozenChannelIsShownAndFreed() {
    assertThat(said("list").exitCode()).isEqualTo(1);
    assertThat(said("list").error()).contains("There is no database", "--data");
    try (EmbeddedPostgres server =
            EmbeddedPostgres.start(
                folder.resolve("database"), EmbeddedPostgres.Settings.production());
        HikariDataSource source = source(server)) {
      assertThat(said("list").error()).contains("Start the node once");
      Database.migrate(source);
      Database database = new Database(source);
      database
          .sql()
          .sql(
              "INSERT INTO exchange_incoming_channel VALUES (?, 'kz-cz-2017', 'CZ', 7, 'id', now())")
          .param(CHANNEL)
          .update();
      database
          .sql()
          .sql("INSERT INTO exchange_refusal VALUES ('equivocation', 'CZ', 3, now())")
          .update();
      assertThat(said("list").out())
          .containsPattern("frozen +incoming +" + CHANNEL + " +8 ")
          .containsPattern("equivocation +3");
      assertThat(said("free", CHANNEL, "--reason", " ").exitCode()).isEqualTo(2);
      assertThat(said("free", "no:such:one", "--reason", "why").exitCode()).isEqualTo(3);
      assertThat(said("free", CHANNEL, "--reason", "their copy is restored").exitCode()).isZero();
      assertThat(said("free", CHANNEL, "--reason", "again").exitCode()).isEqualTo(5);
      assertThat(new Journal(database).about(CHANNEL, 10))
          .singleElement()
          .satisfies(line -> assertThat(line.actor()).startsWith("operator "));
      assertThat(new Journal(database).firstBrokenLine()).isEmpty();
    }
    assertThat(said("list").out())
        .as("the node does not run")
        .containsPattern("open +incoming +" + CHANNEL + " +8 ");
  }

  private Said said(String... arguments) {
    var out = new StringWriter();
    var error = new StringWriter();
    var command = Main.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(error, true));
    String[] words = new String[arguments.length + 2];
    words[0] = "channel";
    words[1] = arguments[0];
    System.arraycopy(arguments, 1, words, 2, arguments.length - 1);
    words[words.length - 1] = "--data=" + folder;
    int exitCode = command.execute(words);
    return new Said(exitCode, out.toString(), error.toString());
  }

  private static HikariDataSource source(EmbeddedPostgres server) {
    var source = new HikariDataSource();
    source.setJdbcUrl(server.url());
    source.setUsername(server.user());
    source.setPassword(server.password());
    return source;
  }
}
