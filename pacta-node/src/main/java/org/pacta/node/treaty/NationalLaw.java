package org.pacta.node.treaty;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Facts;
import org.pacta.agreement.guard.FactType;

/**
 * What is recorded of a Party's national law under an agreement (Art. 1(2)).
 *
 * @param allows whether it allows cooperation under the agreement at all
 * @param source who found so, and where it is written
 * @param findings standing answers to what the Party's file of national law asks, by fact name
 *     without {@code nat.}; empty when there is no such file
 */
public record NationalLaw(boolean allows, String source, Map<String, Object> findings) {
  private static final String VARIABLE = "nat";

  public NationalLaw {
    findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
  }

  /** A record that says only whether the law allows cooperation. */
  public static NationalLaw verdict(boolean allows, String source) {
    return new NationalLaw(allows, source, Map.of());
  }

  /** In words, each finding that no national law above {@code agreement} asks for or can read. */
  public List<String> problems(Agreement agreement) {
    return findings.keySet().stream()
        .sorted()
        .flatMap(name -> problem(agreement, name).stream())
        .toList();
  }

  /** The findings a guard of {@code agreement} can read; others are left out, hence unknown. */
  public Facts facts(Agreement agreement) {
    Map<String, Object> known =
        findings.entrySet().stream()
            .filter(finding -> problem(agreement, finding.getKey()).isEmpty())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return known.isEmpty() ? Facts.NONE : new Facts(Map.of(VARIABLE, known));
  }

  private Optional<String> problem(Agreement agreement, String name) {
    Map<String, FactType> asked = asked(agreement);
    FactType type = asked.get(name);
    if (type == null) {
      String known = asked.isEmpty() ? "nothing" : String.join(", ", asked.keySet());
      return Optional.of(
          name + " is asked by no national law above " + agreement.id() + "; asked is " + known);
    }
    return fits(agreement, type, findings.get(name))
        ? Optional.empty()
        : Optional.of(name + " must be " + words(agreement, type));
  }

  private static Map<String, FactType> asked(Agreement agreement) {
    return Optional.ofNullable(agreement.vocabulary().always().get(VARIABLE))
        .map(structure -> agreement.vocabulary().types().fields(structure))
        .orElse(Map.of());
  }

  private static boolean fits(Agreement agreement, FactType type, @Nullable Object value) {
    return switch (type) {
      case FactType.Flag() -> value instanceof Boolean;
      case FactType.Text() -> value instanceof String;
      case FactType.Number() -> value instanceof Integer || value instanceof Long;
      case FactType.Coded(String list) ->
          value instanceof String code && agreement.vocabulary().codes(list).contains(code);
      case FactType.ListOf(FactType element) ->
          value instanceof List<?> items
              && items.stream().allMatch(item -> fits(agreement, element, item));
      case FactType.Moment() -> false; // a moment belongs to one act, never to a standing finding
      case FactType.Structure _ -> false;
    };
  }

  private static String words(Agreement agreement, FactType type) {
    return switch (type) {
      case FactType.Flag() -> "true or false";
      case FactType.Text() -> "a text";
      case FactType.Number() -> "a whole number";
      case FactType.Coded(String list) ->
          "one of " + String.join(", ", agreement.vocabulary().codes(list));
      case FactType.ListOf(FactType element) -> "a list, each item " + words(agreement, element);
      case FactType.Moment(), FactType.Structure _ ->
          "left out: it belongs to the act and cannot stand for all";
    };
  }
}
