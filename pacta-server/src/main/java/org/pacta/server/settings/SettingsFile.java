package org.pacta.server.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a settings file: {@code .yaml} or {@code .yml} with flat keys, else Java properties. */
public final class SettingsFile {
  private static final int BYTES_MAX = 64 * 1024;

  private SettingsFile() {}

  /**
   * Texts by key, unchecked.
   *
   * @throws SettingsException when the file cannot be read or is not flat
   */
  public static Map<String, String> read(Path file) {
    String text = text(file);
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml")
        ? yaml(file, text)
        : properties(file, text);
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > BYTES_MAX) {
        throw new SettingsException(
            "The settings file " + file + " is larger than " + BYTES_MAX + " bytes.");
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new SettingsException(
          "Cannot read the settings file " + file + "; check --config and the file's rights.");
    }
  }

  private static Map<String, String> properties(Path file, String text) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      throw new SettingsException("The settings file " + file + " is not a properties file.");
    }
    var values = new LinkedHashMap<String, String>();
    properties
        .stringPropertyNames()
        .forEach(key -> values.put(key, properties.getProperty(key).strip()));
    return values;
  }

  private static Map<String, String> yaml(Path file, String text) {
    Object read;
    try {
      read =
          new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromString(text);
    } catch (YamlEngineException e) {
      throw new SettingsException("The settings file is not YAML: " + e.getMessage());
    }
    var values = new LinkedHashMap<String, String>();
    if (read == null) {
      return values;
    }
    if (!(read instanceof Map<?, ?> map)) {
      throw new SettingsException("The settings file " + file + " must hold key: value lines.");
    }
    map.forEach((key, value) -> {
      if (value instanceof Map || value instanceof Iterable) {
        throw new SettingsException(
            "The setting " + key + " in " + file + " must be one value, not a list or a map.");
      }
      values.put(String.valueOf(key), value == null ? "" : value.toString());
    });
    return values;
  }
}
