package org.pacta.web.casefile;

import org.pacta.node.request.CaseView;
import org.pacta.node.request.Side;

/** What comes next in a case, and who does it, in one line. */
final class NextAction {
  private NextAction() {}

  static String of(CaseView view) {
    boolean asking = view.summary().side() == Side.REQUESTING;
    if (view.summary().oralUnconfirmed() && asking && !view.summary().state().finished()) {
      return "Confirm the oral request in writing";
    }
    return switch (view.summary().state()) {
      case DRAFT -> "Complete the draft and submit it for release";
      case AWAITING_RELEASE -> "A second person looks through it and releases it";
      case SENT -> "The node delivers it; the partner's node then signs the receipt";
      case DELIVERED -> "Wait for the partner's answer";
      case NOT_ACCEPTED -> "Read why the partner's node declined it, and write anew if needed";
      case RECEIVED -> "Take it in hand, or forward it to the competent authority";
      case IN_PROGRESS -> "Write the answer, or ask for additional information";
      case INFORMATION_ASKED ->
          asking
              ? "Give the additional information"
              : "Wait for the partner's additional information";
      case ANSWER_AWAITING_RELEASE -> "A second person looks through the answer and releases it";
      case FORWARDED -> "Wait for the partner's competent authority";
      case ANSWERED, ANSWERED_IN_PART ->
          asking ? "Read the answer, use it within its conditions, close the case" : "Nothing";
      case REFUSED -> asking ? "Read the notice of refusal, close the case" : "Nothing";
      case WITHDRAWN -> "Close the case";
      case CLOSED -> "Nothing: the case is closed";
    };
  }
}
