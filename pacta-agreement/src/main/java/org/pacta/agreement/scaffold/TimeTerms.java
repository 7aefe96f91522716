package org.pacta.agreement.scaffold;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Time words of a sentence.
 *
 * @param lengths periods with a length, such as "within thirty (30) days"
 * @param wordless words without one, such as "immediately"
 */
record TimeTerms(List<Length> lengths, List<String> wordless) {
  /**
   * A period.
   *
   * @param term as written
   * @param iso ISO 8601, for example {@code P30D}
   * @param working working days
   * @param limit it limits an act ("within", "not later than", "days after"); else it only lasts
   * @param doubtful the number in words and the one in figures differ
   * @param most it is the longest time that something may last
   * @param at where it stands in the sentence
   */
  record Length(
      String term,
      String iso,
      boolean working,
      boolean limit,
      boolean doubtful,
      boolean most,
      int at) {
    /** Where it ends in the sentence. */
    int end() {
      return at + term.length();
    }

    /** It is counted back from an event: "six months before". */
    boolean backwards() {
      return BACK.matcher(term).matches();
    }

    /** It is counted in days or more, or in hours that make whole days, as a schedule must be. */
    boolean wholeDays() {
      return !iso.startsWith("PT")
          || Duration.parse(iso).toMinutes() % Duration.ofDays(1).toMinutes() == 0;
    }

    /** Something comes again after it each time: "every six months". */
    boolean again() {
      return AGAIN.matcher(term).matches();
    }
  }

  private static final Pattern BACK =
      Pattern.compile(
          "(?iu).*\\s(?:prior to|before|in advance|beforehand|ahead of|avant|antes|vor|до|před|vóór|voor|voorafgaand aan|tevoren)$");
  private static final Pattern FOR_OR_BEFORE = Pattern.compile("(?iu).*\\svoor");
  private static final Pattern LATEST = Pattern.compile("(?iu)(?:uiterlijk|niet later dan)\\s+");
  private static final Pattern AGAIN = Pattern.compile("(?iu)(?:" + TimeNumbers.EVERY + ")\\s.*");

  private static final String COUNT =
      "\\d{1,3}|"
          + Numerals.countPattern()
          + "|an?|une?|een|één|jednoho|одного|"
          + TimeNumbers.pattern();
  private static final String UNITS = TimeNumbers.units();

  /** A unit, and a count of the next smaller one: a group without text tells which it was. */
  private static final String UNIT_AND_SECOND =
      "(?<unit>(?:"
          + TimeNumbers.unitsOf("Y")
          + ")(?<years>)|(?:"
          + TimeNumbers.unitsOf("M")
          + ")(?<months>)|(?:"
          + TimeNumbers.unitsOf("W")
          + ")(?<weeks>)|(?:"
          + TimeNumbers.unitsOf("D")
          + ")(?<days>)|"
          + TimeNumbers.unitsOf("H")
          + ")(?!\\p{L})(?:(?<later>"
          + Halves.BEHIND_UNIT
          + ")|\\s(?:and|und|et|y|en|и|a)\\s(?<next>"
          + COUNT
          + ")(?:\\s*\\(\\d{1,4}\\))?[- ](?:\\k<years>(?:"
          + TimeNumbers.unitsOf("M")
          + ")|(?:\\k<months>|\\k<weeks>)(?:"
          + TimeNumbers.unitsOf("D")
          + ")|\\k<days>(?:"
          + TimeNumbers.unitsOf("H")
          + "))(?!\\p{L})(?!"
          + Halves.EACH
          + "))?";

