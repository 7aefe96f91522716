package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Atom;
import org.pacta.agreement.Because;
import org.pacta.agreement.StatusForAct;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.guard.FactType;
import org.pacta.agreement.guard.FactValues;
import org.pacta.agreement.guard.GuardTable;
import org.pacta.agreement.temporal.Reserving;

/**
 * What {@code reserving} bounds when a Party reserves: units that cannot be reserved, and days on
 * which none can be. What the status would ignore is not permitted.
 */
final class ReservingReach {
  private static final String PARTY = "mem.party";
  private static final String UNITS = "mem.units";

  private final @Nullable Reserving reserving;
  private final Map<String, String> gists;

  ReservingReach(AgreementContent content) {
    this.reserving = content.terms().reserving();
    this.gists = content.units().stream().collect(Collectors.toMap(TextUnit::id, TextUnit::gist));
  }

  /** Paths read on an act that reserves. */
  static List<String> paths(Map<String, FactType> variables) {
    return variables.containsKey("mem") ? List.of(PARTY, UNITS, Reserving.OPEN_TO) : List.of();
  }

  /** What is beyond the clause in some facts of an act. */
  Beyond of(String act, GuardTable guards, FactValues facts) {
    if (reserving == null || !act.equals(StatusForAct.RESERVES)) {
      return Beyond.NOTHING;
    }
    List<Because> because = new ArrayList<>();
    List<String> cures = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> named = Suspension.units(guards.slot(UNITS), facts);
    if (named.isEmpty()) {
      missing.add(UNITS);
    }
    List<String> beyond = named.stream().filter(unit -> !reserving.reach().reaches(unit)).toList();
    if (!beyond.isEmpty()) {
      String says = "Only these units can be reserved: " + reserving.reach().inWords() + ".";
      because.add(because(says, new Atom("mem.units can be reserved", false, beyond, UNITS)));
      cures.add("Leave out of the reservation: " + String.join(", ", beyond) + ".");
    }
    Object party = facts.at(guards.slot(PARTY));
    if (party == null) {
      missing.add(PARTY);
    }
    if (!reserving.onlyAt().isEmpty()) {
      Object open = facts.at(guards.slot(Reserving.OPEN_TO));
      if (open == null) {
        missing.add(Reserving.OPEN_TO);
      } else if (party != null && !(open instanceof List<?> some && some.contains(party))) {
        String says = "A Party may reserve only on the day of its " + reserving.days() + ".";
        String asked = PARTY + " in " + Reserving.OPEN_TO;
        because.add(because(says, new Atom(asked, false, party, PARTY)));
        cures.add("Reserve on the day of the " + reserving.days() + " of " + party + ".");
      }
    }
    return new Beyond(because, cures, missing);
  }

  private Because because(String says, Atom atom) {
    List<String> cite = reserving == null ? List.of() : reserving.cite();
    return new Because(
        "reserving-reach",
        "condition",
        cite,
        says,
        List.of(atom),
        cite.stream().map(unit -> gists.getOrDefault(unit, unit)).toList());
  }
}
