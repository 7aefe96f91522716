package org.pacta.agreement.scaffold;

/** What a text makes of silence: "if no objection is received, consent is deemed given". */
final class Silences {
  /** Consent that counts as given, or refusal, whatever else the sentence says. */
  private static final Phrase CONSENTS =
      Phrase.of(
          "(?<!\\p{L})(?:(?:consent|approval|agreement|permission|authori[sz]ation|acceptance)s? (?:shall|will|is|may|are) (?:then |thereby |thus )?(?:be )?(?:deemed|considered|presumed|regarded)(?: as| to)?(?: have| be)?(?: been)? (?:given|granted|obtained|expressed)"
              + "|deemed to have (?:been )?(?:consented|agreed|accepted|approved|withdrawn|waived|refused)|tacit(?:ly)? (?:consent|accept|approv|agree)\\p{L}*"
              + "|(?:zustimmung|einwilligung|genehmigung|einverständnis)[^.;]{0,60} als (?:erteilt|gegeben|verweigert)|consentement[^.;]{0,40} réputé|(?:consentement|accord|acceptation) tacites?|consentimiento[^.;]{0,40} (?:otorgado|tácito)"
              + "|(?:toestemming|instemming|goedkeuring)[^.;]{0,40} geacht[^.;]{0,40} (?:verleend|gegeven)|согласие (?:\\p{L}+ ){0,3}?счита\\p{L}+ (?:полученн|данн)|(?:se souhlas|souhlas se) (?:\\p{L}+ ){0,3}?za (?:udělen|daný))");

  /** Something counts as done or given up. */
  private static final Phrase COUNTS =
      Phrase.of(
          "(?<!\\p{L})(?:(?:deemed|considered|regarded|presumed|treated)(?!\\p{L})|may (?:regard|consider|treat|deem) (?:it|them|this|that|the \\p{L}+) (?:as|to)|(?:gilt|gelten)(?!\\p{L})[^.;]{0,80}(?<!\\p{L})als(?!\\p{L})|als \\p{L}+ (?:gilt|gelten)(?!\\p{L})"
              + "|(?:est|sont|sera|seront) (?:alors )?(?:réputée?s?|censée?s?|présumée?s?|considérée?s?)|vaut (?:acceptation|accord|consentement|rejet|refus)|se (?:consider|entend|entiend|presum|reputa|tendr)\\p{L}*"
              + "|(?:wordt|worden)(?!\\p{L})[^.;]{0,80}(?:geacht|beschouwd|aangemerkt)|geldt[^.;]{0,60} als(?!\\p{L})|счита[ею]тся|рассматрива[ею]тся|призна[её]тся|považuj[eí] se|se [^.;]{0,40}považuj[eí]|má se za to|poklád(?:á|ají) se)");

  /** Nobody has said or done something. */
  private static final Phrase SILENT =
      Phrase.of(
          "(?<!\\p{L})(?:(?:has|have|had|does|do|did|is|are)(?: not|n['’]t)(?: \\p{L}+){0,3}? (?:repl(?:y|ied)|answer(?:ed)?|object(?:ed)?|respond(?:ed)?|confirm(?:ed)?|react(?:ed)?|oppose[ds]?|notif(?:y|ied)|inform(?:ed)?|receive[ds]?|communicated?)(?!\\p{L})|(?:does|do|did) not(?: do so)?(?=[,.;])|no (?:\\p{L}+ ){0,3}?(?:reply|replies|answer|response|objections?|confirmation|opposition|notification|communication|comments?|reaction|decision) (?:\\p{L}+ ){0,6}?(?:is|are|has|have|was|were|within|by)(?!\\p{L})|(?:absence|lack) of (?:an? |any )?(?:\\p{L}+ ){0,2}?(?:reply|answer|response|objections?|confirmation|notification|reaction)|fail(?:s|ed|ing|ure)? (?:to (?:reply|answer|object|respond|confirm|react|notify|inform|do so)(?!\\p{L})|(?:an? |any |such |this |that ){0,4}(?:reply|answer|response|objection|confirmation|notification))|unless [^.;]{0,80}(?:objects|opposes|objection)(?!\\p{L})|silence(?!\\p{L})"
              + "|(?:keine?n?|ohne|mangels) (?:\\p{L}+ ){0,2}?(?:einw(?:and|änd)\\p{L}*|einwendung\\p{L}*|antwort|widerspruch|einspruch|rückmeldung)|nicht (?:[^.;]{0,60} )?(?:bestätigt|geantwortet|beantwortet|widersprochen|widerspricht|geäußert)|(?:antwortet|widerspricht|äußert)[^.;]{0,80} nicht(?!\\p{L})|schweigen"
              + "|(?:absence|défaut|faute) (?:de |d['’])(?:\\p{L}+ )?(?:réponse|objection|confirmation|opposition|notification)|n['’](?:a|ont|est|y a) (?:\\p{L}+ )?(?:pas|aucune) (?:\\p{L}+ )?(?:répondu|formulée?|soulevée?|confirmée?|notifiée?|reçue?|objection)|ne (?:répond|s['’]oppose|formule|soulève|confirme|notifie)\\p{L}* (?:pas|aucune)|aucune (?:réponse|objection|opposition)|sauf objection"
              + "|(?:falta|ausencia) de (?:respuesta|objeci|confirmaci|contestaci|oposici)\\p{L}*|no (?:ha|han|hubier[ae]|haya|se ha)n? (?:\\p{L}+ )?(?:respondido|contestado|formulado|confirmado|objetado|opuesto|recibido)|no (?:responde|contesta|objeta|formula|confirma|recibe|se opone)\\p{L}*|ninguna (?:respuesta|objeción)|silencio"
              + "|(?:geen|zonder) (?:\\p{L}+ ){0,3}?(?:bezwa\\p{L}+|antwoord|reactie|bevestiging|bericht)(?!\\p{L})|niet (?:[^.;]{0,60} )?(?:geantwoord|gereageerd|bevestigd|antwoordt|reageert)|(?:antwoordt|reageert)[^.;]{0,80} niet(?!\\p{L})|uitblijven van"
              + "|отсутстви\\p{L} (?:\\p{L}+ ){0,2}?(?:ответа|возражени|подтверждени)\\p{L}*|не (?:\\p{L}+ )?(?:поступ|получ|заяв|подтверд|возраз|ответ)\\p{L}*|неполучени\\p{L} (?:\\p{L}+ )?(?:ответа|возражени\\p{L}*|подтверждени\\p{L}*)|молчани\\p{L}"
              + "|(?:nevznes|neodpov|nepotvrd|neobdrž|nevyjádř|nesděl)\\p{L}*|(?:námitky|odpověď|vyjádření) (?:\\p{L}+ )?(?:nebud|není|nedojde)\\p{L}*|bez námitek|mlčení)");

  private Silences() {}

  /**
   * True when a unit says what follows where nobody answers: something counts as done, or something
   * happens after a length of time.
   */
  static boolean in(FoundUnit unit) {
    Wording words = unit.wording();
    return CONSENTS.in(words)
        || SILENT.in(words)
            && (COUNTS.in(words)
                || unit.times().lengths().stream().anyMatch(TimeTerms.Length::limit));
  }
}