  private static final Phrase LENGTH =
      Phrase.of(
          "(?<lead>(?<!\\p{L})(?:(?:"
              + TimeNumbers.LEADS
              + ")\\s+|dans (?:un|le) délai (?:maximal |maximum )?d['’]))?(?<![\\p{L}\\d]|\\p{L}-|\\d[.,/])(?:(?<half>"
              + Halves.YEAR
              + ")|(?<count>"
              + Halves.WORDS
              + "|"
              + COUNT
              + ")(?:\\s*\\((?<figure>\\d{1,4}|[\\p{L} -]{3,30})\\))?(?:(?<more>"
              + Halves.BEHIND_COUNT
              + ")(?:\\s*\\([^()]{1,30}\\))?)?[- ](?<kind>(?:"
              + TimeNumbers.WORKING
              + "|calendar|consecutive|clear|full|calendaires?|kalendářních|календарных)\\s+)?"
              + UNIT_AND_SECOND
              + ")(?![\\p{L}])(?<after>\\s+(?:(?:"
              + TimeNumbers.WORKING
              + "|ouvrables|ouvrés|hábiles)\\s*)?(?:"
              + TimeNumbers.AFTER
              + "))?(?<notice>['’]s?\\s+(?:prior |written |advance ){0,4}notice)?(?<late>\\s+(?:ouvrables|ouvrés|hábiles))?");
  private static final Phrase UNIT =
      Phrase.of("(?<!\\p{L})(?:" + UNITS + "|" + Halves.YEAR + ")(?!\\p{L})");
  private static final Phrase WORDLESS =
      Phrase.of(
          "(?<!\\p{L})(?:immediately(?! (?:preced|prior|before|adjacent|adjoin))(?! (?:available|accessible)(?<!(?:made|make|making) immediately (?:available|accessible)))|expeditiously|without (?:undue |any |further |unreasonable |unacceptable )?delay|forthwith|at once|promptly|urgently|in urgent manner|as soon as (?:possible|practicable|reasonably practicable|it is no longer necessary)|as (?:quickly|promptly|early|expeditiously) as (?:possible|practicable)|at the earliest opportunity|within a reasonable (?:time|period)|(?:in )?a reasonable time (?:before|after|in advance)|as soon as (?:the )?circumstances (?:so )?(?:permit|allow)|in due (?:time|course)|in good time|regularly|periodically|immédiatement(?! disponibles?(?!\\p{L}))|sans délai|sans (?:retard|tarder)|aussitôt|promptement|dès que possible|le plus (?:tôt|rapidement) possible|régulièrement|périodiquement|dans les meilleurs délais|délai raisonnable|dès que les circonstances le permettent|inmediatamente(?! disponibles?(?!\\p{L}))|sin demora|sin dilación|lo antes posible|cuanto antes|regularmente|periódicamente|a la mayor brevedad|a la brevedad posible|plazo razonable|tan pronto como las circunstancias lo permitan|unverzüglich|sofort(?! verfügbar(?! (?:gemacht|zu machen)))|umgehend|so (?:bald|schnell|rasch) wie möglich|schnellstmöglich|frühzeitig|so früh wie möglich|ohne (?:\\p{L}+ )?(?:verzug|verzögerung(?:en)?|aufschub|zögern)|regelmäßig|rechtzeitig|(?:in |innerhalb )?angemessene[rn]? (?:zeit|frist)|sobald (?:es )?die umstände (?:es |dies )?(?:erlauben|gestatten|zulassen)|незамедлительно|немедленно|безотлагательно|без промедления|в кратчайшие сроки|как можно скорее|регулярно|периодически|своевременно|разумн\\p{L}+ срок\\p{L}*|как только позволят обстоятельства|onverwijld|onmiddellijk(?! voorafgaand)(?! beschikbaar(?! (?:gesteld|te stellen|stellen|gemaakt)))|terstond|zonder (?:onnodige |onaanvaardbare |onredelijke )?vertraging|zo (?:spoedig|snel|vroeg) mogelijk|vroegtijdig|regelmatig|tijdig|redelijke (?:tijd|termijn)|zodra (?:de )?omstandigheden (?:dat|dit|zulks|het) toelaten|"
              + TimeWordContext.TOGETHER
              + "|neprodleně|bez zbytečného odkladu|bezodkladně|okamžitě|ihned|pravidelně|včas|přiměřen\\p{L}+ (?:době|lhůtě|lhůty|doby)|jakmile to okolnosti (?:dovolí|umožní)|co nejdříve)(?!\\p{L})");

