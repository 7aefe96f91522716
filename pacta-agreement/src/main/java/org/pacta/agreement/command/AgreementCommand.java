package org.pacta.agreement.command;

import java.util.List;
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
    description = "Read, check, decide, date, compare and explain agreement files; works offline.")
public final class AgreementCommand implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
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
          AttachTextCommand.class);

  @Spec @Nullable CommandSpec spec;

  private AgreementCommand() {}

  /**
   * The group with its commands: of one that is named first that one alone, as reading what each
   * takes is a good part of the time in which a command starts.
   *
   * @param arguments what follows the name of the group
   */
  public static CommandLine withCommands(String... arguments) {
    CommandLine group = new CommandLine(new AgreementCommand());
    List<Class<?>> named =
        COMMANDS.stream().filter(it -> arguments.length > 0 && isNamed(it, arguments[0])).toList();
    (named.isEmpty() ? COMMANDS : named).forEach(group::addSubcommand);
    return group;
  }

  private static boolean isNamed(Class<?> command, String name) {
    return command.getAnnotation(Command.class).name().equals(name);
  }

  @Override
  public void run() {
    throw new ParameterException(commandLine(), "Name what to do, for example: check FILE");
  }

  CommandLine commandLine() {
    return Objects.requireNonNull(spec, "picocli sets it").commandLine();
  }
}
