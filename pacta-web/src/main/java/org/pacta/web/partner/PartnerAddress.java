package org.pacta.web.partner;

/**
 * Where the partner endpoint listens.
 *
 * @param host address to bind, for example {@code 127.0.0.1}
 * @param port 0 for a free one, which {@link PartnerConnector#port} names after the start
 */
public record PartnerAddress(String host, int port) {}
