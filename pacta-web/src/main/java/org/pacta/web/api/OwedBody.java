package org.pacta.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AmountOwed;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.Rule;

/**
 * What the Parties owe under an agreement outside any case.
 *
 * @param bearer who owes by the text, such as {@code each_party}
 * @param party id of the Party that owes, where one does
 * @param creditor id of the Party to which it is owed, where that is one alone, or each of the
 *     others by itself
 * @param together ids of the Parties that owe it together, where the case names them
 * @param perform event that meets it; with {@code refrain} what must not happen before it is due
 * @param dueOn last day; left out when no time is set or it does not run yet
 * @param dueAt exact end, when hours count
 * @param targetOn operational target before a legal deadline
 * @param endedOn when it was met or released
 * @param amount how much it asks for
 */
record OwedBody(
    String rule,
    String bearer,
    @Nullable String party,
    @Nullable String creditor,
    List<String> together,
    String says,
    String perform,
    boolean refrain,
    DutyStatus status,
    LocalDate startedOn,
    @Nullable LocalDate dueOn,
    @Nullable Instant dueAt,
    @Nullable LocalDate targetOn,
    boolean legal,
    @Nullable LocalDate endedOn,
    @Nullable String period,
    @Nullable AmountOwed amount,
    List<String> missing,
    List<String> cite,
    String reckoning) {
  static OwedBody of(DutyState duty, Agreement agreement) {
    return new OwedBody(
        duty.rule(),
        duty.bearer(),
        duty.party(),
        duty.owedTo(),
        duty.together(),
        agreement.rule(duty.rule()).map(Rule::says).orElse(""),
        duty.perform(),
        duty.refrain(),
        duty.status(),
        duty.started(),
        duty.due(),
        duty.dueAt(),
        duty.target() == null ? null : duty.target().day(),
        duty.legal(),
        duty.endedOn(),
        duty.period(),
        duty.amount(),
        duty.missing(),
        duty.cite(),
        duty.arithmetic());
  }
}
