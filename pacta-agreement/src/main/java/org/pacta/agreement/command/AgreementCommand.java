package org.pacta.agreement.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the commands on agreement files. */
@Command(
    name = "agreement",
    description = "Read, check, decide, date, compare and explain agreement files; works offline.",
    subcommands = {
      CheckCommand.class,
      DecideCommand.class,
      ReplayCommand.class,
      StatusCommand.class,
      DatesCommand.class,
      DutiesCommand.class,
      CoverageCommand.class,
      TestCommand.class,
      ExplainCommand.class,
      ReferenceCommand.class,
      CompareCommand.class,
      ExportCommand.class,
      NewCommand.class,
      AttachTextCommand.class
    })
public class AgreementCommand implements Runnable {
  @Spec @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(commandLine(), "Name what to do, for example: check FILE");
  }

  final CommandLine commandLine() {
    return Objects.requireNonNull(spec, "picocli sets it").commandLine();
  }
}
