package org.pacta.agreement.file;

import java.util.Map;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.temporal.AsOf;

/**
 * A test of duties and lapses that travels with an agreement.
 *
 * @param name what it shows
 * @param past what happened, and of which events all that happened is there
 * @param at moment looked at
 * @param expect status expected of some duty, or outcome of some lapse, of each rule; {@link #NONE}
 *     for a rule that nothing has started
 * @param by status expected of every duty of a rule that a Party owes, by rule and Party
 * @param to status expected of every duty of a rule that is owed to a Party, by rule and Party
 * @param amounts amount expected of some duty of each rule
 * @param readings alternative in use by reading
 * @param place where it stands
 */
public record DutyScenario(
    String name,
    EventRegister past,
    AsOf at,
    Map<String, String> expect,
    Map<String, Map<String, String>> by,
    Map<String, Map<String, String>> to,
    Map<String, Long> amounts,
    Map<String, String> readings,
    Place place) {
  /** Expected of a rule that nothing has started. */
  public static final String NONE = "none";
}
