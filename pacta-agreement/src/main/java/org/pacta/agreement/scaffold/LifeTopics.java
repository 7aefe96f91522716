package org.pacta.agreement.scaffold;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Words by which a sentence, or the title of an article, speaks of the life of the treaty. */
final class LifeTopics {
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
        Map.of(
            "duration",
            "duration|validity|\\bterm\\b|durée|vigencia|duración|geltungsdauer|срок действия|platnost",
            "entry_into_force",
            "into (?:force|effect)|commencement|en vigueur|en vigor|inkrafttreten|вступлени|platnost",
            "provisional_application",
            "provisional|provisoire|vorläufig|временн|prozatím",
            "suspension",
            "suspen|aussetz|приостанов|pozastav",
            "resumption",
            "suspen|resum|возобновл",
            "amendment",
            "amend|modif|revision|supplement|enmiend|änder|изменени|změn",
            "termination",
            "terminat|denunc|denounc|dénonc|résili|kündig|прекращ|денонс|výpověď|ukončení",
            "withdrawal",
            "withdraw|denunc|dénonc|retrait|retiro",
            "accession",
            "accession|adhesi|adhési|beitritt|присоединен",
            "supersedes",
            "supersed|repeal|previous|earlier|prior|abrog|other (?:agreements|arrangements)"));
  }

  private static Map<String, Phrase> topics() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(
        "duration",
        "of (?:unlimited|indefinite) duration|in (?:force|effect) (?:as long as|until|for)|(?:for|of) (?:an?|the) (?:indefinite|unlimited|undetermined|initial|fixed)? ?(?:period|term|duration|time)|remains? in force (?:for|indefinitely)|valid for|concluded for|durée|(?:duración|vigencia|plazo) (?:indefinid|indeterminad)|vigencia de|(?:tiempo|duración) indefinid|unbestimmte zeit|auf die dauer|неопределенный срок|сроком на|бессрочн|dobu neurčitou|na dobu|zur? dauer");
    words.put(
        "entry_into_force",
        "(?:enters?|entry|entering|come|comes) into (?:force|effect)|takes? effect (?:up)?on|entrera? en vigueur|entrée en vigueur|entrará en vigor|entrada en vigor|tritt .{0,200}in kraft|inkrafttreten|вступ\\p{L}+ в силу|vstup\\p{L}+ v platnost|nabývá platnosti");
    words.put(
        "provisional_application",
        "provisional(?:ly)? appl|applied provisionally|application provisoire|titre provisoire|aplicación provisional|vorläufig angewend|временно применя|prozatímně");
    words.put(
        "suspension",
        "(?<!\\p{L})suspend|suspension of (?:this|the) |suspendre|suspensión|aussetzen|приостанов|pozastavit");
    words.put(
        "resumption",
        "resum(?:e|ption)|(?:lifting|abolition|cancellation|revocation) of (?:the|such|this) (?:suspension|measures)|suspension of .{0,40} and its cancellation|levée de la suspension|возобновл");
    words.put(
        "amendment",
        "amend|modif(?:y|ied|ication)|changes and additions|modifié|enmend|modificad|geändert|änderung|изменени|дополнени|změn|měněna");
    words.put(
        "termination",
        "(?<!\\p{L})terminat|(?<!\\p{L})discontinu|denounc|denunciation|cease to have effect|dénonc|résili|denunci|terminación|gekündigt|kündig|außer kraft|денонс|прекращ\\p{L}+ (?:действ|настоящ)|утратит силу|vypověd|výpověď|skončení platnosti");
    words.put("withdrawal", "withdraw(?:al)? from (?:this|the)|may withdraw");
    words.put("accession", "accession|accede");
    words.put(
        "supersedes",
        "\\b(?:19|20)\\d\\d\\b.{0,200}ceases? to (?:have effect|be in force|apply)|(?:replace|supersede|repeal)[sd]?\\b|shall be replaced|abrog|quedará sin efecto|tritt .{0,80}außer kraft|утрачивает силу|pozbývá platnosti");
    Map<String, Phrase> topics = new LinkedHashMap<>();
    words.forEach((name, alternatives) -> topics.put(name, Phrase.of(alternatives)));
    return topics;
  }
}