  /** What follows is no limit: it is the shortest time, not the longest. */
  private static final Pattern EARLIEST =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:no|not) (?:sooner|earlier|less)(?: than)?|at least|a minimum of|at the earliest|frühestens|mindestens|au plus tôt|au moins|no antes de|al menos|(?:no|не) (?:ранее|раньше|менее)(?: чем)?(?: через)?|nejdříve|nejméně|niet eerder dan|ten minste|tenminste|ten vroegste)\\s*$");

  /** It limits how long something lasts, and an act only within a period of that length. */
  private static final Pattern MOST =
      Pattern.compile(
          "(?iu)(?:(?:not|never) exceed|(?:not|no) more than|up to|at most|n[’']excédant|ne dépassant|ten hoogste|maximaal|höchstens).*");

  private static final Pattern OF_PERIOD =
      Pattern.compile(
          "(?iu).*(?<!\\p{L})(?:within|dans|innerhalb|binnen|dentro de|time limit|(?<!(?:voor een|für eine|pour un|por un) )(?:délai|frist|termijn|plazo))\\s(?:[\\p{L}]+\\s){0,3}$");

  private static final Pattern MOST_BEHIND =
      Pattern.compile(
          "(?iu)\\s+(?:au (?:plus|maximum)(?! tard)|at (?:the )?most|como máximo|höchstens|nejvýše|ten hoogste|nicht (?:überschreiten|übersteigen)|niet overschrijden).*");

  /** Words before the longest time that something may last. */
  private static final Pattern MOST_BEFORE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:(?:in no (?:case|event)|under no circumstances|never)(?!\\p{L})[^.;:]{0,80} (?:longer|more) than|(?:in geen geval|nooit)(?!\\p{L})[^.;:]{0,80} langer dan|(?:keinesfalls|in keinem fall|niemals)(?!\\p{L})[^.;:]{0,80} länger als|(?:en aucun cas|jamais)(?!\\p{L})[^.;:]{0,80} plus (?:de|longtemps que)|maximum(?: (?:period|duration|term|length|time))?(?: of)?|(?:no|not)(?: be| last| extend| remain)? (?:longer|more) than|(?:not|never) (?:to )?exceed(?:ing)?|up to|at most|(?:maximale?[nrs]? (?:dauer|frist|zeit)|höchstdauer|höchstfrist) von|höchstens|maximal|längstens|nicht länger als|bis zu|(?:durée|période|délai) maximale? d[e'’]|maximum de|n['’]excédant pas|(?:excéder|dépasser)|au (?:maximum|plus)|exced(?:er|a)(?: de)?|máxim[oa] de|(?:maximale|ten hoogste) (?:duur|termijn|periode) van|maximaal|ten hoogste|(?:niet|geen) (?:langer|meer) dan|не более(?: чем)?|не свыше|не (?:может |должен |должна |должно )?превыша\\p{L}+|nejvýše|maximálně|nejdéle|(?:nepřes\\p{L}+|přesáhnout|překročit)|nejvíce)\\s*(?:an? |the )?(?:period of )?$");

  /** "For a maximum of ten days": a limit of how long, not of when. */
  private static boolean longest(@Nullable String lead, MatchResult found, String text) {
    boolean said =
        lead != null && MOST.matcher(lead).matches()
            || MOST_BEFORE.matcher(before(text, found.start())).find();
    return said && !PENALTY.matcher(before(text, found.start())).find();
  }

  /** A length of punishment or an age sets no time for an act. */
  private static final Pattern PENALTY =
      Pattern.compile(
          "(?iu)(?:depriv(?:ation|ing) of liberty|imprison\\p{L}*|custodial|penalt\\p{L}+|sentence|detention order|punish\\p{L}+|privation de liberté|emprisonnement|peine|freiheits(?:strafe|entzug)\\p{L}*|privación de libertad|prisión|pena|лишени\\p{L}+ свободы|odnětí svobody|vrijheidsstraf|gevangenisstraf|vrijheidsbeneming)(?!\\p{L})[^.;]{0,70}$");

  private static final int CONTEXT = 110;

  private static String before(String text, int at) {
    return text.substring(Math.max(0, at - CONTEXT), at);
  }

  static TimeTerms in(String text) {
    return in(Wording.of(text));
  }

  static TimeTerms in(Wording text) {
    List<Length> lengths = new ArrayList<>();
    // Most sentences name no unit of time; looking for that alone is many times quicker.
    if (UNIT.in(text)) {
      LENGTH.all(text).forEach(found -> length(found, text.text()).ifPresent(lengths::add));
    }
    if (lengths.addAll(OneWordTerms.in(text))) {
      lengths.sort(Comparator.comparingInt(Length::at));
    }
    List<String> wordless =
        WORDLESS.all(text).stream()
            .filter(word -> TimeWordContext.owed(word, text.text()))
            .map(word -> word.group().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    return new TimeTerms(List.copyOf(lengths), wordless);
  }

  private static boolean ofPeriod(MatchResult found, String text) {
    return OF_PERIOD.matcher(before(text, found.start())).matches();
  }

  private static Optional<Length> length(MatchResult found, String text) {
    String iso = iso(found);
    String figure = found.group("figure");
    int count = figure == null ? 0 : TimeNumbers.value(found.group("count"));
    int again = figure == null ? 0 : TimeNumbers.value(figure);
    boolean working = TimeNumbers.working(found.group());
    String lead = found.group("lead");
    boolean earliest =
        EARLIEST.matcher(before(text, found.start())).find()
            || lead != null && EARLIEST.matcher(lead).find();
    // "Two years for the log" is written as "two years before the log" is.
    boolean meant = earliest || lead != null && LATEST.matcher(lead).matches();
    boolean unclear = FOR_OR_BEFORE.matcher(found.group()).matches() && !meant;
    String term =
        unclear ? found.group().substring(0, found.start("after") - found.start()) : found.group();
    boolean late = found.group("after") != null && !unclear || found.group("notice") != null;
    boolean back = BACK.matcher(term.strip()).matches() || found.group("notice") != null;
    boolean limit =
        (lead != null && !AGAIN.matcher(lead).matches() || late)
            && (back || !earliest)
            && (late || lead == null || !MOST.matcher(lead).matches() || ofPeriod(found, text))
            && !PENALTY.matcher(before(text, found.start())).find()
            && !TimeWordContext.expected(before(text, found.start()));
    boolean article = !parted(found) && found.group("count").matches("(?iu)an?|une?|een");
    boolean behind = MOST_BEHIND.matcher(text.substring(found.end())).lookingAt();
    return iso.isEmpty() || article && !limit && !behind
        ? Optional.empty()
        : Optional.of(
            new Length(
                term.strip(),
                iso,
                working,
                limit,
                again > 0 && again != count,
                !limit && (behind || longest(lead, found, text)),
                found.start()));
  }

  /** It has a half or a second unit. */
  private static boolean parted(MatchResult found) {
    return Stream.of("half", "more", "later", "next").anyMatch(part -> found.group(part) != null);
  }

  /** ISO 8601; empty when it is not read. */
  private static String iso(MatchResult found) {
    if (found.group("half") != null) {
      return Halves.andHalf(0, "Y");
    }
    String unit = TimeNumbers.letter(found.group("unit"));
    Optional<Integer> whole = Halves.whole(found.group("count"));
    boolean half = found.group("more") != null || found.group("later") != null;
    int count = whole.orElseGet(() -> TimeNumbers.value(found.group("count")));
    String next = found.group("next");
    boolean twice = (half && whole.isPresent()) || (half || whole.isPresent()) && next != null;
    if (twice || count < 1 && !half || next != null && TimeNumbers.value(next) < 1) {
      return "";
    }
    return half || whole.isPresent()
        ? Halves.andHalf(count, unit)
        : next != null
            ? Halves.and(count, unit, TimeNumbers.value(next))
            : TimeNumbers.iso(count, found.group("unit"));
  }
}
