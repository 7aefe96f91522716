package org.pacta.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Runs what commands run at their start, and says nothing: the launcher records the classes this
 * loads, so that the Java machine need not load them anew for every command (JEP 483).
 */
final class StartTraining {
  private static final String FACTS =
      """
      {"req": {"requesting": "CZ", "requested": "KZ"}}
      """;

  private static final String EVENTS =
      """
      [{"event": "internal_procedures_notice_received", "party": "CZ", "date": "2018-07-16"},
       {"event": "internal_procedures_notice_received", "party": "KZ", "date": "2018-07-16"},
       {"event": "request_received", "party": "KZ", "date": "2019-03-01",
        "at": "2019-03-01T09:00:00Z", "case": "a"}]
      """;

  private StartTraining() {}

  /**
   * Trains on one agreement file and the plain text of one treaty; ends with 0 unless these cannot
   * be read.
   */
  public static void main(String[] arguments) throws IOException {
    String file = arguments[0];
    Path folder = Files.createTempDirectory("pacta-training");
    int worst;
    try {
      worst =
          commands(arguments[0], arguments[1], folder).mapToInt(StartTraining::run).max().orElse(0);
    } finally {
      remove(folder);
    }
    System.exit(worst);
  }

  private static Stream<List<String>> commands(String file, String text, Path folder)
      throws IOException {
    String facts = Files.writeString(folder.resolve("facts.json"), FACTS).toString();
    String events = Files.writeString(folder.resolve("events.json"), EVENTS).toString();
    String draft = folder.resolve("draft.yaml").toString();
    return Stream.of(
        List.of("check", file),
        List.of("status", file, "--events", events),
        List.of("dates", file, "--events", events),
        List.of("duties", file, "--events", events),
        List.of("coverage", file),
        decide(file, facts, "--events", events),
        decide(file, facts, "--output", "json"),
        List.of("compare", file, file),
        List.of("new", "--from", text, "--id", "training", "--out", draft));
  }

  private static List<String> decide(String file, String facts, String... more) {
    return Stream.concat(
            Stream.of("decide", file, "--act", "request.submit", "--base", "ok", "--facts", facts),
            Stream.of(more))
        .toList();
  }

  /** 0, or the exit code where the command could not be given so. */
  private static int run(List<String> command) {
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(Writer.nullWriter()))
            .setErr(new PrintWriter(Writer.nullWriter()))
            .execute(
                Stream.concat(Stream.of("agreement"), command.stream()).toArray(String[]::new));
    return code == CommandLine.ExitCode.USAGE ? code : 0;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
