/**
 * Duties and time limits of cases, as the agreement reckons them from the events of the case. A
 * legal deadline and an operational target are told apart, and a target that has passed is late,
 * never a breach. Owns {@code duty}, which keeps what is open for the lists.
 */
@NullMarked
package org.pacta.node.duty;

import org.jspecify.annotations.NullMarked;
