/**
 * A case: identity bar, overview, correspondence, timeline and personal data; and the acts between
 * a request and its answer, each declined with the clause and what would change it.
 */
@NullMarked
package org.pacta.web.casefile;

import org.jspecify.annotations.NullMarked;
