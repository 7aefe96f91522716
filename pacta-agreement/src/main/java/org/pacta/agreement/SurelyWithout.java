package org.pacta.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pacta.agreement.file.UnitText;

/**
 * What is without effect wherever one looks: in each relation of the Parties concerned, each
 * territory and by each clock that counts. {@code agr.suspended_units} says what is without effect
 * in any of them.
 *
 * @param byReason units for each reason: {@code suspended}, {@code not_in_force}, {@code ended},
 *     {@code reserved}; {@code *} for the whole text
 */
public record SurelyWithout(Map<String, List<String>> byReason) {
  /** Path of the fact. */
  public static final String PATH = "agr.surely_without";

  /** Nothing. */
  static final SurelyWithout NOTHING = new SurelyWithout(Map.of());

  private static final String WHOLE = "*";
  private static final String RESERVED = "reserved";

  public SurelyWithout {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    byReason.forEach((why, units) -> {
      if (!units.isEmpty()) {
        copy.put(why, List.copyOf(units));
      }
    });
    byReason = copy;
  }

  /** True for an agreement of which some rule falls away with what it rests on. */
  public static boolean asked(Agreement agreement) {
    return agreement.rules().stream().anyMatch(rule -> !rule.head().onlyWhile().isEmpty());
  }

  /**
   * By one status, which knows one relation, territory and clock.
   *
   * @param acting who acts, as far as that is known: what it has suspended of its own obligations
   *     alone bars it no more
   */
  static SurelyWithout by(Status status, Collection<String> acting) {
    Map<String, List<String>> units = new LinkedHashMap<>();
    StatusCode code = status.status();
    if (code.hasEffect()) {
      units.put(
          StatusCode.SUSPENDED.code(),
          Stream.concat(
                  status.suspendedUnits().stream(),
                  acting.size() == 1
                      ? status.standing().suspendedBy(acting.iterator().next()).stream()
                      : Stream.empty())
              .distinct()
              .toList());
      units.put(StatusCode.NOT_IN_FORCE.code(), status.standing().unitsNotYet());
      units.put(StatusCode.ENDED.code(), status.standing().unitsEnded());
      units.put(RESERVED, status.standing().reserved().between());
    } else {
      units.put(code.code(), List.of(WHOLE));
    }
    return new SurelyWithout(units);
  }

  /**
   * Facts that state by hand how the agreement stands, with what that means for rules that fall
   * away: what is stated is taken to hold wherever one looks. Units without a reason are suspended.
   */
  public static Facts completing(Facts facts) {
    return facts.at("agr.status").isEmpty() || facts.at(PATH).isPresent()
        ? facts
        : facts.with(PATH, stated(facts).asFact());
  }

  private static SurelyWithout stated(Facts facts) {
    Map<String, List<String>> units = new LinkedHashMap<>();
    String status = facts.at("agr.status").map(String::valueOf).orElse("");
    for (StatusCode code : StatusCode.values()) {
      if (!code.hasEffect() && code.code().equals(status)) {
        units.put(status, List.of(WHOLE));
        return new SurelyWithout(units);
      }
    }
    units.put(StatusCode.SUSPENDED.code(), texts(facts, "agr.units_suspended"));
    units.put(StatusCode.NOT_IN_FORCE.code(), texts(facts, "agr.units_not_yet"));
    units.put(StatusCode.ENDED.code(), texts(facts, "agr.units_ended"));
    units.put(RESERVED, texts(facts, "agr.units_reserved"));
    if (units.values().stream().allMatch(List::isEmpty)) {
      units.put(StatusCode.SUSPENDED.code(), texts(facts, "agr.suspended_units"));
    }
    return new SurelyWithout(units);
  }

  private static List<String> texts(Facts facts, String path) {
    return facts.at(path).orElse(null) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** As a fact says it. */
  public static SurelyWithout ofFact(Object fact) {
    Map<String, List<String>> units = new LinkedHashMap<>();
    if (fact instanceof Collection<?> list) {
      for (Object entry : list) {
        if (entry instanceof Map<?, ?> it && it.get("units") instanceof Collection<?> its) {
          units.put(String.valueOf(it.get("why")), its.stream().map(String::valueOf).toList());
        }
      }
    }
    return new SurelyWithout(units);
  }

  /** The fact. */
  List<Map<String, Object>> asFact() {
    List<Map<String, Object>> entries = new ArrayList<>();
    byReason.forEach((why, units) -> entries.add(Map.of("why", why, "units", units)));
    return entries;
  }

  /** What is without effect both here and there. */
  SurelyWithout and(SurelyWithout other) {
    Map<String, List<String>> both = new LinkedHashMap<>();
    byReason.forEach((why, units) -> {
      List<String> others = other.byReason.getOrDefault(why, List.of());
      both.put(
          why,
          Stream.concat(
                  units.stream().filter(unit -> covered(unit, others)),
                  others.stream().filter(unit -> covered(unit, units)))
              .distinct()
              .toList());
    });
    return new SurelyWithout(both);
  }

  /** True for a unit without effect for a reason that is not among those outlasted. */
  public boolean covers(String unit, Set<String> outlasted) {
    return byReason.entrySet().stream()
        .anyMatch(it -> !outlasted.contains(it.getKey()) && covered(unit, it.getValue()));
  }

  private static boolean covered(String unit, List<String> units) {
    return units.stream().anyMatch(outer -> outer.equals(WHOLE) || UnitText.contains(outer, unit));
  }
}
