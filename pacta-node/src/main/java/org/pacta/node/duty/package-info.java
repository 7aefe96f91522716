/**
 * One table of duties and time limits for all rooms. A legal deadline and an operational target are
 * told apart, and a target that has passed is late, never a breach. Owns {@code duty}.
 */
@NullMarked
package org.pacta.node.duty;

import org.jspecify.annotations.NullMarked;
