package org.pacta.node.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestTransitionTest {
  @Test
  void walksTheWholeStoryOnTheRequestingSide() {
    RequestState state = RequestState.DRAFT;
    state = next(Side.REQUESTING, state, RequestEvent.SUBMITTED);
    state = next(Side.REQUESTING, state, RequestEvent.RETURNED);
    state = next(Side.REQUESTING, state, RequestEvent.SUBMITTED);
    state = next(Side.REQUESTING, state, RequestEvent.RELEASED);
    assertThat(state).isEqualTo(RequestState.SENT);
    state = next(Side.REQUESTING, state, RequestEvent.DELIVERED);
    state = next(Side.REQUESTING, state, RequestEvent.MORE_ASKED);
    state = next(Side.REQUESTING, state, RequestEvent.INFORMATION_GIVEN);
    assertThat(state).isEqualTo(RequestState.DELIVERED);
    state = next(Side.REQUESTING, state, RequestEvent.ANSWERED_IN_PART);
    assertThat(next(Side.REQUESTING, state, RequestEvent.CLOSED)).isEqualTo(RequestState.CLOSED);
  }

  @Test
  void anAnswerMayOvertakeTheReceiptOfTheRequest() {
    assertThat(next(Side.REQUESTING, RequestState.SENT, RequestEvent.ANSWERED))
        .isEqualTo(RequestState.ANSWERED);
    assertThat(
            RequestTransition.next(Side.REQUESTING, RequestState.ANSWERED, RequestEvent.DELIVERED))
        .isEmpty();
  }

  @Test
  void anAnswerThePartnerDeclinedGoesBackOnTheDesk() {
    assertThat(next(Side.REQUESTED, RequestState.ANSWERED, RequestEvent.NOT_ACCEPTED))
        .isEqualTo(RequestState.IN_PROGRESS);
  }

  @Test
  void nothingLeavesWithoutReleaseAndNothingMovesAfterClosing() {
    Set<RequestState> sendable = EnumSet.noneOf(RequestState.class);
    for (RequestState state : RequestState.values()) {
      if (RequestTransition.next(Side.REQUESTING, state, RequestEvent.RELEASED).isPresent()) {
        sendable.add(state);
      }
    }
    assertThat(sendable).containsExactly(RequestState.AWAITING_RELEASE);
    assertThat(Arrays.stream(RequestEvent.values()))
        .allSatisfy(event -> {
          assertThat(RequestTransition.next(Side.REQUESTING, RequestState.CLOSED, event)).isEmpty();
          assertThat(RequestTransition.next(Side.REQUESTED, RequestState.CLOSED, event)).isEmpty();
        });
  }

  private static RequestState next(Side side, RequestState state, RequestEvent event) {
    return RequestTransition.next(side, state, event).orElseThrow();
  }
}
