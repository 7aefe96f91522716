package org.pacta.web.access;

import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/** Too many failed sign-ins for a name; Spring Security wants it as an exception. */
final class ThrottledException extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  private final Instant until;

  ThrottledException(Instant until) {
    super("sign-in is throttled");
    this.until = until;
  }

  Instant until() {
    return until;
  }
}
