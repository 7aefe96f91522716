package org.pacta.node.exchange;

import java.time.Duration;

/**
 * How the sender retries.
 *
 * @param retryDelayMin bound of the first random delay after a failure
 * @param retryDelayMax bound of every later one
 * @param safetyPoll how often rows are looked at without a signal
 * @param requestTimeout how long one request may take before it is repeated
 */
public record SenderSettings(
    Duration retryDelayMin, Duration retryDelayMax, Duration safetyPoll, Duration requestTimeout) {
  /** 1 s to 5 min, as the design lays down. */
  public static SenderSettings standard() {
    return new SenderSettings(
        Duration.ofSeconds(1),
        Duration.ofMinutes(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30));
  }

  /** For demonstrations: a partner that comes back is noticed within seconds. */
  public static SenderSettings quick() {
    return new SenderSettings(
        Duration.ofMillis(100),
        Duration.ofSeconds(2),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10));
  }
}
