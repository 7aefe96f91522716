package org.pacta.agreement;

import java.util.List;

/**
 * A time that the act sets running, after which something comes about by itself unless somebody
 * acts before.
 *
 * @param rule id of the {@link Lapse}
 * @param silent whose silence counts, for example {@code requested_party}
 * @param trigger event that starts the time
 * @param event what comes about
 * @param cite units of the text
 * @param time the time in plain words, for example {@code 4 hours}
 */
public record SilenceStarted(
    String rule, String silent, String trigger, String event, List<String> cite, String time) {
  /** Key of the record of a decision. */
  static final String KEY = "silences_if_done";

  public SilenceStarted {
    cite = List.copyOf(cite);
  }

  /** The time of a lapse that has started as a duty would. */
  static SilenceStarted of(DutyStarted time, Lapse lapse) {
    return new SilenceStarted(
        time.rule(), time.bearer(), time.trigger(), lapse.event(), time.cite(), time.time());
  }

  /** Those of some lapses. */
  public static List<SilenceStarted> of(List<DutyStarted> times, List<Lapse> lapses) {
    return times.stream()
        .flatMap(time ->
            lapses.stream()
                .filter(lapse -> lapse.id().equals(time.rule()))
                .map(lapse -> of(time, lapse)))
        .toList();
  }
}
