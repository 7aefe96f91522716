/**
 * Passing on what was received: conditions, originator, third states (Arts. 9(4), 11(2)). Owns
 * {@code disclosure}.
 */
@NullMarked
package org.pacta.node.information;

import org.jspecify.annotations.NullMarked;
