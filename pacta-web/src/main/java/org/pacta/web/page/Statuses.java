package org.pacta.web.page;

import org.pacta.node.request.RequestState;

/** States of a request as tags: words first, a colour that only repeats them. */
public final class Statuses {
  private Statuses() {}

  /** The tag of a state. */
  public static Status of(RequestState state) {
    return new Status(state.words(), colour(state));
  }

  private static String colour(RequestState state) {
    return switch (state) {
      case DRAFT, WITHDRAWN, CLOSED, FORWARDED -> "grey";
      case AWAITING_RELEASE, ANSWER_AWAITING_RELEASE -> "purple";
      case SENT, DELIVERED -> "blue";
      case RECEIVED, IN_PROGRESS -> "teal";
      case INFORMATION_ASKED -> "yellow";
      case ANSWERED -> "green";
      case ANSWERED_IN_PART -> "orange";
      case REFUSED, NOT_ACCEPTED -> "red";
    };
  }
}
