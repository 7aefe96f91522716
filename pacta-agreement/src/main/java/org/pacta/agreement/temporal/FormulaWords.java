package org.pacta.agreement.temporal;

import java.util.List;
import java.util.stream.Collectors;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.temporal.TemporalFormula.Awaited;

/** A formula of a date in plain words, as long as no event has given it one. */
final class FormulaWords {
  private FormulaWords() {}

  /** For example {@code 5 years after entry into force}. */
  static String of(TemporalFormula formula) {
    return switch (formula) {
      case TemporalFormula.Stated(var date) -> Reckoning.words(date);
      case TemporalFormula.SameDay(Awaited awaited) -> "the day of " + named(awaited);
      case TemporalFormula.Agreed(Awaited awaited) -> "the date agreed in " + named(awaited);
      case TemporalFormula.LengthAfter(TimeLength length, Awaited awaited) ->
          length.inWords() + " after " + named(awaited);
      case TemporalFormula.FirstDayOfMonth(int ordinal, TimeLength after, Awaited awaited) ->
          "the first day of the "
              + Reckoning.ordinal(ordinal)
              + " month following "
              + (after.isZero() ? "" : after.inWords() + " after ")
              + named(awaited);
      case TemporalFormula.Latest(List<TemporalFormula> parts) -> "the later of " + joined(parts);
      case TemporalFormula.Earliest(List<TemporalFormula> parts) ->
          "the earlier of " + joined(parts);
    };
  }

  private static String joined(List<TemporalFormula> parts) {
    return parts.stream().map(FormulaWords::of).collect(Collectors.joining(" and "));
  }

  private static String named(Awaited awaited) {
    String party = awaited.party() == null ? "" : " (" + awaited.party() + ")";
    String last = awaited.byAll() ? "the last receipt of " : "";
    return last + awaited.event().replace('_', ' ') + party + howMany(awaited);
  }

  private static String howMany(Awaited awaited) {
    String of =
        awaited.count() == Awaited.EACH_PARTY
            ? " of each Party"
            : awaited.count() == 1 ? "" : " of " + awaited.count() + " Parties";
    return of
        + (awaited.depositaries() > 1 ? " with " + awaited.depositaries() + " depositaries" : "");
  }
}
