package org.pacta.agreement.scaffold;

/** A sentence, or item of conditions, by which something is to be stated in a request. */
final class StatedInRequest {
  private static final String NL_REQUEST =
      "(?:het|elk|ieder|dit|dat|een|de) verzoek(?:en|schrift)?(?!\\p{L})";
  private static final String NL_STATED = "(?:vermeld|aangegeven|opgenomen|uiteengezet|omschreven)";

  private static final Phrase WORDS =
      Phrase.of(
          "(?:(?<!\\p{L})(?:dien(?:t|en)|moet(?:en)?) [^.;:]{0,120}?in "
              + NL_REQUEST
              + "[^.;:]{0,120}?(?:te )?worden "
              + NL_STATED
              + "|(?<!\\p{L})in "
              + NL_REQUEST
              + " (?:[^.;:]{0,120}? )?(?:dien(?:t|en)|moet(?:en)?) (?:[^.;:]{0,120}? )?worden "
              + NL_STATED
              + "|(?<!\\p{L})(?:dien(?:t|en)|moet(?:en)?) [^.;:]{0,80}?worden "
              + NL_STATED
              + " in "
              + NL_REQUEST
              + "|^(?:\\p{L}+ ){1,5}in het verzoek (?:aangeeft|vermeldt)(?!\\p{L})|^in het verzoek word(?:t|en) [^.;:]{0,120}"
              + NL_STATED
              + "|(?<!\\p{L})(?:shall|must|is to|are to) (?:also |likewise |in addition )?be (?:stated|indicated|specified|mentioned|given|set out|included|described) in (?:the|each|every|any|its|a|such) (?:written )?requests?(?!\\p{L})"
              + "|(?<!\\p{L})(?:doit|doivent|devra|devront) (?:\\p{L}+ )?être (?:\\p{L}+ )?(?:indiqu|mentionn|précis|énonc|expos)ée?s? dans (?:la|chaque|toute|sa|une) demande(?!\\p{L})"
              + "|(?<!\\p{L})(?:deberán?|debe|deben|habrán? de) (?:\\p{L}+ )?(?:indicarse|especificarse|mencionarse|hacerse constar|consignarse|ser (?:indicad|especificad|mencionad)[ao]s?) en (?:la|cada|toda|su|una) solicitud(?!\\p{L})"
              + "|(?<!\\p{L})i(?:m|n dem|n jedem|n einem) ersuchen (?:[^.;:]{0,120} )?(?:anzugeben|aufzuführen|darzulegen|zu bezeichnen|zu nennen|angegeben werden|aufgeführt werden)(?!\\p{L})|(?<!\\p{L})(?:müssen|muss|sind|ist) (?:[^.;:]{0,120} )?i(?:m|n dem|n jedem|n einem) ersuchen (?:[^.;:]{0,80} )?(?:anzugeben|aufzuführen|darzulegen|zu bezeichnen|zu nennen|angegeben werden|aufgeführt werden)(?!\\p{L})"
              + "|(?<!\\p{L})(?:долж\\p{L}+ быть (?:\\p{L}+ )?указан\\p{L}*|указыва(?:ется|ются)) в (?:\\p{L}+ )?запросе(?!\\p{L})|(?<!\\p{L})(?:musí být (?:\\p{L}+ )?uveden\\p{L}*|(?:je|jsou) třeba uvést) v (?:\\p{L}+ )?žádosti(?!\\p{L}))");

  private StatedInRequest() {}

  static boolean in(Wording sentence) {
    return !sentence.text().endsWith(":") && WORDS.in(sentence);
  }

  /** Opening words of a list of what is to be stated in a request. */
  static boolean opens(Wording opening) {
    return opening.text().endsWith(":") && WORDS.in(opening);
  }
}
