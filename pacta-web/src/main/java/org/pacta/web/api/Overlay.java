package org.pacta.web.api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays what was sent over what stands, object by object, as JSON Merge Patch does (RFC 7396): a
 * list replaces a list; null sets a field back to empty.
 */
final class Overlay {
  private Overlay() {}

  /**
   * {@code sent} over {@code standing}.
   *
   * @param empty the same object with nothing filled in: what null stands for
   */
  static ObjectNode of(ObjectNode standing, JsonNode sent, ObjectNode empty) {
    ObjectNode result = standing.deepCopy();
    for (var field : sent.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      JsonNode nothing = empty.get(name);
      if (value.isNull()) {
        if (nothing == null) {
          result.remove(name);
        } else {
          result.set(name, nothing);
        }
      } else if (value.isObject() && nothing instanceof ObjectNode template) {
        ObjectNode under = result.get(name) instanceof ObjectNode object ? object : template;
        result.set(name, of(under, value, template));
      } else {
        result.set(name, value);
      }
    }
    return result;
  }

  /** Fills in what the objects of the list {@code name} leave out. */
  static void completeEach(ObjectNode tree, String name, ObjectNode empty) {
    if (tree.get(name) instanceof tools.jackson.databind.node.ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i).isObject()) {
          list.set(i, of(empty, list.get(i), empty));
        }
      }
    }
  }
}
