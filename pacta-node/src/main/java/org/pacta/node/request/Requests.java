package org.pacta.node.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.act.FieldProblem;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;
import org.pacta.node.party.Authority;
import org.pacta.node.request.CaseDesk.Acting;
import org.pacta.node.request.CaseDesk.Actor;
import org.pacta.node.request.Correspondence.LetterState;
import org.pacta.node.treaty.Judged;

/**
 * Reading cases, and what happens to them between the request and its answer. Each method is one
 * transaction.
 */
public final class Requests {
  private static final Set<Role> DESK = Set.of(Role.DUTY_DESK, Role.CASE_OFFICER);
  private static final Set<Role> WRITERS = Set.of(Role.CASE_OFFICER);
  private static final Set<Role> APPROVERS = Set.of(Role.APPROVER);

  private final CaseDesk desk;
  private final Dispatch dispatch;
  private final RequestLists lists;
  private final Returning returning;
  private final WorkLists workLists;

  /** Requests of the node that {@code rooms} belong to. */
  public Requests(Neighbours rooms) {
    this.desk = new CaseDesk(rooms);
    this.dispatch = new Dispatch(desk);
    this.lists = new RequestLists(desk);
    this.returning = new Returning(desk);
    this.workLists = new WorkLists(desk);
  }

  /** A whole case, for one page. The access is journalled. */
  public Answer<CaseView> find(Officer officer, UUID request, Instant now) {
    return desk.rooms
        .database()
        .transaction(() -> {
          Optional<RequestRow> row =
              desk.requests.find(request).filter(new Visibility(officer)::of);
          if (row.isEmpty()) {
            return Answer.declined(new Failure.NotFound());
          }
          desk.rooms
              .journal()
              .append(officer.id(), "request.read", request.toString(), Map.of(), now);
          return Answer.done(desk.view(officer, row.get(), now));
        });
  }

  /** One page of the requests this person may see. */
  public RequestPage list(Officer officer, RequestFilter filter, Instant now) {
    return desk.rooms
        .database()
        .read(() -> lists.page(officer, filter, RequestFilter.PAGE_ROWS, now));
  }

  /**
   * The whole list, to be taken out of the node; at most {@link RequestFilter#EXPORT_ROWS_MAX}
   * rows. Journalled.
   */
  public RequestPage takenOut(Officer officer, RequestFilter filter, Instant now) {
    return desk.rooms
        .database()
        .transaction(() -> {
          RequestPage whole = lists.page(officer, filter, RequestFilter.EXPORT_ROWS_MAX, now);
          Map<String, String> rows = Map.of("rows", Integer.toString(whole.requests().size()));
          desk.rooms.journal().append(officer.id(), "request.list_taken_out", "list", rows, now);
          return whole;
        });
  }

  /** Everybody who has one of the requests in hand that this person may see. */
  public List<Holder> holders(Officer officer) {
    return desk.rooms.database().read(() -> lists.holders(officer));
  }

  /** What waits for this person. */
  public Work work(Officer officer, Narrowing narrowing, Instant now) {
    return desk.rooms.database().read(() -> workLists.of(officer, narrowing, now));
  }

  /** Takes a received request in hand. */
  public Answer<CaseView> take(Officer officer, UUID request, int version, Instant now) {
    return desk.act(
        new Acting(officer, request, version, now),
        DESK,
        row ->
            desk.moved(row, RequestEvent.TAKEN)
                .then(next -> {
                  RequestRow held = next.at(next.desk().heldBy(officer));
                  desk.step(
                      held, Actor.of(officer), "request.taken", "Taken in hand", Grounds.NONE, now);
                  return Answer.done(desk.put(held, now));
                }));
  }

  /**
   * Asks the requesting authority for additional information (Art. 9(2), second sentence); leaves
   * at once.
   */
  public Answer<CaseView> askForInformation(
      Officer officer, UUID request, int version, String text, Instant now) {
    return desk.act(
        new Acting(officer, request, version, now),
        DESK,
        row ->
            row.side() == Side.REQUESTED
                ? desk.moved(row, RequestEvent.MORE_ASKED)
                    .then(next -> asked(officer, next, text, now))
                : Answer.declined(
                    new Failure.WrongState(row.state().words(), "ask for information")));
  }

