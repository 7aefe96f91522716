/**
 * Requests for assistance and everything that can happen to them (Arts. 1 to 5 and 9). Owns {@code
 * request}, {@code correspondence} and {@code letter_draft}. Called by the web edge; speaks to the
 * partner through the exchange room only.
 */
@NullMarked
package org.pacta.node.request;

import org.jspecify.annotations.NullMarked;
