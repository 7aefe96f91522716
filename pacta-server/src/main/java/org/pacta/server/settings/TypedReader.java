package org.pacta.server.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns given texts into types, and says in words what a wrong one should have been. */
final class TypedReader {
  private static final int PORT_MAX = 65_535;

  private final GivenSettings given;

  TypedReader(GivenSettings given) {
    this.given = given;
  }

  Optional<String> text(Setting setting) {
    return Optional.of(given.value(setting).text().strip()).filter(text -> !text.isEmpty());
  }

  String required(Setting setting) {
    return text(setting)
        .orElseThrow(() ->
            new SettingsException(
                "The setting %s is missing (%s). Give --%s, %s or a line in the file."
                    .formatted(
                        setting.key(), setting.help(), setting.key(), setting.environmentName())));
  }

  int port(Setting setting) {
    try {
      int port = Integer.parseInt(required(setting));
      if (port >= 0 && port <= PORT_MAX) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong(setting, "a port from 0 (any free one) to " + PORT_MAX);
  }

  boolean yes(Setting setting) {
    return oneOf(setting, List.of("true", "false")).equals("true");
  }

  String oneOf(Setting setting, List<String> allowed) {
    String text = required(setting);
    if (!allowed.contains(text)) {
      throw wrong(setting, String.join(" or ", allowed));
    }
    return text;
  }

  Duration duration(Setting setting) {
    try {
      return Duration.parse(required(setting));
    } catch (DateTimeException e) {
      throw wrong(setting, "an ISO 8601 duration, such as PT30M");
    }
  }

  ZoneId zone() {
    try {
      return ZoneId.of(required(Setting.TIME_ZONE));
    } catch (DateTimeException e) {
      throw wrong(Setting.TIME_ZONE, "a time zone, such as Europe/Prague");
    }
  }

  Path path(Setting setting) {
    try {
      return Path.of(required(setting)).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw wrong(setting, "a path");
    }
  }

  List<Path> paths(Setting setting) {
    return text(setting).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .toList();
  }

  SettingsException wrong(Setting setting, String expected) {
    return new SettingsException(
        "The setting %s (from %s) must be %s."
            .formatted(setting.key(), given.value(setting).origin(), expected));
  }
}
