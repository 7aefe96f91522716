package org.pacta.agreement.scaffold;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Words by which a sentence, or the title of an article, speaks of the life of the treaty. */
final class LifeTopics {
  /** One that comes later, and those that are bound already. */
  static final String BETWEEN_STATES =
      "between (?:this|that|such) (?:[\\p{L}]+ )?(?:state|party) and (?:the|those|any) (?:[\\p{L}]+ )?(?:states|parties) (?:for|in respect of) wh"
          + "|entre (?:cet|cette) (?:état|partie)(?: \\p{L}+)? et (?:les|ceux des) (?:états|parties)(?: \\p{L}+)? (?:pour|à l['’]égard d)|entre (?:este|dicho|esta|dicha) (?:estado|parte)(?: \\p{L}+)? y l[oa]s (?:estados|partes)(?: \\p{L}+)? (?:para|en) l[oa]s"
          + "|zwischen dies\\p{L}+ \\p{L}*(?:staat|partei) und den\\p{L}* \\p{L}*(?:staaten|parteien), für die|tussen (?:deze|die) (?:\\p{L}*staat|partij) en de (?:\\p{L}*staten|partijen) (?:waarvoor|ten aanzien waarvan)"
          + "|между этим государством[^.;]{0,20} и (?:тем\\p{L}* )?государствами[^.;]{0,20} для которых|mezi tímto [^.;]{0,20}státem a [^.;]{0,20}státy, pro (?:které|něž)";

  /** "As amended by the Protocol": what another treaty became is no amendment of this one. */
  private static final String OF_ANOTHER =
      "(?<!(?:\\bas|zoals|tels? que|telles? que|(?:telle|tel) qu['’](?:elle|il) a été|tal como fue|en su versión|ve znění|(?<!\\p{L})с|с изменениями и) (?:last |lastly |subsequently |further |laatstelijk |laatst |nader |dernièrement )?)";

  /** A suspension that is lifted; "it" where what is lifted is not named again. */
  private static final String LIFTED =
      "suspension (?:[^.;]{0,60}(?:may|can|shall|will|and|is) )[^.;]{0,20}(?:lifted|revoked|cancelled|withdrawn|ended by)|(?:lift|revoke|cancel|withdraw)s? (?:the|its|such|this) suspension|^it (?:may|can|shall|will) [^.;]{0,20}lifted"
          + "|aussetzung [^.;]{0,100}aufgehoben|aufhebung (?:der|dieser|einer) aussetzung|suspension (?:[^.;]{0,60} )?levée|(?:lever|mettre fin à) (?:la|cette) suspension|^elle peut être levée"
          + "|(?:opschorting|schorsing) [^.;]{0,100}(?:opgeheven|beëindigd|ingetrokken)|opheffing van de (?:opschorting|schorsing)|отмен\\p{L}+ (?:действия )?(?:решения о )?приостановлени|приостановлени[^.;]{0,100}отмен|сняти\\p{L} приостановлени"
          + "|pozastavení [^.;]{0,80}(?:zrušen|odvolán|ukončen)|(?:zrušení|odvolání|ukončení) pozastavení|(?:levantar|levantamiento de) la suspensión|suspensión [^.;]{0,80}levantad";

  private static final Map<String, Phrase> TOPICS = topics();
  private static final Map<String, Pattern> TITLES = titles();
  private static final Pattern FINAL =
      Pattern.compile("(?iu)\\bfinal\\b|schlussbestimm|finales|заключительн|závěrečn");

  private LifeTopics() {}

  /** Names of the clauses, in the order of the treaty's life. */
  static Set<String> names() {
    return TOPICS.keySet();
  }

  static boolean speaks(String name, Wording text) {
    return Objects.requireNonNull(TOPICS.get(name)).in(text);
  }

  /** True when an article of this title is about the clause. */
  static boolean titled(String name, String title) {
    return Objects.requireNonNull(TITLES.get(name)).matcher(title).find();
  }

  /** True when an article of this title is about any time in the life of the treaty. */
  static boolean titled(String title) {
    return FINAL.matcher(title).find() || names().stream().anyMatch(name -> titled(name, title));
  }

  private static Map<String, Pattern> compiled(Map<String, String> words) {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    words.forEach(
        (name, alternatives) -> patterns.put(name, Pattern.compile("(?iu)" + alternatives)));
    return patterns;
  }

