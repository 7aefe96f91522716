package org.pacta.node.request;

import java.util.List;
import org.pacta.node.officer.Officer;
import org.pacta.node.officer.Role;

/**
 * Which cases a person may see: need-to-know, denied by default. The same rule for one row and as
 * an SQL condition, side by side so that they stay the same.
 *
 * <ul>
 *   <li>an administrator who is nothing else sees none;
 *   <li>the data protection officer sees all that left or arrived, but no drafts;
 *   <li>the duty desk of the contact point sees all that was received;
 *   <li>everybody else sees the cases of the own authority.
 * </ul>
 */
record Visibility(Officer officer) {
  boolean of(RequestRow row) {
    boolean own = works() && row.desk().authority().equals(officer.authority());
    boolean received = officer.is(Role.DUTY_DESK) && row.side() == Side.REQUESTED;
    boolean protection = officer.is(Role.DATA_PROTECTION_OFFICER) && !row.state().unsent();
    return own || received || protection;
  }

  /** The condition; adds its parameters to {@code values}. */
  String condition(List<Object> values) {
    values.add(works());
    values.add(officer.authority());
    values.add(officer.is(Role.DUTY_DESK));
    values.add(officer.is(Role.DATA_PROTECTION_OFFICER));
    return "((? AND our_authority = ?) OR (? AND side = 'REQUESTED')"
        + " OR (? AND state NOT IN ('DRAFT', 'AWAITING_RELEASE')))";
  }

  private boolean works() {
    return officer.is(Role.CASE_OFFICER) || officer.is(Role.APPROVER) || officer.is(Role.DUTY_DESK);
  }
}
