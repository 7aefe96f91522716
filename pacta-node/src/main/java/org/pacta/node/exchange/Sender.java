package org.pacta.node.exchange;

import java.time.Clock;
import org.pacta.node.database.Database;
import org.pacta.node.journal.Journal;

/** Delivers queued messages in order, again and again until each has its receipt. */
public final class Sender implements AutoCloseable {
  private final Database database;

  /** Sends over TLS with the keys of {@code local}. */
  public Sender(
      Database database,
      Journal journal,
      Partners partners,
      LocalNode local,
      Correspondents rooms,
      SenderSettings settings,
      Clock clock) {
    this.database = database;
  }

  /** Starts the workers. */
  public void start() {
    throw new UnsupportedOperationException(database.toString());
  }

  /** Stops the workers; what they had not finished is sent again after the next start. */
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
