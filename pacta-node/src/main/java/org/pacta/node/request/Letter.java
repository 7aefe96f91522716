package org.pacta.node.request;

import java.util.List;

/** What a letter says, by kind. */
public sealed interface Letter {

  /** The request itself. */
  record OfRequest(RequestContent content) implements Letter {}

  /** The answer. */
  record OfReply(ReplyContent content) implements Letter {}

  /**
   * A question for additional information, the information given, a forwarding, a confirmation or a
   * withdrawal.
   */
  record OfText(String text) implements Letter {}

  /**
   * The written notice of Art. 9(5): which questions are not fulfilled, in whole or in part, on
   * which ground. The official's reason stays at the refusing node.
   */
  record OfRefusal(List<RefusedQuestion> refused) implements Letter {
    public OfRefusal {
      refused = List.copyOf(refused);
    }
  }

  /**
   * A question not (wholly) fulfilled.
   *
   * @param inPart true: answered in part
   * @param ground code of list {@code ground}
   */
  record RefusedQuestion(int question, boolean inPart, String ground) {}
}
