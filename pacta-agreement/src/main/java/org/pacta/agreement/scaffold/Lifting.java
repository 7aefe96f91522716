package org.pacta.agreement.scaffold;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which words of a sentence say when a suspension begins, and which when it is lifted: a day of the
 * one is none of the other.
 */
final class Lifting {
  private static final String WORDS =
      "(?:lift(?:s|ed|ing)?|revo(?:k\\p{L}+|cation)|cancel\\p{L}*|aboli\\p{L}+|resum\\p{L}+|(?:termination|withdrawal|end) of (?:the|such|this|any) (?:suspension|measures)|its (?:termination|withdrawal|end)"
          + "|aufgehoben|aufhebung|aufheben|wiederaufnahme|wiederaufgenommen|lever|levée?s?|reprise|rétablissement|opgeheven|opheffing|opheffen|hervatting|hervat"
          + "|отмен\\p{L}*|сняти\\p{L}|возобновл\\p{L}*|zruš\\p{L}*|odvol\\p{L}*|ukonč\\p{L}*|obnov\\p{L}*|levant\\p{L}*|reanud\\p{L}*)(?!\\p{L})";
  private static final Pattern LIFTED = Pattern.compile("(?iu)(?<!\\p{L})" + WORDS);

  /**
   * "The suspension of this Agreement and its cancellation shall take effect": one day for both.
   */
  private static final Pattern BOTH =
      Pattern.compile(
          "(?iu)(?:suspension|aussetzung|opschorting|schorsing|приостановлени\\p{L}+|pozastavení|suspensión)(?: (?:of |du |de la |van |dieses |dieser |d[ei]t |de |действия )?(?:(?:this|the|present|présente?|deze|настоящ\\p{L}+|této|tohoto) ){0,2}\\p{L}+){0,2},? (?:and|or|und|oder|sowie|et|ou|en|of|и|или|a|nebo|y|o) (?:(?:the|its|any|their|of|die|ihre|deren|der|la|sa|de|ее|её|его|jeho|su) ){0,2}"
              + WORDS);

  private Lifting() {}

  /** The words before those on the lifting; all words where both are one. */
  static String before(String text) {
    Matcher lifted = LIFTED.matcher(text);
    return lifted.find() && !BOTH.matcher(text).find() ? text.substring(0, lifted.start()) : text;
  }

  /** The words on the lifting; all words where both are one, or where it is not named. */
  static String from(String text) {
    Matcher lifted = LIFTED.matcher(text);
    return lifted.find() && !BOTH.matcher(text).find() ? text.substring(lifted.start()) : text;
  }
}