  private Answer<RequestRow> asked(Officer officer, RequestRow next, String text, Instant now) {
    Step step =
        new Step(
            Judging.ASK_MORE,
            MessageType.MORE_INFORMATION_ASKED,
            "request.information_asked",
            "Additional information asked");
    return written(officer, next, Texts.textProblem(text), step, text, now)
        .then(row -> {
          desk.happened("more_information_asked", row, now);
          return Answer.done(desk.put(row, now));
        });
  }

  /** Writes the additional information that was asked for and hands it to a second person. */
  public Answer<CaseView> giveInformation(
      Officer officer, UUID request, int version, String text, Instant now) {
    return desk.act(
        new Acting(officer, request, version, now),
        WRITERS,
        row -> {
          boolean waiting =
              desk.letters
                  .unsent(request, MessageType.MORE_INFORMATION)
                  .filter(kept -> kept.letter().state() == LetterState.AWAITING_RELEASE)
                  .isPresent();
          if (row.side() != Side.REQUESTING
              || row.state() != RequestState.INFORMATION_ASKED
              || waiting) {
            return Answer.declined(new Failure.WrongState(row.state().words(), "give information"));
          }
          Optional<FieldProblem> problem = Texts.textProblem(text);
          if (problem.isPresent()) {
            return Answer.declined(new Failure.Invalid(List.of(problem.get())));
          }
          Letter letter = new Letter.OfText(text.strip());
          UUID id =
              desk.letters
                  .unsent(request, MessageType.MORE_INFORMATION)
                  .map(kept -> {
                    desk.letters.write(
                        kept.letter().id(), letter, officer.id(), officer.displayName(), now);
                    return kept.letter().id();
                  })
                  .orElseGet(() ->
                      desk.letters.insert(
                          request,
                          dispatch.fresh(
                              MessageType.MORE_INFORMATION, letter, Actor.of(officer), now),
                          List.of(officer.id())));
          desk.letters.move(id, LetterState.AWAITING_RELEASE, officer.id());
          desk.step(
              row,
              Actor.of(officer),
              "information.submitted",
              "Additional information submitted for release",
              Grounds.NONE,
              now);
          return Answer.done(desk.put(row, now));
        });
  }

  /** The second person releases the additional information. */
  public Answer<CaseView> releaseInformation(
      Officer officer, UUID request, int version, Instant now) {
    return desk.act(
        new Acting(officer, request, version, now),
        APPROVERS,
        row -> {
          Optional<LetterStore.Stored> letter = awaitingInformation(request);
          if (letter.isEmpty()) {
            return Answer.declined(
                new Failure.WrongState(row.state().words(), "release information"));
          }
          if (letter.get().authors().contains(officer.id())) {
            return Answer.declined(new Failure.SecondPersonNeeded());
          }
          return desk.moved(row, RequestEvent.INFORMATION_GIVEN)
              .then(next -> informationReleased(officer, next, letter.get(), now));
        });
  }

  private Answer<RequestRow> informationReleased(
      Officer officer, RequestRow next, LetterStore.Stored letter, Instant now) {
    Judged judged = judged(officer, next, Judging.GIVE_INFORMATION, now);
    if (!judged.permitted()) {
      return desk.refused(next, Actor.of(officer), "Giving information", judged, now);
    }
    dispatch.send(next, letter.letter(), officer.displayName(), Grounds.of(judged), now);
    desk.happened("more_information_given", next, now);
    desk.step(
        next,
        Actor.of(officer),
        "information.released",
        "Additional information released, signed and sent",
        Grounds.of(judged),
        now);
    return Answer.done(desk.put(next, now));
  }

  /** The second person sends the additional information back with a reason. */
  public Answer<CaseView> returnInformation(
      Officer officer, UUID request, int version, String reason, Instant now) {
    return desk.act(
        new Acting(officer, request, version, now),
        APPROVERS,
        row -> {
          if (awaitingInformation(request).isEmpty()) {
            return Answer.declined(
                new Failure.WrongState(row.state().words(), "return information"));
          }
          return returning.toAuthor(officer, row, MessageType.MORE_INFORMATION, reason, now);
        });
  }

