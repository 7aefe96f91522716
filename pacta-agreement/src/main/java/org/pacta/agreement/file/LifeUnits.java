package org.pacta.agreement.file;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pacta.agreement.ActType;

/**
 * Units that a suspension of the whole leaves, since nobody would mean them: title, preamble and
 * closing words, definitions, and what the text says on the life of the agreement itself, such as
 * how it is suspended, resumed and ended.
 */
final class LifeUnits {
  private static final Set<String> FRAME = Set.of("title", "pre", "fin");

  private LifeUnits() {}

  /** These units, as the file cites them. */
  static List<String> of(Yaml root) {
    Set<String> normed = new HashSet<>();
    root.items("rules").forEach(rule -> normed.addAll(rule.texts("cite")));
    return Stream.of(
            root.entries("text").keySet().stream()
                .filter(unit -> FRAME.contains(UnitText.article(unit))),
            root.items("definitions").stream()
                .flatMap(term -> term.texts("cite").stream())
                .filter(unit -> !normed.contains(unit)),
            root.at("temporal").stream().flatMap(LifeUnits::cited),
            root.entries("territories").values().stream().flatMap(it -> it.texts("cite").stream()),
            root.items("rules").stream()
                .filter(rule -> rule.texts("act").stream().anyMatch(ActType::ofLife))
                .flatMap(rule -> rule.texts("cite").stream()))
        .flatMap(units -> units)
        .distinct()
        .toList();
  }

  /** What the clauses on its life cite, and what stands within them: its parts, pending cases. */
  private static Stream<String> cited(Yaml clauses) {
    return switch (clauses) {
      case Yaml.Mapping clause ->
          Stream.concat(
              clause.texts("cite").stream(),
              clause.entries().values().stream().flatMap(LifeUnits::cited));
      case Yaml.Sequence several -> several.items().stream().flatMap(LifeUnits::cited);
      case Yaml.Scalar _ -> Stream.empty();
    };
  }
}
