package org.pacta.agreement.command;

import org.jspecify.annotations.Nullable;
import org.pacta.agreement.CountedHours;
import org.pacta.agreement.Counting;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Extension;

/** What a time word means, with all that bears on how it is counted. */
final class ExplainedTimes {
  private ExplainedTimes() {}

  /** A period of the text, or a target of the platform. */
  static String words(Deadline deadline) {
    String length = deadline.inWords();
    return "'"
        + deadline.term()
        + "', "
        + (deadline.stated()
            ? length
                + counted(deadline)
                + prolonged(deadline.counting().extension())
                + ", a period of the text"
                + (deadline.legal() ? "." : ", whose words do not bind.")
            : "no length in the text; operational target "
                + length
                + (deadline.urgentTarget() == null
                    ? ""
                    : ", urgent " + deadline.urgentTarget().inWords())
                + counted(deadline)
                + " ("
                + deadline.targetSource()
                + "), never a breach.");
  }

  private static String counted(Deadline deadline) {
    Counting counting = deadline.counting();
    return (counting.workingDays() ? " (working days of " + whose(counting.calendar()) + ")" : "")
        + (deadline.from() == null || deadline.agreed()
            ? ""
            : ", from " + deadline.from().replace('_', ' '))
        + (deadline.startDayCounted() ? ", that day counted" : "")
        + hours(counting)
        + (counting.rollsTo() == null
            ? ""
            : ", rolling to the next working day of " + whose(counting.rollsTo()));
  }

  private static String hours(Counting counting) {
    CountedHours hours = counting.hours();
    return hours == null
        ? ""
        : hours.equals(CountedHours.OF_THE_CALENDAR)
            ? ", in the hours of the calendar of " + whose(counting.calendar())
            : ", counted from "
                + hours.inWords()
                + (counting.calendar().equals(Counting.BEARER)
                    ? ""
                    : " by the clock of " + whose(counting.calendar()));
  }

  private static String whose(String calendar) {
    return switch (calendar) {
      case Counting.BEARER -> "whoever owes";
      case Counting.BOTH -> "all Parties";
      default -> calendar;
    };
  }

  private static String prolonged(@Nullable Extension extension) {
    return extension == null
        ? ""
        : ", prolonged "
            + extension.inWords()
            + (extension.times() == 1 ? "" : " up to " + extension.times() + " times")
            + " by "
            + extension.event().replace('_', ' ')
            + extension.notifiedBy().inWords()
            + (extension.advance() == null
                ? ""
                : " given at least " + extension.advance().inWords("it ends"));
  }
}
