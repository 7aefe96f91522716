package org.pacta.agreement.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.EventRegister;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;

/**
 * A test that travels with an agreement.
 *
 * @param name what it shows
 * @param act act judged
 * @param onBase true when the vocabulary's base facts lie underneath
 * @param pretendOperational true to judge a historical file as if it were in use
 * @param facts facts of the case
 * @param unknown paths of facts given as null: not known, whatever lies underneath
 * @param past events that are known, or null when the scenario says nothing of the past
 * @param at instant of the act
 * @param outcome expected outcome
 * @param rule rule expected among the reasons, or null
 * @param cites units expected among the cites
 * @param missing exact facts expected missing, or null when not checked
 * @param duties duties expected to start
 * @param notStated rules expected to name just what the act is asked to state and does not, or null
 *     when not checked
 * @param readings alternative in use by reading
 * @param place where it stands
 */
public record Scenario(
    String name,
    String act,
    boolean onBase,
    boolean pretendOperational,
    Facts facts,
    List<String> unknown,
    @Nullable EventRegister past,
    Instant at,
    Outcome outcome,
    @Nullable String rule,
    List<String> cites,
    @Nullable List<String> missing,
    List<String> duties,
    @Nullable List<String> notStated,
    Map<String, String> readings,
    Place place) {
  /** Instant of a test that gives none; its facts carry the status of the agreement. */
  static final Instant AT = Instant.parse("2026-01-15T09:00:00Z");
}
