package org.pacta.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.agreement.file.UnitText;

/**
 * What is without effect wherever one looks: in each relation of the Parties concerned, each
 * territory and by each clock that counts. {@code agr.suspended_units} says what is without effect
 * in any of them.
 *
 * @param byReason units for each reason: {@code suspended}, {@code not_in_force}, {@code ended},
 *     {@code reserved}, or several joined by {@code or} where one holds here and another there;
 *     {@code *} for the whole text
 */
public record SurelyWithout(Map<String, List<String>> byReason) {
  /** Path of the fact. */
  public static final String PATH = "agr.surely_without";

  /** Nothing. */
  static final SurelyWithout NOTHING = new SurelyWithout(Map.of());

  private static final List<String> HOW_IT_STANDS =
      List.of(
          "agr.status",
          "agr.suspended_units",
          "agr.units_suspended",
          "agr.units_not_yet",
          "agr.units_ended",
          "agr.units_reserved");

  private static final String WHOLE = "*";
  private static final String RESERVED = "reserved";

  /** Between reasons of which one holds here and another there. */
  private static final String OR = " or ";

  private static final List<String> REASONS =
      List.of(
          StatusCode.SUSPENDED.code(),
          StatusCode.NOT_IN_FORCE.code(),
          StatusCode.ENDED.code(),
          RESERVED);

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
    Standing standing = status.standing();
    Map<String, List<String>> units = new LinkedHashMap<>();
    units.put(
        StatusCode.SUSPENDED.code(),
        Stream.concat(
                status.suspendedUnits().stream(),
                acting.size() == 1
                    ? standing.suspendedBy(acting.iterator().next()).stream()
                    : Stream.empty())
            .distinct()
            .toList());
    units.put(StatusCode.NOT_IN_FORCE.code(), standing.unitsNotYet());
    units.put(StatusCode.ENDED.code(), standing.unitsEnded());
    units.put(RESERVED, standing.reserved().between());
    if (!status.status().hasEffect()) {
      units.put(status.status().code(), List.of(WHOLE)); // what had ended before still has
    }
    return new SurelyWithout(units);
  }

  /**
   * Facts that state by hand how the agreement stands, with what that means for rules that fall
   * away: what is stated is taken to hold wherever one looks. Why units are without effect that no
   * list of reasons names is not known.
   */
  public static Facts completing(Facts facts) {
    Map<String, List<String>> all = new LinkedHashMap<>(stated(facts));
    ofFact(facts.at(PATH).orElse(List.of()))
        .byReason
        .forEach((why, units) -> all.merge(why, units, SurelyWithout::both));
    return facts.at("agr.status").isEmpty()
        ? facts
        : facts.with(PATH, new SurelyWithout(all).asFact());
  }

  /**
   * Facts stated beside events: where they say otherwise how the agreement stands, what is stated
   * alone is sure, as what the events say of it belongs to another state of things.
   *
   * @param worked what the events say
   * @param all the same with what is stated over it
   */
  public static Facts beside(Facts worked, Facts all, Facts stated) {
    boolean otherwise =
        HOW_IT_STANDS.stream().anyMatch(path -> !worked.at(path).equals(all.at(path)));
    return otherwise
        ? completing(stated).at(PATH).map(sure -> all.with(PATH, sure)).orElse(all.without(PATH))
        : all;
  }

  /**
   * Facts stated over a base, which may know itself what is sure.
   *
   * @param all the base with what is stated over it
   */
  public static Facts over(Facts base, Facts all, Facts stated) {
    return base.at(PATH).isPresent() ? beside(base, all, stated) : completing(all);
  }

  /** What is reserved wherever one looks, as facts that events give say it. */
  static SurelyWithout reserved(Facts facts) {
    return new SurelyWithout(
        Map.of(
            RESERVED,
            ofFact(facts.at(PATH).orElse(List.of())).byReason.getOrDefault(RESERVED, List.of())));
  }

  private static Map<String, List<String>> stated(Facts facts) {
    Map<String, List<String>> units = new LinkedHashMap<>();
    units.put(StatusCode.SUSPENDED.code(), texts(facts, "agr.units_suspended"));
    units.put(StatusCode.NOT_IN_FORCE.code(), texts(facts, "agr.units_not_yet"));
    units.put(StatusCode.ENDED.code(), texts(facts, "agr.units_ended"));
    units.put(RESERVED, texts(facts, "agr.units_reserved"));
    units.put(String.join(OR, REASONS), texts(facts, "agr.suspended_units"));
    String status = facts.at("agr.status").map(String::valueOf).orElse("");
    for (StatusCode code : StatusCode.values()) {
      if (!code.hasEffect() && code.code().equals(status)) {
        units.put(status, List.of(WHOLE));
      }
    }
    return units;
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
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

  /** What is without effect both here and there, be it for one reason here and another there. */
  public SurelyWithout and(SurelyWithout other) {
    Map<String, List<String>> both = new LinkedHashMap<>();
    byReason.forEach((why, units) ->
        other.byReason.forEach((otherwise, others) -> {
          List<String> common =
              Stream.concat(
                      units.stream().filter(unit -> covered(unit, others)),
                      others.stream().filter(unit -> covered(unit, units)))
                  .distinct()
                  .toList();
          if (!common.isEmpty()) {
            both.merge(either(why, otherwise), common, SurelyWithout::both);
          }
        }));
    return new SurelyWithout(both);
  }

  private static String either(String why, String otherwise) {
    Set<String> reasons = new TreeSet<>(List.of(why.split(OR)));
    reasons.addAll(List.of(otherwise.split(OR)));
    return REASONS.stream().filter(reasons::contains).collect(Collectors.joining(OR));
  }

  /** True for a unit without effect for a reason that is not among those outlasted. */
  public boolean covers(String unit, Set<String> outlasted) {
    return byReason.entrySet().stream()
        .anyMatch(it ->
            Stream.of(it.getKey().split(OR)).noneMatch(outlasted::contains)
                && covered(unit, it.getValue()));
  }

  private static boolean covered(String unit, List<String> units) {
    return units.stream().anyMatch(outer -> outer.equals(WHOLE) || UnitText.contains(outer, unit));
  }
}
