package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.agreement.Code;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.UnitText;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.FactTypes;
import org.pacta.agreement.guard.KnownFacts;

/** Partial suspension: permissions resting on suspended units are inert, and so are their codes. */
final class Suspension {
  private final List<Code> codes;
  private final Set<String> codeUnits = new HashSet<>();
  private final FactTypes types;
  private final boolean possible;

  Suspension(AgreementContent content, FactTypes types) {
    this.codes = new ArrayList<>(content.topics().codes());
    this.codes.addAll(content.categories().codes());
    this.possible = content.clause("suspension").isPresent();
    this.types = types;
    codes.forEach(code -> codeUnits.addAll(code.cite()));
  }

  /** Suspended units as far as known. */
  static List<String> units(KnownFacts facts) {
    return facts.at(List.of("agr", "suspended_units")) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /**
   * True when nobody has said which units are suspended although the text allows it; a permission
   * is then only a perhaps, since its units may be among them.
   */
  boolean unitsUnknown(KnownFacts facts) {
    return possible && facts.at(List.of("agr", "suspended_units")) == null;
  }

  /**
   * True when a permission with these cites gives nothing: all its units are suspended, or one that
   * is more than an entry of a code list, since entries are judged one by one.
   */
  boolean inert(List<String> cite, List<String> suspended) {
    if (suspended.isEmpty()) {
      return false;
    }
    boolean all = cite.stream().allMatch(unit -> covered(unit, suspended));
    return all
        || cite.stream().anyMatch(unit -> covered(unit, suspended) && !codeUnits.contains(unit));
  }

  /** Units of the codes among the facts that are suspended. */
  List<String> suspendedCodes(
      KnownFacts facts, Map<String, FactType> variables, List<String> suspended) {
    if (suspended.isEmpty()) {
      return List.of();
    }
    Set<String> used = usedCodes(facts, variables);
    return codes.stream()
        .filter(code -> used.contains(code.id()) && !code.cite().isEmpty())
        .filter(code -> code.cite().stream().allMatch(unit -> covered(unit, suspended)))
        .flatMap(code -> code.cite().stream())
        .distinct()
        .toList();
  }

  /** Units that name the topics and categories among the facts. */
  List<String> citesOfCodes(KnownFacts facts, Map<String, FactType> variables) {
    Set<String> used = usedCodes(facts, variables);
    return codes.stream()
        .filter(code -> used.contains(code.id()))
        .flatMap(code -> code.cite().stream())
        .distinct()
        .toList();
  }

  private Set<String> usedCodes(KnownFacts facts, Map<String, FactType> variables) {
    Set<String> used = new HashSet<>();
    variables.forEach((variable, type) -> {
      if (type instanceof FactType.Structure structure) {
        types
            .fields(structure.name())
            .forEach((field, fieldType) -> collect(facts, variable, field, fieldType, used));
      }
    });
    return used;
  }

  private static void collect(
      KnownFacts facts, String variable, String field, FactType type, Set<String> used) {
    FactType element = type instanceof FactType.ListOf list ? list.element() : type;
    boolean ofAgreement =
        element instanceof FactType.Coded coded
            && (coded.list().equals("topic") || coded.list().equals("category"));
    Object value = ofAgreement ? facts.at(List.of(variable, field)) : null;
    if (value instanceof List<?> list) {
      list.forEach(item -> used.add(String.valueOf(item)));
    } else if (value != null) {
      used.add(value.toString());
    }
  }

  private static boolean covered(String unit, List<String> suspended) {
    return suspended.stream().anyMatch(outer -> UnitText.contains(outer, unit));
  }
}
