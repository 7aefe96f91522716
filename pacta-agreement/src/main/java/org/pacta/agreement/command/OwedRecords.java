package org.pacta.agreement.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.ReadAccount;
import org.pacta.agreement.Reading;

/**
 * What is owed, for programs.
 *
 * @param readings readings of the file
 */
record OwedRecords(ReadAccount account, List<Reading> readings) {
  /** Duties, times of silence, and what is owed under an alternative reading alone. */
  Map<String, @Nullable Object> all() {
    List<DutyState> duties = account.account().duties();
    List<Lapsed> lapses = account.account().lapses();
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put(
        "duties",
        IntStream.range(0, duties.size())
            .mapToObj(i -> resting(record(duties.get(i)), account.duties().get(i)))
            .toList());
    record.put(
        "lapses",
        IntStream.range(0, lapses.size())
            .mapToObj(i -> resting(DutiesCommand.record(lapses.get(i)), account.lapses().get(i)))
            .toList());
    record.put(
        "owed_under_alternatives",
        account.elsewhere().stream().map(OwedRecords::elsewhere).toList());
    return record;
  }

  private Map<String, @Nullable Object> resting(
      Map<String, @Nullable Object> record, ReadAccount.RestsOn rests) {
    record.put("readings", account.labels(rests, readings));
    if (!rests.otherwise().isEmpty()) {
      record.put("under_alternatives", rests.byAlternative());
    }
    return record;
  }

  private static Map<String, @Nullable Object> elsewhere(ReadAccount.Elsewhere elsewhere) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("reading", elsewhere.reading());
    record.put("alternative", elsewhere.alternative());
    record.put("duty", record(elsewhere.duty()));
    return record;
  }

  private static Map<String, @Nullable Object> record(DutyState duty) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("rule", duty.rule());
    record.put("status", duty.status().code());
    record.put("bearer", duty.bearer());
    record.put("party", duty.party());
    if (duty.owedTo() != null) {
      record.put("creditor", duty.owedTo());
    }
    record.put("together", duty.together());
    record.put("event_party", duty.eventParty());
    record.put("case", duty.caseId());
    if (duty.item() != null) {
      record.put("item", duty.item());
    }
    record.put("certainly_owed", duty.certain());
    record.put("missing", duty.missing());
    record.put("trigger", duty.trigger());
    record.put("started", duty.started());
    record.put("perform", duty.perform());
    record.put("refrain", duty.refrain());
    record.put("period", duty.period());
    record.put("due", duty.due());
    record.put("due_at", duty.dueAt());
    record.put("legal", duty.legal());
    record.put("amount", duty.amount() == null ? null : duty.amount().record());
    record.put("ended_on", duty.endedOn());
    record.put("ended_by", duty.moments().by());
    record.put("cite", duty.cite());
    record.put("arithmetic", duty.arithmetic());
    return record;
  }
}
