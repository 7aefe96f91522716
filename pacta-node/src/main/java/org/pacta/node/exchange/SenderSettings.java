package org.pacta.node.exchange;

import java.time.Duration;

/**
 * How the sender retries.
 *
 * @param retryDelayMin bound of the first random delay after a failure
 * @param retryDelayMax bound of every later one
 * @param safetyPoll how often rows are looked at without a signal
 * @param requestTimeout how long one request may take before it is repeated
 * @param waitingMax how long a message may wait for its receipt before people are told
 */
public record SenderSettings(
    Duration retryDelayMin,
    Duration retryDelayMax,
    Duration safetyPoll,
    Duration requestTimeout,
    Duration waitingMax) {
  /** Before people are told, when nobody says otherwise. */
  public static final Duration WAITING_MAX = Duration.ofHours(4);

  /** 1 s to 5 min, as the design lays down. */
  public static SenderSettings standard() {
    return new SenderSettings(
        Duration.ofSeconds(1),
        Duration.ofMinutes(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        WAITING_MAX);
  }

  /** For demonstrations: a partner that comes back is noticed within seconds. */
  public static SenderSettings quick() {
    return new SenderSettings(
        Duration.ofMillis(100),
        Duration.ofSeconds(2),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        WAITING_MAX);
  }

  /** The same, telling people after {@code longest}. */
  public SenderSettings tellingAfter(Duration longest) {
    return new SenderSettings(retryDelayMin, retryDelayMax, safetyPoll, requestTimeout, longest);
  }
}
