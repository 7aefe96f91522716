package org.pacta.agreement.file;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A key that an entry of its kind does not read, although entries of other kinds do. The schema
 * names the keys of each kind: {@code allOf: [{if: {properties: {kind: {const: duty}}}, then:
 * {propertyNames: {enum: [...]}}}]}.
 *
 * @param where the entry
 * @param key what it says in vain
 * @param kind what the entry is
 * @param kinds what reads the key
 */
record UnreadKey(NodePath where, String key, String kind, List<String> kinds) {
  private static final String NAMES = "propertyNames";

  /** Elements of the schema's path from the list of kinds to the names of one. */
  private static final int BELOW = 3;

  /** The keys an error complains of; none when it is about something else. */
  static List<UnreadKey> of(Error error, JsonNode schema) {
    NodePath at = error.getSchemaLocation().getFragment();
    int kinds = at.getNameCount() - 1 - BELOW;
    if (kinds < 0
        || !at.getName(kinds).equals("allOf")
        || !at.getName(kinds + BELOW).equals(NAMES)) {
      return List.of();
    }
    JsonNode all = schema;
    for (int i = 0; i <= kinds; i++) {
      all = all.path(at.getName(i));
    }
    JsonNode every = all;
    JsonNode own = every.path(Integer.parseInt(at.getName(kinds + 1)));
    return error.getInstanceNode().propertyNames().stream()
        .filter(key -> !reads(own, key))
        .map(key -> new UnreadKey(error.getInstanceLocation(), key, kind(own), reading(every, key)))
        .toList();
  }

  /** True for an error that complains of the same key, as one that no entry of a list has. */
  boolean isOf(Error error) {
    return SchemaMisfit.unknownKey(error)
        && key.equals(error.getProperty())
        && where.equals(error.getInstanceLocation());
  }

  private static List<String> reading(JsonNode kinds, String key) {
    return kinds
        .valueStream()
        .filter(kind -> reads(kind, key))
        .map(UnreadKey::kind)
        .sorted()
        .toList();
  }

  private static boolean reads(JsonNode kind, String key) {
    Stream<JsonNode> names = kind.path("then").path(NAMES).path("enum").valueStream();
    return names.anyMatch(name -> name.asString().equals(key));
  }

  private static String kind(JsonNode entry) {
    return entry.path("if").path("properties").path("kind").path("const").asString("");
  }

  /** What is wrong. */
  String words() {
    String elsewhere = kinds.isEmpty() ? "" : "; it is read on: " + String.join(", ", kinds);
    return "a " + kind + " has no " + key + elsewhere;
  }
}
