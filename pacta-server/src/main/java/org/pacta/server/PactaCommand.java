package org.pacta.server;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command every other hangs from; alone it is wrong usage. */
@Command(
    name = "pacta",
    description = "Makes cooperation agreements between states executable.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:fault",
      "2:wrong usage or settings",
      "3:not found",
      "4:denied",
      "5:conflict or stale",
      "6:partner or server unreachable"
    })
final class PactaCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Says how a command is used.")
  private boolean help;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Missing command; 'pacta demo' is a start.");
    }
  }
}
