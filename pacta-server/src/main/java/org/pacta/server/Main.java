package org.pacta.server;

import org.pacta.agreement.command.AgreementCommand;
import org.pacta.server.bench.BenchCommand;
import picocli.CommandLine;

/** Where Pacta starts. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line with every command, as tests run it. */
  static CommandLine commandLine() {
    return new CommandLine(new PactaCommand())
        .addSubcommand(ServeCommand.commandLine())
        .addSubcommand(ChannelCommand.commandLine())
        .addSubcommand(new DemoCommand())
        .addSubcommand(BenchCommand.commandLine())
        .addSubcommand(new AgreementCommand())
        .addSubcommand(new VersionCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures());
  }
}
