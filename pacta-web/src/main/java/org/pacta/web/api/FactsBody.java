package org.pacta.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Facts;
import tools.jackson.databind.JsonNode;

/** Facts for a question to an agreement, from JSON. Null and absent mean unknown, never false. */
final class FactsBody {
  private FactsBody() {}

  static Facts read(@Nullable JsonNode sent, String pointer) {
    if (sent == null || sent.isNull() || sent.isMissingNode()) {
      return Facts.NONE;
    }
    if (!sent.isObject()) {
      throw wrong(pointer);
    }
    return new Facts(map(sent, pointer));
  }

  private static Map<String, Object> map(JsonNode object, String pointer) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (var field : object.properties()) {
      if (!field.getValue().isNull()) {
        values.put(field.getKey(), value(field.getValue(), pointer + "/" + field.getKey()));
      }
    }
    return values;
  }

  private static Object value(JsonNode node, String pointer) {
    if (node.isObject()) {
      return map(node, pointer);
    }
    if (node.isArray()) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < node.size(); i++) {
        values.add(value(node.get(i), pointer + "/" + i));
      }
      return values;
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isIntegralNumber() && node.canConvertToLong()) {
      return node.longValue();
    }
    if (node.isString()) {
      return node.stringValue();
    }
    throw wrong(pointer);
  }

  private static Refused wrong(String pointer) {
    return Refused.field(
        InputProblem.body(
            pointer,
            "wrong-type",
            "A fact is an object, list, text, true, false or whole number."));
  }
}
