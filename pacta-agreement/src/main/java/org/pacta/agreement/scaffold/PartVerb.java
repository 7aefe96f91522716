package org.pacta.agreement.scaffold;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The verb by which what is named before it enters into force, with the words that say when.
 *
 * @param near it follows the names at once, so that nothing else is named or left out
 * @param applied the names are applied from then on, and may not enter into force
 * @param time words that say when; empty where the verb is negated or they are not all of them
 * @param end where the clause ends in the text
 */
record PartVerb(boolean near, boolean applied, String time, int end) {
  /** What may stand between the names and the verb. */
  private static final Pattern GAP =
      Pattern.compile(
          "(?iu),? (?:of (?:this|the present) \\p{L}+|dieses \\p{L}+|dieser \\p{L}+|d[eu] (?:la )?présente? \\p{L}+|van (?:dit|deze) \\p{L}+|настоящ\\p{L}+ \\p{L}+|tét[oé] \\p{L}+|de(?:l| la) presente \\p{L}+|shall|will|however|nevertheless|thereof|hereof|hereto|not|only|then|inclusive|jedoch|dagegen|hingegen|erst|aber|toutefois|cependant|n(?=['’])|ne|echter|evenwel|eerst|pas|однако|лишь|только|не|však|teprve|ale|až|sin embargo|no|s[oó]lo)(?!\\p{L}),?");

  private static final Pattern NOT =
      Pattern.compile("(?iu)(?<!\\p{L})(?:not|nicht|niet|не|no|pas)(?!\\p{L})");

