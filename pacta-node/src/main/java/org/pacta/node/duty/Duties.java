package org.pacta.node.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Party;
import org.pacta.agreement.TimeLength;
import org.pacta.node.database.Database;

/**
 * Duties and their time limits: opened, paused and ended by the events the agreement's duty rules
 * name.
 */
public final class Duties {
  private final Database database;
  private final DutyStore store;

  /** Duties kept in {@code database}. */
  public Duties(Database database) {
    this.database = database;
    this.store = new DutyStore(database);
  }

  /**
   * Tells the duty rules that something happened, in the caller's transaction: open duties that it
   * ends are met, those it pauses are paused, and the duties it triggers are opened. A time that is
   * counted back from another event, that returns with the calendar or that must be waited for
   * belongs to no single case here; {@code agreement duties} reckons it.
   *
   * @param event code of the vocabulary's events, such as {@code request_received}
   */
  public void happened(String event, DutyCase dutyCase, Instant now) {
    database.requireTransaction();
    store.meet(dutyCase.request(), event, now);
    store.pause(dutyCase.request(), event, now);
    for (Duty rule : dutyCase.agreement().dutiesTriggeredBy(event)) {
      if (!dutyCase.inapplicableRules().contains(rule.id()) && runsOn(rule, dutyCase)) {
        open(rule, dutyCase, now);
      }
    }
  }

  private static boolean runsOn(Duty rule, DutyCase dutyCase) {
    return !rule.refrain()
        && dutyCase.agreement().deadline(rule.due()).filter(Deadline::runsOn).isPresent();
  }

  /** Goes on counting where a pause stopped: the time limit moves by the length of the pause. */
  public void resume(UUID request, Instant now) {
    database.requireTransaction();
    store.resume(request, now);
  }

  /** Ends whatever is open on a case that will not go on, such as a withdrawn one. */
  public void releaseAll(UUID request, Instant now) {
    database.requireTransaction();
    store.release(request, now);
  }

  /** The duties of a case, open ones first. */
  public List<DutyView> of(UUID request) {
    return store.of(request);
  }

  /** The open duty of each case that comes first, ours before theirs. */
  public Map<UUID, DutyView> firstOpen(List<UUID> requests) {
    if (requests.isEmpty()) {
      return Map.of();
    }
    return store.firstOpen(requests).stream()
        .collect(Collectors.toMap(DutyView::request, Function.identity()));
  }

  private void open(Duty rule, DutyCase dutyCase, Instant now) {
    Deadline deadline = dutyCase.agreement().deadline(rule.due()).orElseThrow();
    String bearer = dutyCase.bearer(rule.bearer());
    TimeLength urgent = deadline.urgentTarget();
    TimeLength length = dutyCase.urgent() && urgent != null ? urgent : deadline.length();
    String source = deadline.targetSource();
    DutyView duty =
        new DutyView(
            UUID.randomUUID(),
            dutyCase.request(),
            rule.id(),
            bearer,
            bearer.equals(dutyCase.ownParty()),
            rule.says(),
            deadline.term(),
            rule.cite(),
            now,
            length.after(now, zone(dutyCase.agreement(), bearer)),
            deadline.legal(),
            deadline.legal() || source == null ? "" : source,
            null,
            null);
    List<String> endedBy = new ArrayList<>(rule.dischargedAlsoBy());
    endedBy.add(rule.perform());
    store.insert(duty, endedBy, rule.pausedBy());
  }

  private static ZoneId zone(Agreement agreement, String party) {
    return agreement.party(party).map(Party::timeZone).orElse(ZoneId.of("UTC"));
  }

  /**
   * The case a duty belongs to.
   *
   * @param requesting id of the requesting Party
   * @param requested id of the requested Party
   * @param sending id of the Party that sends the data at hand; its counterpart receives
   * @param urgent whether the urgent target applies
   * @param inapplicableRules duty rules whose own guard is false in this case
   */
  public record DutyCase(
      UUID request,
      Agreement agreement,
      String ownParty,
      String requesting,
      String requested,
      String sending,
      boolean urgent,
      Set<String> inapplicableRules) {
    String bearer(String role) {
      return switch (role) {
        case "requesting_party" -> requesting;
        case "requested_party" -> requested;
        case "sending_party" -> sending;
        case "receiving_party" -> sending.equals(requesting) ? requested : requesting;
        case "each_party", "event_party" -> ownParty;
        default -> role;
      };
    }
  }
}
