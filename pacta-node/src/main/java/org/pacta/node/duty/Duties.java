package org.pacta.node.duty;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.node.database.Database;
import org.pacta.node.treaty.CaseEvent;
import org.pacta.node.treaty.CasePast;
import org.pacta.node.treaty.Treaties;

/**
 * Duties of cases and their time limits: what the agreement says to the events of a case and to the
 * notes of its Parties. Those open at the last event of each case are kept for the lists.
 */
public final class Duties {
  private final Database database;
  private final Treaties treaties;
  private final DutyStore store;

  /** Duties by the events that {@code treaties} keeps. */
  public Duties(Database database, Treaties treaties) {
    this.database = database;
    this.treaties = treaties;
    this.store = new DutyStore(database);
  }

  /** Keeps what happened in a case, in the caller's transaction; {@link #settle} follows. */
  public void happened(CaseEvent event, DutyCase dutyCase, Instant now) {
    database.requireTransaction();
    treaties.happened(dutyCase.agreement().id(), event, now);
    store.endBegunBefore(event.request(), event.event(), event.at());
  }

  /**
   * Reckons the duties of a case and keeps the open ones for the lists, in the caller's
   * transaction.
   *
   * @return the open duty that comes first
   */
  public Optional<DutyView> settle(DutyCase dutyCase, Instant now) {
    database.requireTransaction();
    List<DutyView> all = of(dutyCase, now);
    store.replace(dutyCase.request(), all.stream().filter(DutyView::toDo).toList());
    return DutyView.first(all.stream());
  }

  /** The duties of a case as they stand at {@code now}, open ones first. */
  public List<DutyView> of(DutyCase dutyCase, Instant now) {
    CasePast past = treaties.past(dutyCase.agreement(), dutyCase.request());
    Stream<DutyView> reckoned =
        past.events().isEmpty() ? Stream.of() : new CaseDuties(dutyCase, past, now).all().stream();
    Stream<DutyView> before =
        past.whole() ? Stream.of() : store.begunBefore(dutyCase.request()).stream();
    return Stream.concat(reckoned, before)
        .sorted(
            Comparator.comparing(DutyView::open)
                .reversed()
                .thenComparing(
                    DutyView::firstAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
        .toList();
  }

  /** The open duty of each case that comes first, ours before theirs, as of its last event. */
  public Map<UUID, DutyView> firstOpen(List<UUID> requests) {
    if (requests.isEmpty()) {
      return Map.of();
    }
    return store.firstOpen(requests).stream()
        .collect(Collectors.toMap(DutyView::request, Function.identity()));
  }
}
