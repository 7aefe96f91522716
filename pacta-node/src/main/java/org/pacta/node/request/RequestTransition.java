package org.pacta.node.request;

import static org.pacta.node.request.RequestState.ANSWERED;
import static org.pacta.node.request.RequestState.ANSWERED_IN_PART;
import static org.pacta.node.request.RequestState.ANSWER_AWAITING_RELEASE;
import static org.pacta.node.request.RequestState.AWAITING_RELEASE;
import static org.pacta.node.request.RequestState.CLOSED;
import static org.pacta.node.request.RequestState.DELIVERED;
import static org.pacta.node.request.RequestState.DRAFT;
import static org.pacta.node.request.RequestState.FORWARDED;
import static org.pacta.node.request.RequestState.INFORMATION_ASKED;
import static org.pacta.node.request.RequestState.IN_PROGRESS;
import static org.pacta.node.request.RequestState.NOT_ACCEPTED;
import static org.pacta.node.request.RequestState.RECEIVED;
import static org.pacta.node.request.RequestState.REFUSED;
import static org.pacta.node.request.RequestState.SENT;
import static org.pacta.node.request.RequestState.WITHDRAWN;

import java.util.Optional;
import java.util.Set;

/**
 * The states of a request and what leads from one to the next; the whole table, pure. A case is
 * seen from one side: the same event moves the two nodes' states differently.
 */
final class RequestTransition {
  /**
   * The partner's turn, seen from the requesting side. SENT too: the answer may overtake the
   * receipt.
   */
  private static final Set<RequestState> WITH_PARTNER =
      Set.of(SENT, DELIVERED, FORWARDED, INFORMATION_ASKED);

  private static final Set<RequestState> IN_HAND = Set.of(IN_PROGRESS, INFORMATION_ASKED);

  private RequestTransition() {}

  /** The next state, or empty when the event does not fit the state. */
  static Optional<RequestState> next(Side side, RequestState state, RequestEvent event) {
    return switch (side) {
      case REQUESTING -> requesting(state, event);
      case REQUESTED -> requested(state, event);
    };
  }

  private static Optional<RequestState> requesting(RequestState state, RequestEvent event) {
    return switch (event) {
      case SUBMITTED -> when(state == DRAFT, AWAITING_RELEASE);
      case RETURNED -> when(state == AWAITING_RELEASE, DRAFT);
      case RELEASED -> when(state == AWAITING_RELEASE, SENT);
      case DELIVERED -> when(state == SENT, DELIVERED);
      case NOT_ACCEPTED -> when(state == SENT, NOT_ACCEPTED);
      case MORE_ASKED -> when(WITH_PARTNER.contains(state), INFORMATION_ASKED);
      case INFORMATION_GIVEN -> when(state == INFORMATION_ASKED, DELIVERED);
      case FORWARDED -> when(WITH_PARTNER.contains(state), FORWARDED);
      case ANSWERED -> when(WITH_PARTNER.contains(state), ANSWERED);
      case ANSWERED_IN_PART -> when(WITH_PARTNER.contains(state), ANSWERED_IN_PART);
      case REFUSED -> when(WITH_PARTNER.contains(state), REFUSED);
      case WITHDRAWN -> when(WITH_PARTNER.contains(state), WITHDRAWN);
      case CLOSED -> when(state.finished() && state != CLOSED, CLOSED);
      case TAKEN, ANSWER_SUBMITTED, ANSWER_RETURNED -> Optional.empty();
    };
  }

  private static Optional<RequestState> requested(RequestState state, RequestEvent event) {
    return switch (event) {
      case TAKEN -> when(state == RECEIVED, IN_PROGRESS);
      case MORE_ASKED -> when(state == IN_PROGRESS, INFORMATION_ASKED);
      case INFORMATION_GIVEN -> when(state == INFORMATION_ASKED, IN_PROGRESS);
      case FORWARDED -> when(state == RECEIVED || IN_HAND.contains(state), RECEIVED);
      case ANSWER_SUBMITTED -> when(IN_HAND.contains(state), ANSWER_AWAITING_RELEASE);
      case ANSWER_RETURNED -> when(state == ANSWER_AWAITING_RELEASE, IN_PROGRESS);
      case ANSWERED -> when(state == ANSWER_AWAITING_RELEASE, ANSWERED);
      case ANSWERED_IN_PART -> when(state == ANSWER_AWAITING_RELEASE, ANSWERED_IN_PART);
      case REFUSED -> when(state == ANSWER_AWAITING_RELEASE, REFUSED);
      // The partner declined our answer: it goes back on the desk, and nothing is lost.
      case NOT_ACCEPTED ->
          when(state.finished() && state != CLOSED && state != WITHDRAWN, IN_PROGRESS);
      case WITHDRAWN -> when(!state.finished(), WITHDRAWN);
      case CLOSED -> when(state.finished() && state != CLOSED, CLOSED);
      case SUBMITTED, RETURNED, RELEASED, DELIVERED -> Optional.empty();
    };
  }

  private static Optional<RequestState> when(boolean fits, RequestState next) {
    return fits ? Optional.of(next) : Optional.empty();
  }
}
