package org.pacta.agreement.decision;

import java.util.List;
import org.pacta.agreement.file.Scope;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.Truth;

/**
 * A scope of the agreement as it is asked of one act.
 *
 * @param scope as written
 * @param guard true for what the agreement applies to
 */
public record CompiledScope(Scope scope, Guard guard) {
  /** What an act must be within: all scopes at once; always where there is none. */
  public static Guard within(List<CompiledScope> scopes) {
    return scopes.isEmpty()
        ? Guard.ALWAYS
        : new Guard.And(scopes.stream().map(CompiledScope::guard).toList());
  }

  /** A guard that works within another only. */
  static Guard within(Guard within, Guard guard) {
    return within.equals(Guard.ALWAYS) ? guard : within.and(guard);
  }

  /** True for an act that is outside, whatever else is known. */
  boolean leavesOut(Evaluation facts) {
    return guard.value(facts) == Truth.FALSE;
  }
}