  private static final String STARTS =
      "(?:enters?|comes?|goes|go) into (?:force|effect|operation)|takes? effect|becomes? (?:effective|operative|applicable)|entre(?:nt|ra|ront)? (?:pas )?en vigueur|pren(?:d|dra|dront|nent) effet|вступ\\p{L}+ в силу|vst(?:up|oup)\\p{L}+ v (?:platnost|účinnost)|nab(?:ývají|ývá|udou|ude) (?:platnosti|účinnosti)|entra(?:rán?|n)? en vigor|surtirán? efectos?";
  private static final String APPLIES =
      "(?:appl(?:y|ies)|be appli(?:ed|cable)|(?:gilt|gelten)|s['’]applique\\p{L}*|применя\\p{L}+)(?= (?:only |jedoch |erst ){0,3}(?:(?:as )?(?:from|of)|with effect|ab|vo[mn]|à (?:partir|compter)|со? )(?!\\p{L}))";
  private static final Pattern VERB =
      Pattern.compile(
          "(?iu),?(?: n['’]|['’]| )(?:"
              + STARTS
              + "|(?<apply>"
              + APPLIES
              + ")|(?<parted>treten|tritt|treden|treedt))(?!\\p{L})");
  private static final Pattern FORCE =
      Pattern.compile("(?iu)(?<!\\p{L})in (?:kraft|werking)(?!\\p{L})");
  private static final Pattern OUT_OF_FORCE =
      Pattern.compile("(?iu)(?<!\\p{L})(?:außer kraft|buiten werking)(?!\\p{L})");
  private static final Pattern AUXILIARY =
      Pattern.compile("(?iu)\\s(?:shall|will)(?: not| only| however){0,3}$");

  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?iu)^,\\s(?:which|that|die|welche|qui|welke|которые|které|que)\\s[^,]{1,100}(?:,|$)");

  /** Between names that are not read in full and the verb: no verb of its own, and no day. */
  private static final Pattern OTHER_VERB =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:shall|will|may|must|can|is|are|was|has|have|when|before|after|if|until|once|which|that|day|date|wird|werden|kann|können|ist|sind|wenn|sobald|nachdem|bevor|falls|gilt|gelten|est|sont|sera|seront|peut|peuvent|quand|lorsque|si|avant|après|qui|que|jour|wordt|worden|kan|kunnen|zijn|wanneer|zodra|nadat|voordat|indien|dag|если|когда|после|до|является|день|je|jsou|bude|budou|pokud|když|jakmile|es|son|será|serán|puede|cuando|antes|después)(?!\\p{L})"
              + "|(?<!of )(?:this|the present) \\p{L}|(?<!\\p{L})(?:and|und|et|en|и|a|y) (?:this|dieses|dieser|le présent|dit|deze|настоящ|tato|el presente)");

  private static final Pattern ENDING =
      Pattern.compile(
          "(?iu),? (?:(?:and|while|whereas|but|wobei|während|tandis que|terwijl|а|přičemž) (?:the |this |dieses |le |dit |настоящ)|(?:"
              + PartStart.STRONG
              + "|and|und|et|en|и|а|a|y) (?=(?:(?:\\p{L}{1,12}\\.?|§§?) |l['’]){1,2}(?-i:\\d|[IVXLC]{1,7}(?!\\p{L}))))");
  private static final int GAP_MAX = 160;
  private static final int FORCE_MAX = 220;
  private static final int GAPS_MAX = 8;

  /** True when a text says that something starts. */
  static boolean in(String text) {
    return VERB.matcher(text).find();
  }

  /** Where the last of the verbs between two places ends; -1 where none stands there. */
  static int last(String text, int from, int to) {
    int last = -1;
    Matcher verb = VERB.matcher(text).region(from, to);
    while (verb.find()) {
      last = verb.end();
    }
    return last;
  }

  /** The verb of names that end at a place; empty where another verb follows them. */
  static Optional<PartVerb> behind(String text, int names) {
    int at = gap(text, names);
    boolean not = NOT.matcher(text.substring(names, at)).find();
    Matcher verb = VERB.matcher(text).region(at, text.length()).useTransparentBounds(true);
    boolean near = verb.lookingAt();
    if (!near) {
      verb.region(names, Math.min(text.length(), names + GAP_MAX));
      if (!verb.find() || verb.group("apply") != null) {
        return Optional.empty();
      }
      String between =
          RELATIVE
              .matcher(AUXILIARY.matcher(text.substring(names, verb.start())).replaceAll(""))
              .replaceAll("");
      if (OTHER_VERB.matcher(between).find()) {
        return Optional.empty();
      }
    }
    return verb.group("parted") == null
        ? Optional.of(whole(text, verb, near, not))
        : parted(text, verb.end(), near);
  }

  private static PartVerb whole(String text, Matcher verb, boolean near, boolean not) {
    int end = end(text, verb.end());
    boolean applied = verb.group("apply") != null;
    boolean says = !not && !NOT.matcher(verb.group()).find();
    String time = says ? text.substring(verb.end(), end) : "";
    return new PartVerb(near && !more(text, end), applied, time, end);
  }

  /** German and Dutch: the verb, the time and "in force". */
  private static Optional<PartVerb> parted(String text, int verb, boolean near) {
    Matcher force = FORCE.matcher(text).region(verb, Math.min(text.length(), verb + FORCE_MAX));
    if (!force.find() || OUT_OF_FORCE.matcher(text.substring(verb, force.end())).find()) {
      return Optional.empty();
    }
    int end = end(text, force.end());
    boolean one = end(text, verb) >= force.start();
    String time = text.substring(verb, force.start()) + text.substring(force.end(), end);
    return Optional.of(new PartVerb(near && one && !more(text, end), false, one ? time : "", end));
  }

  /** "And Article 3 six months later": the verb holds for what follows too. */
  private static boolean more(String text, int end) {
    Matcher joins = ENDING.matcher(text).region(end, text.length());
    Optional<PartNames> names =
        joins.lookingAt() ? PartNames.at(text, joins.end()) : Optional.empty();
    return names
        .filter(it -> {
          int most = Math.min(text.length(), it.end() + GAP_MAX);
          return !VERB.matcher(text).region(it.end(), most).find();
        })
        .isPresent();
  }

  /** German and Dutch: the verb stands before the names, "in force" behind them. */
  static Optional<PartVerb> before(String text, int names) {
    int at = gap(text, names);
    return parted(text, at, true);
  }

  private static int gap(String text, int names) {
    int at = names;
    Matcher gap = GAP.matcher(text);
    for (int i = 0; i < GAPS_MAX && gap.region(at, text.length()).lookingAt(); i++) {
      at = gap.end();
    }
    return at;
  }

  private static int end(String text, int from) {
    Matcher ending = ENDING.matcher(text).region(from, text.length());
    return ending.find() ? ending.start() : text.length();
  }
}
