package org.pacta.agreement.temporal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.TreatyEvent;

/** What starts a duty. */
final class Starts {
  /** Bearers that an event of one Party's standing can make owe. */
  private static final Set<String> OWED_BY_EACH =
      Set.of("each_party", "event_party", "other_party");

  private Starts() {}

  /**
   * Its events; none after the day on which the text has it done. Counted back from the very event
   * that starts it, it is owed before that happens: from the day it is announced, or from the last
   * such event.
   */
  static List<Start> of(Duty duty, Deadline deadline, Timeline timeline) {
    boolean ahead = Ahead.of(duty, deadline);
    List<Start> starts = new ArrayList<>();
    @Nullable LocalDate last = null;
    for (TreatyEvent event : ahead ? timeline.announced() : timeline.happened()) {
      LocalDate set =
          deadline.agreed() && event.event().equals(deadline.from())
              ? event.detail().effective()
              : deadline.day();
      boolean tooLate = set != null && event.date().isAfter(set);
      if (duty.triggers().contains(event.event()) && !ofAnother(duty, event) && !tooLate) {
        starts.add(ahead ? ahead(event, last) : Start.with(event));
        last = event.date();
      }
    }
    return starts;
  }

  /**
   * What all owe together, a body or one Party, is not owed anew when the agreement enters into
   * force or ends for another.
   */
  private static boolean ofAnother(Duty duty, TreatyEvent event) {
    return Lifecycle.ofOneParty(event)
        && !OWED_BY_EACH.contains(duty.bearer())
        && !duty.bearer().equals(event.party());
  }

  private static Start ahead(TreatyEvent event, @Nullable LocalDate last) {
    LocalDate announced = event.detail().announced();
    LocalDate since = last == null ? LocalDate.MIN : last.plusDays(1);
    return announced == null
        ? new Start(event, event.date(), since, null)
        : new Start(event, announced, announced, null);
  }
}
