package org.pacta.node.treaty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pacta.agreement.Outcome;

/**
 * A kept decision in one line, for the agreement page and the API.
 *
 * @param subject id of the request the act was about
 * @param actor officer id or partner Party
 * @param cites text units the outcome rests on, without repeats
 * @param rules ids of the rules the outcome rests on
 */
public record DecisionLine(
    UUID id,
    Instant at,
    String actor,
    String act,
    Outcome outcome,
    String subject,
    List<String> cites,
    List<String> rules) {}
