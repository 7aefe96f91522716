package org.pacta.node.treaty;

import java.util.UUID;
import org.pacta.agreement.Decision;

/**
 * A decision that has been taken for an act and is kept: {@code id} is what case, journal and
 * message refer to.
 */
public record Judged(UUID id, Decision decision) {
  /** Whether the act may go ahead. */
  public boolean permitted() {
    return decision.permitted();
  }
}
