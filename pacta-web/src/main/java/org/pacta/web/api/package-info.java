/**
 * The REST API under {@code /api/v1}, for other systems of the same authority: everything the pages
 * do. The contract is {@code openapi/pacta-v1.yaml}; a test holds it and this code together both
 * ways.
 *
 * <p>Names are {@code snake_case}, times RFC 3339 in UTC, errors {@code problem+json} (RFC 9457)
 * with a stable {@code type}. Start at {@link org.pacta.web.api.ApiConfiguration}; a call passes
 * {@code BearerTokens}, {@code BodyLimit} and {@code RepeatGuard} before it reaches a controller,
 * which calls one door of the node and maps its answer once, in {@code Problems}.
 */
@NullMarked
package org.pacta.web.api;

import org.jspecify.annotations.NullMarked;
