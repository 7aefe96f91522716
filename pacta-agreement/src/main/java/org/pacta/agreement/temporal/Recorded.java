package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The officially noted date of a clause, set against what its formula gives. */
final class Recorded {
  private Recorded() {}

  /** The noted date, used because no notes are registered. */
  static Reckoning reckoning(TemporalClause clause, LocalDate recorded) {
    String words =
        "No notes are registered here; the officially noted date "
            + Reckoning.words(recorded)
            + " is used. It rests on: "
            + clause.recordedSource()
            + "."
            + followsFrom(clause, recorded);
    return new Reckoning(recorded, List.of(), words);
  }

  /** What the notes give, with a word when the noted date is another. */
  static Reckoning compared(TemporalClause clause, Reckoning reckoning) {
    @Nullable LocalDate recorded = clause.recorded();
    if (recorded == null || reckoning.date() == null || recorded.equals(reckoning.date())) {
      return reckoning;
    }
    String words =
        reckoning.words()
            + " This differs from the officially noted "
            + Reckoning.words(recorded)
            + ".";
    return new Reckoning(reckoning.date(), List.of(), words, reckoning.moment());
  }

  /**
   * Which receipts the formula of the text would give the noted date for: its arithmetic backwards.
   */
  private static String followsFrom(TemporalClause clause, LocalDate recorded) {
    if (!(clause.formula() instanceof TemporalFormula.FirstDayOfMonth first)
        || !first.after().isZero()) {
      return "";
    }
    if (recorded.getDayOfMonth() != 1) {
      return " The formula of the text cannot give it: it is not the first day of a month.";
    }
    LocalDate month = recorded.minusMonths(first.ordinal());
    return " The text asks for the first day of the "
        + nth(first.ordinal())
        + " month after the month in which the last notice was received; if the noted date is right,"
        + " that notice was received from "
        + Reckoning.words(month)
        + " to "
        + Reckoning.words(month.plusMonths(1).minusDays(1))
        + ".";
  }

  private static String nth(int ordinal) {
    return switch (ordinal) {
      case 1 -> "first";
      case 2 -> "second";
      case 3 -> "third";
      default -> ordinal + "th";
    };
  }
}
