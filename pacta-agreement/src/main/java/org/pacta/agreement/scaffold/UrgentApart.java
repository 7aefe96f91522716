package org.pacta.agreement.scaffold;

import java.time.Duration;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pacta.agreement.file.UnitText;

/**
 * A length for urgent cases that stands in a sentence of its own, behind the sentence with the
 * length of all other cases.
 *
 * @param main the length of all other cases
 * @param urgent unit with the length of urgent cases
 * @param fast that length
 */
record UrgentApart(TimeTerms.Length main, FoundUnit urgent, TimeTerms.Length fast) {
  /** Within how many units the urgent length follows. */
  private static final int NEAR = 2;

  /** The time itself is made shorter, so that its length needs no word of a limit. */
  private static final Phrase SHORTENED =
      Phrase.of(
          "(?<!\\p{L})(?:(?:period|time|term|deadline)\\p{L}*[^.;]{0,60} (?:reduced|shortened|be)(?!\\p{L})|frist[^.;]{0,60} (?:verkürz|beträgt)|verkürz\\p{L}* [^.;]{0,40}frist|délai[^.;]{0,60} (?:rédui|abrég|ramené|est de)|plazo[^.;]{0,60} (?:reduc|será de)|termijn[^.;]{0,60} (?:verkort|teruggebracht|bedraagt)|срок[^.;]{0,60} (?:сокращ|составля)|lhůt\\p{L}*[^.;]{0,60} (?:zkr|činí))");

  /** Another act: an oral request is confirmed. */
  private static final Phrase OTHER_ACT =
      Phrase.of(
          "(?<!\\p{L})(?:oral|verbal|by (?:tele)?phone|confirm|in writing|written|mündlich|bestätig|schriftlich|fernmündlich|confirm|par écrit|verbalement|oralement|por escrito|mondeling|schriftelijk|bevestig|устн|письменн|подтвер|ústn|písemn|potvr)");

  /** Words of an answer, told alike whatever their form. */
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:repl(?:y|ies)|answer|respon[ds]|antwort|geantwort|beantwort|répon|antwoord|geantwoord|beantwoord|respuest|contest|ответ|отвеч|odpov)");

  private static final Pattern WORD = Pattern.compile("\\p{L}{6,}");
  private static final int STEM = 6;

  /** Words that any two sentences of a treaty share. */
  private static final Pattern COMMON =
      Pattern.compile(
          "(?iu)(?:request|requir|requis|contract|agreem|articl|partie|competen|compéten|author|autorit|autorid|behörd|bevoegd|aangez|ersuch|vertrag|verzoe|zuständ|working|urgent|innerh|dringe|within|сторон|запраш|орган|течени|dožáda|smluvn|přísluš|případ|gevall|spoede|случая|неотло).*");

  /** The urgent length that belongs to the only length of a unit; empty where there is none. */
  static Optional<UrgentApart> of(int at, List<FoundUnit> units) {
    FoundUnit unit = units.get(at);
    Optional<TimeTerms.Length> main = only(unit).filter(TimeTerms.Length::limit);
    if (main.isEmpty() || TwoLengths.URGENT.in(unit.wording())) {
      return Optional.empty();
    }
    for (int i = at + 1; i < Math.min(units.size(), at + 1 + NEAR); i++) {
      FoundUnit next = units.get(i);
      if (!UnitText.article(next.id()).equals(UnitText.article(unit.id()))) {
        return Optional.empty();
      }
      if (!next.times().lengths().isEmpty()) {
        return only(next)
            .filter(fast -> belongs(main.get(), unit, fast, next))
            .map(fast -> new UrgentApart(main.get(), next, fast));
      }
    }
    return Optional.empty();
  }

  private static Optional<TimeTerms.Length> only(FoundUnit unit) {
    List<TimeTerms.Length> lengths = unit.times().lengths();
    return lengths.size() == 1 && !lengths.getFirst().doubtful() && !lengths.getFirst().again()
        ? Optional.of(lengths.getFirst())
        : Optional.empty();
  }

  private static boolean belongs(
      TimeTerms.Length main, FoundUnit unit, TimeTerms.Length fast, FoundUnit next) {
    boolean shortened = SHORTENED.in(next.wording());
    return TwoLengths.URGENT.in(next.wording())
        && !OTHER_ACT.in(next.wording())
        && (shortened || fast.limit() && main.backwards() == fast.backwards())
        && (main.working() == fast.working() || fast.iso().startsWith("PT"))
        && hours(fast.iso()) < hours(main.iso())
        && (shortened || sameAct(unit.text(), next.text()));
  }

  /** Both speak of an answer, or share a word that is not common to all sentences. */
  private static boolean sameAct(String one, String other) {
    if (ANSWER.matcher(one).find() && ANSWER.matcher(other).find()) {
      return true;
    }
    Set<String> shared = stems(one);
    shared.retainAll(stems(other));
    return !shared.isEmpty();
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      if (!COMMON.matcher(word.group()).matches()) {
        stems.add(word.group().substring(0, STEM));
      }
    }
    return stems;
  }

  /** About how many hours a length has, to tell the shorter of two. */
  private static long hours(String iso) {
    if (iso.startsWith("PT")) {
      return Duration.parse(iso).toHours();
    }
    Period period = Period.parse(iso);
    return 24L * (period.toTotalMonths() * 30 + period.getDays());
  }

  /** Its words, from both sentences. */
  String term() {
    return (main.term() + " … " + fast.term()).toLowerCase(Locale.ROOT);
  }

  /** What a person must confirm. */
  String remark() {
    return "  # TODO confirm that " + urgent.id() + " gives the urgent length of the same deadline";
  }
}
