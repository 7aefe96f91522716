package org.pacta.node.treaty;

import java.time.Instant;
import java.util.UUID;
import org.pacta.agreement.Facts;

/**
 * What happened in a case.
 *
 * @param request the case
 * @param event code of the vocabulary's events, such as {@code request_received}
 * @param party id of the Party whose act it is, by the vocabulary
 * @param to id of the Party it is addressed to: the other side of the case
 * @param at when it happened
 * @param urgent whether the matter is urgent
 * @param facts what is known of the case then, for the conditions of duties
 */
public record CaseEvent(
    UUID request, String event, String party, String to, Instant at, boolean urgent, Facts facts) {}
