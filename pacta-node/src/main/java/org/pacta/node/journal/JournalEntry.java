package org.pacta.node.journal;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the journal.
 *
 * @param sequence gapless number, from 1
 * @param at when the act was done, by this node's clock
 * @param actor officer id, partner party id or the name of a worker
 * @param act what was done, as {@code room.verb}
 * @param subject what it was done to: a request id, manifest id or officer id
 * @param detail codes and identifiers only, never personal data
 * @param hash lower-case hex SHA-256 over the previous hash and this line
 */
public record JournalEntry(
    long sequence,
    Instant at,
    String actor,
    String act,
    String subject,
    Map<String, String> detail,
    String hash) {}
