package org.pacta.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.decision.RuleCompiler;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Overlay;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.Yaml;
import org.pacta.agreement.guard.GuardError;
import org.pacta.agreement.guard.GuardException;

/** Guards that do not compile, each found in the file its rule stands in. */
final class GuardFindings implements RuleCompiler.GuardProblems {
  private static final String OF_RULE = "the acts of this rule";

  private final List<Overlay> overlays;
  private final @Nullable AgreementContent content;
  private final Findings own;
  private final Map<Overlay, Findings> above = new LinkedHashMap<>();

  /**
   * Findings about the guards of an agreement and of what stands above it.
   *
   * @param content the agreement, or null for overlays by themselves
   * @param own where findings about the agreement go
   */
  GuardFindings(List<Overlay> overlays, @Nullable AgreementContent content, Findings own) {
    this.overlays = List.copyOf(overlays);
    this.content = content;
    this.own = own;
  }

  /** Refuses the files when any of them has an error. */
  void refuseErrors() throws AgreementFileException {
    List<Finding> all = new ArrayList<>();
    above.values().forEach(findings -> all.addAll(findings.all()));
    all.addAll(own.all());
    if (all.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      throw new AgreementFileException(all);
    }
  }

  @Override
  public void report(String rule, String part, GuardException problem) {
    Optional<Overlay> overlay =
        overlays.stream()
            .filter(it -> it.rules().stream().anyMatch(one -> one.id().equals(rule)))
            .findFirst();
    Findings findings =
        overlay
            .map(it -> above.computeIfAbsent(it, one -> new Findings(one.source().name())))
            .orElse(own);
    Place start =
        overlay
            .map(it -> it.ruleSource(rule))
            .or(() -> ofAgreement(rule))
            .map(source -> guardPlace(source, part))
            .orElse(Place.WHOLE_FILE);
    String acts = overlay.isPresent() ? OF_RULE : acts(rule);
    problem.errors().forEach(error -> add(findings, rule, acts, part, place(start, error), error));
  }

  /** The acts a rule judges, which are not always those its file names: a refusal has its own. */
  private String acts(String rule) {
    List<String> acts =
        content == null
            ? List.of()
            : content.rules().stream()
                .filter(it -> it.id().equals(rule))
                .flatMap(it -> it.acts().stream())
                .toList();
    return acts.isEmpty() ? OF_RULE : String.join(", ", acts);
  }

  private Optional<Yaml> ofAgreement(String rule) {
    if (content == null) {
      return Optional.empty();
    }
    Yaml whole = content.tree();
    return Optional.of(content.ruleSource(rule)).filter(source -> source != whole);
  }

  private static Place place(Place start, GuardError error) {
    boolean known = start.line() > 0 && error.line() == 1;
    return known ? new Place(start.line(), start.column() + error.column()) : start;
  }

  private static void add(
      Findings findings, String rule, String acts, String part, Place place, GuardError error) {
    switch (error.kind()) {
      case TYPE ->
          findings.error(
              FindingCode.A103,
              place,
              rule,
              "the guard " + part + " does not type-check: " + error.message(),
              "Use only facts the vocabulary declares for " + acts + ".");
      case CODE ->
          findings.error(
              FindingCode.A104,
              place,
              rule,
              "in the guard " + part + ", " + error.message(),
              "Use a member of the list, or add it to the vocabulary or the agreement.");
      case FORBIDDEN ->
          findings.error(
              FindingCode.A103,
              place,
              rule,
              "in the guard " + part + ", " + error.message(),
              "See the language reference for what a guard may use.");
    }
  }

  private static Place guardPlace(Yaml rule, String part) {
    if (part.startsWith(RuleCompiler.OF_EVENT)) {
      String event = part.substring(RuleCompiler.OF_EVENT.length());
      return rule.entries().values().stream()
          .flatMap(value -> value.items().stream())
          .filter(item -> item.text("event").equals(event))
          .flatMap(item -> item.at("only_if").stream())
          .map(Yaml::place)
          .findFirst()
          .orElse(rule.place());
    }
    Yaml holder =
        part.equals("unless") ? rule.items("unless").stream().findFirst().orElse(rule) : rule;
    String key = part.equals("unless") ? "when" : part;
    return holder.at(key).map(Yaml::place).orElse(rule.place());
  }
}
