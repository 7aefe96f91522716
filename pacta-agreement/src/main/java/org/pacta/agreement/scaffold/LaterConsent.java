package org.pacta.agreement.scaffold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What "subsequently" counts from where a number of States start the treaty: the consent that
 * decides, unless the text names the entry into force.
 */
final class LaterConsent {
  private static final String LATER = "later_ratification";
  private static final Pattern SOME = Pattern.compile("count: (?!1\\b)\\d");

  /** It is later than the entry into force. */
  private static final Phrase AFTER_START =
      Phrase.of(
          "(?:after|following|since|once|upon|date of)\\b[^.;]{0,60}(?:entry|entered|entering|come|came) into (?:force|effect)(?! of (?:this|the) \\p{L}+ for)"
              + "|après (?:l['’]|son )?entrée en vigueur|después de (?:la|su) entrada en vigor|nach (?:dem |seinem |ihrem )?inkrafttreten|после (?:его |её |ее )?вступления|na de inwerkingtreding|po vstupu");

  /** It is later than a deposit that the text names. */
  private static final Phrase AFTER_DEPOSIT =
      Phrase.of(
          "after the (?:date of )?(?:the )?deposit of (?:the|that|such) [\\p{L}-]+(?: such)? instrument"
              + "|après (?:la date du |le )?dépôt d(?:u|e ce|e cet) [\\p{L}-]+ instrument|después de(?:l| la fecha del) depósito de(?:l|l citado) \\p{L}+ instrumento"
              + "|nach (?:dem tag der |der )?hinterlegung der \\p{L}+ten [\\p{L}, -]{0,160}?urkunde|na de (?:datum van )?(?:de )?ne(?:e|de)rlegging van de \\p{L}+(?:de|ste) [\\p{L}, -]{0,160}?(?:oorkonde|akte)"
              + "|после (?:даты )?сдачи на хранение (?!сво|им|такой)\\p{L}+ (?:ратификационн|грамот|документ)|po (?:dni )?uložení (?!své|jeho|její|takové)\\p{L}+ (?:ratifikační|listin)");

  private LaterConsent() {}

  /** The clauses with what a later consent is later than. */
  static Map<String, LifeClauses.Found> among(
      Map<String, LifeClauses.Found> life, List<FoundUnit> units) {
    LifeClauses.Found later = life.get(LATER);
    LifeClauses.Found entry = life.get("entry_into_force");
    if (later == null
        || later.formula().isEmpty()
        || entry == null
        || !SOME.matcher(entry.formula()).find()) {
      return life;
    }
    List<FoundUnit> cited =
        units.stream().filter(unit -> later.cites().contains(unit.id())).toList();
    if (cited.stream().anyMatch(unit -> AFTER_START.in(unit.wording()))) {
      return life;
    }
    LifeClauses.Found decisive = later.also("later_than: decisive_consent");
    boolean named = cited.stream().anyMatch(unit -> AFTER_DEPOSIT.in(unit.wording()));
    Map<String, LifeClauses.Found> all = new LinkedHashMap<>(life);
    all.put(
        LATER,
        named
            ? decisive
            : decisive.remarked(
                "confirm that later means later than the consent that decides, not than the entry"
                    + " into force"));
    return all;
  }
}