  private static Map<String, Pattern> titles() {
    return compiled(
        Map.ofEntries(
            Map.entry(
                "duration",
                "duration|validity|\\bterm\\b|durée|vigencia|duración|geltungsdauer|срок действия|platnost|geldigheidsduur|\\bduur\\b"),
            Map.entry(
                "entry_into_force",
                "into (?:force|effect)|commencement|en vigueur|en vigor|inkrafttreten|inwerkingtreding|вступлени|platnost"),
            Map.entry(
                "later_ratification",
                "into (?:force|effect)|en vigueur|en vigor|inkrafttreten|inwerkingtreding|вступлени"),
            Map.entry(
                "provisional_application",
                "provisional|provisoire|vorläufig|voorlopig|временн|prozatím"),
            Map.entry("suspension", "suspen|aussetz|opschort|schorsing|приостанов|pozastav"),
            Map.entry("resumption", "suspen|resum|возобновл"),
            Map.entry(
                "amendment", "amend|modif|revision|supplement|enmiend|änder|wijzig|изменени|změn"),
            Map.entry(
                "termination",
                "terminat|denunc|denounc|dénonc|résili|kündig|opzeg|beëindig|прекращ|денонс|výpověď|ukončení"),
            Map.entry("withdrawal", "withdraw|denunc|dénonc|retrait|retiro|terugtrekking"),
            Map.entry("accession", "accession|adhesi|adhési|beitritt|toetreding|присоединен"),
            Map.entry(
                "supersedes",
                "supersed|repeal|previous|earlier|prior|abrog|opheffing|vervanging|other (?:\\p{L}+ )?(?:agreements|arrangements|treaties|instruments)|relation(?:ship)? (?:to|with)")));
  }

