package org.pacta.node.request;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Decision;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.act.FieldProblem;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;
import org.pacta.node.request.CaseDesk.Acting;
import org.pacta.node.request.CaseDesk.Actor;
import org.pacta.node.request.Correspondence.LetterState;
import org.pacta.node.treaty.Judged;

/**
 * Answering a request: per question, in whole, in part or not at all (Arts. 9(2), 9(4), 9(5), 10).
 */
public final class Replies {
  private static final Set<Role> WRITERS = Set.of(Role.CASE_OFFICER);
  private static final Set<Role> APPROVERS = Set.of(Role.APPROVER);

  private final CaseDesk desk;
  private final Dispatch dispatch;
  private final Returning returning;

  /** Answers of the node that {@code rooms} belong to. */
  public Replies(Neighbours rooms) {
    this.desk = new CaseDesk(rooms);
    this.dispatch = new Dispatch(desk);
    this.returning = new Returning(desk);
  }

  /** Keeps what was typed, complete or not. */
  public Answer<CaseView> save(
      Officer officer, UUID request, int version, ReplyContent content, Instant now) {
    return desk.act(
        new Acting(officer, request, version, now),
        WRITERS,
        row -> {
          if (RequestTransition.next(row.side(), row.state(), RequestEvent.ANSWER_SUBMITTED)
              .isEmpty()) {
            return Answer.declined(new Failure.WrongState(row.state().words(), "answer"));
          }
          List<FieldProblem> problems = check(row, now).limits(content);
          if (!problems.isEmpty()) {
            return Answer.declined(new Failure.Invalid(problems));
          }
          Letter letter = new Letter.OfReply(content);
          Optional<LetterStore.Stored> kept = desk.letters.unsent(request, MessageType.REPLY);
          if (kept.isPresent()) {
            desk.letters.write(
                kept.get().letter().id(), letter, officer.id(), officer.displayName(), now);
          } else {
            Correspondence fresh =
                dispatch.fresh(MessageType.REPLY, letter, Actor.of(officer), now);
            desk.letters.insert(request, fresh, List.of(officer.id()));
          }
          return Answer.done(desk.put(row.at(row.desk().heldBy(officer)), now));
        });
  }

  /**
   * A case and what the agreement would say to its answer as it stands.
   *
   * @param view the case as this person may see it
   * @param decision what the agreement says, or null when no answer has been begun
   */
  public record Considered(CaseView view, @Nullable Decision decision) {}

  /** The case with what the agreement would say to its answer: read once, changes nothing. */
  public Answer<Considered> consider(Officer officer, UUID request, Instant now) {
    return desk.rooms.database().read(() -> considered(officer, request, now));
  }

  private Answer<Considered> considered(Officer officer, UUID request, Instant now) {
    Optional<RequestRow> row = desk.requests.find(request).filter(new Visibility(officer)::of);
    if (row.isEmpty()) {
      return Answer.declined(new Failure.NotFound());
    }
    List<LetterStore.Stored> letters = desk.letters.of(request);
    CaseView view = desk.view(officer, row.get(), letters, now);
    Decision decision =
        letters.stream()
            .filter(LetterStore.Stored::unsentReply)
            .findFirst()
            .map(letter ->
                desk.judging.reply(
                    row.get(),
                    desk.sides(row.get()),
                    view.content(),
                    content(letter),
                    officer.displayName()))
            .map(questions -> desk.judging.consider(row.get(), questions, now))
            .orElse(null);
    return Answer.done(new Considered(view, decision));
  }

  /** What the agreement would say to the answer as it stands; changes nothing. */
  public Answer<Decision> preview(Officer officer, UUID request, Instant now) {
    return desk.rooms.database().read(() -> previewed(officer, request, now));
  }

  private Answer<Decision> previewed(Officer officer, UUID request, Instant now) {
    Optional<RequestRow> row = desk.requests.find(request).filter(new Visibility(officer)::of);
    Optional<LetterStore.Stored> letter = desk.letters.unsent(request, MessageType.REPLY);
    if (row.isEmpty() || letter.isEmpty()) {
      return Answer.declined(new Failure.NotFound());
    }
    List<Judging.Question> questions = questions(row.get(), content(letter.get()), officer);
    return Answer.done(desk.judging.consider(row.get(), questions, now));
  }

  /**
   * Hands the answer to a second person; declined with field problems or with the agreement's
   * decision.
   */
  public Answer<CaseView> submit(Officer officer, UUID request, int version, Instant now) {
    return desk.act(
        new Acting(officer, request, version, now),
        WRITERS,
        row ->
            desk.moved(row, RequestEvent.ANSWER_SUBMITTED)
                .then(next -> submitted(officer, row, next, now)));
  }

