package org.pacta.web.api;

import java.time.Instant;
import org.pacta.node.officer.Officer;

/**
 * Who calls, and when.
 *
 * @param officer the signed-in person the token was issued to
 * @param now the one instant of this call
 */
record Caller(Officer officer, Instant now) {}
