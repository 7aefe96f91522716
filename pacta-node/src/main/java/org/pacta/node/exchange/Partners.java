package org.pacta.node.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pacta.node.database.Database;
import org.pacta.node.journal.Journal;
import org.pacta.protocol.TrustCard;

/** The trust cards of the partners, every version ever imported. */
public final class Partners {
  private final Database database;
  private final Journal journal;

  /** Cards kept in {@code database}. */
  public Partners(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  /** Imports a card two officers have compared by its fingerprint. */
  public void trust(TrustCard card, String officer, Instant now) {
    throw new UnsupportedOperationException(database.toString() + journal + card + officer + now);
  }

  /** The newest version of a partner's card. */
  public Optional<TrustCard> current(String party) {
    throw new UnsupportedOperationException(party);
  }

  /** The newest card of every partner, by party id. */
  public List<TrustCard> all() {
    throw new UnsupportedOperationException();
  }
}
