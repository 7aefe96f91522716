package org.pacta.server.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The value of every setting with its origin: what was found, not yet checked for sense. */
public final class GivenSettings {
  private static final int SPELLING_DISTANCE_MAX = 6;
  // Read by the launcher script, not by the node.
  private static final Set<String> LAUNCHER_NAMES =
      Set.of("PACTA_JAVA_HOME", "PACTA_JAVA_OPTIONS", "PACTA_MAVEN_OPTIONS");

  /**
   * One value.
   *
   * @param text as given
   * @param origin where
   */
  public record Value(String text, Origin origin) {}

  private final Map<Setting, Value> values;

  private GivenSettings(Map<Setting, Value> values) {
    this.values = values;
  }

  /**
   * Joins the sources: a flag beats the environment, which beats the file, which beats the default.
   *
   * @param flags by setting
   * @param environment all variables; those that begin with {@code PACTA_} must be known
   * @param file by key; every key must be known
   * @throws SettingsException for an unknown key, naming the nearest known one
   */
  public static GivenSettings join(
      Map<Setting, String> flags, Map<String, String> environment, Map<String, String> file) {
    var values = new EnumMap<Setting, Value>(Setting.class);
    for (Setting setting : Setting.values()) {
      values.put(setting, new Value(setting.standard(), Origin.DEFAULT));
    }
    file.forEach((key, text) -> values.put(inFile(key), new Value(text, Origin.FILE)));
    environment.forEach((name, text) -> {
      if (name.startsWith("PACTA_") && !LAUNCHER_NAMES.contains(name)) {
        values.put(inEnvironment(name), new Value(text, Origin.ENVIRONMENT));
      }
    });
    flags.forEach((setting, text) -> values.put(setting, new Value(text, Origin.FLAG)));
    return new GivenSettings(values);
  }

  Value value(Setting setting) {
    Value value = values.get(setting);
    if (value == null) {
      throw new IllegalStateException("every setting has a value");
    }
    return value;
  }

  /** One line for each setting: key, value, origin. Secrets are only said to be given or not. */
  public String printed() {
    return Stream.of(Setting.values())
        .map(setting -> {
          Value value = value(setting);
          String shown = value.text().isEmpty() ? "(none)" : value.text();
          String text = setting.secret() && !value.text().isEmpty() ? "(given, not shown)" : shown;
          return "  %-18s %s  [%s]".formatted(setting.key(), withoutPassword(text), value.origin());
        })
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String withoutPassword(String text) {
    return text.replaceAll("(?i)(password=)[^&]*", "$1(not shown)")
        .replaceAll("//[^/@]*@", "//(not shown)@");
  }

  private static Setting inFile(String key) {
    return Setting.withKey(key).orElseThrow(() -> unknown(key, "file", keys()));
  }

  private static Setting inEnvironment(String name) {
    return Setting.withEnvironmentName(name)
        .orElseThrow(() ->
            unknown(
                name,
                "environment",
                Stream.of(Setting.values()).map(Setting::environmentName).toList()));
  }

  private static Collection<String> keys() {
    return Stream.of(Setting.values()).map(Setting::key).toList();
  }

  private static SettingsException unknown(String key, String place, Collection<String> known) {
    String nearest =
        known.stream()
            .min(Comparator.comparingInt(name -> distance(name, key)))
            .filter(name -> distance(name, key) <= SPELLING_DISTANCE_MAX)
            .map(name -> "; the nearest known one is " + name)
            .orElse("; see 'pacta serve --help' for the known ones");
    return new SettingsException("Unknown setting " + key + " in the " + place + nearest + ".");
  }

  /** Levenshtein's distance. */
  private static int distance(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int column = 0; column <= right.length(); column++) {
      previous[column] = column;
    }
    for (int row = 1; row <= left.length(); row++) {
      int[] current = new int[right.length() + 1];
      current[0] = row;
      for (int column = 1; column <= right.length(); column++) {
        int change = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
        int edit = Math.min(previous[column], current[column - 1]) + 1;
        current[column] = Math.min(edit, previous[column - 1] + change);
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
