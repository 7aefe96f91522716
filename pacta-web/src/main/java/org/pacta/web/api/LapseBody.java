package org.pacta.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Lapsed;

/**
 * A time that runs or has run out, and what it brings about.
 *
 * @param event what comes about
 * @param party whose it is, where it is one Party's
 * @param date when it came or will come about; for a time that was kept, when it would have
 */
record LapseBody(
    String rule,
    Lapsed.Outcome outcome,
    String event,
    @Nullable String party,
    LocalDate date,
    List<String> cite,
    String reckoning) {
  static LapseBody of(Lapsed lapse) {
    return new LapseBody(
        lapse.rule(),
        lapse.outcome(),
        lapse.event().event(),
        lapse.event().party(),
        lapse.event().date(),
        lapse.cite(),
        lapse.arithmetic());
  }
}
