package org.pacta.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.node.exchange.ChannelStatus;
import org.pacta.node.exchange.Channels;
import org.pacta.server.node.OperatorDoors;
import org.pacta.server.settings.GivenSettings;
import org.pacta.server.settings.ServeSettings;
import org.pacta.server.settings.Setting;
import org.pacta.server.settings.SettingsFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the operator sees of the channels with partners, and does to them. */
@Command(name = "channel", description = "Shows the channels with partners; frees a frozen one.")
final class ChannelCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  static CommandLine commandLine() {
    return new CommandLine(new ChannelCommand())
        .addSubcommand(new ListCommand())
        .addSubcommand(new FreeCommand());
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "Say what to do: 'pacta channel list' or 'pacta channel free'.");
    }
  }

  /** Which node: the settings of serve that say where it keeps its rows. */
  static final class NodeOptions {
    @Option(names = "--data", paramLabel = "FOLDER", description = "data folder of the node")
    private @Nullable String data;

    @Option(
        names = "--database-url",
        paramLabel = "URL",
        description = "JDBC address, when the node uses an own PostgreSQL")
    private @Nullable String databaseUrl;

    @Option(names = "--database-user", paramLabel = "NAME", description = "user of that PostgreSQL")
    private @Nullable String databaseUser;

    @Option(names = "--config", paramLabel = "FILE", description = "settings file of the node")
    private @Nullable Path config;

    OperatorDoors open() {
      Map<Setting, String> flags = new EnumMap<>(Setting.class);
      put(flags, Setting.DATA, data);
      put(flags, Setting.DATABASE_URL, databaseUrl);
      put(flags, Setting.DATABASE_USER, databaseUser);
      Map<String, String> file =
          Optional.ofNullable(config).map(SettingsFile::read).orElse(Map.of());
      return OperatorDoors.open(
          ServeSettings.store(GivenSettings.join(flags, System.getenv(), file)));
    }

    private static void put(Map<Setting, String> flags, Setting key, @Nullable String text) {
      if (text != null) {
        flags.put(key, text);
      }
    }
  }

  /** Shows every channel. */
  @Command(
      name = "list",
      description = {
        "Shows every channel: state, next number, what waits and since when, the last answer;",
        "then how often messages were refused, by code."
      })
  static final class ListCommand implements Callable<Integer> {
    private static final String LINE = "%-10s %-9s %-28s %8s %8s  %-20s %s%n";
    @Spec private @Nullable CommandSpec spec;
    @Mixin private final NodeOptions node = new NodeOptions();

    @Override
    public Integer call() {
      if (spec == null) {
        return ExitCode.USAGE;
      }
      PrintWriter out = spec.commandLine().getOut();
      try (OperatorDoors doors = node.open()) {
        List<ChannelStatus> channels = doors.channels().all();
        out.printf(
            LINE, "STATE", "DIRECTION", "CHANNEL", "NEXT", "WAITING", "SINCE", "LAST ANSWER");
        for (ChannelStatus channel : channels) {
          out.printf(
              LINE,
              channel.state(),
              channel.outgoing() ? "outgoing" : "incoming",
              channel.channel(),
              channel.nextSequence(),
              channel.outgoing() ? channel.waiting() : "-",
              since(channel),
              channel.lastCode() == null ? "-" : channel.lastCode());
        }
        out.println();
        out.println("Refused messages by code:");
        Map<String, Long> refusals = doors.refusals().byCode();
        refusals.forEach((code, count) -> out.printf("  %-24s %d%n", code, count));
        if (refusals.isEmpty()) {
          out.println("  none");
        }
      }
      out.flush();
      return ExitCode.DONE;
    }

    private static String since(ChannelStatus channel) {
      if (channel.frozenAt() != null) {
        return channel.frozenAt().toString();
      }
      return channel.oldestWaiting() == null ? "-" : channel.oldestWaiting().toString();
    }
  }

  /** Frees a frozen channel. */
  @Command(
      name = "free",
      description = {
        "Takes messages of a frozen channel again. Settle with the partner first which of the two",
        "contradicting messages holds; both stay as evidence."
      })
  static final class FreeCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private final NodeOptions node = new NodeOptions();

    @Parameters(paramLabel = "CHANNEL", description = "as 'pacta channel list' names it")
    private String channel = "";

    @Option(
        names = "--reason",
        required = true,
        paramLabel = "TEXT",
        description = "why, in writing; kept in the journal with the system account's name")
    private String reason = "";

    @Override
    public Integer call() {
      if (spec == null) {
        return ExitCode.USAGE;
      }
      String by = "operator " + System.getProperty("user.name");
      Channels.Freed freed;
      try (OperatorDoors doors = node.open()) {
        freed = doors.channels().free(channel, reason, by, Clock.systemUTC().instant());
      }
      return switch (freed) {
        case FREED -> {
          spec.commandLine()
              .getOut()
              .println("Freed: " + channel + ". The reason is in the journal.");
          yield ExitCode.DONE;
        }
        case NOT_FROZEN ->
            said(channel + " is not frozen; nothing was changed.", ExitCode.CONFLICT);
        case UNKNOWN ->
            said(
                "There is no incoming channel " + channel + "; see 'pacta channel list'.",
                ExitCode.NOT_FOUND);
        case REASON_MISSING ->
            said(
                "Give a reason of 1 to "
                    + Channels.REASON_CHARACTERS_MAX
                    + " characters: --reason.",
                ExitCode.USAGE);
      };
    }

    private int said(String words, int exitCode) {
      if (spec != null) {
        spec.commandLine().getErr().println(words);
      }
      return exitCode;
    }
  }
}
