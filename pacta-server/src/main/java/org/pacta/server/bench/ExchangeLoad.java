package org.pacta.server.bench;

/**
 * What to send.
 *
 * @param messages how many are measured, after as many as a tenth of them have warmed the nodes up
 * @param contentBytes content of each
 * @param perSecond how many are queued in a second; 0 for as many as the nodes take
 * @param waitingMax how many may wait for their receipt before the next is queued
 * @param seed of the contents
 */
public record ExchangeLoad(
    int messages, int contentBytes, int perSecond, int waitingMax, long seed) {
  /** 4 KiB each, as fast as it goes. */
  public static ExchangeLoad standard() {
    return new ExchangeLoad(3_000, 4_096, 0, 64, 1);
  }
}
