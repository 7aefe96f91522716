package org.pacta.agreement.file;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Condition;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Prohibition;
import org.pacta.agreement.Rule;

/**
 * Rules that stand above every agreement and only ever tighten: the safeguards, or the national law
 * of one Party.
 *
 * @param id for example {@code pacta-safeguards/2}
 * @param party whose national law it is; empty for the safeguards
 * @param rules prohibitions and conditions; national law also duties of its own Party
 * @param deadlines time limits of those duties
 * @param source the file
 * @param tree its content with places
 */
public record Overlay(
    String id,
    String party,
    List<Rule> rules,
    List<Deadline> deadlines,
    SourceFile source,
    Yaml tree) {
  private static final Pattern VERSION = Pattern.compile("(.+)/([1-9]\\d{0,5})");

  public Overlay {
    rules = List.copyOf(rules);
    deadlines = List.copyOf(deadlines);
  }

  /**
   * True for the id of this overlay, or of an earlier one of its kind: as overlays only ever
   * tighten, what was written under an earlier one may be read under this.
   */
  public boolean follows(String named) {
    Matcher mine = VERSION.matcher(id);
    Matcher other = VERSION.matcher(named);
    return id.equals(named)
        || (mine.matches()
            && other.matches()
            && mine.group(1).equals(other.group(1))
            && Integer.parseInt(other.group(2)) < Integer.parseInt(mine.group(2)));
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
    String party = root.text("party");
    List<Deadline> deadlines = new DeadlineReader(root, new Values(findings)).deadlines();
    for (Rule rule : rules) {
      mistake(rule, party, deadlines)
          .ifPresent(message ->
              findings.error(
                  FindingCode.A117,
                  ruleSource(root, rule.id()).place(),
                  rule.id(),
                  message,
                  "Change the rule, or move it to an agreement."));
    }
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
    String id = root.at("national").map(Yaml::text).orElse(root.text("safeguards"));
    return new Overlay(id, party, rules, deadlines, file, root);
  }

  /** Why an overlay may not hold a rule, if so: it only tightens, and binds only its own Party. */
  private static Optional<String> mistake(Rule rule, String party, List<Deadline> deadlines) {
    if (rule instanceof Prohibition || rule instanceof Condition) {
      return Optional.empty();
    }
    if (!(rule instanceof Duty duty)) {
      return Optional.of(
          "an overlay may only tighten, so it holds prohibitions, conditions and own duties only");
    }
    if (party.isEmpty() || !duty.bearer().equals(party)) {
      return Optional.of("the duty binds " + duty.bearer() + "; national law binds its own Party");
    }
    return duty.due().isEmpty()
            || deadlines.stream().anyMatch(known -> known.id().equals(duty.due()))
        ? Optional.empty()
        : Optional.of("the file has no deadline " + duty.due());
  }

  /** Its duties. */
  public List<Duty> duties() {
    return rules.stream().filter(Duty.class::isInstance).map(Duty.class::cast).toList();
  }
}
