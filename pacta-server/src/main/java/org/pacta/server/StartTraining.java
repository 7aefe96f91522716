package org.pacta.server;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/**
 * Runs what most commands run at their start, and says nothing: the launcher records the classes
 * this loads, so that the Java machine need not load them anew for every command (JEP 483).
 */
final class StartTraining {
  private static final List<String> COMMANDS = List.of("check", "status", "dates", "coverage");

  private StartTraining() {}

  /** Trains on one agreement file; ends with 0 unless that file cannot be read. */
  public static void main(String[] arguments) {
    String file = Path.of(arguments[0]).toString();
    int worst = 0;
    for (String command : COMMANDS) {
      int code = quiet(Main.commandLine()).execute("agreement", command, file);
      worst = Math.max(worst, code == CommandLine.ExitCode.USAGE ? code : 0);
    }
    System.exit(worst);
  }

  private static CommandLine quiet(CommandLine command) {
    return command
        .setOut(new PrintWriter(Writer.nullWriter()))
        .setErr(new PrintWriter(Writer.nullWriter()));
  }
}
