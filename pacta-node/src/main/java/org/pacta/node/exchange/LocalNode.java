package org.pacta.node.exchange;

import org.pacta.protocol.NodeKeys;
import org.pacta.protocol.TrustCard;

/**
 * This node as its partners know it.
 *
 * @param card the card partners imported; its agreements are the ones this node works under
 * @param keys the secret keys behind the card
 */
public record LocalNode(TrustCard card, NodeKeys keys) {}
