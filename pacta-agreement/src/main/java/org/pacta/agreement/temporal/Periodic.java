package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TimeLength;
import org.pacta.agreement.TreatyEvent;

/**
 * An event that returns, such as a yearly meeting.
 *
 * @param id for example {@code annual-meeting}
 * @param event event that falls due
 * @param every how often
 * @param from event it is counted from
 * @param on day of the year it falls on, such as 31 March, or null when counted from the event
 * @param cite units of the text
 */
public record Periodic(
    String id,
    String event,
    TimeLength every,
    String from,
    @Nullable MonthDay on,
    List<String> cite) {
  /** Most returns worked out. */
  static final int RETURNS_MAX = 2_000;

  public Periodic {
    cite = List.copyOf(cite);
  }

  /**
   * The returns up to a day and the next one after it, from the first event they are counted from;
   * the day of each is known since the one before.
   */
  List<TreatyEvent> returns(List<TreatyEvent> events, LocalDate day) {
    List<TreatyEvent> returns = new ArrayList<>();
    events.stream()
        .filter(it -> it.event().equals(from))
        .map(TreatyEvent::date)
        .min(LocalDate::compareTo)
        .ifPresent(start -> {
          LocalDate known = start;
          for (int i = 1; i <= RETURNS_MAX && !every.period().isZero(); i++) {
            LocalDate due = first(start).plus(every.period().multipliedBy(on == null ? i : i - 1));
            returns.add(new TreatyEvent(event, null, due).announcedOn(known));
            if (due.isAfter(day)) {
              return;
            }
            known = due;
          }
        });
    return returns;
  }

  /** Where counting begins: the event, or the first such day of the year after it. */
  private LocalDate first(LocalDate start) {
    if (on == null) {
      return start;
    }
    LocalDate sameYear = on.atYear(start.getYear());
    return sameYear.isAfter(start) ? sameYear : on.atYear(start.getYear() + 1);
  }
}
