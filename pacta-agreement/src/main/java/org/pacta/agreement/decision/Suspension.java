package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.agreement.Code;
import org.pacta.agreement.StatusCode;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.UnitText;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.FactTypes;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.GuardTable;
import org.pacta.agreement.temporal.PartTerms;

/** Partial suspension: permissions resting on suspended units are inert, and so are their codes. */
final class Suspension {
  /** Path of the units suspended. */
  static final String UNITS = "agr.suspended_units";

  /** Paths of those among them that are without effect for each reason; several may hold. */
  private static final Map<StatusCode, String> REASONS =
      Map.of(
          StatusCode.SUSPENDED, "agr.units_suspended",
          StatusCode.NOT_IN_FORCE, "agr.units_not_yet",
          StatusCode.ENDED, "agr.units_ended");

  private static final Set<String> LISTS = Set.of("topic", "category");

  private final List<Code> codes;
  private final Set<String> codeUnits = new HashSet<>();
  private final boolean possible;
  private final boolean alone;
  private final List<PartTerms> parts;
  private final SuspensionReach reach;

  Suspension(AgreementContent content) {
    this.codes = new ArrayList<>(content.topics().withOther("topic"));
    this.codes.addAll(content.categories().withOther("category"));
    this.parts = content.terms().parts();
    this.reach = new SuspensionReach(content);
    this.possible =
        content.clause("suspension").isPresent()
            || content.clause("provisional_application").isPresent()
            || content.terms().apart();
    this.alone = content.clause("provisional_application").isEmpty() && !content.terms().apart();
    content.topics().codes().forEach(code -> codeUnits.addAll(code.cite()));
    content.categories().codes().forEach(code -> codeUnits.addAll(code.cite()));
  }

  /** How far a Party can suspend. */
  SuspensionReach reach() {
    return reach;
  }

  /** Slots of the units that are without effect for each reason. */
  static Map<StatusCode, Integer> reasonSlots(GuardTable table) {
    return REASONS.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, reason -> table.slot(reason.getValue())));
  }

  /**
   * Units that bar a rule although it outlasts some reasons: each reason of a unit must be among
   * them. Where one list of reasons is not stated, no reason is known to be the only one.
   */
  List<String> notOutlasted(
      List<String> units, Set<StatusCode> also, Map<StatusCode, Integer> slots, FactValues facts) {
    if (also.containsAll(REASONS.keySet())) {
      return List.of();
    }
    if (alone) {
      return also.contains(StatusCode.SUSPENDED) ? List.of() : units;
    }
    if (slots.values().stream().anyMatch(slot -> facts.at(slot) == null)) {
      return units;
    }
    return units.stream()
        .filter(unit -> {
          Set<StatusCode> reasons =
              slots.keySet().stream()
                  .filter(reason -> covered(unit, units(slots.getOrDefault(reason, 0), facts)))
                  .collect(Collectors.toSet());
          return reasons.isEmpty() || !also.containsAll(reasons);
        })
        .toList();
  }

  /** Paths read besides those of the guards: the units suspended, and every topic and category. */
  static List<String> paths(Map<String, FactType> variables, FactTypes types) {
    List<String> paths = new ArrayList<>(List.of(UNITS, Force.STATUS));
    paths.addAll(REASONS.values());
    paths.addAll(SuspensionReach.paths(variables));
    variables.forEach((variable, type) -> {
      if (type instanceof FactType.Structure structure) {
        types
            .fields(structure.name())
            .forEach((field, of) -> {
              if (ofAgreement(of)) {
                paths.add(variable + "." + field);
              }
            });
      }
    });
    return paths;
  }

  private static boolean ofAgreement(FactType type) {
    FactType element = type instanceof FactType.ListOf list ? list.element() : type;
    return element instanceof FactType.Coded coded && LISTS.contains(coded.list());
  }

  /** Slots of the topics and categories of an act. */
  static int[] codeSlots(GuardTable table) {
    return table.paths().stream()
        .filter(path -> path.chars().filter(letter -> letter == '.').count() == 1)
        .filter(path -> table.type(path).filter(Suspension::ofAgreement).isPresent())
        .mapToInt(table::slot)
        .toArray();
  }

  /** Topics and categories among the facts. */
  static List<String> codesUsed(int[] slots, FactValues facts) {
    List<String> used = new ArrayList<>();
    for (int slot : slots) {
      switch (facts.at(slot)) {
        case null -> {}
        case List<?> list -> list.forEach(item -> used.add(String.valueOf(item)));
        case Object code -> used.add(code.toString());
      }
    }
    return used;
  }

  /** Suspended units as far as known. */
  static List<String> units(int slot, FactValues facts) {
    return facts.at(slot) instanceof List<?> list && !list.isEmpty()
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /**
   * True when nobody has said which units are suspended, or left out of provisional application,
   * although the text allows it; a permission is then only a perhaps, since its units may be among
   * them.
   */
  boolean unitsUnknown(int slot, FactValues facts) {
    return possible && facts.at(slot) == null;
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

  /** What a unit without effect would have to be, naming the parts among those without. */
  String asked(List<String> without) {
    List<String> apart =
        parts.stream()
            .filter(part -> without.containsAll(part.units()))
            .map(PartTerms::id)
            .toList();
    String plain = "not suspended, nor left out of provisional application";
    return apart.isEmpty()
        ? plain
        : plain + ", nor of a part that is not in force (part " + String.join(", ", apart) + ")";
  }

  /** Units of the codes used that are suspended. */
  List<String> suspendedCodes(List<String> used, List<String> suspended) {
    return codes.stream()
        .filter(code -> used.contains(code.id()) && !code.cite().isEmpty())
        .filter(code -> code.cite().stream().allMatch(unit -> covered(unit, suspended)))
        .flatMap(code -> code.cite().stream())
        .distinct()
        .toList();
  }

  private static boolean covered(String unit, List<String> suspended) {
    return suspended.stream().anyMatch(outer -> UnitText.contains(outer, unit));
  }
}
