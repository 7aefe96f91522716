package org.pacta.agreement;

import java.util.List;

/**
 * A duty of which it is not known whether the act starts it: facts that its {@code only_if} asks
 * for are not given.
 *
 * @param rule id of the duty
 * @param bearer who would owe it, for example {@code requested_party}
 * @param trigger event that would start it
 * @param perform event that would meet it
 * @param cite units of the text
 * @param missing paths of the facts that would tell
 */
public record DutyUnclear(
    String rule,
    String bearer,
    String trigger,
    String perform,
    List<String> cite,
    List<String> missing) {
  /** Key of the record of a decision. */
  static final String KEY = "duties_unclear";

  public DutyUnclear {
    cite = List.copyOf(cite);
    missing = List.copyOf(missing);
  }

  /** A duty that would start like another one, were these facts known. */
  public static DutyUnclear of(DutyStarted duty, List<String> missing) {
    return new DutyUnclear(
        duty.rule(), duty.bearer(), duty.trigger(), duty.perform(), duty.cite(), missing);
  }
}
