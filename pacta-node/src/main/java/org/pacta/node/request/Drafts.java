package org.pacta.node.request;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Party;
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
 * Writing a request: nothing typed is ever lost, nothing leaves without a second person. Each
 * method is one transaction. {@code version} is the version the person saw.
 */
public final class Drafts {
  private static final Set<Role> WRITERS = Set.of(Role.CASE_OFFICER);
  private static final Set<Role> APPROVERS = Set.of(Role.APPROVER);

  private final CaseDesk desk;
  private final Dispatch dispatch;
  private final Returning returning;

  /** Drafts of the node that {@code rooms} belong to. */
  public Drafts(Neighbours rooms) {
    this.desk = new CaseDesk(rooms);
    this.dispatch = new Dispatch(desk);
    this.returning = new Returning(desk);
  }

  /** Opens an empty draft under an agreement. */
  public Answer<CaseView> start(Officer officer, String agreement, Instant now) {
    if (!officer.is(Role.CASE_OFFICER)) {
      return Answer.declined(new Failure.RoleNeeded(Role.CASE_OFFICER.words()));
    }
    Optional<Agreement> found =
        desk.rooms.treaties().agreement(agreement).filter(Agreement::operational);
    if (found.isEmpty()) {
      return Answer.declined(new Failure.NotFound());
    }
    return desk.rooms.database().transaction(() -> Answer.done(opened(officer, found.get(), now)));
  }

  private CaseView opened(Officer officer, Agreement agreement, Instant now) {
    String own = desk.ownParty();
    String partner =
        agreement.parties().stream()
            .map(Party::id)
            .filter(id -> !id.equals(own))
            .findFirst()
            .orElseThrow();
    int year = now.atZone(ZoneOffset.UTC).getYear();
    String reference = Reference.of(own, partner, year, desk.requests.nextNumber(year, partner));
    RequestRow row =
        new RequestRow(
            new RequestRow.Identity(
                UUID.randomUUID(), Side.REQUESTING, reference, agreement.id(), partner, now),
            1,
            "",
            RequestRow.About.NOTHING,
            RequestState.DRAFT,
            RequestRow.OurDesk.of(officer),
            "",
            now);
    desk.requests.insert(row);
    Letter empty = new Letter.OfRequest(RequestContent.empty());
    desk.letters.insert(
        row.id(),
        dispatch.fresh(MessageType.REQUEST, empty, Actor.of(officer), now),
        List.of(officer.id()));
    desk.step(row, Actor.of(officer), "request.drafted", "Draft opened", Grounds.NONE, now);
    return desk.view(officer, row, now);
  }

  /** Keeps what was typed, complete or not. */
  public Answer<CaseView> save(
      Officer officer, UUID request, int version, RequestContent content, Instant now) {
    return desk.act(
        new Acting(officer, request, version, now),
        WRITERS,
        row -> {
          if (row.state() != RequestState.DRAFT) {
            return Answer.declined(new Failure.WrongState(row.state().words(), "edit"));
          }
          List<FieldProblem> problems = check(row, now).limits(content);
          if (!problems.isEmpty()) {
            return Answer.declined(new Failure.Invalid(problems));
          }
          LetterStore.Stored letter =
              desk.letters.unsent(request, MessageType.REQUEST).orElseThrow();
          desk.letters.write(
              letter.letter().id(),
              new Letter.OfRequest(content),
              officer.id(),
              officer.displayName(),
              now);
          RequestRow named =
              row.about(RequestRow.About.of(content))
                  .addressedTo(authorityName(content.ask().addressee()));
          return Answer.done(desk.put(named, now));
        });
  }

  /**
   * The case with what the agreement would say to the request as it stands: read once. The access
   * is journalled.
   */
  public Answer<Replies.Considered> consider(Officer officer, UUID request, Instant now) {
    return desk.rooms.database().transaction(() -> considered(officer, request, now));
  }

  private Answer<Replies.Considered> considered(Officer officer, UUID request, Instant now) {
    Optional<RequestRow> row = desk.requests.find(request).filter(new Visibility(officer)::of);
    if (row.isEmpty()) {
      return Answer.declined(new Failure.NotFound());
    }
    CaseView view = desk.view(officer, row.get(), now);
    Judging.Sides sides = desk.sides(row.get());
    Decision decision = null;
    if (row.get().side() == Side.REQUESTING) {
      List<Judging.Question> asked = desk.judging.request(row.get(), sides, view.content());
      decision = desk.judging.consider(row.get(), asked, now);
    }
    desk.rooms
        .journal()
        .append(officer.id(), "request.read", request.toString(), java.util.Map.of(), now);
    return Answer.done(new Replies.Considered(view, decision));
  }

  /** What the agreement would say to the draft as it stands; changes nothing. */
  public Answer<Decision> preview(Officer officer, UUID request, Instant now) {
    return desk.rooms
        .database()
        .read(() ->
            desk.requests
                .find(request)
                .filter(new Visibility(officer)::of)
                .filter(row -> row.side() == Side.REQUESTING)
                .<Answer<Decision>>map(
                    row -> Answer.done(desk.judging.consider(row, questions(row), now)))
                .orElseGet(() -> Answer.declined(new Failure.NotFound())));
  }

  /**
   * Hands the draft to a second person; declined with field problems or with the agreement's
   * decision.
   */
  public Answer<CaseView> submit(Officer officer, UUID request, int version, Instant now) {
    return desk.act(
        new Acting(officer, request, version, now),
        WRITERS,
        row ->
            desk.moved(row, RequestEvent.SUBMITTED)
                .then(next -> submitted(officer, row, next, now)));
  }

