package org.pacta.node.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.pacta.agreement.EventRole;
import org.pacta.agreement.Facts;
import org.pacta.agreement.PartyRole;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.duty.DutyCase;
import org.pacta.node.duty.DutyView;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;
import org.pacta.node.treaty.CaseEvent;
import org.pacta.node.treaty.Judged;

/**
 * What all doors of this room have in common: take a case off the shelf under its lock, check who
 * acts on which version, put it back changed, and show it.
 */
final class CaseDesk {
  final Neighbours rooms;
  final RequestStore requests;
  final LetterStore letters;
  final StepStore steps;
  final Judging judging;

  CaseDesk(Neighbours rooms) {
    this.rooms = rooms;
    this.requests = new RequestStore(rooms.database());
    this.letters = new LetterStore(rooms.database());
    this.steps = new StepStore(rooms.database());
    this.judging = new Judging(rooms.treaties(), this::ownParty);
  }

  /** Who acts on which version of which case, and when. */
  record Acting(Officer officer, UUID request, int version, Instant now) {}

  /** One act on one case, in one transaction; needs one of {@code roles}. */
  Answer<CaseView> act(
      Acting acting, Set<Role> roles, Function<RequestRow, Answer<RequestRow>> act) {
    return rooms
        .database()
        .transaction(() ->
            opened(acting, roles)
                .then(act)
                .then(row -> Answer.done(view(acting.officer(), row, acting.now()))));
  }

  /** The case under its lock, when this person may act on this version of it. */
  Answer<RequestRow> opened(Acting acting, Set<Role> roles) {
    Officer officer = acting.officer();
    Optional<RequestRow> found =
        requests.locked(acting.request()).filter(new Visibility(officer)::of);
    if (found.isEmpty()) {
      return Answer.declined(new Failure.NotFound());
    }
    if (roles.stream().noneMatch(officer::is)) {
      return Answer.declined(new Failure.RoleNeeded(words(roles)));
    }
    RequestRow row = found.get();
    return row.version() == acting.version()
        ? Answer.done(row)
        : Answer.declined(new Failure.Stale(row.version()));
  }

  /** The case in its next state, or declined when the event does not fit. */
  Answer<RequestRow> moved(RequestRow row, RequestEvent event) {
    return RequestTransition.next(row.side(), row.state(), event)
        .<Answer<RequestRow>>map(next -> Answer.done(row.in(next)))
        .orElseGet(
            () -> Answer.declined(new Failure.WrongState(row.state().words(), words(event))));
  }

  /** Puts the changed case back, with its next version and the duty that now comes first. */
  RequestRow put(RequestRow row, Instant now) {
    RequestRow changed = row.changed(now);
    DutyView due = unsent(row) ? null : rooms.duties().settle(dutyCase(row), now).orElse(null);
    requests.update(changed, due == null ? null : due.firstAt());
    return changed;
  }

  /** What never left has started no duty and moved no data: fewer queries for a draft. */
  private static boolean unsent(RequestRow row) {
    return row.state() == RequestState.DRAFT || row.state() == RequestState.AWAITING_RELEASE;
  }

  /** Writes a step into the timeline and the act into the journal. */
  void step(RequestRow row, Actor actor, String act, String words, Grounds grounds, Instant now) {
    UUID decision = grounds.decision();
    steps.insert(
        row.id(), new TimelineEntry(now, act, actor.name(), words, grounds.cites(), decision));
    Map<String, String> detail =
        decision == null
            ? Map.of("state", row.state().code())
            : Map.of("state", row.state().code(), "decision", decision.toString());
    rooms.journal().append(actor.id(), act, row.id().toString(), detail, now);
  }

  /** Notes that the agreement refused an act; the case stays as it is. */
  Answer<RequestRow> refused(RequestRow row, Actor actor, String what, Judged judged, Instant now) {
    String words =
        what + " was not permitted: " + judged.decision().outcome().code().replace('_', ' ');
    step(row, actor, "request.not_permitted", words, Grounds.of(judged), now);
    return Answer.declined(new Failure.NotPermitted(judged.decision()));
  }

  /** Keeps what happened, with what the request says. */
  void happened(String event, RequestRow row, Instant at, Instant now) {
    Judging.Sides sides = sides(row);
    PartyRole role = EventRole.of(event).orElse(PartyRole.EVENT_PARTY);
    String party = role == PartyRole.REQUESTING_PARTY ? sides.requesting() : sides.requested();
    Facts facts = judging.said(event, row, sides, letters.request(row.id()));
    keep(row, event, party, facts, at, now);
  }

  /** The same for what happens at the time it becomes known. */
  void happened(String event, RequestRow row, Instant now) {
    happened(event, row, now, now);
  }

  /**
   * Keeps that another authority has the request now: what the first owed ends before it begins.
   */
  void forwarded(RequestRow row, Instant now) {
    happened("request_forwarded", row, now);
    happened("request_received", row, now.plus(1, ChronoUnit.MICROS), now);
  }

  /**
   * Keeps that personal data has gone over to the partner, or come from it, and is on record.
   *
   * @param ours whether this Party sent it
   */
  void transferred(RequestRow row, boolean ours, DataHandling handling, Instant now) {
    String from = ours ? ownParty() : row.partner();
    String to = ours ? row.partner() : ownParty();
    Facts facts = CaseFacts.transfer(from, to, true, "", handling);
    String event = ours ? "personal_data_sent" : "personal_data_received";
    keep(row, event, ownParty(), facts, now, now);
    keep(row, "transfer_logged", ownParty(), facts, now, now);
  }

  private void keep(
      RequestRow row, String event, String party, Facts facts, Instant at, Instant now) {
    String other = party.equals(ownParty()) ? row.partner() : ownParty();
    CaseEvent happened = new CaseEvent(row.id(), event, party, other, at, row.urgent(), facts);
    rooms.duties().happened(happened, dutyCase(row), now);
  }

  private DutyCase dutyCase(RequestRow row) {
    return new DutyCase(row.id(), judging.agreement(row), ownParty());
  }

  Judging.Sides sides(RequestRow row) {
    return Judging.Sides.of(row, ownParty());
  }

  String ownParty() {
    return rooms.authorities().ownParty();
  }

  /** The case as this person may see it. */
  CaseView view(Officer officer, RequestRow row, Instant now) {
    return view(officer, row, letters.of(row.id()), now);
  }

  /** The same with its letters already read. */
  CaseView view(Officer officer, RequestRow row, List<LetterStore.Stored> stored, Instant now) {
    boolean unsent = unsent(row);
    return CaseViews.of(
        officer,
        row,
        stored,
        new CaseViews.Surroundings(
            steps.of(row.id()),
            unsent ? List.of() : rooms.duties().of(dutyCase(row), now),
            unsent ? List.of() : rooms.records().of(row.id())));
  }

  private static String words(Set<Role> roles) {
    return roles.stream().map(Role::words).sorted().reduce((a, b) -> a + " or " + b).orElse("none");
  }

  private static String words(RequestEvent event) {
    return event.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }

  /** Who is named in the timeline and the journal. */
  record Actor(String id, String name) {
    static Actor of(Officer officer) {
      return new Actor(officer.id(), officer.displayName());
    }
  }
}
