package org.pacta.agreement.scaffold;

/**
 * Provisions that hold elsewhere too, with what must be changed: they may become {@code likewise}.
 */
final class CorrespondingApplication {
  static final Phrase WORDS =
      Phrase.of(
          "(?<!\\p{L})(?:mutatis mutandis|appl(?:y|ies) (?:accordingly|correspondingly|by analogy|likewise)"
              + "|par analogie|por analogía|(?:gilt|gelten) (?:[^.;]{0,120}? )?(?:entsprechend|sinngemäß)|(?:findet|finden) (?:[^.;]{0,120}? )?(?:entsprechend|sinngemäß)e? anwendung|(?:ist|sind) (?:[^.;]{0,120}? )?(?:entsprechend|sinngemäß) (?:anzuwenden|anwendbar)"
              + "|overeenkomstige toepassing|overeenkomstig van toepassing|(?:geldt|gelden) (?:[^.;]{0,120}? )?overeenkomstig(?=[.;,])|(?:соответственно|по аналогии) применя(?:ется|ются)|применя(?:ется|ются) (?:соответственно|по аналогии)"
              + "|(?:obdobně|přiměřeně) (?:se )?(?:použij[eí]|plat[ií]|uplatní)|(?:použij[eí]|plat[ií]|uplatní) (?:se )?(?:\\p{L}+ )?(?:obdobně|přiměřeně))(?!\\p{L})");

  private CorrespondingApplication() {}
}
