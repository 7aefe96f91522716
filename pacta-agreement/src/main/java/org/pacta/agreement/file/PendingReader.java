package org.pacta.agreement.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.temporal.LifeTerms;
import org.pacta.agreement.temporal.Pending;

/** Reads what goes on although an agreement, or a part of it, ends or is suspended. */
public final class PendingReader {
  private static final String KEY = "pending";

  private PendingReader() {}

  /** True when a clause lets cases go on that were begun before it takes effect. */
  public static boolean continues(Yaml clause) {
    return clause
        .at(KEY)
        .filter(it -> it instanceof Yaml.Mapping || it.text().equals("continues"))
        .isPresent();
  }

  /** What all such clauses let go on, as one that says more says it; all say the same. */
  static Pending pending(Yaml temporal) {
    Map<String, Yaml> clauses = clauses(temporal);
    return bounds(List.copyOf(clauses.values())).under(clauses.keySet());
  }

  /** What some clauses say of which cases go on, and what of them, under whatever clause. */
  public static Pending bounds(List<Yaml> clauses) {
    List<Yaml> bounds =
        clauses.stream()
            .flatMap(clause -> clause.at(KEY).stream())
            .filter(Yaml.Mapping.class::isInstance)
            .toList();
    return new Pending(
        Set.of(),
        texts(bounds, "begun_by"),
        List.copyOf(texts(bounds, "units")),
        texts(bounds, "acts"),
        bounds.stream().flatMap(it -> it.texts("cite").stream()).distinct().sorted().toList());
  }

  private static Set<String> texts(List<Yaml> bounds, String key) {
    return bounds.stream()
        .limit(1)
        .flatMap(it -> it.texts(key).stream())
        .collect(Collectors.toSet());
  }

  /** Clauses that let cases go on, by name; that on the duration is its term. */
  static Map<String, Yaml> clauses(Yaml temporal) {
    Map<String, Yaml> clauses = new LinkedHashMap<>();
    temporal.entries().entrySet().stream()
        .flatMap(entry -> named(entry.getKey(), entry.getValue()))
        .filter(entry -> entry.getValue() instanceof Yaml.Mapping && continues(entry.getValue()))
        .forEach(entry -> clauses.put(entry.getKey(), entry.getValue()));
    return clauses;
  }

  private static Stream<Map.Entry<String, Yaml>> named(String key, Yaml value) {
    return switch (key) {
      case "parts" ->
          value.items().stream()
              .flatMap(part ->
                  part.at("termination").stream()
                      .map(end -> Map.entry("termination " + part.text("id"), end)));
      case "duration" -> Stream.of(Map.entry(LifeTerms.TERM, value));
      case "supersedes" -> Stream.of();
      default ->
          value.items().stream().map(clause -> Map.entry(TermsReader.named(key, clause), clause));
    };
  }

  /** What a clause says of it, in whatever order it lists things. */
  public static Map<String, Object> said(Yaml clause) {
    Map<String, Object> said = new LinkedHashMap<>();
    clause
        .at(KEY)
        .filter(Yaml.Mapping.class::isInstance)
        .ifPresent(bounds ->
            List.of("begun_by", "units", "acts")
                .forEach(key -> said.put(key, Set.copyOf(bounds.texts(key)))));
    return said;
  }
}
