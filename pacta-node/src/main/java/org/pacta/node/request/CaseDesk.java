package org.pacta.node.request;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pacta.agreement.Agreement;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.duty.Duties.DutyCase;
import org.pacta.node.duty.DutyView;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;
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
            opened(acting, roles).then(act).then(row -> Answer.done(view(acting.officer(), row))));
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
    DutyView due = rooms.duties().firstOpen(List.of(row.id())).get(row.id());
    requests.update(changed, due == null ? null : due.dueAt());
    return changed;
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

  /**
   * Tells the duty rules what happened. {@code sending} is the Party that sends the data at hand.
   */
  void happened(String event, RequestRow row, String sending, Instant now) {
    rooms.duties().happened(event, dutyCase(row, sending), now);
  }

  private DutyCase dutyCase(RequestRow row, String sending) {
    Agreement agreement = judging.agreement(row);
    Judging.Sides sides = sides(row);
    Set<String> inapplicable = new HashSet<>();
    // A duty with a guard of its own is started by the act that makes the guard true, not by the
    // event alone.
    Stream.concat(
            agreement.rules().stream(),
            agreement.overlays().stream().flatMap(law -> law.rules().stream()))
        .filter(rule -> rule instanceof org.pacta.agreement.Duty duty && duty.onlyIf() != null)
        .forEach(rule -> inapplicable.add(rule.id()));
    return new DutyCase(
        row.id(),
        agreement,
        ownParty(),
        sides.requesting(),
        sides.requested(),
        sending,
        row.urgent(),
        inapplicable);
  }

  Judging.Sides sides(RequestRow row) {
    return Judging.Sides.of(row, ownParty());
  }

  String ownParty() {
    return rooms.authorities().ownParty();
  }

  /** The case as this person may see it. */
  CaseView view(Officer officer, RequestRow row) {
    return view(officer, row, letters.of(row.id()));
  }

  /** The same with its letters already read. */
  CaseView view(Officer officer, RequestRow row, List<LetterStore.Stored> stored) {
    // What never left has started no duty and moved no data: two queries less for each page of a
    // draft.
    boolean unsent =
        row.state() == RequestState.DRAFT || row.state() == RequestState.AWAITING_RELEASE;
    return CaseViews.of(
        officer,
        row,
        stored,
        new CaseViews.Surroundings(
            steps.of(row.id()),
            unsent ? List.of() : rooms.duties().of(row.id()),
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
