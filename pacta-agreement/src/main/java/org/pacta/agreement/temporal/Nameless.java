package org.pacta.agreement.temporal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.DutyAccount;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.Lapsed;
import org.pacta.agreement.TreatyEvent;

/**
 * What was entered without word of a Party, where the silence of one brings the same about on that
 * day: it may be the same, which then counts once, or another Party's act.
 *
 * @param entered as it was entered
 */
record Nameless(List<TreatyEvent> entered) {
  Nameless {
    entered = List.copyOf(entered);
  }

  /**
   * Those among some events.
   *
   * @param brought what times bring about, or may
   * @param ofItsLife events on which the status rests: each is taken as it was entered
   */
  static Nameless of(
      List<TreatyEvent> given, List<TreatyEvent> brought, Supplier<Set<String>> ofItsLife) {
    List<TreatyEvent> entered =
        given.stream()
            .filter(event -> event.party() == null)
            .filter(event ->
                brought.stream().anyMatch(it -> it.party() != null && Lapsed.alike(event, it)))
            .toList();
    if (entered.isEmpty()) {
      return new Nameless(entered);
    }
    Set<String> life = ofItsLife.get();
    return new Nameless(entered.stream().filter(event -> !life.contains(event.event())).toList());
  }

  /** Those in whose place something else stands. */
  List<TreatyEvent> leftOut(List<TreatyEvent> events) {
    return entered.stream().filter(event -> !events.contains(event)).toList();
  }

  /** For example {@code one of 1 June 2026}. */
  static String inWords(List<TreatyEvent> events) {
    return events.stream()
        .map(event -> event.event().replace('_', ' ') + " of " + Reckoning.words(event.date()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /**
   * Accounts of several ways in which what one of these started is the same duty, whosever act it
   * was.
   */
  List<DutyAccount> aligned(List<DutyAccount> ways) {
    if (entered.isEmpty() || ways.size() == 1) {
      return ways;
    }
    Set<List<@Nullable Object>> owedByNobody =
        ways.stream()
            .flatMap(way -> way.duties().stream())
            .filter(state -> state.party() == null && startedBy(state))
            .map(Nameless::key)
            .collect(Collectors.toSet());
    return ways.stream()
        .map(way ->
            new DutyAccount(
                way.duties().stream()
                    .map(state ->
                        startedBy(state)
                            ? state.ofNobody(owedByNobody.contains(key(state)))
                            : state)
                    .toList(),
                way.lapses()))
        .toList();
  }

  private boolean startedBy(DutyState state) {
    return entered.stream()
        .anyMatch(event ->
            event.event().equals(state.trigger())
                && event.date().equals(state.started())
                && Objects.equals(event.detail().caseId(), state.caseId())
                && Objects.equals(event.detail().item(), state.item()));
  }

  private static List<@Nullable Object> key(DutyState state) {
    List<@Nullable Object> key = new ArrayList<>();
    key.add(state.rule());
    key.add(state.trigger());
    key.add(state.started());
    key.add(state.caseId());
    key.add(state.item());
    key.add(state.period());
    return key;
  }
}
