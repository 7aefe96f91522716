package org.pacta.agreement.scaffold;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many instruments or notices start a treaty: those of some States, or the last of so many. */
final class AwaitedCount {
  /** A number, or any word; "once", which is eleven in Spanish, is none before English words. */
  private static final String COUNT =
      "(?<![\\p{L}\\d-])(?!once (?:(?:such|signatory|contracting|member) )?(?:states|parties|signatories|members|governments|instruments|notes|notifications))(?<count>"
          + NumberWords.ANY
          + ")";

  private static final String NTH = "(?iu)" + COUNT + "(?:th|st|nd|rd|er?|[.º])? ";

  private static final Pattern STATES =
      Pattern.compile(
          "(?iu)"
              + COUNT
              + "(?: \\(\\d+\\))?(?: of the)?(?: signatory| contracting| member| betrokken| betreffenden)? (?:states|parties|signatories|members|governments|staaten|vertragsstaaten|mitgliedstaaten|lid-?staten|vertragsparteien|états|estados|partes|států|stran|států|государств\\p{L}*|сторон\\p{L}*|staten|partijen)(?!\\p{L})");

  /** Kinds of instruments before the last of a list: "Ratifikations-, Annahme- oder …urkunde". */
  private static final String KINDS = "(?:\\p{L}+-[, ]+(?:(?:oder|und|bzw\\.|of|en) )?){0,6}";

  /** "The fifth instrument": which one is awaited. */
  private static final Pattern INSTRUMENT =
      Pattern.compile(
          NTH
              + "(?:such )?(?:instruments?|ratification|ratifikation|грамот|документ|ратификационн|листин|listin[ay]|ratifikační|instrumento|"
              + KINDS
              + "\\p{L}*(?:urkunde|oorkonde|akte))");

  /** "The eighth State", "the eighth notification". */
  private static final Pattern STATE =
      Pattern.compile(
          NTH
              + "(?:(?:such|member|contracting|signatory) )?(?:state|party|notification|note|état|notification|estado|notificación|\\p{L}*staat|notifikation|mitteilung|lid-?staat|kennisgeving|государств|уведомлени|stát|oznámení)");

  private static final int THIRD = 3;

  private AwaitedCount() {}

  /** How many instruments are awaited; 0 for those of all, empty for a number that is not read. */
  static Optional<Integer> ofInstruments(String text) {
    return first(
        numbers(STATES, text, 2),
        Stream.concat(numbers(INSTRUMENT, text, 1), numbers(STATE, text, THIRD)));
  }

  /** The same of notices; the second of two is the last of all. */
  static Optional<Integer> ofNotices(String text) {
    return first(numbers(STATES, text, 2), numbers(STATE, text, THIRD));
  }

  /** The numbers from a least one on; an unread number is empty. */
  private static Stream<Optional<Integer>> numbers(Pattern pattern, String text, int least) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> NumberWords.in(found.group("count")))
        .filter(number -> number.isEmpty() || number.get() >= least);
  }

  private static Optional<Integer> first(
      Stream<Optional<Integer>> one, Stream<Optional<Integer>> other) {
    return Stream.of(one, other, Stream.of(Optional.of(0)))
        .flatMap(numbers -> numbers)
        .findFirst()
        .orElseThrow();
  }
}
