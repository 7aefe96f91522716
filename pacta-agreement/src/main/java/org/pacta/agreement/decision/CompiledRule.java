package org.pacta.agreement.decision;

import java.util.List;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.Rule;
import org.pacta.agreement.Unless;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.Truth;

/** A rule as it works on one act. */
public sealed interface CompiledRule {
  /** The rule as written. */
  Rule rule();

  /** What the scope of its agreement bounds it to; always where nothing does. */
  Guard within();

  /** True for a rule that a scope bounds. */
  default boolean bounded() {
    return !within().equals(Guard.ALWAYS);
  }

  /** When the rule works as it is written, whatever permission overrides it. */
  Guard written();

  /** Exceptions by which it gives way. */
  List<Exempt> exceptions();

  /** When the rule by itself works, unless a permission overrides it. */
  default Guard own() {
    Guard own = written();
    for (Exempt exception : exceptions()) {
      own = exception.overrides() ? own.and(exception.when().not()) : own;
    }
    return own;
  }

  /** When the rule works: stands in the way, or opens the way. */
  default Guard guard() {
    return CompiledScope.within(within(), own());
  }

  /** A prohibition or a condition: stands in the way while its guard is true. */
  record Obstacle(Rule rule, Guard within, Guard written, Outcome effect, List<Exempt> exceptions)
      implements CompiledRule {
    public Obstacle {
      exceptions = List.copyOf(exceptions);
    }

    Obstacle within(Guard other) {
      return new Obstacle(rule, other, written, effect, exceptions);
    }
  }

  /**
   * An exception by which a rule gives way, already part of its guard.
   *
   * @param exception with its cites
   * @param otherwise when the rule would work without any exception
   * @param when when the exception holds
   */
  record Exempt(Unless exception, Guard otherwise, Guard when) {
    /** True for a permission that overrides the rule, and not an exception of its own. */
    public boolean overrides() {
      return exception.permission() != null;
    }

    /** True when the exception alone keeps the rule out of the way, or helps to. */
    public boolean lifts(Evaluation values) {
      return when.value(values) == Truth.TRUE && otherwise.value(values) == Truth.TRUE;
    }
  }

  /** A permission or a power: opens the way while its guard is true. */
  record Opening(Rule rule, Guard within, Guard written, List<Exempt> exceptions)
      implements CompiledRule {
    public Opening {
      exceptions = List.copyOf(exceptions);
    }

    Opening within(Guard other) {
      return new Opening(rule, other, written, exceptions);
    }
  }
}
