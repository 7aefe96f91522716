package org.pacta.agreement;

import org.jspecify.annotations.Nullable;

/**
 * The smallest part of a guard that was true, false or unknown.
 *
 * @param expr text of the expression, for example {@code xfer.destruction_term_stated}
 * @param value null when unknown
 * @param fact what was known: a value, or a map by path when several facts are compared; null when
 *     nothing was
 * @param source paths of the facts, separated by commas
 */
public record Atom(String expr, @Nullable Boolean value, @Nullable Object fact, String source) {}
