package org.pacta.agreement;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A duty that the act starts.
 *
 * @param rule id of the duty
 * @param bearer who owes it, for example {@code requested_party}
 * @param trigger event that starts it
 * @param perform event that meets it
 * @param cite units of the text
 * @param deadlineId id of the {@link Deadline}
 * @param term words of the text, for example {@code immediately}
 * @param legal true when the length is a period of the text; false for an operational target
 * @param target legal period or target
 * @param urgentTarget shorter target for urgent matters, or null
 * @param targetSource where a target comes from, or null for a legal period
 * @param variants the length for each kind of matter the text tells apart, where {@code target}
 *     holds for the others
 * @param time the time in plain words, for example {@code 1 month before}
 * @param amount how much it asks for, or null
 */
public record DutyStarted(
    String rule,
    String bearer,
    String trigger,
    String perform,
    List<String> cite,
    String deadlineId,
    String term,
    boolean legal,
    TimeLength target,
    @Nullable TimeLength urgentTarget,
    @Nullable String targetSource,
    Map<String, TimeLength> variants,
    String time,
    @Nullable AmountOwed amount) {
  public DutyStarted {
    cite = List.copyOf(cite);
    variants = Collections.unmodifiableMap(new TreeMap<>(variants));
  }

  /** The same with how much it asks for. */
  public DutyStarted asking(AmountOwed owed) {
    return new DutyStarted(
        rule,
        bearer,
        trigger,
        perform,
        cite,
        deadlineId,
        term,
        legal,
        target,
        urgentTarget,
        targetSource,
        variants,
        time,
        owed);
  }
}
