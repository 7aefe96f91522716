package org.pacta.node.officer;

import java.time.Instant;

/** The answer to a sign-in. */
public sealed interface SignIn {

  /** Name and password fit. */
  record Accepted(Officer officer) implements SignIn {}

  /** They do not fit; which of the two is deliberately not said. */
  record Refused() implements SignIn {}

  /** Too many failures: nothing is checked before {@code until}. */
  record Throttled(Instant until) implements SignIn {}
}
