package org.pacta.node;

import org.pacta.node.exchange.LocalNode;
import org.pacta.node.exchange.SenderSettings;

/**
 * What one node is.
 *
 * @param party id of the Party it serves, as in the agreement files
 * @param local its keys and trust card
 * @param sender how it retries
 */
public record NodeSettings(String party, LocalNode local, SenderSettings sender) {}
