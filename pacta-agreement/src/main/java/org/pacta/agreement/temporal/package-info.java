/**
 * Dates: a closed set of operators over dated events. No expressions, no clock; every result
 * carries its reckoning in words.
 */
@NullMarked
package org.pacta.agreement.temporal;

import org.jspecify.annotations.NullMarked;
