package org.pacta.node.exchange;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pacta.node.database.Database;
import org.pacta.node.journal.Journal;

/** Messages of this node on their way to partners. */
public final class Outbox {
  private final Database database;

  /** Messages kept in {@code database}, signed by {@code local}. */
  public Outbox(
      Database database, Journal journal, Partners partners, LocalNode local, SecureRandom random) {
    this.database = database;
  }

  /**
   * Numbers, signs, seals and stores a message inside the caller's transaction, so that it leaves
   * exactly when the act that caused it is committed.
   */
  public QueuedMessage enqueue(OutgoingMessage message, Instant now) {
    throw new UnsupportedOperationException(database.toString() + message + now);
  }

  /** The messages of a conversation, oldest first. */
  public List<SentMessage> ofConversation(UUID conversation) {
    throw new UnsupportedOperationException(conversation.toString());
  }

  /** The receipt of one of our messages, once it is there. */
  public Optional<MessageReceipt> receipt(String manifestId) {
    throw new UnsupportedOperationException(manifestId);
  }

  /**
   * What waits for which partner, for the Work page: one line a channel with unreceipted messages.
   */
  public List<Waiting> waiting() {
    throw new UnsupportedOperationException();
  }

  /** The signed record of a message, sent or received. */
  public Optional<MessageProof> proof(String manifestId) {
    throw new UnsupportedOperationException(manifestId);
  }
}
