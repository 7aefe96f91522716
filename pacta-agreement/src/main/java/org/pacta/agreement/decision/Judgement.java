package org.pacta.agreement.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.Truth;

/**
 * The rules of an act sorted by what they say to some facts; the outcome follows from the sorting
 * alone, so the order of rules cannot matter.
 */
final class Judgement {
  final List<CompiledRule.Obstacle> denying = new ArrayList<>();
  final List<CompiledRule.Obstacle> holding = new ArrayList<>();
  final List<CompiledRule.Obstacle> unsettled = new ArrayList<>();
  final List<CompiledRule.Opening> open = new ArrayList<>();
  final List<CompiledRule.Opening> perhapsOpen = new ArrayList<>();
  final List<CompiledRule.Opening> inert = new ArrayList<>();
  final List<CompiledRule.Opening> closed = new ArrayList<>();
  final List<String> suspendedCodes;
  final boolean suspensionUnknown;

  private Judgement(List<String> suspendedCodes, boolean suspensionUnknown) {
    this.suspendedCodes = suspendedCodes;
    this.suspensionUnknown = suspensionUnknown;
  }

  static Judgement of(ActRules rules, Evaluation facts, Suspension suspension) {
    List<String> suspended = Suspension.units(facts.facts());
    Judgement judgement =
        new Judgement(
            suspension.suspendedCodes(facts.facts(), rules.variables(), suspended),
            suspension.unitsUnknown(facts.facts()));
    for (CompiledRule.Obstacle obstacle : rules.obstacles()) {
      judgement.sort(obstacle, obstacle.guard().value(facts));
    }
    for (CompiledRule.Opening opening : rules.openings()) {
      judgement.sort(
          opening,
          opening.guard().value(facts),
          suspension.inert(opening.rule().cite(), suspended));
    }
    return judgement;
  }

  private void sort(CompiledRule.Obstacle obstacle, Truth stands) {
    switch (stands) {
      case TRUE -> (obstacle.effect() == Outcome.HELD ? holding : denying).add(obstacle);
      case ERROR -> denying.add(obstacle); // a guard that errs denies and names itself
      case UNKNOWN -> unsettled.add(obstacle);
      case FALSE -> {}
    }
  }

  private void sort(CompiledRule.Opening opening, Truth opens, boolean suspended) {
    switch (opens) {
      case TRUE -> (suspended ? inert : suspensionUnknown ? perhapsOpen : open).add(opening);
      case UNKNOWN -> (suspended ? inert : perhapsOpen).add(opening);
      case FALSE, ERROR -> closed.add(opening);
    }
  }

  Outcome outcome() {
    if (!denying.isEmpty() || !suspendedCodes.isEmpty()) {
      return Outcome.DENIED;
    }
    if (open.isEmpty() && perhapsOpen.isEmpty()) {
      return Outcome.NO_CLAUSE;
    }
    if (!holding.isEmpty()) {
      return Outcome.HELD;
    }
    return unsettled.isEmpty() && !open.isEmpty() ? Outcome.PERMITTED : Outcome.UNDETERMINED;
  }

  /** Rules not settled, as far as they matter: other permissions do not once one holds. */
  Stream<? extends CompiledRule> awaiting() {
    return open.isEmpty()
        ? Stream.concat(unsettled.stream(), perhapsOpen.stream())
        : unsettled.stream();
  }
}
