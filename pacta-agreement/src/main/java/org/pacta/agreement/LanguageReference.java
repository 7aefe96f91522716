package org.pacta.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacta.agreement.file.SourceFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reference of the language, written from the schema and the vocabulary, so that it says of
 * every key, act, fact, code and event what the software knows of it.
 */
public final class LanguageReference {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final StringBuilder out = new StringBuilder();

  private LanguageReference() {}

  /**
   * The reference as Markdown.
   *
   * @param schema the schema of agreement files
   */
  public static String markdown(SourceFile schema, Vocabulary vocabulary) {
    LanguageReference reference = new LanguageReference();
    reference.line(
        """
        # The language, key by key

        Written by `./pacta agreement reference` from `agreements/agreement.schema.json` and `agreements/vocabulary.yaml`; change
        those. What the keys mean together is in [the language](language.md).
        """);
    reference.keys(JSON.readTree(schema.text()));
    reference.words(vocabulary);
    return reference.out.toString();
  }

  private void keys(JsonNode schema) {
    line("## Keys of an agreement file\n");
    line(
        "A key in **bold** must be there; one value of several places is described under its name below.\n");
    schema
        .get("properties")
        .properties()
        .forEach(key -> section(key.getKey(), key.getValue(), required(schema, key.getKey())));
    line("## Values used in several places\n");
    schema
        .get("$defs")
        .properties()
        .forEach(part -> section(part.getKey(), part.getValue(), false));
  }

  private void section(String name, JsonNode value, boolean required) {
    line("### " + name + "\n");
    String words = value.path("description").asString("");
    line(sentence(words) + (required ? " Must be there." : "") + " Value: " + type(value) + ".\n");
    Map<String, String> rows = new LinkedHashMap<>();
    rows(List.of(value), "", rows);
    if (!rows.isEmpty()) {
      line("| Key | Value | Meaning |");
      line("|---|---|---|");
      rows.values().forEach(this::line);
      line("");
    }
    kinds(value);
  }

  /** Which kind reads which key, where the schema names the keys of each. */
  private void kinds(JsonNode value) {
    Map<String, JsonNode> kinds = new LinkedHashMap<>();
    value
        .path("allOf")
        .valueStream()
        .filter(one -> one.path("then").has("propertyNames"))
        .forEach(one ->
            kinds.put(
                one.path("if").path("properties").path("kind").path("const").asString(""),
                one.path("then")));
    if (kinds.isEmpty()) {
      return;
    }
    line("The table of kinds, **●** where the key must be there:\n");
    line("| Key | " + String.join(" | ", kinds.keySet()) + " |");
    line("|---|" + ":-:|".repeat(kinds.size()));
    value.path("properties").propertyNames().stream()
        .filter(key -> !key.equals("kind"))
        .forEach(key ->
            line(
                kinds.values().stream()
                    .map(kind -> mark(value, kind, key))
                    .collect(Collectors.joining(" | ", "| `" + key + "` | ", " |"))));
    line("");
  }

  private static String mark(JsonNode all, JsonNode kind, String key) {
    boolean reads =
        kind.path("propertyNames")
            .path("enum")
            .valueStream()
            .anyMatch(name -> name.asString().equals(key));
    boolean must = required(all, key) || required(kind, key);
    return reads ? must ? "**●**" : "●" : "–";
  }

  private static String sentence(String words) {
    return words.isEmpty() || words.endsWith(".") ? words : words + ".";
  }

  /** Rows for all keys below some values that stand for one another. */
  private static void rows(List<JsonNode> values, String path, Map<String, String> rows) {
    for (JsonNode value : values) {
      value
          .path("properties")
          .properties()
          .forEach(key -> {
            String name = path + key.getKey();
            boolean required = required(value, key.getKey()) && values.size() == 1;
            JsonNode inner = key.getValue();
            rows.putIfAbsent(
                name,
                "| "
                    + (required ? "**`" + name + "`**" : "`" + name + "`")
                    + " | "
                    + type(inner)
                    + " | "
                    + inner.path("description").asString("")
                    + " |");
            rows(below(inner), name + ".", rows);
          });
      if (path.isEmpty() || !value.has("properties")) {
        List<JsonNode> members = members(value);
        if (!members.isEmpty()) {
          rows(members, path, rows);
        }
      }
    }
  }

