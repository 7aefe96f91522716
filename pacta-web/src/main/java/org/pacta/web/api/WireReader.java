package org.pacta.web.api;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** From bytes to a value, or to a problem that names the field and never echoes the data. */
final class WireReader {
  private WireReader() {}

  /** The body as a tree within all limits; {@link Refused} otherwise. */
  static JsonNode tree(byte[] body) {
    JsonNode tree;
    try {
      tree = WireJson.MAPPER.readTree(body);
    } catch (JacksonException notJson) {
      var place = notJson.getLocation();
      String where = place == null ? "" : " near line " + place.getLineNr();
      throw new Refused(
          ProblemCode.MALFORMED_JSON,
          "The body is not well-formed JSON"
              + where
              + " or is nested too deeply; send one object.");
    }
    if (!tree.isObject()) {
      throw new Refused(ProblemCode.MALFORMED_JSON, "The body must be one JSON object.");
    }
    List<InputProblem> problems = FieldLimits.check(tree);
    if (!problems.isEmpty()) {
      throw new Refused(
          Problem.of(
              ProblemCode.INVALID_FIELDS,
              "Mend the fields named in errors and send again.",
              problems));
    }
    return tree;
  }

  /**
   * The tree as a {@code type}; {@link Refused} with the field when it does not fit.
   *
   * @param prefix pointer of {@code tree} in the body
   */
  static <T> T value(JsonNode tree, Class<T> type, String prefix) {
    try {
      return WireJson.MAPPER.treeToValue(tree, type);
    } catch (UnrecognizedPropertyException unknown) {
      throw Refused.field(
          InputProblem.body(
              prefix + pointer(unknown), "unknown-field", "There is no such field; leave it out."));
    } catch (DatabindException wrong) {
      throw Refused.field(
          InputProblem.body(
              prefix + pointer(wrong),
              "wrong-type",
              "The field is missing or not of the type the API document gives."));
    }
  }

  private static String pointer(DatabindException at) {
    var pointer = new StringBuilder();
    for (var step : at.getPath()) {
      pointer.append('/');
      pointer.append(
          step.getPropertyName() == null
              ? String.valueOf(step.getIndex())
              : step.getPropertyName());
    }
    return pointer.toString();
  }
}
