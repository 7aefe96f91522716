/**
 * The endpoint partner nodes send their messages to: {@code POST /partner/v1/messages}, on a
 * connector of its own with mutual TLS 1.3 and pinned keys. Nothing else is served there, and the
 * endpoint is served nowhere else. No session, no cookies, no CSRF: who speaks is decided by the
 * TLS key and then by both signatures in the message.
 */
@NullMarked
package org.pacta.web.partner;

import org.jspecify.annotations.NullMarked;
