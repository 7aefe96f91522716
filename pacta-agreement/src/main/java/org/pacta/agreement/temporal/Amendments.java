package org.pacta.agreement.temporal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.TemporalResult;
import org.pacta.agreement.TreatyEvent;

/** The dates of amendments: one that the notices name as their case is apart from any other. */
final class Amendments {
  private final TemporalClause clause;
  private final List<TreatyEvent> events;
  private final Set<String> awaited;

  Amendments(TemporalClause clause, List<TreatyEvent> events) {
    this.clause = clause;
    this.events = events;
    this.awaited =
        clause.formula().awaiting().stream()
            .map(TemporalFormula.Awaited::event)
            .collect(Collectors.toSet());
  }

  /**
   * What the notices without a case give, under the name of the clause, and those of each case,
   * with the case behind that name.
   */
  List<TemporalResult> dates(Function<List<TreatyEvent>, TemporalResult> date) {
    return Stream.concat(
            Stream.of(withoutCase(date.apply(of(null)))),
            cases().map(one -> date.apply(of(one)).named(clause.name() + " " + one)))
        .toList();
  }

  /** Where all notices name a case, nothing is awaited of an amendment without one. */
  private TemporalResult withoutCase(TemporalResult result) {
    boolean plain =
        events.stream()
            .anyMatch(event -> awaited.contains(event.event()) && event.detail().caseId() == null);
    return result.date() != null || plain || cases().findAny().isEmpty()
        ? result
        : result.saying(
            "No notice without a case; dated by its own case is "
                + cases().collect(Collectors.joining(", "))
                + ".");
  }

  private Stream<String> cases() {
    return events.stream()
        .filter(event -> awaited.contains(event.event()))
        .flatMap(event -> Stream.ofNullable(event.detail().caseId()))
        .distinct();
  }

  /** All events but the notices of other amendments. */
  private List<TreatyEvent> of(@Nullable String caseId) {
    return events.stream()
        .filter(event ->
            !awaited.contains(event.event()) || Objects.equals(caseId, event.detail().caseId()))
        .toList();
  }
}
