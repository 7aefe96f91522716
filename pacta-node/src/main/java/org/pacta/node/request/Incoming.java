package org.pacta.node.request;

import java.time.Instant;
import org.pacta.node.exchange.ReceivedMessage;
import org.pacta.node.request.CaseDesk.Actor;

/** A letter on its way in. */
record Incoming(ReceivedMessage message, Letters.Sealed sealed, Letter letter, Instant now) {
  Actor actor() {
    return new Actor(message.partner(), sealed.from());
  }
}
