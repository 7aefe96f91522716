package org.pacta.agreement.scaffold;

import java.util.regex.Pattern;

/** Opening words of lists that name what is exchanged: "exchange information about:". */
final class KindsOfInformation {
  /** Something is exchanged or sent. */
  private static final Pattern GIVEN =
      words(
          "(?:exchang|provi[ds]|transmi|transfer|suppl[iy]|communicat|disclos|furnish)\\p{L}*|shar(?:e[sd]?|ing)|send|sent|give[ns]?|pass(?:ed)?"
              + "|(?:échang|communiqu|transm|fourni|transfér|divulgu|partag)\\p{L}*|(?:intercambi|comuni[cq]|transmi|facilit|suministr|transferi|proporcion)\\p{L}*"
              + "|(?:(?:aus)?tausch|übermitt|mitteil|mitgeteilt|übersend|weitergegeben|weitergabe)\\p{L}*|teilen|(?:uit)?wissel\\p{L}*|uitgewisseld|(?:verstrek|doorge[gv]|doorgifte|toezend|toegezonden|meedel|meegedeeld)\\p{L}*|delen"
              + "|(?:обмен|переда|предостав|направля|сообща)\\p{L}*|(?:vyměň|výměn|předáv|předá|poskyt|sděl|zasíl)\\p{L}*");

  private static final String WHAT =
      "information|personal data|data|intelligence|documents?|particulars|records|materials?|informations?|renseignements?|données|informaci(?:ón|ones)|datos|documentos?|informationen|\\p{L}*daten|angaben|auskünfte|erkenntnisse|unterlagen|informatie|inlichtingen|\\p{L}*gegevens|documenten|bescheiden|информаци\\p{L}+|сведени\\p{L}+|данн\\p{L}+|документ\\p{L}*|informac\\p{L}+|údaj\\p{L}+|dokument\\p{L}*|materiál\\p{L}*";

  private static final String ABOUT =
      "about|on|concerning|concerns?|regarding|relat(?:ing|ive) to|in relation to|with regard to|in respect of|includ(?:ing|es?)|such as|namely|in particular|especially|inter alia|among others|as follows"
          + "|sur|concernant|relati(?:fs?|ves?) (?:à|aux|au)|portant sur|au sujet d(?:e|u|es)|notamment|en particulier|sobre|relativ[oa]s? a(?: l[oa]s?|l)?|acerca de|en particular"
          + "|über|zu|betreffend|insbesondere|over|betreffende|inzake|omtrent|met betrekking tot|in het bijzonder|waaronder|onder meer"
          + "|о|об|касающ\\p{L}+|относительно|в частности|týkající se|zejména|o";

  private static final Pattern ABOUT_LIST =
      words("(?:" + WHAT + ")(?!\\p{L})[^.;:]{0,160}(?<!\\p{L})(?:" + ABOUT + ")\\s?:$");

  /** "The following data", before or behind what it is of. */
  private static final Pattern FOLLOWING =
      words(
          "(?:the following|folgende[nr]?|(?:de )?volgende|следующ\\p{L}+|následující|tyto|las? siguientes?|l?os siguientes) (?:(?:personal|personenbezogene[nr]?|persoonlijke|персональн\\p{L}+|osobní|items? of|pieces? of|kinds? of|types? of|categories of|categorieën(?: van)?|arten von|kategorien von) ){0,2}(?:"
              + WHAT
              + ")"
              + "|(?:"
              + WHAT
              + ") (?:à caractère personnel |personnelles |personales )?(?:suivante?s|siguientes?)");

  private static final Pattern KINDS =
      words(
          "(?:categories|types|kinds|classes) of (?:\\p{L}+ ){0,2}?(?:information|data|records)|(?:catégories|types) (?:de |d['’])(?:données|informations|renseignements)|(?:categorías|tipos) de (?:datos|informaci\\p{L}+)|(?:kategorien|arten) (?:von |der |personenbezogener ){1,4}(?:daten|informationen)|datenkategorien|categorieën (?:van )?(?:\\p{L}+ )?\\p{L}*(?:gegevens|informatie)|категори\\p{L} (?:\\p{L}+ )?(?:данных|информации|сведений)|kategorie (?:\\p{L}+ )?(?:údajů|informací)|data (?:elements|fields)|elements of (?:\\p{L}+ )?data|éléments? (?:de |des )données|datenfelder|datenelemente|gegevensvelden|gegevenselementen");

  private static final Pattern EXCHANGE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:exchange(?: of)?|échangent|intercambiarán|tauschen aus|wisselen uit|обмениваются|si vyměňují)\\s?:$");

  /** A condition, a purpose, a way or a place opens the list, or what is not to be sent. */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:if|where|when|unless|provided that|only|through|si|que si|lorsque?|à condition que|cuando|siempre que|wenn|falls|sofern|soweit|indien|wanneer|mits|als|voor zover|если|когда|pokud|jestliže)\\s?:$"
              + "|(?:shall|may|must|will|does|do|can) not|cannot|nicht(?!\\p{L})|niet(?!\\p{L})|geen |keine|n(?:e |['’])[^.;:]{0,40} (?:pas|que)(?!\\p{L})|не (?!(?:менее|более))|ne(?:smí|lze|předá|poskyt|sděl)\\p{L}*"
              + "|(?:when|in) (?:making|submitting) (?:a|the|such|any) requests?|^(?:(?:a|an|the|each|any|such|every) )?requests?(?!\\p{L})"
              + "|(?:following|folgende[nr]?|volgende|следующ\\p{L}+|následující\\p{L}*) (?:\\p{L}+ )?(?:purposes?|conditions?|cases|circumstances|principles|rules|grounds|safeguards|zwecke?n?|bedingungen|voraussetzungen|fällen?|doeleinden|voorwaarden|gevallen|цел\\p{L}+|услови\\p{L}+|случа\\p{L}+|účel\\p{L}+|podmín\\p{L}+|případ\\p{L}+)"
              + "|(?:fins|conditions|cas|fines|condiciones|casos) (?:suivante?s|siguientes))");

  private KindsOfInformation() {}

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?iu)(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})");
  }

  /** True when the items of a list name what is exchanged. */
  static boolean opens(String opening) {
    if (!opening.endsWith(":") || OTHERWISE.matcher(opening).find()) {
      return false;
    }
    boolean named = ABOUT_LIST.matcher(opening).find() || FOLLOWING.matcher(opening).find();
    return KINDS.matcher(opening).find()
        || EXCHANGE.matcher(opening).find()
        || named && GIVEN.matcher(opening).find();
  }
}
