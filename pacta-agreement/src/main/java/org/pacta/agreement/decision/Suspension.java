package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Code;
import org.pacta.agreement.RuleHead;
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

  /** Why units are without effect; several reasons may hold. */
  enum Reason {
    SUSPENDED("agr.units_suspended", StatusCode.SUSPENDED),
    NOT_YET("agr.units_not_yet", StatusCode.NOT_IN_FORCE),
    ENDED("agr.units_ended", StatusCode.ENDED),
    /** Between the Party that reserves and every other; no rule outlasts it. */
    RESERVED("agr.units_reserved", null);

    private static final List<Reason> LASTING_MOST = List.of(ENDED, RESERVED, NOT_YET, SUSPENDED);

    private final String path;
    private final @Nullable StatusCode outlasted;

    Reason(String path, @Nullable StatusCode outlasted) {
      this.path = path;
      this.outlasted = outlasted;
    }

    private boolean bars(Set<StatusCode> also) {
      return outlasted == null || !also.contains(outlasted);
    }
  }

  private static final Set<StatusCode> OUTLASTED =
      Set.of(StatusCode.SUSPENDED, StatusCode.NOT_IN_FORCE, StatusCode.ENDED);

  private final Map<String, List<Code>> codes;
  private final Set<String> codeUnits = new HashSet<>();
  private final boolean possible;
  private final boolean alone;
  private final boolean reserving;
  private final boolean dividing;
  private final List<PartTerms> parts;
  private final SuspensionReach reach;
  private final ReservingReach reserves;
  private final boolean oneSided;

  Suspension(AgreementContent content) {
    this.codes =
        Map.of(
            CodeFacts.TOPIC, content.topics().withOther(CodeFacts.TOPIC),
            CodeFacts.CATEGORY, content.categories().withOther(CodeFacts.CATEGORY));
    this.parts = content.terms().parts();
    this.reach = new SuspensionReach(content);
    this.reserves = new ReservingReach(content);
    this.oneSided = content.terms().oneSided();
    boolean goingOn = !content.terms().pending().units().isEmpty();
    this.possible =
        !content.terms().suspensions().isEmpty()
            || content.clause("provisional_application").isPresent()
            || content.terms().apart()
            || goingOn
            || content.terms().reserving() != null;
    this.reserving = content.terms().reserving() != null;
    this.dividing = content.terms().territorial().divides();
    this.alone =
        content.clause("provisional_application").isEmpty()
            && !content.terms().apart()
            && !goingOn
            && !reserving;
    content.topics().codes().forEach(code -> codeUnits.addAll(code.cite()));
    content.categories().codes().forEach(code -> codeUnits.addAll(code.cite()));
  }

  /** What an act that suspends or reserves asks for beyond the clause that bounds it. */
  Beyond beyond(String act, GuardTable guards, FactValues facts) {
    Beyond suspends = reach.of(act, guards, facts);
    return suspends == Beyond.NOTHING ? reserves.of(act, guards, facts) : suspends;
  }

  /**
   * Facts where nothing is without effect, with what follows from that: nothing is for any reason.
   *
   * @param slots those of the reasons that guards read
   */
  static void settle(FactValues facts, int unitsSlot, int[] slots) {
    if (slots.length > 0 && facts.at(unitsSlot) instanceof List<?> none && none.isEmpty()) {
      for (int slot : slots) {
        if (facts.at(slot) == null) {
          facts.set(slot, List.of());
        }
      }
    }
  }

  /**
   * Slots of the reasons that guards read and that follow from the units without effect for whoever
   * acts: not of what is reserved where that bars its maker alone, as the other reads it too.
   */
  int[] reasonsRead(GuardTable table) {
    return Arrays.stream(Reason.values())
        .filter(reason -> reason != Reason.RESERVED || !oneSided)
        .map(reason -> reason.path)
        .filter(path -> table.atoms().stream().anyMatch(atom -> atom.paths().contains(path)))
        .mapToInt(table::slot)
        .toArray();
  }

  /** Slots of the units that are without effect for each reason. */
  static Map<Reason, Integer> reasonSlots(GuardTable table) {
    return Arrays.stream(Reason.values())
        .collect(Collectors.toMap(Function.identity(), reason -> table.slot(reason.path)));
  }

  /**
   * Units that bar a rule although it outlasts some reasons: each reason of a unit must be among
   * them. Where one list of reasons is not stated, no reason is known to be the only one.
   */
  List<String> notOutlasted(
      List<String> units, Set<StatusCode> also, Map<Reason, Integer> slots, FactValues facts) {
    if (!reserving && also.containsAll(OUTLASTED)) {
      return List.of();
    }
    if (alone) {
      return also.contains(StatusCode.SUSPENDED) ? List.of() : units;
    }
    Map<Reason, Integer> read = new EnumMap<>(slots);
    if (!reserving) {
      read.remove(Reason.RESERVED);
    }
    if (read.values().stream().anyMatch(slot -> facts.at(slot) == null)) {
      return units;
    }
    return units.stream()
        .filter(unit -> {
          List<Reason> reasons =
              read.keySet().stream()
                  .filter(reason -> covered(unit, units(read.getOrDefault(reason, 0), facts)))
                  .toList();
          return reasons.isEmpty() || reasons.stream().anyMatch(reason -> reason.bars(also));
        })
        .toList();
  }

  /** True when all units of a cite are among some. */
  boolean wholly(List<String> cite, List<String> units) {
    return cite.stream().allMatch(unit -> covered(unit, units));
  }

  /** Paths read besides those of the guards: the units suspended, and every topic and category. */
  static List<String> paths(Map<String, FactType> variables, FactTypes types) {
    List<String> paths =
        new ArrayList<>(List.of(UNITS, Force.STATUS, FallenAway.FACT, UnitsUnknown.FACT));
    Arrays.stream(Reason.values()).map(reason -> reason.path).forEach(paths::add);
    paths.addAll(SuspensionReach.paths(variables));
    paths.addAll(ReservingReach.paths(variables));
    paths.addAll(TerritoryReach.paths(types));
    paths.addAll(CodeFacts.paths(variables, types));
    return paths;
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
   * is more than an entry of a code list, since entries are judged one by one; or a term it uses is
   * suspended with all its units.
   */
  boolean inert(RuleHead head, List<String> suspended) {
    if (suspended.isEmpty()) {
      return false;
    }
    List<String> cite = head.restsOn();
    if (head.terms().stream().anyMatch(term -> !term.isEmpty() && wholly(term, suspended))) {
      return true;
    }
    boolean all = cite.stream().allMatch(unit -> covered(unit, suspended));
    return all
        || cite.stream().anyMatch(unit -> covered(unit, suspended) && !codeUnits.contains(unit));
  }

  /**
   * What would give effect to the units that a permission rests on, by the reason they have none.
   */
  String cure(RuleHead head, List<String> without, Map<Reason, Integer> slots, FactValues facts) {
    List<String> its = its(head, without);
    String what = "what " + head.id() + " rests on ";
    String units = " (" + String.join(", ", its.isEmpty() ? without : its) + ").";
    return switch (reason(head, without, slots, facts)) {
      case ENDED -> "Use an agreement in force; " + what + "has ended" + units;
      case RESERVED -> "Use another legal basis; " + what + "is reserved" + units;
      case NOT_YET -> "Wait until " + what + "is in force" + units;
      case SUSPENDED -> "Wait until " + what + "is resumed" + units;
      case null -> "Wait until " + what + "has effect" + units;
    };
  }

  /** Why units that a permission rests on have no effect, the most lasting reason; or null. */
  @Nullable Reason reason(
      RuleHead head, List<String> without, Map<Reason, Integer> slots, FactValues facts) {
    List<String> its = its(head, without);
    return Reason.LASTING_MOST.stream()
        .filter(reason -> {
          List<String> so = units(slots.getOrDefault(reason, 0), facts);
          return its.stream().anyMatch(unit -> covered(unit, so));
        })
        .findFirst()
        .orElse(null);
  }

  /** Units without effect that a permission rests on. */
  private static List<String> its(RuleHead head, List<String> without) {
    return head.restsOn().stream().filter(unit -> covered(unit, without)).toList();
  }

  /** What a unit without effect would have to be, naming the parts among those without. */
  String asked(List<String> without) {
    List<String> apart =
        parts.stream()
            .filter(part -> without.containsAll(part.units()))
            .map(PartTerms::id)
            .toList();
    String plain =
        "not suspended, nor left out of provisional application"
            + (reserving ? ", nor reserved by a Party concerned" : "")
            + (dividing ? ", nor left out of the extension to a territory" : "");
    return apart.isEmpty()
        ? plain
        : plain + ", nor of a part that is not in force (part " + String.join(", ", apart) + ")";
  }

  /** Units of the codes used that are suspended. */
  List<String> suspendedCodes(CodeFacts used, FactValues facts, List<String> suspended) {
    Set<String> units = new LinkedHashSet<>();
    used.used(
        facts,
        (list, id) ->
            codes.getOrDefault(list, List.of()).stream()
                .filter(code -> code.id().equals(id) && suspended(code, suspended))
                .forEach(code -> units.addAll(code.cite())));
    return List.copyOf(units);
  }

  private static boolean suspended(Code code, List<String> suspended) {
    return !code.cite().isEmpty()
        && code.cite().stream().allMatch(unit -> covered(unit, suspended));
  }

  /** Facts not stated that could name a topic or category which is suspended. */
  List<String> codesMissing(CodeFacts used, FactValues facts, List<String> suspended) {
    Set<String> barring =
        codes.entrySet().stream()
            .filter(list -> list.getValue().stream().anyMatch(it -> suspended(it, suspended)))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return barring.isEmpty() ? List.of() : used.missing(facts, barring);
  }

  private static boolean covered(String unit, List<String> suspended) {
    return suspended.stream().anyMatch(outer -> UnitText.contains(outer, unit));
  }
}
