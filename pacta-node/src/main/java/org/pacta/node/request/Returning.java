package org.pacta.node.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.act.FieldProblem;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.officer.Officer;
import org.pacta.node.request.CaseDesk.Actor;
import org.pacta.node.request.Correspondence.LetterState;

/** The second person gives a letter that waits for release back to its author, with a reason. */
final class Returning {
  private final CaseDesk desk;

  Returning(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * Gives back the letter of {@code type} that waits for release; declined without a reason.
   *
   * @param next the case as it is then
   */
  Answer<RequestRow> toAuthor(
      Officer officer, RequestRow next, MessageType type, String reason, Instant now) {
    Optional<FieldProblem> problem = Texts.reasonProblem(reason);
    if (problem.isPresent()) {
      return Answer.declined(new Failure.Invalid(List.of(problem.get())));
    }
    LetterStore.Stored letter = desk.letters.unsent(next.id(), type).orElseThrow();
    desk.letters.move(letter.letter().id(), LetterState.DRAFT, null);
    Step step = step(type);
    String words = step.words() + " to the author: " + reason.strip();
    desk.step(next, Actor.of(officer), step.act(), words, Grounds.NONE, now);
    return Answer.done(desk.put(next, now));
  }

  private record Step(String act, String words) {}

  private static Step step(MessageType type) {
    return switch (type) {
      case REQUEST -> new Step("request.returned", "Returned");
      case REPLY -> new Step("reply.returned", "Answer returned");
      case MORE_INFORMATION -> new Step("information.returned", "Additional information returned");
      case WRITTEN_CONFIRMATION,
          MORE_INFORMATION_ASKED,
          FORWARDING_NOTICE,
          REFUSAL_NOTICE,
          WITHDRAWAL,
          LOAD_PROBE ->
          throw new IllegalArgumentException("leaves without a second person: " + type);
    };
  }
}
