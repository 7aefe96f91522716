package org.pacta.node.request;

/** What can happen to a request; with the state it decides the next state. */
enum RequestEvent {
  SUBMITTED,
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
  ANSWERED,
  ANSWERED_IN_PART,
  REFUSED,
  WITHDRAWN,
  CLOSED
}
