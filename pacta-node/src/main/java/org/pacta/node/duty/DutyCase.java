package org.pacta.node.duty;

import java.util.UUID;
import org.pacta.agreement.Agreement;

/**
 * The case duties belong to.
 *
 * @param agreement agreement it goes on under
 * @param ownParty id of the Party of this node
 */
public record DutyCase(UUID request, Agreement agreement, String ownParty) {}
