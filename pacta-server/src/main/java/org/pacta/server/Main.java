package org.pacta.server;

import java.util.Arrays;
import org.pacta.agreement.command.AgreementCommand;
import org.pacta.server.bench.BenchCommand;
import picocli.CommandLine;

/** Where Pacta starts. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine(arguments).execute(arguments));
  }

  /**
   * The command line: with the commands on agreement files alone where one of these is named first,
   * so that it starts sooner, else with every command.
   */
  static CommandLine commandLine(String... arguments) {
    boolean onFiles = arguments.length > 0 && arguments[0].equals("agreement");
    CommandLine all = new CommandLine(new PactaCommand());
    if (onFiles) {
      all.addSubcommand(
          AgreementCommand.withCommands(Arrays.copyOfRange(arguments, 1, arguments.length)));
    } else {
      all.addSubcommand(ServeCommand.commandLine())
          .addSubcommand(ChannelCommand.commandLine())
          .addSubcommand(new DemoCommand())
          .addSubcommand(BenchCommand.commandLine())
          .addSubcommand(AgreementCommand.withCommands())
          .addSubcommand(new VersionCommand());
    }
    return all.setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures());
  }
}
