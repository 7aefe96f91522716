package org.pacta.web.agreement;

import java.time.LocalDate;
import org.pacta.agreement.Status;
import org.pacta.agreement.StatusCode;
import org.pacta.web.page.Words;

/** The status of an agreement in words. */
public final class StatusWords {
  private StatusWords() {}

  /** Such as "In force since 1 September 2018". */
  public static String of(Status status) {
    LocalDate since = status.since();
    LocalDate until = status.until();
    return (status.standing().provisional() ? "Provisionally applied" : words(status.status()))
        + (since == null ? "" : " since " + Words.day(since))
        + (until == null ? "" : ", until " + Words.day(until));
  }

  private static String words(StatusCode code) {
    return switch (code) {
      case NOT_IN_FORCE -> "Not in force";
      case IN_FORCE -> "In force";
      case PARTLY_SUSPENDED -> "In force, suspended in part";
      case SUSPENDED -> "Suspended";
      case ENDED -> "Ended";
    };
  }
}
