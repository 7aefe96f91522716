package org.pacta.node.exchange;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.pacta.node.database.Database;
import org.pacta.node.journal.Journal;

/**
 * The room put together: first partners and outbox, which other rooms need; then, when those rooms
 * exist, the inbox and the sender that call them.
 */
public final class Exchange {
  private final Database database;
  private final Journal journal;
  private final LocalNode local;
  private final SecureRandom random;
  private final Partners partners;
  private final Outbox outbox;

  /** The exchange of {@code local}, kept in {@code database}. */
  public Exchange(Database database, Journal journal, LocalNode local, SecureRandom random) {
    this.database = database;
    this.journal = journal;
    this.local = local;
    this.random = random;
    this.partners = new Partners(database, journal);
    this.outbox = new Outbox(database, journal, partners, local, random);
  }

  /** Trust cards. */
  public Partners partners() {
    return partners;
  }

  /** Where rooms queue messages. */
  public Outbox outbox() {
    return outbox;
  }

  /** Channels, for those who operate the node. */
  public Channels channels() {
    return new Channels(database, journal);
  }

  /** Counters of what was refused. */
  public Refusals refusals() {
    return new Refusals(database);
  }

  /** What the partner endpoint hands envelopes to. */
  public Inbox inbox(Correspondents rooms) {
    return new Inbox(database, journal, partners, local, new Reading(local, rooms, random));
  }

  /** A sender, not yet started. */
  public Sender sender(Correspondents rooms, SenderSettings settings, Clock clock) {
    var courier =
        new Delivery.Courier(
            partners,
            new PartnerClient(local, settings.requestTimeout(), clock),
            new ReceiptBook(database, journal, partners, rooms),
            Executors.newVirtualThreadPerTaskExecutor(),
            clock,
            random);
    var escalation = new Escalation(channels(), local.card().party(), settings.waitingMax());
    return new Sender(outbox, new DeliveryStore(database), courier, escalation, settings);
  }
}
