package org.pacta.node.exchange;

import java.util.UUID;

/**
 * A message to queue for a partner.
 *
 * @param agreement agreement id both parties' trust cards name
 * @param partner party id of the receiver
 * @param content the sealed part, at most {@link org.pacta.protocol.Limits#CONTENT_BYTES_MAX} bytes
 */
public record OutgoingMessage(
    String agreement,
    String partner,
    MessageType type,
    UUID conversation,
    Terms terms,
    byte[] content) {}