  private static Map<String, Phrase> topics() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(
        "duration",
        "of (?:unlimited|indefinite) duration|(?:shall|will) expire|in (?:force|effect) (?:as long as|until|for)|(?:for|of) (?:an?|the) (?:indefinite|unlimited|undetermined|initial|fixed)? ?(?:period|term|duration|time)|remains? in force (?:for|indefinitely)|valid for|concluded for|durée|(?:duración|vigencia|plazo) (?:indefinid|indeterminad)|vigencia (?:de|por)|(?:tiempo|duración) indefinid|unbestimmte zeit|auf die dauer|неопределенный срок|сроком на|бессрочн|dobu neurčitou|na dobu|zur? dauer|voor (?:een )?(?:onbeperkte|onbepaalde) (?:tijd|duur)|voor de duur|blijft .{0,40}van kracht|(?<!\\p{L})(?<!het )verstrijk(?:t|en)(?!\\p{L})|(?<!\\p{L})(?:expires?|expirera|expira|expirará)(?!\\p{L})|läuft [^.;]{0,120} ab(?!\\p{L})|tritt [^.;]{0,120}außer kraft");
    words.put(
        "entry_into_force",
        "(?:enters?|entry|entering|comes?|coming) into (?:force|effect|operation)|takes? effect (?:up)?on|entre(?:nt|ra|ront)? en vigueur|entrée en vigueur|entra(?:rán?|n)? en vigor|entrada en vigor|(?:tritt|treten),? .{0,400}in kraft|inkrafttreten|(?:treedt|treden),? .{0,400}in werking|in werking (?:treedt|treden)|inwerkingtreding|(?:wordt|worden) (?!niet|geacht)[^.;]{0,20}van kracht(?! (?:tot|gedurende|voor))|вступ\\p{L}+ в силу|vst(?:up|oup)\\p{L}+ v platnost|nab(?:ývá|ude) (?:platnosti|účinnosti)");
    words.put(
        "later_ratification",
        "(?:for|in respect of|as regards|with regard to) the (?:other|remaining) (?:[\\p{L}]+ ){0,2}(?:states|parties|signatories)|(?:for|in respect of|as regards|with regard to) (?:each|any|every|a|such) (?:[\\p{L}]+ ){0,2}(?:state|party|signatory)\\b.{0,160}(?:after|thereafter|subsequent|later)|thereafter.{0,120}for (?:each|any|every)|(?:enters?|enter) into force.{0,60}for (?:each|any|every) (?:[\\p{L}]+ ){0,2}(?:state|party|signatory).{0,100}(?:after|thereafter|subsequent|later)|(?:à l['’]égard de|pour|en ce qui concerne) (?:chaque|toute?|les autres)|für (?:jede[ns]?|die (?:übrigen|anderen)) (?:\\p{L}+ )?\\p{L}*(?:staat|partei)|(?:respecto de|para) (?:cada|cualquier|los demás|las demás)|(?:для|в отношении) (?:кажд|остальн|друг)|voor (?:elke|iedere|de (?:overige|andere)) (?:\\p{L}+ ){0,2}(?:staat|staten|partij)|pro (?:každ\\p{L}+|ostatní) (?:\\p{L}+ )?(?:stát|stran)|"
            + BETWEEN_STATES);
    words.put(
        "provisional_application",
        "provisional(?:ly)? appl|appl(?:y|ies|ied) provisionally|application provisoire|titre provisoire|appliquée?s? provisoirement|aplicación provisional|appliquer?\\p{L}* provisoirement|aplicar\\p{L}* provisionalmente|vorläufig(?:e[nr]?)? (?:angewend|angewandt|anwendung|anzuwenden)|voorlopige? (?:wordt |worden )?toe(?:gepast|passing)|временно применя|prozatímně|"
            + DeclaredApplication.SAME_DECLARED);
    words.put(
        "suspension",
        "(?<!\\p{L})suspend|suspension of (?:this|the) |suspendre|suspensión|aussetzen|ausgesetzt (?:werden|wird|ist|sein)|opschort|opgeschort|schorsen|приостанов|pozastav(?:it|en)");
    words.put(
        "resumption",
        "resum(?:e|ption)|(?:lifting|abolition|cancellation|revocation) of (?:the|such|this) (?:suspension|measures)|suspension (?:of .{0,40} )?and (?:its|the) (?:cancellation|lifting|revocation|termination|end|resumption)|its (?:lifting|revocation|cancellation)|levée de la suspension|возобновл|"
            + LIFTED);
    words.put(
        "amendment",
        OF_ANOTHER
            + "(?:(?:amend|modif(?:y|ied|ication))(?!(?:ing)? (?:or \\p{L}+ )?(?:the |any |its |their |domestic |national )?(?:laws?|legislation)\\b)|changes and additions|modifié|enmend|modificad|geändert(?!e[nrs]? fassung)|änderung|(?<!ge)wijzig|gewijzigd|изменени|дополнени|změn|měněna)");
    words.put(
        "termination",
        "(?<!\\p{L})terminat|(?<!\\p{L})discontinu|denounc|denunciation|cease to have effect|dénonc|résili|mettre fin|prend(?:ra)? fin|denunci|terminación|gekündigt|kündig|außer kraft|opzeg|opgezegd|beëindig|buiten werking|денонс|прекращ\\p{L}+ (?:действ|настоящ)|прекратить (?:его |её |ее )?действи|утратит силу|vypov[ěí]|výpově[ďd]|skončení platnosti|platnost [^.;]{0,40}(?:skončí|zanik)|pozbude platnosti");
    words.put(
        "withdrawal",
        "withdraw(?:al)? from (?:this|the)|may withdraw|withdrawal (?:shall|will|takes)|(?:se )?retirer d[ue]|retrait d[ue]|retirarse de|retiro del?|zurücktreten|rücktritt vo[mn]|austritt aus|aus[\\p{L} ]{1,60} austreten|terugtrekk(?:en|ing) uit|uittred|выйти из|выход\\p{L}* из|odstoup\\p{L}* od");
    words.put(
        "accession",
        "accession|accede|adhési|adhesión|beitritt|beitreten|toetred|присоедин|přistoup");
    words.put(
        "supersedes",
        "\\b(?:19|20)\\d\\d\\b.{0,200}ceases? to (?:have effect|be in force|apply)|(?:replace|supersede|repeal)[sd]?\\b|shall be replaced|abrog|quedará sin efecto|tritt .{0,80}außer kraft|komt .{0,60}te vervallen|verlies(?:t|en) .{0,300}geldigheid|verlier(?:t|en) .{0,300}(?:gültigkeit|geltung)(?!\\p{L})|vervangt|wordt opgeheven|утрачивает силу|pozbývá platnosti");
    Map<String, Phrase> topics = new LinkedHashMap<>();
    words.forEach((name, alternatives) -> topics.put(name, Phrase.of(alternatives)));
    return topics;
  }
}
