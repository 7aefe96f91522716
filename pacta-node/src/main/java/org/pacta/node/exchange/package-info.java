/**
 * The only room that talks to other nodes: outbox, inbox, receipts, order per channel, retry, trust
 * cards.
 *
 * <p>Serves Articles 3, 9 and 10(6) and 10(7) of the 2017 agreement: every message is signed by
 * both algorithms, sealed for the partner, numbered without gaps, and answered by a signed receipt
 * that is stored in the same transaction as what the message caused. Owns the tables {@code
 * exchange_*}. Other rooms queue through {@link org.pacta.node.exchange.Outbox} and are called
 * through {@link org.pacta.node.exchange.Correspondent}; they see no keys, no sockets and no
 * retries.
 */
@NullMarked
package org.pacta.node.exchange;

import org.jspecify.annotations.NullMarked;
