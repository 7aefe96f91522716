package org.pacta.node.request;

import java.util.List;
import org.pacta.node.request.ReplyContent.QuestionReply;

/** What an answer amounts to as a whole; pure. */
final class ReplyOutcome {
  private ReplyOutcome() {}

  static RequestEvent of(ReplyContent content) {
    List<QuestionReply> replies = content.replies();
    if (replies.stream().allMatch(reply -> reply.decision().equals("provide"))) {
      return RequestEvent.ANSWERED;
    }
    return replies.stream().allMatch(reply -> reply.decision().equals("refuse"))
        ? RequestEvent.REFUSED
        : RequestEvent.ANSWERED_IN_PART;
  }

  static List<Letter.RefusedQuestion> refused(ReplyContent content) {
    return content.replies().stream()
        .filter(reply -> !reply.decision().equals("provide"))
        .map(reply ->
            new Letter.RefusedQuestion(
                reply.question(), reply.decision().equals("partly"), reply.ground()))
        .toList();
  }

  static String words(RequestEvent outcome) {
    return switch (outcome) {
      case ANSWERED -> "Answer released, signed and sent";
      case ANSWERED_IN_PART -> "Answer in part released, signed and sent";
      case REFUSED -> "Refusal released";
      case SUBMITTED,
          RETURNED,
          RELEASED,
          DELIVERED,
          NOT_ACCEPTED,
          TAKEN,
          MORE_ASKED,
          INFORMATION_GIVEN,
          FORWARDED,
          ANSWER_SUBMITTED,
          ANSWER_RETURNED,
          WITHDRAWN,
          CLOSED ->
          throw new IllegalArgumentException("not an outcome of an answer");
    };
  }
}
