package org.pacta.node.exchange;

import java.security.SecureRandom;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pacta.node.database.Database;
import org.pacta.node.journal.Journal;

/**
 * The door partners knock at: verifies, registers, dispatches and receipts a message in one
 * transaction.
 */
public final class Inbox {
  private final Database database;

  /** Messages kept in {@code database}, opened and receipted with the keys of {@code local}. */
  public Inbox(
      Database database,
      Journal journal,
      Partners partners,
      LocalNode local,
      Correspondents rooms,
      SecureRandom random) {
    this.database = database;
  }

  /** The answer to a partner. */
  public sealed interface Answer {
    /** The signed receipt, the same bytes for every repeat. */
    record Receipted(byte[] receipt) implements Answer {}

    /**
     * Nothing happened, for this reason.
     *
     * @param code see {@link org.pacta.protocol.RefusalCode#code()}
     * @param expectedSequence the number the channel waits for; null unless {@code out_of_order}
     */
    record Refused(String code, @Nullable Long expectedSequence) implements Answer {}
  }

  /**
   * Takes an envelope from the partner whose TLS key has the pin {@code tlsPin}.
   *
   * @param tlsPin lower-case hex SHA-256 of the client's SubjectPublicKeyInfo
   */
  public Answer accept(byte[] envelope, String tlsPin, Instant now) {
    throw new UnsupportedOperationException(database.toString() + envelope.length + tlsPin + now);
  }
}
