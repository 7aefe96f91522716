package org.pacta.agreement.scaffold;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What stands around a time word and tells that it sets no time for an act of its own. */
final class TimeWordContext {
  /** Done with another act and not after it. */
  static final String TOGETHER =
      "tegelijkertijd|gelijktijdige(?= (?:inform|kennisg|mededel|toezend|verwittig))|gelijktijdig|simultaneously|at the same time|gleichzeitig|gleichzeitige[rnm](?= (?:unterricht|benachricht|mitteil|inform|verständig))|zeitgleich|zur gleichen zeit|simultanément|en même temps|simultáneamente|al mismo tiempo|одновременно|současně";

  private static final int AROUND = 150;

  private static final Pattern IS_TOGETHER =
      Pattern.compile(
          "(?iu)(?:tegelijkertijd|gelijktijdige?|simultaneously|at the same time|gleichzeitig(?:e[rnm])?|zeitgleich|zur gleichen zeit|simultanément|en même temps|simultáneamente|al mismo tiempo|одновременно|současně)");

  /** What opens a sentence so only adds to the one before. */
  private static final Pattern HOWEVER =
      Pattern.compile("(?iu)at the same time|al mismo tiempo|en même temps|одновременно|současně");

  /** "At the same time the earlier agreement ceases to have effect": a start or end, no act. */
  private static final Pattern STARTS_OR_ENDS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:into force|in force|have effect|in kraft|außer kraft|in werking|buiten werking|en vigueur|en vigor|в силу|силу|v platnost|platnosti)(?!\\p{L})");

  /** Words for what is early enough, which more often say what an act is for. */
  private static final Pattern TIMELY =
      Pattern.compile(
          "(?iu)in (?:due|good) (?:time|course)|tijdig|vroegtijdig|rechtzeitig|frühzeitig|своевременно|včas");

  private static final Pattern PURPOSE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:opdat|zodat|teneinde|so that|in order (?:that|to)|damit|чтобы|aby)(?!\\p{L})[^.;:]{0,80}$");

  /** "If they do not come in good time": what may fail is owed by nobody. */
  private static final Pattern NOT = Pattern.compile("(?iu)(?<!\\p{L})(?:not|nicht|niet|не)\\s$");

  /** "So rechtzeitig, dass Maßnahmen getroffen werden können": the purpose stands behind. */
  private static final Pattern SO = Pattern.compile("(?iu)(?<!\\p{L})(?:so|zo)\\s$");

  private static final Pattern THAT =
      Pattern.compile("(?iu)[^.;:]{0,120}?,? (?:da(?:ss|ß)|dat)(?!\\p{L})");

  /** "There is reason to believe that": what is expected is owed by nobody. */
  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:aan te nemen(?: is| valt)?,? dat|te verwachten (?:is|valt),? dat|aannemelijk is,? dat"
              + "|(?:reasons?|grounds?) (?:to (?:believe|assume|expect|suppose)|for (?:believing|assuming)) that|(?:is|are) (?:to be )?expected that"
              + "|annahme(?: (?:besteht|bestehen|rechtfertigen))?, da(?:ss|ß)|(?:anzunehmen|zu erwarten) ist, da(?:ss|ß)|(?:lieu|raisons?|motifs?) de (?:croire|penser|supposer|présumer) qu(?:e|['’])"
              + "|(?:motivos?|razones) (?:\\p{L}+ )?para (?:creer|suponer|presumir) que|основани\\p{L}* (?:полагать|предполагать|считать), что|(?:předpokládat|domnívat|očekávat), že)(?:(?!(?<!\\p{L})(?:shall|must)(?!\\p{L}))[^.;:,])*$");

  private TimeWordContext() {}

  /** A word by which an act is done with another. */
  static boolean together(String word) {
    return IS_TOGETHER.matcher(word).matches();
  }

  /** True when a word found in a text sets a time for an act, be it without a length. */
  static boolean owed(MatchResult word, String text) {
    if (together(word.group())) {
      boolean however = word.start() == 0 && HOWEVER.matcher(word.group()).matches();
      return !however && !STARTS_OR_ENDS.matcher(around(word, text)).find();
    }
    return !TIMELY.matcher(word.group()).matches() || !saysWhatFor(word, text);
  }

  private static boolean saysWhatFor(MatchResult word, String text) {
    String before = text.substring(from(word), word.start());
    return PURPOSE.matcher(before).find()
        || NOT.matcher(before).find()
        || SO.matcher(before).find()
            && THAT.matcher(text).region(word.end(), text.length()).lookingAt();
  }

  /** So much is looked at that a long text takes no longer for each word. */
  private static String around(MatchResult word, String text) {
    return text.substring(from(word), Math.min(text.length(), word.end() + AROUND));
  }

  private static int from(MatchResult word) {
    return Math.max(0, word.start() - AROUND);
  }

  /** True when the words before a length say that something is expected. */
  static boolean expected(String before) {
    return EXPECTED.matcher(before).find();
  }
}
