package org.pacta.node.exchange;

/**
 * Where a queued message stands.
 *
 * @param manifestId SHA-256 of the signed manifest in lower-case hex: the name of the message at
 *     both nodes
 * @param sequence place in the channel, from 1 without gaps
 */
public record QueuedMessage(String manifestId, String channel, long sequence) {}
