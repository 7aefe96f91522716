package org.pacta.agreement.temporal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.DutyStatus;
import org.pacta.agreement.guard.Truth;

/**
 * Whether it is known that a duty is owed, by whom, and how much where part of it is paid.
 *
 * @param bearer who owes it
 * @param condition what its condition says
 * @param paid what was paid for it, or null
 */
record Certainty(Bearer bearer, CaseCondition.Held condition, Payments.@Nullable Paid paid) {
  /** True when it is known that it is owed, and by whom. */
  boolean owed() {
    return condition.truth() == Truth.TRUE && bearer.unknown() == null;
  }

  /** True when a status is more than what it would be if all that is not known were so. */
  boolean holds(DutyStatus status) {
    return owed() && unreckoned().isEmpty() && !unpaid(status);
  }

  /**
   * What would say it; whoever met what nobody had to do first has taken the role.
   *
   * @param status how it stands as far as is known
   */
  List<String> missing(boolean met, DutyStatus status) {
    return Stream.of(
            met && bearer.open() ? Stream.<String>empty() : Stream.ofNullable(bearer.unknown()),
            condition.missing().stream(),
            unreckoned().stream(),
            paid == null || (met && !unpaid(status))
                ? Stream.<String>empty()
                : paid.missing().stream())
        .flatMap(it -> it)
        .distinct()
        .toList();
  }

  /** True where nobody knows of a payment whether it counts for this, which others have not met. */
  private boolean unpaid(DutyStatus status) {
    return paid != null && !paid.missing().isEmpty() && status != DutyStatus.MET;
  }

  /** What would say how much it asks for, when something was paid towards it. */
  private List<String> unreckoned() {
    return paid == null || paid.total() == 0 || condition.amount() == null
        ? List.of()
        : condition.amount().missing();
  }
}
