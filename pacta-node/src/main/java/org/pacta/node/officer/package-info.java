/**
 * People of this node: sign-in, roles, API tokens, throttling. Owns {@code officer}, {@code
 * officer_role} and {@code officer_token}. Called by the web edge and, for names, by the other
 * rooms.
 */
@NullMarked
package org.pacta.node.officer;

import org.jspecify.annotations.NullMarked;
