/**
 * Whether facts exist under which guards are true or false: decided exactly, by a few values that
 * stand for all others, and with facts that show it.
 */
@NullMarked
package org.pacta.agreement.solve;

import org.jspecify.annotations.NullMarked;
