package org.pacta.agreement.file;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares a file with its JSON Schema (2020-12). */
public final class SchemaCheck {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Schema schema;
  private final JsonNode tree;

  private SchemaCheck(Schema schema, JsonNode tree) {
    this.schema = schema;
    this.tree = tree;
  }

  /**
   * Reads a schema file.
   *
   * @throws AgreementFileException when it is not a schema
   */
  public static SchemaCheck of(SourceFile file) throws AgreementFileException {
    return of(file, "");
  }

  /**
   * Reads one definition of a schema file.
   *
   * @param definition name under {@code $defs}, or empty for the whole
   * @throws AgreementFileException when it is not a schema
   */
  public static SchemaCheck of(SourceFile file, String definition) throws AgreementFileException {
    try {
      if (!(JSON.readTree(file.text()) instanceof ObjectNode tree) || !tree.has("$defs")) {
        throw new AgreementFileException(notSchema(file));
      }
      if (!definition.isEmpty()) {
        ObjectNode part = JSON.createObjectNode();
        part.set("$schema", tree.get("$schema"));
        part.set("$defs", tree.get("$defs"));
        part.put("$ref", "#/$defs/" + definition);
        tree = part;
      }
      return new SchemaCheck(
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(tree),
          tree);
    } catch (SchemaException | JacksonException | IllegalArgumentException e) {
      throw new AgreementFileException(notSchema(file));
    }
  }

  private static List<Finding> notSchema(SourceFile file) {
    Findings findings = new Findings(file.name());
    findings.error(
        FindingCode.A010,
        Place.WHOLE_FILE,
        "",
        "not a JSON Schema",
        "Restore the file that came with the release.");
    return findings.all();
  }

  /** Keys that the whole must have. */
  Set<String> required() {
    return tree.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
  }

  /** Adds a finding, with its place, for everything that does not fit. */
  public void check(Yaml content, Findings findings) {
    List<Error> errors = schema.validate(JSON.valueToTree(content.plain()));
    List<Error> others = new ArrayList<>();
    Set<UnreadKey> unread = new LinkedHashSet<>();
    for (Error error : errors) {
      if (lacksDisposition(error)) {
        undisposed(content, error.getInstanceLocation(), findings);
        continue;
      }
      List<UnreadKey> keys = UnreadKey.of(error, tree);
      if (keys.isEmpty()) {
        others.add(error);
      }
      unread.addAll(keys);
    }
    unread.removeIf(key -> key.kinds().isEmpty() && others.stream().anyMatch(key::isOf));
    unread.forEach(key -> unread(content, key, findings));
    for (SchemaMisfit misfit : SchemaMisfit.of(others, tree)) {
      NodePath path = misfit.where();
      findings.error(
          FindingCode.A010,
          at(content, path).place(),
          unit(content, path),
          "does not fit the schema at "
              + (path.getNameCount() == 0 ? "the top of the file" : path)
              + ": "
              + misfit.words(),
          "Compare with the language reference in docs/agreements or a neighbouring entry.");
    }
  }

  private static boolean lacksDisposition(Error error) {
    return error.getKeyword().equals("required") && "disposition".equals(error.getProperty());
  }

  private static void undisposed(Yaml content, NodePath rule, Findings findings) {
    findings.error(
        FindingCode.A010,
        at(content, rule).place(),
        unit(content, rule),
        "the rule has no disposition, which every rule of a historical file (operational: false)"
            + " needs: without effect it is either way",
        "Write disposition: barred where the safeguards deny what it allows, whoever the Parties"
            + " are, or disposition: inert where it is harmless and kept as a record.");
  }

  private static void unread(Yaml content, UnreadKey unread, Findings findings) {
    findings.error(
        FindingCode.A010,
        at(content, unread.where()).placeOf(unread.key()),
        unit(content, unread.where()),
        unread.words(),
        "Remove the key, or write a rule of a kind that has it.");
  }

  private static Yaml at(Yaml content, NodePath path) {
    Yaml at = content;
    for (int i = 0; i < path.getNameCount(); i++) {
      at = step(at, path.getElement(i));
    }
    return at;
  }

  private static Yaml step(Yaml at, Object element) {
    if (at instanceof Yaml.Sequence sequence && element instanceof Integer index) {
      return index < sequence.items().size() ? sequence.items().get(index) : at;
    }
    return at.entries().getOrDefault(String.valueOf(element), at);
  }

  /** The nearest id, or key, that tells a reader which clause is meant. */
  private static String unit(Yaml content, NodePath path) {
    Yaml at = content;
    String unit = "";
    for (int i = 0; i < path.getNameCount(); i++) {
      at = step(at, path.getElement(i));
      if (i == 1 || unit.isEmpty()) {
        unit = String.valueOf(path.getElement(i));
      }
      String id = at.text("id");
      if (!id.isEmpty()) {
        return id;
      }
    }
    return unit;
  }
}
