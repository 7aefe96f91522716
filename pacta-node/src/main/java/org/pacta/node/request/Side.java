package org.pacta.node.request;

import java.util.Set;

/** Which side of a request this node's Party is on. */
public enum Side {
  REQUESTING(
      "request_lodged_orally",
      "request_confirmed_in_writing",
      "more_information_given",
      "request_withdrawn"),
  REQUESTED(
      "request_received",
      "more_information_asked",
      "request_forwarded",
      "reply_sent",
      "refusal_decided",
      "partial_execution_decided",
      "refusal_notified");

  private final Set<String> ownEvents;

  Side(String... ownEvents) {
    this.ownEvents = Set.of(ownEvents);
  }

  /**
   * Events of a case that this side alone brings about, each kept when it does so: one that is not
   * there has not happened. What the other side does may still be on its way.
   */
  public Set<String> ownEvents() {
    return ownEvents;
  }
}
