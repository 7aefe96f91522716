package org.pacta.agreement.file;

import java.util.List;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Condition;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;

/**
 * Rules that stand above every agreement and only ever tighten: the safeguards, or the national law
 * of one Party.
 *
 * @param id for example {@code pacta-safeguards/1}
 * @param party whose national law it is; empty for the safeguards
 * @param rules prohibitions and conditions
 * @param source the file
 * @param tree its content with places
 */
public record Overlay(String id, String party, List<Rule> rules, SourceFile source, Yaml tree) {
  public Overlay {
    rules = List.copyOf(rules);
  }

  /** Where a rule stands, and its parts. */
  public Yaml ruleSource(String rule) {
    return ruleSource(tree, rule);
  }

  private static Yaml ruleSource(Yaml tree, String rule) {
    return tree.items("rules").stream()
        .filter(item -> item.text("id").equals(rule))
        .findFirst()
        .orElse(tree);
  }

  /**
   * Reads an overlay.
   *
   * @throws AgreementFileException when it does not fit the schema or permits anything
   */
  public static Overlay read(SourceFile file, SchemaCheck schema) throws AgreementFileException {
    Findings findings = new Findings(file.name());
    Yaml root = YamlReader.read(file);
    schema.check(root, findings);
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
    List<Rule> rules = RuleReader.read(root);
    for (Rule rule : rules) {
      if (!(rule instanceof Prohibition) && !(rule instanceof Condition)) {
        findings.error(
            FindingCode.A117,
            ruleSource(root, rule.id()).place(),
            rule.id(),
            "an overlay may only tighten, so it holds prohibitions and conditions only",
            "Move the rule to an agreement.");
      }
    }
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
    String id = root.at("national").map(Yaml::text).orElse(root.text("safeguards"));
    return new Overlay(id, root.text("party"), rules, file, root);
  }
}
