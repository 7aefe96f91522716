package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a State may also bind itself by signature without reservation as to ratification, the start
 * awaits its consent, not the deposit of an instrument alone.
 */
final class DefinitiveSignature {
  /** An event of the file's own: one for either way of consent. */
  static final String CONSENT = "consent_to_be_bound";

  private static final Phrase WORDS =
      Phrase.of(
          "sign\\p{L}* (?:it |this \\p{L}+ )?without (?:any )?reservation|signature not subject to (?:ratification|acceptance|approval)|definitive signature"
              + "|signature sans réserve|signature définitive|firma (?:definitiva|sin reserva)|unterzeichn\\p{L}+ ohne (?:einen |jeden )?vorbehalt|ondertekening zonder voorbehoud|подписани\\p{L}+ без оговор|podpis\\p{L}* bez výhrad");

  private DefinitiveSignature() {}

  /** The clauses, with consent awaited where a unit says that signature may express it. */
  static Map<String, LifeClauses.Found> among(
      Map<String, LifeClauses.Found> life, List<FoundUnit> units) {
    Optional<FoundUnit> stated =
        units.stream().filter(unit -> WORDS.in(unit.wording())).findFirst();
    if (stated.isEmpty()) {
      return life;
    }
    Map<String, LifeClauses.Found> changed = new LinkedHashMap<>();
    life.forEach((name, found) -> changed.put(name, awaiting(found, stated.get().id())));
    return changed;
  }

  /** True when a clause awaits the event, which the file must then name. */
  static boolean awaited(Map<String, LifeClauses.Found> life) {
    return life.values().stream().anyMatch(found -> found.formula().contains(CONSENT));
  }

  private static LifeClauses.Found awaiting(LifeClauses.Found found, String stated) {
    if (!found.formula().contains("instrument_deposited")) {
      return found;
    }
    List<String> cites = new ArrayList<>(found.cites());
    cites.add(stated);
    return new LifeClauses.Found(
            found.name(),
            found.formula().replace("instrument_deposited", CONSENT),
            cites,
            found.differ(),
            found.remark())
        .remarked("a signature without reservation as to ratification is such a consent too");
  }
}
