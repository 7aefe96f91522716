package org.pacta.node.treaty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Decision;

/** The agreements in this node, their status in time, and every decision taken under them. */
public final class Treaties {
  /** All agreements loaded at start, by id. */
  public List<Agreement> agreements() {
    throw new UnsupportedOperationException();
  }

  /** One agreement as it stands at {@code now}. */
  public Optional<AgreementToday> today(String agreement, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** The newest decisions that rest on {@code unit} (empty: on any), newest first. */
  public List<DecisionLine> decisions(String agreement, String unit, int rowCountMax) {
    throw new UnsupportedOperationException();
  }

  /** A kept decision, whole. */
  public Optional<Decision> decision(UUID id) {
    throw new UnsupportedOperationException();
  }
}
