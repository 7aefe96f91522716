package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.agreement.file.UnitText;

/**
 * Among more than two Parties, a notice that ends the treaty may end it for its Party alone: "it
 * remains in force between the other two".
 */
final class LeavingOne {
  private static final Phrase GOES_ON =
      Phrase.of(
          "(?:between|among|for|as between|as regards) the (?:other|remaining|rest)\\b|entre (?:les autres|les parties restantes|las (?:demás|otras|restantes))|(?:zwischen|für) (?:den|die) (?:übrigen|anderen|verbleibenden)|(?:tussen|voor) de (?:overige|andere|overblijvende)|mezi (?:ostatními|zbývajícími|zbylými)|между (?:остальными|другими|остающимися|двумя другими)");

  private LeavingOne() {}

  /** The clauses with a withdrawal in place of an end for all, where the text says so. */
  static Map<String, LifeClauses.Found> among(
      Map<String, LifeClauses.Found> life, List<FoundUnit> units) {
    LifeClauses.Found end = life.get("termination");
    if (end == null
        || life.containsKey("withdrawal") && !life.get("withdrawal").formula().isEmpty()) {
      return life;
    }
    Optional<FoundUnit> goesOn =
        units.stream()
            .filter(unit -> GOES_ON.in(unit.wording()))
            .filter(unit -> article(unit.id()).equals(article(end.cites().getFirst())))
            .findFirst();
    Map<String, LifeClauses.Found> left = new LinkedHashMap<>();
    life.forEach((name, found) -> {
      if (name.equals("withdrawal") && goesOn.isPresent()) {
        return;
      }
      if (!name.equals("termination")) {
        left.put(name, found);
      } else if (goesOn.isEmpty()) {
        left.put(
            name, end.remarked("among many Parties: say whether it ends for that Party alone"));
      } else {
        left.put("withdrawal", withdrawal(end, goesOn.get().id()));
        left.put(
            "minimum_parties",
            new LifeClauses.Found(
                "minimum_parties", "count: 2", List.of(goesOn.get().id()), false, ""));
      }
    });
    return left;
  }

  private static LifeClauses.Found withdrawal(LifeClauses.Found end, String goesOn) {
    List<String> cites = new ArrayList<>(end.cites());
    if (!cites.contains(goesOn)) {
      cites.add(goesOn);
    }
    return new LifeClauses.Found(
        "withdrawal",
        end.formula().replace("termination_notice", "withdrawal_notice"),
        cites,
        end.differ(),
        end.remark());
  }

  private static String article(String id) {
    return UnitText.article(id);
  }
}
