package org.pacta.web.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API document, and whether what was answered is what it promises. */
final class Contract {
  private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

  private final JsonNode document;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  Contract() {
    byte[] json = new ContractCalls().document().getBody();
    this.document = WireJson.MAPPER.readTree(json);
  }

  JsonNode document() {
    return document;
  }

  /** {@code GET /api/v1/me} and so on, sorted. */
  TreeSet<String> operations() {
    TreeSet<String> operations = new TreeSet<>();
    for (var path : document.get("paths").properties()) {
      METHODS.stream()
          .filter(method -> path.getValue().has(method))
          .forEach(method ->
              operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()));
    }
    return operations;
  }

  /** What of {@code body} is not as promised; empty when all is well. */
  List<String> broken(String method, String path, int status, String mediaType, JsonNode body) {
    JsonNode operation = operation(method, path);
    if (operation == null) {
      return status == 404 || status == 405
          ? broken("Problem", body)
          : List.of("no such operation in the document: " + method + " " + path);
    }
    JsonNode responses = operation.get("responses");
    JsonNode response = responses.get(String.valueOf(status));
    if (response == null) {
      response = status >= 400 ? responses.get("default") : null;
    }
    if (response == null) {
      return List.of("status " + status + " is not in the document");
    }
    if (response.has("$ref")) {
      response = document.at(response.get("$ref").stringValue().substring(1));
    }
    JsonNode content = response.get("content");
    if (content == null) {
      return body.isMissingNode() ? List.of() : List.of("a body where none is promised");
    }
    JsonNode schema = content.path(mediaType).get("schema");
    if (schema == null) {
      return List.of("media type " + mediaType + " is not in the document");
    }
    return schema.has("$ref")
        ? broken(schema.get("$ref").stringValue().replace("#/components/schemas/", ""), body)
        : List.of();
  }

  private List<String> broken(String schema, JsonNode body) {
    return schemas.computeIfAbsent(schema, this::schema).validate(body).stream()
        .map(Object::toString)
        .collect(Collectors.toList());
  }

  private Schema schema(String name) {
    ObjectNode root = WireJson.MAPPER.createObjectNode();
    root.put("$ref", "#/components/schemas/" + name);
    root.set("components", document.get("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
  }

  private @org.jspecify.annotations.Nullable JsonNode operation(String method, String path) {
    String bare = path.replaceFirst("\\?.*", "");
    for (var template : document.get("paths").properties()) {
      if (bare.matches(template.getKey().replaceAll("\\{[^}]+}", "[^/]+"))) {
        return template.getValue().get(method.toLowerCase(java.util.Locale.ROOT));
      }
    }
    return null;
  }
}
