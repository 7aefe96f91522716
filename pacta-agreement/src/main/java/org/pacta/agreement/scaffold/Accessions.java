package org.pacta.agreement.scaffold;

/**
 * Accession beside ratification: an instrument of either may start a treaty, and either may come
 * later.
 */
final class Accessions {
  private static final Phrase ACCEDES =
      Phrase.of(
          "acced|adh[éè]r|adhier|beitr[ei]t|beigetret|toetred|toetreed|присоедин|přistup|přistoup");

  /** Who comes later ratifies, or gives his instrument of ratification. */
  private static final Phrase RATIFIES =
      Phrase.of(
          "(?<!\\p{L})(?:ratif(?:y|ies|ying)|(?:its|their|his) (?:respective )?instruments? of ratification"
              + "|ratifie(?:nt|ra|ront)?|(?:son|leur) instrument de ratification|ratifi(?:que|quen|ca|can)|su instrumento de ratificación"
              + "|ratifizier(?:t|en|ende[nr]?)|(?:seiner|ihrer) ratifikations|bekrachtig(?:t|en)(?!\\p{L})|(?:zijn|haar|hun) (?:bekrachtigings|(?:akte|oorkonde) van bekrachtiging)"
              + "|ратифицир\\p{L}+|сво\\p{L}+ (?:ратификационн|(?:грамот|документ)\\p{L}* о ратификации)|ratifikuj\\p{L}+|své ratifikační)");

  /** Accession is the last of the instruments of a list. */
  private static final Phrase LISTED =
      Phrase.of(
          "(?:ratification|acceptance|approval)[^.;]{0,60} (?:or|and) (?:of )?accession|(?:ratification|acceptation|approbation)[^.;]{0,60} (?:ou|et) d['’]adhésion"
              + "|(?:ratificación|aceptación|aprobación)[^.;]{0,60} [oy] (?:de )?adhesión|(?:ratifi|annahme|genehmigung)[^.;]{0,80}(?:oder|und) beitritts"
              + "|(?:bekrachtiging|aanvaarding|goedkeuring|ratificatie)[^.;]{0,60} (?:of|en) (?:van )?toetreding|(?:ратификац|принятии|утверждении|одобрении)[^.;]{0,80} (?:или|и|либо) (?:документ\\p{L}* )?(?:о )?присоединении"
              + "|(?:ratifikační|přijetí|schválení)[^.;]{0,80} (?:nebo|či|a) (?:listin\\p{L}+ )?(?:o )?přístupu");

  static final String COUNTS =
      "an accession counts too: give its event as instrument_deposited, as that of a Party with"
          + " joins: accession starts nothing";

  private Accessions() {}

  /** It comes into force for one that accedes, and for none that ratifies. */
  static boolean only(Wording text) {
    return ACCEDES.in(text) && !RATIFIES.in(text);
  }

  /** An instrument of accession is one of those of which a text speaks. */
  static boolean listed(Wording text) {
    return LISTED.in(text);
  }
}
