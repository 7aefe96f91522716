package org.pacta.agreement.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.RuleHead;
import org.pacta.agreement.StatusForAct;
import org.pacta.agreement.guard.FactValues;

/**
 * It is not known which units are without effect. Where a list says of which units that may be so
 * at most, permissions that rest on others give what they give.
 *
 * @param among the units of which it may be so; null where it may be so of any
 */
record UnitsUnknown(Suspension suspension, @Nullable List<String> among) {
  /** Path of the list. */
  static final String FACT = StatusForAct.PERHAPS_WITHOUT;

  /**
   * By some facts; a code used that may be without effect bars whatever permits, so all is open.
   */
  static UnitsUnknown of(ActPlan plan, FactValues facts, Suspension suspension) {
    List<String> among =
        facts.at(plan.perhapsSlot()) == null ? null : Suspension.units(plan.perhapsSlot(), facts);
    boolean any =
        among == null
            || !suspension.suspendedCodes(plan.codes(), facts, among).isEmpty()
            || !suspension.codesMissing(plan.codes(), facts, among).isEmpty();
    return new UnitsUnknown(suspension, any ? null : among);
  }

  /** True for a permission that may give nothing. */
  boolean concerns(RuleHead permission) {
    return among == null || suspension.inert(permission, among);
  }
}