  /** What stands below a key: itself, its members, its alternatives. */
  private static List<JsonNode> below(JsonNode value) {
    List<JsonNode> below = new ArrayList<>(List.of(value));
    value.path("oneOf").forEach(below::add);
    return below;
  }

  private static List<JsonNode> members(JsonNode value) {
    List<JsonNode> members = new ArrayList<>();
    for (String key : List.of("items", "additionalProperties")) {
      JsonNode inner = value.path(key);
      if (inner.isObject() && !inner.has("$ref")) {
        members.add(inner);
        inner.path("oneOf").forEach(members::add);
      }
    }
    value.path("oneOf").forEach(members::add);
    return members;
  }

  private static boolean required(JsonNode holder, String key) {
    return holder.path("required").valueStream().anyMatch(name -> name.asString("").equals(key));
  }

  /** A value's shape in words. */
  private static String type(JsonNode value) {
    if (value.has("$ref")) {
      String name = value.get("$ref").asString().replace("#/$defs/", "");
      return "[" + name + "](#" + name + ")";
    }
    if (value.has("const")) {
      return "always `" + value.get("const").asString() + "`";
    }
    if (value.has("enum")) {
      return value
          .get("enum")
          .valueStream()
          .map(it -> "`" + it.asString() + "`")
          .collect(Collectors.joining(", "));
    }
    if (value.has("oneOf") && !value.has("type")) {
      return value
          .get("oneOf")
          .valueStream()
          .map(LanguageReference::type)
          .distinct()
          .collect(Collectors.joining(" or "));
    }
    JsonNode type = value.path("type");
    return type.isArray()
        ? type.valueStream()
            .map(it -> word(it.asString(), value))
            .collect(Collectors.joining(" or "))
        : word(type.asString(""), value);
  }

  private static String word(String type, JsonNode value) {
    return switch (type) {
      case "string" -> "text";
      case "integer" -> "whole number";
      case "boolean" -> "true or false";
      case "null" -> "nothing";
      case "array" -> "list of " + (value.has("items") ? type(value.get("items")) : "values");
      case "object" ->
          value.path("additionalProperties").isObject()
              ? "mapping to " + type(value.get("additionalProperties"))
              : "mapping";
      default -> "any value";
    };
  }

  private void words(Vocabulary words) {
    line("## Acts\n\nGuards may always read: " + facts(words.always()) + ".\n");
    line("| Act | Facts its guards may read | Events it brings about |\n|---|---|---|");
    words
        .acts()
        .forEach(act ->
            line(
                "| `"
                    + act.id()
                    + "` | "
                    + facts(act.facts())
                    + " | "
                    + act.brings().stream()
                        .map(LanguageReference::brought)
                        .collect(Collectors.joining(", "))
                    + " |"));
    line("\n## Facts\n");
    words
        .types()
        .structures()
        .forEach((name, fields) -> {
          line("### " + name + "\n\n| Fact | Type |\n|---|---|");
          fields.forEach((field, type) -> line("| `" + field + "` | `" + type.inWords() + "` |"));
          line("");
        });
    line("## Code lists\n\n| List | Codes |\n|---|---|");
    words
        .types()
        .codes()
        .forEach((list, codes) -> {
          if (!list.equals(Vocabulary.EVENT)) {
            line("| `" + list + "` | " + quoted(codes) + " |");
          }
        });
    line("| `topic`, `category`, `party` | those of the agreement file |");
    line("| `event` | the events below, and those of the agreement file |");
    line("\n## Events\n\n" + quoted(words.events()) + ".");
    line(
        """

        The key `party` of an event is the id of the Party whose act it is. Receiving a request or data is an act of the one
        that receives; a note, `..._notice_received`, is the act of the Party that wrote it. In its case that Party is:

        | Event | `party` is the |
        |---|---|\
        """);
    EventRole.all().forEach((event, role) -> line("| `" + event + "` | `" + role.code() + "` |"));
    line("| every other event | the Party whose act, note or finding it is |");
  }

  private static String facts(Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(fact -> "`" + fact.getKey() + "` (" + fact.getValue() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String brought(Brings brings) {
    return "`"
        + brings.event()
        + "`"
        + (brings.when() == null ? "" : " when `" + brings.when() + "`");
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
