/**
 * Guards: expressions over typed facts, in three values plus error. CEL parses, type-checks and
 * evaluates the smallest parts; the connectives between them are evaluated here, so that a decision
 * can name the part and the fact that settled it.
 */
@NullMarked
package org.pacta.agreement.guard;

import org.jspecify.annotations.NullMarked;
