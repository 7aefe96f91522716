package org.pacta.server.node;

import org.pacta.node.database.Database;
import org.pacta.node.exchange.Channels;
import org.pacta.node.exchange.Refusals;
import org.pacta.node.journal.Journal;
import org.pacta.server.settings.ServeSettings;

/** The doors of a node for its operator, whether it runs at the moment or not. */
public final class OperatorDoors implements AutoCloseable {
  private final NodeDatabase rows;
  private final Database database;

  private OperatorDoors(NodeDatabase rows) {
    this.rows = rows;
    this.database = new Database(rows.source());
  }

  /**
   * Opens the doors of the node whose rows are kept at {@code store}.
   *
   * @throws org.pacta.node.database.DatabaseStartException naming the next step
   */
  public static OperatorDoors open(ServeSettings.Store store) {
    return new OperatorDoors(
        NodeDatabase.beside(store.database(), NodeFolder.databaseIn(store.data())));
  }

  /** Channels with partners. */
  public Channels channels() {
    return new Channels(database, new Journal(database));
  }

  /** What was refused, counted. */
  public Refusals refusals() {
    return new Refusals(database);
  }

  @Override
  public void close() {
    rows.close();
  }
}
