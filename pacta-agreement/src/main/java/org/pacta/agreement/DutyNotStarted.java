package org.pacta.agreement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A duty whose event happened, but which nobody owes: the agreement, or a part of it, had ended by
 * then, the event lies outside its scope, it does not bind one of the two Parties of the case, or
 * its units are suspended or reserved.
 *
 * @param rule id of the duty
 * @param bearer role that would owe it
 * @param party party that would owe it, or null when not known
 * @param caseId case it would belong to, or null
 * @param trigger event that would have started it
 * @param date day of that event
 * @param perform event that would meet it
 * @param cite units of the text
 * @param reason why it has not started, in words
 */
public record DutyNotStarted(
    String rule,
    String bearer,
    @Nullable String party,
    @Nullable String caseId,
    String trigger,
    LocalDate date,
    String perform,
    List<String> cite,
    String reason) {
  public DutyNotStarted {
    cite = List.copyOf(cite);
  }

  /** One that an event has not started. */
  public static DutyNotStarted of(
      Duty duty, Optional<String> party, TreatyEvent event, String reason) {
    return new DutyNotStarted(
        duty.id(),
        duty.bearer(),
        party.orElse(null),
        event.detail().caseId(),
        event.event(),
        event.date(),
        duty.perform(),
        duty.cite(),
        reason);
  }

  /** The same for programs. */
  public Map<String, @Nullable Object> record() {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("rule", rule);
    record.put("bearer", bearer);
    record.put("party", party);
    record.put("case", caseId);
    record.put("trigger", trigger);
    record.put("date", date);
    record.put("perform", perform);
    record.put("cite", cite);
    record.put("reason", reason);
    return record;
  }
}
