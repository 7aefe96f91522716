package org.pacta.agreement.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
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
          "(?<!\\p{L})(?:(?:in |of )?(?:an? )?(?:(?:particularly |very )?urgent (?:cases?|matters?|circumstances|situations?)|urgency|emergenc(?:y|ies)|if urgent|where urgent)|(?:in )?dringende[nrm]? (?:fällen|fall)|eilfäll\\p{L}+|bei dringlichkeit|(?:en )?cas d['’]urgence|cas urgents?|urgence|(?:in )?(?:spoedeisende|dringende) gevallen|spoedgevallen|неотложных случаях|срочных случаях|случаях,? не терпящих отлагательства|naléhavých případech|neodkladných případech|casos (?:urgentes|de urgencia)|caso de urgencia)(?!\\p{L})");

  private static final Phrase OTHERWISE =
      Phrase.of(
          "(?<!\\p{L})(?:(?:in )?(?:all |any )?other cases|otherwise|übrigen fällen|anderen fällen|andernfalls|ansonsten|autres cas|(?:andere|overige) gevallen|anders|(?:остальных|других|иных) случаях|(?:ostatních|jiných) případech|jinak|(?:los |otros )?demás casos|otros casos)(?!\\p{L})");

  /** A length holds for what follows it: "within six hours if". */
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?iu)^[^,;]{0,30}?,?\\s(?:if|where|when|wenn|falls|sofern|si|lorsque|quand|indien|wanneer|als|если|когда|pokud|jestliže|cuando)\\s");

  private static final Pattern BREAK =
      Pattern.compile(
          "(?iu)[,;]|(?<!\\p{L})(?:and|or|und|oder|et|ou|en|of|и|или|а|a|nebo|y|o)(?!\\p{L})");
  private static final int NEAR = 4;
  private static final int TERM_MAX = 200;

  /** The one deadline of a sentence; empty where its lengths are none or several. */
  static Optional<TwoLengths> in(FoundUnit unit) {
    Optional<MatchResult> urgent = URGENT.first(unit.wording());
    Optional<MatchResult> other = OTHERWISE.first(unit.wording());
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
    boolean kinds =
        other.isPresent()
            && lengths.getLast().at() >= other.get().start()
            && lengths.subList(0, lengths.size() - 1).stream().allMatch(one -> follows(one, unit));
    if (kinds) {
      return Optional.of(kinds(lengths, unit));
    }
    return urgent.isPresent() && lengths.size() == 2
        ? urgent(lengths, urgent.get(), unit)
        : Optional.empty();
  }

  private static boolean beside(TimeTerms.Length length, Optional<MatchResult> words) {
    return words.filter(it -> length.at() >= it.end() && length.at() - it.end() < NEAR).isPresent();
  }

  private static boolean follows(TimeTerms.Length length, FoundUnit unit) {
    return CONDITION.matcher(unit.text().substring(length.end())).find();
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
      List<TimeTerms.Length> lengths, MatchResult urgent, FoundUnit unit) {
    TimeTerms.Length first = lengths.getFirst();
    TimeTerms.Length second = lengths.getLast();
    boolean before =
        first.end() <= urgent.start()
            && !BREAK.matcher(unit.text().substring(first.end(), urgent.start())).find();
    boolean firstIsUrgent = urgent.start() <= first.at() || before;
    TimeTerms.Length main = firstIsUrgent ? second : first;
    TimeTerms.Length fast = firstIsUrgent ? first : second;
    boolean told =
        !firstIsUrgent || OTHERWISE.in(unit.wording()) || before && second.at() > urgent.end();
    boolean shorter = fast.working() == main.working() || fast.iso().startsWith("PT");
    return told && shorter && (firstIsUrgent || urgent.start() <= second.end())
        ? Optional.of(
            new TwoLengths(
                term(lengths, unit),
                main,
                lengths,
                ", urgent_within: " + fast.iso(),
                "  # TODO confirm which length is that of urgent cases"))
        : Optional.empty();
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
