package org.pacta.agreement.scaffold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Party leaves what binds it: where the text lets a Party, rather than a State, withdraw, and is
 * not applied before, no notice counts before the entry into force.
 */
final class LeavingOnce {
  private static final String LEAVES = "withdrawal";

  private static final Phrase PARTY =
      Phrase.of(
          "(?:any|each|every|a|either)(?: of the)? (?:contracting )?part(?:y|ies)\\b|(?:toute|chaque|une) partie|cualquier(?:a de las)? partes?|jede[rnm]? (?:\\p{L}+ )?\\p{L}*partei|(?:elke|iedere|een) (?:verdragsluitende )?partij|(?:люб|кажд)(?:ая|ой) (?:договаривающ\\p{L}+ )?сторон(?:а|ой)|(?:každ|kter)(?:á|ou)(?:koliv?)? (?:smluvní )?stran(?:a|ou)");

  private LeavingOnce() {}

  /** The clauses with a withdrawal that counts only once it is in force. */
  static Map<String, LifeClauses.Found> among(
      Map<String, LifeClauses.Found> life, List<FoundUnit> units) {
    LifeClauses.Found leaves = life.get(LEAVES);
    boolean party =
        leaves != null
            && !leaves.formula().isEmpty()
            && !life.containsKey("provisional_application")
            && units.stream()
                .anyMatch(unit -> leaves.cites().contains(unit.id()) && PARTY.in(unit.wording()));
    if (leaves == null || !party) {
      return life;
    }
    Map<String, LifeClauses.Found> all = new LinkedHashMap<>(life);
    all.put(
        LEAVES,
        leaves
            .also("only_after: entry_into_force")
            .remarked("confirm that no notice counts before the entry into force"));
    return all;
  }
}
