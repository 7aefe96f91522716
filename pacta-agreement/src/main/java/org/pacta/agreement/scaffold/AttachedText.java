package org.pacta.agreement.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pacta.agreement.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The wording kept locally beside an agreement file.
 *
 * @param sha256 of the text it came from; empty when none is attached yet
 * @param units wording by unit
 */
public record AttachedText(String sha256, Map<String, String> units) {
  private static final int NAMED_MAX = 20;

  /** What is attached in a file; nothing when there is none or it is not readable as such. */
  public static AttachedText read(Path file) {
    AttachedText none = new AttachedText("", Map.of());
    if (!Files.isRegularFile(file)) {
      return none;
    }
    try {
      JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
      Map<String, String> units = new LinkedHashMap<>();
      root.path("units")
          .properties()
          .forEach(unit -> units.put(unit.getKey(), unit.getValue().asString("")));
      return new AttachedText(root.path("text_sha256").asString(""), units);
    } catch (IOException | JacksonException e) {
      // Local and made from the text: one that cannot be read is written anew.
      return none;
    }
  }

  /** The content of the file. */
  public String json(String agreement) {
    return CanonicalJson.write(
        Map.of("agreement", agreement, "text_sha256", sha256, "units", units));
  }

  /** In words, what differs from what was attached before; empty when nothing was. */
  public List<String> changesSince(AttachedText before) {
    if (before.sha256.isEmpty()) {
      return List.of();
    }
    if (before.sha256.equals(sha256)) {
      return List.of("The same text was attached before; nothing changed.");
    }
    List<String> changes = new ArrayList<>();
    changes.add("Another text was attached before (" + before.sha256 + ").");
    named("No longer attached: ", before.units, units, changes);
    named("Newly attached: ", units, before.units, changes);
    return changes;
  }

  private static void named(
      String what, Map<String, String> these, Map<String, String> those, List<String> changes) {
    TreeSet<String> only = new TreeSet<>(these.keySet());
    only.removeAll(those.keySet());
    if (!only.isEmpty()) {
      String more = only.size() > NAMED_MAX ? " and " + (only.size() - NAMED_MAX) + " more" : "";
      changes.add(what + String.join(", ", only.stream().limit(NAMED_MAX).toList()) + more + ".");
    }
  }
}
