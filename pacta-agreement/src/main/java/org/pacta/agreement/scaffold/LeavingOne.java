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

  private static final String LEAVES =
      "the others are taken to stay bound: confirm that one Party's notice does not end it for all";

  /** The notice ends it for its Party. */
  private static final Phrase ALONE =
      Phrase.of(
          "in ?so ?far as (?:it|that party|that state|he) is concerned|in respect of itself|(?:for|with respect to|in respect of|as regards) (?:that|the|such|this) (?:(?:withdrawing|denouncing|notifying) )?(?:contracting )?(?:party|state)\\b|en ce qui (?:la|le) concerne|(?:pour|à l['’]égard de) (?:cette|la) partie|en lo que (?:a ella )?(?:le|se) (?:concierne|refiere)|(?:para|respecto de) (?:esa|dicha|esta) parte|(?:für|gegenüber) (?:sich|diese[rn]?) (?:selbst|vertragspartei|staat|partei)|voor zover het (?:haar|hem|die) \\p{L}*\\s?betreft|(?:voor|ten aanzien van) die (?:\\p{L}+ )?(?:partij|staat)|(?:для|в отношении) (?:этой|такой|данной|него|нее|неё) ?(?:\\p{L}+ )?(?:стороны|государства)?|pro (?:tuto|takovou|danou) (?:\\p{L}+ )?(?:stranu)|pokud jde o (?:tuto|ni)");

  /** Each of the Parties may give it. */
  private static final Phrase BY_ONE =
      Phrase.of(
          "(?<!\\p{L})(?:any|each|every|either|a|one)(?: of the)?(?: \\p{L}+){0,3}? (?:party|parties|state|states|signatory|signatories|member|members|government|governments)(?!\\p{L})"
              + "|(?<!\\p{L})(?:chaque|toute?|chacune? des|l['’]une? (?:quelconque )?des|une)(?: \\p{L}+){0,3}? (?:parties?|états?)(?!\\p{L})"
              + "|(?<!\\p{L})(?:cada|cualquier|cualquiera de l[ao]s|una de las)(?: una de las)?(?: \\p{L}+){0,3}? (?:partes?|estados?)(?!\\p{L})"
              + "|(?<!\\p{L})(?:jede[mnrs]?|eine[mnr]?)(?: der)?(?: \\p{L}+){0,2}? (?:\\p{L}*parte\\p{L}+|\\p{L}*staat\\p{L}*|seite)"
              + "|(?<!\\p{L})(?:elke?|ieder|iedere|een)(?: (?:der|van de))?(?: \\p{L}+){0,3}? (?:partij(?:en)?|staat|staten)(?!\\p{L})"
              + "|(?<!\\p{L})(?:кажд|люб|одн)\\p{L}+(?: из)?(?: \\p{L}+){0,2}? (?:сторон|государств)\\p{L}*"
              + "|(?<!\\p{L})(?:každ|kterákoli|kteroukoli|kterékoli|jedn)\\p{L}*(?: ze)?(?: \\p{L}+){0,2}? (?:stran|stát)\\p{L}*");

  private LeavingOne() {}

  /** The clauses with a withdrawal in place of an end for all, where the text says so. */
  static Map<String, LifeClauses.Found> among(
      Map<String, LifeClauses.Found> life, List<FoundUnit> units) {
    LifeClauses.Found end = life.get("termination");
    if (end == null
        || life.containsKey("withdrawal") && !life.get("withdrawal").formula().isEmpty()) {
      return life;
    }
    List<FoundUnit> about =
        units.stream()
            .filter(unit -> article(unit.id()).equals(article(end.cites().getFirst())))
            .toList();
    Optional<FoundUnit> goesOn =
        about.stream().filter(unit -> GOES_ON.in(unit.wording())).findFirst();
    List<FoundUnit> cited = about.stream().filter(unit -> end.cites().contains(unit.id())).toList();
    boolean alone = goesOn.isPresent() || says(ALONE, cited);
    Map<String, LifeClauses.Found> left = new LinkedHashMap<>();
    life.forEach((name, found) -> {
      if (!name.equals("termination")) {
        left.putIfAbsent(name, found);
      } else if (alone) {
        left.put("withdrawal", withdrawal(end, goesOn.map(FoundUnit::id).orElse("")));
      } else if (says(BY_ONE, cited)) {
        left.put("withdrawal", withdrawal(end, "").remarked(LEAVES));
      } else {
        left.put(name, end.unwritten("among many Parties, say whether it ends for all"));
      }
    });
    goesOn.ifPresent(unit ->
        left.put(
            "minimum_parties",
            new LifeClauses.Found("minimum_parties", "count: 2", List.of(unit.id()), false, "")));
    return left;
  }

  private static boolean says(Phrase words, List<FoundUnit> units) {
    return units.stream().anyMatch(unit -> words.in(unit.wording()));
  }

  private static LifeClauses.Found withdrawal(LifeClauses.Found end, String goesOn) {
    List<String> cites = new ArrayList<>(end.cites());
    if (!goesOn.isEmpty() && !cites.contains(goesOn)) {
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
