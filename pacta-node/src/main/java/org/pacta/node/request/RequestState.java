package org.pacta.node.request;

/**
 * Where a request stands at this node. The words are shown to people; the code is part of the API.
 */
public enum RequestState {
  DRAFT("Draft"),
  AWAITING_RELEASE("Awaiting release"),
  SENT("Sent"),
  DELIVERED("Delivered"),
  /** The partner's node declined the message; its signed receipt says why. */
  NOT_ACCEPTED("Not accepted"),
  RECEIVED("Received"),
  IN_PROGRESS("In progress"),
  INFORMATION_ASKED("Additional information asked"),
  ANSWER_AWAITING_RELEASE("Answer awaiting release"),
  FORWARDED("Forwarded"),
  ANSWERED("Answered"),
  ANSWERED_IN_PART("Answered in part"),
  REFUSED("Refused"),
  WITHDRAWN("Withdrawn"),
  CLOSED("Closed");

  private final String words;

  RequestState(String words) {
    this.words = words;
  }

  /** The state in words. */
  public String words() {
    return words;
  }

  /** Stable code, such as {@code awaiting_release}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether it has not left this node yet. */
  boolean unsent() {
    return this == DRAFT || this == AWAITING_RELEASE;
  }

  /** Whether nothing more is expected of either side except closing. */
  public boolean finished() {
    return switch (this) {
      case ANSWERED, ANSWERED_IN_PART, REFUSED, WITHDRAWN, CLOSED, NOT_ACCEPTED -> true;
      case DRAFT,
          AWAITING_RELEASE,
          SENT,
          DELIVERED,
          RECEIVED,
          IN_PROGRESS,
          INFORMATION_ASKED,
          ANSWER_AWAITING_RELEASE,
          FORWARDED ->
          false;
    };
  }
}
