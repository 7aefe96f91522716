/**
 * Decides acts. All rules that name the act are evaluated, in no order, in three values; precedence
 * is denied, no clause, held, undetermined, permitted. What nobody allowed is not allowed.
 */
@NullMarked
package org.pacta.agreement.decision;

import org.jspecify.annotations.NullMarked;
