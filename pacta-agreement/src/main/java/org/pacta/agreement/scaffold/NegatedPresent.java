package org.pacta.agreement.scaffold;

import java.util.EnumMap;
import java.util.Map;

/**
 * Sentences in the present tense that say what nobody does, or what somebody does not do: "No
 * officer discloses what he learns", "The requested Party does not refuse". In a treaty they forbid
 * as much as "shall not" does.
 */
final class NegatedPresent {
  /** "No provision of this Agreement affects" forbids nobody anything. */
  private static final String PROVISION =
      "provision|part |article|disposition|disposición|bestimmung|положени|ustanovení|bepaling";

  private static final Map<Language, Phrase> WORDS = new EnumMap<>(Language.class);

  static {
    WORDS.put(
        Language.ENGLISH,
        nobody(
            "no |nobody |no one ",
            "is|are|was|were|has|have|exists?|affects?|prejudices?|appl(?:y|ies)|limits?|creates?|extends?|arises?"));
    WORDS.put(
        Language.FRENCH,
        either(
            nobodyElse(
                "aucune? |nul(?:le)? |personne ", "est|sont|a|ont|affecte|porte|s['’]applique"),
            without(
                "qui|que|dont|si|s['’]il|lorsque?|quand",
                "n(?:e |['’])(?!(?:est|sont|a|ont|sera|seront|affect|port|constitu|concern|crée|s['’]appliqu)\\p{L}*)\\p{L}+ (?:pas|plus|jamais|aucune?|ni)(?!\\p{L})")));
    WORDS.put(
        Language.SPANISH,
        either(
            nobodyElse("ning[uú]n[ao]? |nadie ", "es|está|tiene|afecta|existe|será|tendrá"),
            without(
                "que|quien|si|cuando|donde",
                "no (?!(?:es|son|est|ser[áí]|tien|tendr|hay|habr|exist|afect|constituy|impid|se aplic)\\p{L}*)(?:se )?\\p{L}+(?:a|e|an|en|á|án)(?!\\p{L})")));
    WORDS.put(
        Language.GERMAN,
        either(
            nobodyElse("kein\\p{L}* |niemand ", "ist|sind|hat|haben|gilt|besteht|berührt"),
            without(
                "wenn|falls|sofern|soweit|wird|werden|gilt|gelten|ist|sind|findet|finden|berühr(?:t|en)|bedeutet|besteht",
                "nicht(?!\\p{L})")));
    WORDS.put(
        Language.RUSSIAN,
        either(
            nobodyElse("ни од(?:ин|на|но) |никто ", "явля\\p{L}+|име\\p{L}+"),
            without(
                "если|когда|котор\\p{L}+",
                "не (?!(?:явля|применя|затраг|распростран|наруш|препятств|ограничив|означа|име|требу)\\p{L}*)\\p{L}+(?:ет|ёт|ют|ит|ат|ят)(?:ся)?(?!\\p{L})")));
    WORDS.put(
        Language.CZECH,
        either(
            nobodyElse("žádn\\p{L}+ |nikdo ", "není|nemá|neovlivňuje"),
            without(
                "kter\\p{L}+|pokud|jestliže|když",
                "ne(?:odm|odep|sděl|poskyt|předá|zpříst|zveřej|použ|využ|poruš|přijím|provád|vydá)\\p{L}*(?:e|í|á|ou|jí)(?!\\p{L})")));
    WORDS.put(
        Language.DUTCH,
        either(
            nobodyElse("geen |niemand ", "is|zijn|heeft|hebben|geldt|bestaat"),
            without(
                "wordt|worden|zover|voorzover|omvat(?:ten)?|die|dat|wie|indien|wanneer|als|tenzij|mits|geldt|gelden|is|zijn|betekent|bestaat",
                "niet(?!\\p{L})")));
  }

  /** A sentence that begins with nobody, unless one of some verbs follows soon. */
  private static Phrase nobody(String subjects, String verbs) {
    return Phrase.of(nobodyElse(subjects, verbs));
  }

  private static String nobodyElse(String subjects, String verbs) {
    return "^(?:"
        + subjects
        + ")(?!"
        + PROVISION
        + "|(?:\\p{L}+ ){0,2}(?:"
        + verbs
        + ")(?!\\p{L}))\\p{L}";
  }

  /** A negation in the main clause: none of some words comes before it. */
  private static String without(String words, String negated) {
    return "^(?:(?!(?<!\\p{L})(?:"
        + words
        + ")(?!\\p{L}))[^.;,]){0,160}?(?<!\\p{L})(?:"
        + negated
        + ")";
  }

  private static Phrase either(String one, String other) {
    return Phrase.of("(?:" + one + "|" + other + ")");
  }

  private NegatedPresent() {}

  /** True when a sentence without other words of norms says that something is not done. */
  static boolean in(Wording sentence, Language language) {
    Phrase negated = WORDS.get(language);
    return negated != null && negated.in(sentence);
  }
}
