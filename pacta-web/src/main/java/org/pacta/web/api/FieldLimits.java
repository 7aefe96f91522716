package org.pacta.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks for fields that are too long, before anything else looks at them. */
final class FieldLimits {
  /** Fields that hold sentences; all others hold one line. */
  private static final Set<String> TEXT_FIELDS =
      Set.of(
          "text",
          "facts",
          "note",
          "reason",
          "description",
          "questions",
          "conditions",
          "urgency_reason",
          "special_necessity",
          "list_of_data");

  private FieldLimits() {}

  /** Everything in {@code tree} that is over a limit. */
  static List<InputProblem> check(JsonNode tree) {
    List<InputProblem> problems = new ArrayList<>();
    walk(tree, "", "", problems);
    return problems;
  }

  private static void walk(
      JsonNode node, String pointer, String name, List<InputProblem> problems) {
    if (node.isObject()) {
      for (var entry : node.properties()) {
        if (entry.getKey().length() > ApiLimits.NAME_CHARACTERS_MAX) {
          problems.add(tooLong(pointer, "a field name", ApiLimits.NAME_CHARACTERS_MAX));
        } else {
          walk(entry.getValue(), pointer + "/" + escaped(entry.getKey()), entry.getKey(), problems);
        }
      }
    } else if (node.isArray()) {
      if (node.size() > ApiLimits.LIST_ENTRIES_MAX) {
        problems.add(
            InputProblem.body(
                pointer,
                "too-many",
                "At most " + ApiLimits.LIST_ENTRIES_MAX + " entries; send fewer."));
        return;
      }
      for (int i = 0; i < node.size(); i++) {
        walk(node.get(i), pointer + "/" + i, name, problems);
      }
    } else if (node.isString()) {
      int max =
          TEXT_FIELDS.contains(name)
              ? ApiLimits.TEXT_CHARACTERS_MAX
              : ApiLimits.LINE_CHARACTERS_MAX;
      if (node.stringValue().length() > max) {
        problems.add(tooLong(pointer, "this field", max));
      } else if (!Characters.storable(node.stringValue())) {
        problems.add(InputProblem.body(pointer, "unreadable-character", Characters.ADVICE));
      }
    }
  }

  private static InputProblem tooLong(String pointer, String what, int max) {
    return InputProblem.body(
        pointer, "too-long", "At most " + max + " characters in " + what + "; shorten it.");
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
