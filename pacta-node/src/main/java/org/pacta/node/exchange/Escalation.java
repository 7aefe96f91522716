package org.pacta.node.exchange;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people when messages have waited too long for their receipts; the sender looks at it. */
final class Escalation {
  private static final Logger LOG = LoggerFactory.getLogger(Escalation.class);
  private static final Duration LOOKS_APART_MAX = Duration.ofMinutes(1);
  private final Channels channels;
  private final String party;
  private final Duration waitingMax;
  private Instant nextLook = Instant.EPOCH;

  Escalation(Channels channels, String party, Duration waitingMax) {
    this.channels = channels;
    this.party = party;
    this.waitingMax = waitingMax;
  }

  /** Looks, if it is time; called by one thread. */
  void look(Instant now) {
    if (now.isBefore(nextLook)) {
      return;
    }
    boolean often = waitingMax.compareTo(LOOKS_APART_MAX) < 0;
    nextLook = now.plus(often ? waitingMax : LOOKS_APART_MAX);
    for (ChannelStatus channel : channels.escalate(now.minus(waitingMax), party, now)) {
      LOG.warn(
          "{} messages wait on {} since {}, last answer {}; see 'pacta channel list'",
          channel.waiting(),
          channel.channel(),
          channel.oldestWaiting(),
          channel.lastCode());
    }
  }
}