  /**
   * Passes a request on to the competent authority of the own Party and tells the asker (Art. 9(2),
   * third sentence).
   */
  public Answer<CaseView> forward(
      Officer officer, UUID request, int version, String authority, String reason, Instant now) {
    return desk.act(
        new Acting(officer, request, version, now),
        DESK,
        row -> {
          Optional<Authority> to =
              desk.rooms
                  .authorities()
                  .authority(authority)
                  .filter(Authority::ours)
                  .filter(found -> !found.id().equals(row.desk().authority()));
          if (to.isEmpty()) {
            return Answer.declined(
                new Failure.Invalid(
                    List.of(
                        new FieldProblem(
                            "authority",
                            "unknown-code",
                            "Choose another competent authority of your own State"))));
          }
          return desk.moved(row, RequestEvent.FORWARDED)
              .then(next -> forwarded(officer, next, to.get(), reason, now));
        });
  }

  private Answer<RequestRow> forwarded(
      Officer officer, RequestRow next, Authority to, String reason, Instant now) {
    RequestRow moved = next.at(new RequestRow.OurDesk(to.id(), to.name(), "", ""));
    Step step =
        new Step(
            Judging.FORWARD,
            MessageType.FORWARDING_NOTICE,
            "request.forwarded",
            "Forwarded to " + to.name() + ": " + reason.strip());
    return written(officer, moved, Texts.reasonProblem(reason), step, to.name(), now)
        .then(row -> {
          desk.forwarded(row, now);
          return Answer.done(desk.put(row, now));
        });
  }

  /** Takes back a request that has been sent. */
  public Answer<CaseView> withdraw(
      Officer officer, UUID request, int version, String reason, Instant now) {
    return desk.act(
        new Acting(officer, request, version, now),
        WRITERS,
        row ->
            row.side() == Side.REQUESTING
                ? desk.moved(row, RequestEvent.WITHDRAWN)
                    .then(next -> withdrawn(officer, next, reason, now))
                : Answer.declined(new Failure.WrongState(row.state().words(), "withdraw")));
  }

  private Answer<RequestRow> withdrawn(
      Officer officer, RequestRow next, String reason, Instant now) {
    Step step =
        new Step(
            Judging.WITHDRAW,
            MessageType.WITHDRAWAL,
            "request.withdrawn",
            "Withdrawn: " + reason.strip());
    return written(officer, next, Texts.reasonProblem(reason), step, reason, now)
        .then(row -> {
          desk.happened("request_withdrawn", row, now);
          return Answer.done(desk.put(row, now));
        });
  }

  /** Closes a finished case. */
  public Answer<CaseView> close(Officer officer, UUID request, int version, Instant now) {
    return desk.act(
        new Acting(officer, request, version, now),
        WRITERS,
        row ->
            desk.moved(row, RequestEvent.CLOSED)
                .then(next -> {
                  desk.step(next, Actor.of(officer), "request.closed", "Closed", Grounds.NONE, now);
                  return Answer.done(desk.put(next, now));
                }));
  }

  /** An act that is one short letter which leaves at once. */
  private record Step(String act, MessageType type, String code, String words) {}

  private Answer<RequestRow> written(
      Officer officer,
      RequestRow next,
      Optional<FieldProblem> problem,
      Step step,
      String text,
      Instant now) {
    if (problem.isPresent()) {
      return Answer.declined(new Failure.Invalid(List.of(problem.get())));
    }
    Judged judged = judged(officer, next, step.act(), now);
    if (!judged.permitted()) {
      return desk.refused(next, Actor.of(officer), step.words(), judged, now);
    }
    Correspondence letter =
        dispatch.fresh(step.type(), new Letter.OfText(text.strip()), Actor.of(officer), now);
    dispatch.sendNow(next, letter, Actor.of(officer), Grounds.of(judged), now);
    desk.step(next, Actor.of(officer), step.code(), step.words(), Grounds.of(judged), now);
    return Answer.done(next);
  }

  private Judged judged(Officer officer, RequestRow row, String act, Instant now) {
    Judging.Question question =
        desk.judging.plain(act, row, desk.sides(row), desk.letters.request(row.id()));
    return desk.judging.keep(row, List.of(question), officer.id(), now);
  }

  private Optional<LetterStore.Stored> awaitingInformation(UUID request) {
    return desk.letters
        .unsent(request, MessageType.MORE_INFORMATION)
        .filter(kept -> kept.letter().state() == LetterState.AWAITING_RELEASE);
  }
}
