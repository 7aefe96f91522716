package org.pacta.agreement.file;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TextUnit;

/** Follows every cite to its unit, and finds the units that nothing covers. */
public final class UnitCheck {
  /**
   * Parts that sum up for readers what the rules say. They decide nothing, so what only they cite
   * is not covered; each entry can name the rules that carry it.
   */
  public static final Set<String> SUMMARIES =
      Set.of("handling", "retention", "costs", "languages_of_work", "disputes");

  /** Parts whose cites show how the text is used but put no norm into effect. */
  private static final Set<String> NOT_NORMATIVE =
      Set.of(
          "deadlines",
          "interpretations",
          "support",
          "tests",
          "not_encoded",
          "temporal_tests",
          "duty_tests");

  private final AgreementContent content;
  private final Findings findings;
  private final Set<String> units = new HashSet<>();

  private UnitCheck(AgreementContent content, Findings findings) {
    this.content = content;
    this.findings = findings;
    content.units().stream().map(TextUnit::id).forEach(units::add);
  }

  /**
   * Adds a finding for every cite that names no unit.
   *
   * @param followed the file as written, whose cites were followed before, or null; what is the
   *     same object in it is left out
   */
  static void cites(AgreementContent content, @Nullable Yaml followed, Findings findings) {
    new UnitCheck(content, findings).cites(content.tree(), followed);
  }

  /** Adds a finding for every unit that nothing covers. */
  public static void coverage(AgreementContent content, Findings findings) {
    new UnitCheck(content, findings).coverage();
  }

  private void cites(Yaml at, @Nullable Yaml followed) {
    if (at == followed) {
      return;
    }
    Map<String, Yaml> known = followed == null ? Map.of() : followed.entries();
    switch (at) {
      case Yaml.Mapping mapping ->
          mapping
              .entries()
              .forEach((key, value) -> {
                if (key.equals("cite")) {
                  value.items().forEach(this::cite);
                } else if (!key.equals("text")) {
                  cites(value, known.get(key));
                }
              });
      case Yaml.Sequence sequence -> {
        Set<Yaml> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(followed == null ? List.of() : followed.items());
        sequence.items().forEach(item -> cites(item, same.contains(item) ? item : null));
      }
      case Yaml.Scalar _ -> {}
    }
  }

  private void cite(Yaml cite) {
    if (!units.contains(cite.text())) {
      findings.error(
          FindingCode.A101,
          cite.place(),
          cite.text(),
          "the cite names no unit of the text",
          "Use a key of text, for example 9(4)/2, or add the unit.");
    }
  }

  private void coverage() {
    Set<String> covered = new HashSet<>(coveredByClauses(content.tree()));
    content.waivers().stream()
        .filter(waiver -> !waiver.partly())
        .forEach(waiver -> covered.addAll(waiver.cite()));
    content
        .tree()
        .at("text")
        .ifPresent(text ->
            units(text)
                .forEach(unit -> {
                  if (!covered.contains(unit)) {
                    findings.error(
                        FindingCode.A102,
                        text.placeOf(unit),
                        unit,
                        "no rule or clause covers this unit of the text",
                        "Cite it in a rule or clause, or waive it with a reason under"
                            + " not_encoded.");
                  }
                }));
  }

  private static List<String> units(Yaml text) {
    return List.copyOf(text.entries().keySet());
  }

  /** Units cited by rules and by clauses that put a norm into effect. */
  public static Set<String> coveredByClauses(Yaml root) {
    Set<String> covered = new HashSet<>();
    root.entries()
        .forEach((key, part) -> {
          boolean shown = NOT_NORMATIVE.contains(key) || SUMMARIES.contains(key);
          if (!shown && !key.equals("text")) {
            collect(part, covered);
          }
        });
    extensions(root).forEach(extension -> collect(extension, covered));
    return covered;
  }

  /**
   * What lets the times of rules be changed: a clause by itself, though it stands with the time.
   */
  private static Stream<Yaml> extensions(Yaml root) {
    return root.at("deadlines").stream()
        .flatMap(deadlines ->
            root.items("rules").stream()
                .map(rule -> rule.text("due"))
                .distinct()
                .flatMap(due -> deadlines.at(due).stream()))
        .flatMap(deadline -> deadline.at("extension").stream());
  }

  private static void collect(Yaml at, Set<String> covered) {
    switch (at) {
      case Yaml.Mapping mapping ->
          mapping
              .entries()
              .forEach((key, value) -> {
                if (key.equals("cite")) {
                  value.items().forEach(item -> covered.add(item.text()));
                } else {
                  collect(value, covered);
                }
              });
      case Yaml.Sequence sequence -> sequence.items().forEach(item -> collect(item, covered));
      case Yaml.Scalar _ -> {}
    }
  }
}
