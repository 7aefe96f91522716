package org.pacta.server;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.pacta.server.node.RunningNode;
import org.pacta.server.settings.GivenSettings;
import org.pacta.server.settings.ServeSettings;
import org.pacta.server.settings.Setting;
import org.pacta.server.settings.SettingsFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Runs one node until it is stopped. Its options are the settings, one for one. */
@Command(name = "serve", description = "Runs one node until it is stopped (Ctrl-C).")
final class ServeCommand implements Callable<Integer> {
  private static final String CONFIG = "--config";

  private final CommandSpec spec;

  private ServeCommand() {
    this.spec = CommandSpec.forAnnotatedObject(this);
    spec.addOption(
        OptionSpec.builder(CONFIG)
            .type(Path.class)
            .paramLabel("FILE")
            .description("settings file, .properties or .yaml with the same names")
            .build());
    for (Setting setting : Setting.values()) {
      if (!setting.secret()) {
        spec.addOption(
            OptionSpec.builder("--" + setting.key())
                .type(String.class)
                .paramLabel("VALUE")
                .description(described(setting))
                .build());
      }
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new ServeCommand().spec);
  }

  @Override
  public Integer call() throws Exception {
    GivenSettings given = GivenSettings.join(flags(), System.getenv(), file());
    ServeSettings settings = ServeSettings.of(given);
    var out = spec.commandLine().getOut();
    out.println("Settings:");
    out.println(given.printed());
    out.flush();
    RunningNode node = RunningNode.start(settings);
    node.introduction().forEach(out::println);
    out.flush();
    return node.awaitEnd() ? ExitCode.DONE : ExitCode.FAULT;
  }

  private Map<Setting, String> flags() {
    var flags = new EnumMap<Setting, String>(Setting.class);
    var given = spec.commandLine().getParseResult();
    for (Setting setting : Setting.values()) {
      if (!setting.secret() && given.hasMatchedOption("--" + setting.key())) {
        flags.put(setting, given.matchedOptionValue("--" + setting.key(), ""));
      }
    }
    return flags;
  }

  private Map<String, String> file() {
    var given = spec.commandLine().getParseResult();
    return given.hasMatchedOption(CONFIG)
        ? SettingsFile.read(given.matchedOptionValue(CONFIG, Path.of("")))
        : Map.of();
  }

  private static String described(Setting setting) {
    String standard = setting.standard().isEmpty() ? "" : " (default: " + setting.standard() + ")";
    return (setting.help() + standard).replace("%", "%%");
  }
}
