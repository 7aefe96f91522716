package org.pacta.agreement.scaffold;

/** Dutch words that are words of norms in one kind of clause only. */
final class DutchClauses {
  /** Words behind which "als" compares. */
  private static final String COMPARED =
      "(?<!(?<!\\p{L})(?:zowel|even|evenzeer|hetzelfde|dezelfde|zelfde|net) [^.;,]{0,60})";

  /**
   * "Als" where it means "if": before a subject that is no noun, and at the start of a clause also
   * before an article. "Als bedoeld in", "als land van herkomst" only say as what. Where the verb
   * stands first, "dan" tells the same.
   */
  static final String IF =
      COMPARED
          + "als (?:er|hij|zij|ze|dit|zulks|blijkt|iemand|niemand|deze)"
          + "|(?<![\\p{L}\\d)–-] )als (?:(?:de|het|een|geen|die|niet)(?! \\p{L}+[,.;])|\\p{L}*(?:gegevens|personen|feiten))"
          + "|(?<![\\p{L}\\d,)–-] )(?:verstrekt|heeft|hebben|is|zijn|wordt|worden|wenst|wensen|verzoekt|ontvangt|bestaat|bestaan|weigert|besluit|maakt|doet|komt)"
          + " (?:de|het|een|deze|er|geen) [^.;:]{3,240}, dan(?! wel(?!\\p{L}))";

  /**
   * "Can be" at the end of a clause says what is possible, and permits nothing: "gegevens die niet
   * kunnen worden gekoppeld". In a main clause, as in "de hulp kan worden geweigerd", it permits.
   */
  static final String NOT_IN_CLAUSE =
      "(?! worden(?:[,.;:)]|$))"
          + "(?!(?<=(?:(?<!\\p{L})(?:zodat|opdat|indien|dat (?:de|het|een|hij|zij|er|deze|geen))"
          + "|(?<!(?<!\\p{L})(?:voor|van|aan|met|in|op|bij|door|over|uit|tot|om|onder|tegen|naar|en|of))(?<=[\\p{L},]) (?-i:die)) "
          + "(?:(?!(?<!\\p{L})(?:heeft|hebben|had|hadden|is|zijn|was|waren|wordt|worden|\\p{L}{3,}t (?:kan|kunnen|mag|mogen) worden)(?<!(?:komst|niet) (?:kan|kunnen|mag|mogen) worden)(?!\\p{L}))[^.;:,]){0,90}"
          + "(?:kan|kunnen|mag|mogen)) worden \\p{L}+)";

  private DutchClauses() {}
}