  private Answer<RequestRow> submitted(
      Officer officer, RequestRow row, RequestRow next, Instant now) {
    List<FieldProblem> problems =
        check(row, now).request(desk.letters.request(row.id()), dispatch.addressees(row.partner()));
    if (!problems.isEmpty()) {
      return Answer.declined(new Failure.Invalid(problems));
    }
    Judged judged = desk.judging.keep(row, questions(row), officer.id(), now);
    if (!judged.permitted()) {
      return desk.refused(row, Actor.of(officer), "Submitting", judged, now);
    }
    LetterStore.Stored letter = desk.letters.unsent(row.id(), MessageType.REQUEST).orElseThrow();
    desk.letters.move(letter.letter().id(), LetterState.AWAITING_RELEASE, officer.id());
    desk.step(
        next,
        Actor.of(officer),
        "request.submitted",
        "Submitted for release",
        Grounds.of(judged),
        now);
    return Answer.done(desk.put(next, now));
  }

  /** The second person sends it back with a reason. */
  public Answer<CaseView> returnToAuthor(
      Officer officer, UUID request, int version, String reason, Instant now) {
    return desk.act(
        new Acting(officer, request, version, now),
        APPROVERS,
        row ->
            desk.moved(row, RequestEvent.RETURNED)
                .then(next -> returning.toAuthor(officer, next, MessageType.REQUEST, reason, now)));
  }

  /**
   * The second person releases it: judged again, signed, queued for the partner in the same
   * transaction.
   */
  public Answer<CaseView> release(Officer officer, UUID request, int version, Instant now) {
    return desk.act(
        new Acting(officer, request, version, now),
        APPROVERS,
        row ->
            desk.moved(row, RequestEvent.RELEASED).then(next -> released(officer, row, next, now)));
  }

  private Answer<RequestRow> released(
      Officer officer, RequestRow row, RequestRow next, Instant now) {
    LetterStore.Stored letter = desk.letters.unsent(row.id(), MessageType.REQUEST).orElseThrow();
    if (letter.authors().contains(officer.id())) {
      return Answer.declined(new Failure.SecondPersonNeeded());
    }
    Judged judged = desk.judging.keep(row, questions(row), officer.id(), now);
    if (!judged.permitted()) {
      return desk.refused(row, Actor.of(officer), "Releasing", judged, now);
    }
    dispatch.send(next, letter.letter(), officer.displayName(), Grounds.of(judged), now);
    if (row.oralUnconfirmed()) {
      desk.happened("request_lodged_orally", next, now);
    }
    desk.step(
        next,
        Actor.of(officer),
        "request.released",
        "Released, signed and sent",
        Grounds.of(judged),
        now);
    return Answer.done(desk.put(next, now));
  }

  /** Drops a draft that never left. */
  public Answer<UUID> discard(Officer officer, UUID request, int version, Instant now) {
    return desk.rooms
        .database()
        .transaction(() ->
            desk.opened(new Acting(officer, request, version, now), WRITERS)
                .then(row -> {
                  if (row.state() != RequestState.DRAFT) {
                    return Answer.declined(new Failure.WrongState(row.state().words(), "discard"));
                  }
                  desk.requests.delete(request);
                  desk.rooms
                      .journal()
                      .append(
                          officer.id(),
                          "request.discarded",
                          request.toString(),
                          java.util.Map.of(),
                          now);
                  return Answer.done(request);
                }));
  }

  /** Confirms an oral request in writing (Art. 9(1), third sentence); leaves at once. */
  public Answer<CaseView> confirmInWriting(
      Officer officer, UUID request, int version, String text, Instant now) {
    return desk.act(
        new Acting(officer, request, version, now),
        WRITERS,
        row -> {
          boolean open =
              RequestTransition.next(row.side(), row.state(), RequestEvent.WITHDRAWN).isPresent();
          if (row.side() != Side.REQUESTING || !row.oralUnconfirmed() || !open) {
            return Answer.declined(
                new Failure.WrongState(row.state().words(), "confirm in writing"));
          }
          Optional<FieldProblem> problem = Texts.textProblem(text);
          if (problem.isPresent()) {
            return Answer.declined(new Failure.Invalid(List.of(problem.get())));
          }
          Judging.Question question =
              desk.judging.plain(
                  Judging.CONFIRM, row, desk.sides(row), desk.letters.request(request));
          Judged judged = desk.judging.keep(row, List.of(question), officer.id(), now);
          if (!judged.permitted()) {
            return desk.refused(row, Actor.of(officer), "Confirming", judged, now);
          }
          RequestRow next = row.confirmedInWriting();
          Correspondence letter =
              dispatch.fresh(
                  MessageType.WRITTEN_CONFIRMATION,
                  new Letter.OfText(text.strip()),
                  Actor.of(officer),
                  now);
          dispatch.sendNow(next, letter, Actor.of(officer), Grounds.of(judged), now);
          desk.happened("request_confirmed_in_writing", next, now);
          desk.step(
              next,
              Actor.of(officer),
              "request.confirmed",
              "Oral request confirmed in writing",
              Grounds.of(judged),
              now);
          return Answer.done(desk.put(next, now));
        });
  }

  private List<Judging.Question> questions(RequestRow row) {
    return desk.judging.request(row, desk.sides(row), desk.letters.request(row.id()));
  }

  private ContentCheck check(RequestRow row, Instant now) {
    return new ContentCheck(desk.judging.agreement(row), now.atZone(ZoneOffset.UTC).toLocalDate());
  }

  private String authorityName(String id) {
    return desk.rooms.authorities().authority(id).map(Authority::name).orElse("");
  }
}