  private Answer<RequestRow> submitted(
      Officer officer, RequestRow row, RequestRow next, Instant now) {
    Optional<LetterStore.Stored> letter = desk.letters.unsent(row.id(), MessageType.REPLY);
    if (letter.isEmpty()) {
      return Answer.declined(new Failure.WrongState(row.state().words(), "submit an answer"));
    }
    ReplyContent content = content(letter.get());
    int questionCount = desk.letters.request(row.id()).ask().questions().size();
    List<FieldProblem> problems = check(row, now).reply(content, questionCount);
    if (!problems.isEmpty()) {
      return Answer.declined(new Failure.Invalid(problems));
    }
    Judged judged = desk.judging.keep(row, questions(row, content, officer), officer.id(), now);
    if (!judged.permitted()) {
      return desk.refused(row, Actor.of(officer), "Submitting the answer", judged, now);
    }
    desk.letters.move(letter.get().letter().id(), LetterState.AWAITING_RELEASE, officer.id());
    desk.step(
        next,
        Actor.of(officer),
        "reply.submitted",
        "Answer submitted for release",
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
            desk.moved(row, RequestEvent.ANSWER_RETURNED)
                .then(next -> returning.toAuthor(officer, next, MessageType.REPLY, reason, now)));
  }

  /**
   * The second person releases it; a refusal in whole or part sends the notice of Art. 9(5) by
   * itself.
   */
  public Answer<CaseView> release(Officer officer, UUID request, int version, Instant now) {
    return desk.act(
        new Acting(officer, request, version, now), APPROVERS, row -> released(officer, row, now));
  }

  private Answer<RequestRow> released(Officer officer, RequestRow row, Instant now) {
    Optional<LetterStore.Stored> letter = desk.letters.unsent(row.id(), MessageType.REPLY);
    if (letter.isEmpty() || row.state() != RequestState.ANSWER_AWAITING_RELEASE) {
      return Answer.declined(new Failure.WrongState(row.state().words(), "release an answer"));
    }
    if (letter.get().authors().contains(officer.id())) {
      return Answer.declined(new Failure.SecondPersonNeeded());
    }
    ReplyContent content = content(letter.get());
    Judged judged = desk.judging.keep(row, questions(row, content, officer), officer.id(), now);
    if (!judged.permitted()) {
      return desk.refused(row, Actor.of(officer), "Releasing the answer", judged, now);
    }
    RequestEvent outcome = ReplyOutcome.of(content);
    return desk.moved(row, outcome)
        .then(next -> {
          if (outcome == RequestEvent.REFUSED) {
            // Nothing is answered, so the notice of Art. 9(5) is the only letter that leaves.
            desk.letters.delete(letter.get().letter().id());
          } else {
            dispatch.send(
                next, letter.get().letter(), officer.displayName(), Grounds.of(judged), now);
            desk.happened("reply_sent", next, now);
          }
          desk.step(
              next,
              Actor.of(officer),
              "reply.released",
              ReplyOutcome.words(outcome),
              Grounds.of(judged),
              now);
          if (outcome != RequestEvent.ANSWERED) {
            notifyRefusal(officer, next, content, outcome, now);
          }
          return Answer.done(desk.put(next, now));
        });
  }

  private void notifyRefusal(
      Officer officer, RequestRow row, ReplyContent content, RequestEvent outcome, Instant now) {
    boolean inPart = outcome == RequestEvent.ANSWERED_IN_PART;
    desk.happened(inPart ? "partial_execution_decided" : "refusal_decided", row, now);
    Actor node = new Actor("node", "Pacta, for " + officer.displayName());
    Correspondence notice =
        dispatch.fresh(
            MessageType.REFUSAL_NOTICE,
            new Letter.OfRefusal(ReplyOutcome.refused(content)),
            node,
            now);
    Judging.Question refusal = questions(row, content, officer).getLast();
    Judged judged = desk.judging.keep(row, List.of(refusal), officer.id(), now);
    Grounds grounds = Grounds.of(judged).meeting("refusal_notified", desk.judging.agreement(row));
    dispatch.sendNow(row, notice, node, grounds, now);
    desk.happened("refusal_notified", row, now);
    desk.step(
        row, node, "refusal.notified", "Written notice of refusal signed and sent", grounds, now);
  }

  private List<Judging.Question> questions(RequestRow row, ReplyContent content, Officer officer) {
    return desk.judging.reply(
        row, desk.sides(row), desk.letters.request(row.id()), content, officer.displayName());
  }

  private ContentCheck check(RequestRow row, Instant now) {
    return new ContentCheck(desk.judging.agreement(row), now.atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static ReplyContent content(LetterStore.Stored letter) {
    return ((Letter.OfReply) letter.letter().letter()).content();
  }
}
