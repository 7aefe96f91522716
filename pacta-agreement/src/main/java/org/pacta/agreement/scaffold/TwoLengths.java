package org.pacta.agreement.scaffold;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lengths of one sentence that are one deadline: for urgent and for other cases, or for kinds of
 * matters.
 *
 * @param term words of the sentence from the first length to the last
 * @param main the length of all other cases
 * @param lengths all its lengths
 * @param keys YAML of the other lengths
 * @param remark what a person must confirm or name
 */
record TwoLengths(
    String term,
    TimeTerms.Length main,
    List<TimeTerms.Length> lengths,
    String keys,
    String remark) {
  /** Cases that are urgent. */
  static final Phrase URGENT =
      Phrase.of(
          "(?<!\\p{L}|non-|non |not |nicht |niet |niet-)(?:(?:in |of )?(?:an? )?(?:(?:if|where|when) (?:the (?:case|matter|request) is |it is )?urgent|(?:particularly |very )?urgent (?:cases?|matters?|circumstances|situations?)|urgency|emergenc(?:y|ies)|if urgent|where urgent)|(?:in )?dringende[nrm]? (?:fällen|fall)|eilfäll\\p{L}+|bei dringlichkeit|(?:en )?cas d['’]urgence|cas urgents?|urgence|(?:in )?(?:spoedeisende|dringende) gevallen|spoedgevallen|неотложных случаях|срочных случаях|случаях,? не терпящих отлагательства|naléhavých případech|neodkladných případech|casos (?:urgentes|de urgencia)|caso de urgencia)(?!\\p{L})");

  private static final Phrase OTHERWISE =
      Phrase.of(
          "(?<!\\p{L})(?:(?:in )?(?:all |any )?other (?:cases|matters)|(?:in )?all others|otherwise|übrigen fällen|anderen fällen|andernfalls|ansonsten|autres cas|(?:andere|overige) gevallen|anders|(?:остальных|других|иных) случаях|(?:ostatních|jiných) případech|jinak|(?:los |otros )?demás casos|otros casos)(?!\\p{L})");

  /** "Unless otherwise agreed": no other cases. */
  private static final Pattern AGREED =
      Pattern.compile(
          "(?iu),?\\s(?:\\p{L}{1,8}\\s){0,2}(?:agreed|provided|specified|stated|decided|indicated|required|determined|vereinbart|bestimmt|vorgesehen|geregelt|festgelegt|overeengekomen|bepaald|voorzien|geregeld|vermeld|dohodnuto|stanoveno|není|nebude|предусмотрено|согласовано|установлено)");

  /** A length holds for what follows it: "within six hours if". */
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?iu)^[^,;]{0,30}?,?\\s(?:if|where|when|wenn|falls|sofern|si|lorsque|quand|indien|wanneer|als(?! (?:bedoeld|genoemd|vermeld|omschreven|voorzien|bepaald|gevolg|zodanig))|если|когда|pokud|jestliže|cuando)\\s");

  private static final String JOINS =
      "and|or|but|except|save|respectively|und|oder|aber|außer|sowie|beziehungsweise|bzw\\.|et|ou|mais|sauf|en|of|maar|dan wel|behalve|respectievelijk|и|или|а|но|кроме|a|nebo|ale|avšak|kromě|y|o|pero|salvo";
  private static final String IN =
      "(?:(?:in (?:the )?(?:cases?|event)(?: of)?|in|of|the|bei|en|dans|v|ve|в|при|pro|para) ?)?";

  /** Between the length of one case and the words on the other: nothing else is said there. */
  private static final Pattern APART =
      Pattern.compile(
          "(?iu)(?<event>[^,;:()–]{0,60}?)(?:\\s?[,;:(–]\\s?(?:(?:"
              + JOINS
              + "),?\\s)?|\\s-\\s|,?\\s(?:"
              + JOINS
              + "),?\\s)"
              + IN);

  private static final Pattern JOINED =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:and|or|but|und|oder|aber|et|ou|mais|en|maar|и|или|но|nebo|ale|y|pero)(?!\\p{L})|^\\s(?:a|o)\\s");

  /** Between the words on a case and its length: no act of its own. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?iu)[,:]?\\s?(?:(?:in which|in denen|in welchen|où|dans lesquels|waarin|в которых|ve kterých|en los que)(?: \\p{L}+(?:['’]\\p{L}+)?){0,5} )?");

  /** Of a request, an event. */
  private static final Pattern EVENT = Pattern.compile("(?iu)[^,;:()–]{0,40}");

  private static final int BEFORE_MAX = 160;
  private static final int NEAR = 4;
  private static final int IN_MAX = 8;
  private static final long HOURS_OF_A_DAY = 24;
  private static final long DAYS_OF_A_MONTH = 30;

  /** What joins the next length stands before it. */
  private static final Pattern JOINED_LAST =
      Pattern.compile("(?iu)(?:[,;(–]\\s?|\\s(?:" + JOINS + ")\\s)$");

  private static final int TERM_MAX = 200;

  /** The one deadline of a sentence; empty where its lengths are none or several. */
  static Optional<TwoLengths> in(FoundUnit unit) {
    Optional<MatchResult> urgent = URGENT.first(unit.wording());
    Optional<MatchResult> other =
        OTHERWISE.all(unit.wording()).stream()
            .filter(one -> !AGREED.matcher(unit.text().substring(one.end())).lookingAt())
            .reduce((_, last) -> last);
    List<TimeTerms.Length> lengths =
        unit.times().lengths().stream()
            .filter(one -> !one.doubtful() && !one.again())
            .filter(one -> one.limit() || beside(one, urgent) || beside(one, other))
            .toList();
    boolean alike =
        lengths.size() > 1
            && lengths.stream().map(TimeTerms.Length::backwards).distinct().count() == 1;
    if (!alike) {
      return Optional.empty();
    }
    if (other.isPresent() && kinds(lengths, other.get(), unit.text())) {
      return Optional.of(kinds(lengths, unit));
    }
    return urgent.isPresent() && lengths.size() == 2
        ? urgent(lengths, urgent.get(), other, unit)
        : Optional.empty();
  }

  private static boolean beside(TimeTerms.Length length, Optional<MatchResult> words) {
    return words.filter(it -> length.at() >= it.end() && length.at() - it.end() < NEAR).isPresent();
  }

  /** Each length but the last holds for what follows it, and the last for all other cases. */
  private static boolean kinds(List<TimeTerms.Length> lengths, MatchResult other, String text) {
    for (int i = 0; i < lengths.size() - 1; i++) {
      boolean last = i == lengths.size() - 2;
      String behind = text.substring(lengths.get(i).end(), lengths.get(i + 1).at());
      boolean named = last && other.start() >= lengths.get(i).end() && others(other, lengths);
      boolean next = last ? named : JOINED_LAST.matcher(behind).find();
      if (!next || !CONDITION.matcher(behind).find()) {
        return false;
      }
    }
    return true;
  }

  /** The words on other cases stand beside the last length. */
  private static boolean others(MatchResult other, List<TimeTerms.Length> lengths) {
    TimeTerms.Length last = lengths.getLast();
    return other.end() <= last.at()
        ? last.at() - other.end() < NEAR
        : other.start() >= last.end() && other.start() - last.end() < IN_MAX;
  }

  private static boolean said(Pattern pattern, String text, int from, int to) {
    return from <= to && pattern.matcher(text.substring(from, to)).matches();
  }

  /** Nothing but what joins them stands between two places, and the event of the first length. */
  private static boolean apart(String text, int from, int to) {
    if (from > to) {
      return false;
    }
    Matcher apart = APART.matcher(text.substring(from, to));
    return apart.matches() && !JOINED.matcher(apart.group("event")).find();
  }

  private static TwoLengths kinds(List<TimeTerms.Length> lengths, FoundUnit unit) {
    TimeTerms.Length main = lengths.getLast();
    List<String> kinds = new ArrayList<>();
    for (int i = 0; i < lengths.size() - 1; i++) {
      kinds.add("kind_" + (i + 1) + ": " + lengths.get(i).iso());
    }
    return new TwoLengths(
        term(lengths, unit),
        main,
        lengths,
        ", variants: {" + String.join(", ", kinds) + "}",
        "  # TODO name the kinds of matters");
  }

  private static Optional<TwoLengths> urgent(
      List<TimeTerms.Length> lengths,
      MatchResult urgent,
      Optional<MatchResult> other,
      FoundUnit unit) {
    TimeTerms.Length first = lengths.getFirst();
    TimeTerms.Length second = lengths.getLast();
    String text = unit.text();
    boolean others = other.filter(it -> others(it, lengths)).isPresent();
    int behind =
        other.filter(it -> it.end() <= second.at()).map(MatchResult::start).orElse(second.at());
    boolean secondIsUrgent =
        apart(text, first.end(), urgent.start()) && said(BESIDE, text, urgent.end(), second.at())
            || apart(text, first.end(), second.at())
                && said(EVENT, text, second.end(), urgent.start())
                && !JOINED.matcher(text.substring(second.end(), urgent.start())).find();
    boolean firstIsUrgent =
        others
            && (urgent.end() <= first.at()
                ? first.at() - urgent.end() < BEFORE_MAX && apart(text, first.end(), behind)
                : said(EVENT, text, first.end(), urgent.start())
                    && !JOINED.matcher(text.substring(first.end(), urgent.start())).find()
                    && apart(text, urgent.end(), behind));
    TimeTerms.Length main = firstIsUrgent ? second : first;
    TimeTerms.Length fast = firstIsUrgent ? first : second;
    return secondIsUrgent != firstIsUrgent && hours(fast) < hours(main)
        ? Optional.of(
            new TwoLengths(
                term(lengths, unit),
                main,
                lengths,
                ", urgent_within: " + fast.iso(),
                "  # TODO confirm which length is that of urgent cases"))
        : Optional.empty();
  }

  /** About how long it is, to tell the shorter of two. */
  private static long hours(TimeTerms.Length length) {
    if (length.iso().startsWith("PT")) {
      return Duration.parse(length.iso()).toHours();
    }
    Period days = Period.parse(length.iso());
    return HOURS_OF_A_DAY * (DAYS_OF_A_MONTH * days.toTotalMonths() + days.getDays());
  }

  /** True for each length that is one of this deadline. */
  boolean holds(TimeTerms.Length length) {
    return lengths.contains(length);
  }

  private static String term(List<TimeTerms.Length> lengths, FoundUnit unit) {
    String words = unit.text().substring(lengths.getFirst().at(), lengths.getLast().end());
    return words.length() <= TERM_MAX
        ? words.toLowerCase(Locale.ROOT)
        : (lengths.getFirst().term() + " … " + lengths.getLast().term()).toLowerCase(Locale.ROOT);
  }
}
