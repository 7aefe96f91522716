package org.pacta.agreement.temporal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.agreement.Duty;
import org.pacta.agreement.TreatyEvent;
import org.pacta.agreement.guard.Truth;

/**
 * The condition of a duty that an event starts, asked once for each relation in which it is owed:
 * among many, the agreement can stand otherwise in each.
 */
final class Condition {
  private final CaseCondition given;
  private final Duty duty;
  private final TreatyEvent trigger;
  private final boolean apart;
  private final Map<Set<String>, CaseCondition.Held> known = new HashMap<>();

  /**
   * The condition of a duty.
   *
   * @param many true among many Parties
   */
  Condition(CaseCondition given, Duty duty, TreatyEvent trigger, boolean many) {
    this.given = given;
    this.duty = duty;
    this.trigger = trigger;
    this.apart = many;
  }

  /** False when it holds in no relation, so that nobody need be looked for. */
  boolean canHold() {
    return apart || in(Set.of()).truth() != Truth.FALSE;
  }

  /** False when it does not hold where this one owes. */
  boolean holds(Bearer bearer) {
    return of(bearer).truth() != Truth.FALSE;
  }

  /** The scopes that leave out what would start the duty, of whomever. */
  List<String> outside() {
    return in(Set.of()).truth() == Truth.FALSE ? given.outside(duty, trigger, Set.of()) : List.of();
  }

  /** What it says where this one owes. */
  CaseCondition.Held of(Bearer bearer) {
    return in(apart ? between(bearer) : Set.of());
  }

  /**
   * Which events count for what one owes.
   *
   * @param effort told before each that is asked
   */
  WhatCounts counting(Bearer bearer, Runnable effort) {
    Set<String> between = apart ? between(bearer) : Set.of();
    return new WhatCounts(
        duty,
        event -> {
          effort.run();
          return given.counts(duty, event, between);
        });
  }

  /** What is nobody's runs between the two of its case, what some do together between them all. */
  private Set<String> between(Bearer bearer) {
    Set<String> relation = duty.ofNobody() ? bearer.towards() : bearer.relation(trigger);
    return relation.isEmpty() ? Set.copyOf(bearer.together()) : relation;
  }

  private CaseCondition.Held in(Set<String> between) {
    return known.computeIfAbsent(between, of -> given.of(duty, trigger, of));
  }
}
