/**
 * What a compiler of laws should find: contradictions, gaps, unreachable rules, dates that depend
 * on a way of counting, and rules that no scenario exercises.
 */
@NullMarked
package org.pacta.agreement.check;

import org.jspecify.annotations.NullMarked;
