package org.pacta.node;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.pacta.agreement.AgreementFolder;
import org.pacta.node.act.Repeats;
import org.pacta.node.database.Database;
import org.pacta.node.duty.Duties;
import org.pacta.node.exchange.Channels;
import org.pacta.node.exchange.Correspondent;
import org.pacta.node.exchange.Correspondents;
import org.pacta.node.exchange.Exchange;
import org.pacta.node.exchange.Inbox;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.exchange.Outbox;
import org.pacta.node.exchange.Partners;
import org.pacta.node.exchange.Refusals;
import org.pacta.node.exchange.Sender;
import org.pacta.node.information.Disclosures;
import org.pacta.node.journal.Journal;
import org.pacta.node.officer.Officers;
import org.pacta.node.party.Authorities;
import org.pacta.node.personaldata.TransferRecords;
import org.pacta.node.request.Drafts;
import org.pacta.node.request.IncomingLetters;
import org.pacta.node.request.LetterDrafts;
import org.pacta.node.request.Neighbours;
import org.pacta.node.request.Replies;
import org.pacta.node.request.Requests;
import org.pacta.node.treaty.Treaties;

/**
 * One whole node, wired by hand in this one place: the rooms and their doors. No framework, so that
 * a test or a simulation builds as many as it needs.
 */
public final class Node implements AutoCloseable {
  private final Database database;
  private final Journal journal;
  private final Officers officers;
  private final Authorities authorities;
  private final Treaties treaties;
  private final Duties duties;
  private final TransferRecords records;
  private final Exchange exchange;
  private final Partners partners;
  private final Outbox outbox;
  private final Inbox inbox;
  private final Sender sender;
  private final Drafts drafts;
  private final Replies replies;
  private final Requests requests;
  private final LetterDrafts letterDrafts;
  private final Disclosures disclosures;

  /**
   * A node on {@code source}, whose schema it brings up to date. Messages flow once {@link #start}
   * is called.
   */
  public Node(
      NodeSettings settings,
      AgreementFolder agreements,
      DataSource source,
      SecureRandom random,
      Clock clock) {
    Database.migrate(source);
    this.database = new Database(source);
    this.journal = new Journal(database);
    this.officers = new Officers(database, journal, random);
    this.authorities = new Authorities(database, journal, settings.party());
    this.treaties = new Treaties(agreements, database, journal);
    this.duties = new Duties(database, treaties);
    this.records = new TransferRecords(database, journal);
    this.exchange = new Exchange(database, journal, settings.local(), random);
    this.partners = exchange.partners();
    this.outbox = exchange.outbox();
    Neighbours neighbours =
        new Neighbours(database, journal, treaties, duties, records, outbox, authorities);
    this.drafts = new Drafts(neighbours);
    this.replies = new Replies(neighbours);
    this.requests = new Requests(neighbours);
    this.letterDrafts = new LetterDrafts(neighbours);
    this.disclosures = new Disclosures(database, journal, treaties, requests, authorities);
    Correspondents correspondents = correspondents(new IncomingLetters(neighbours));
    this.inbox = exchange.inbox(correspondents);
    this.sender = exchange.sender(correspondents, settings.sender(), clock);
  }

  private static Correspondents correspondents(IncomingLetters letters) {
    Map<MessageType, Correspondent> byType =
        IncomingLetters.types().stream()
            .collect(Collectors.toMap(Function.identity(), type -> letters));
    return new Correspondents(byType);
  }

  /** Starts sending what waits. */
  public void start() {
    sender.start();
  }

  /** Stops sending; what waits is sent after the next start. */
  @Override
  public void close() {
    sender.close();
  }

  public Database database() {
    return database;
  }

  public Journal journal() {
    return journal;
  }

  public Officers officers() {
    return officers;
  }

  public Authorities authorities() {
    return authorities;
  }

  public Treaties treaties() {
    return treaties;
  }

  public Duties duties() {
    return duties;
  }

  public TransferRecords records() {
    return records;
  }

  public Partners partners() {
    return partners;
  }

  public Outbox outbox() {
    return outbox;
  }

  public Inbox inbox() {
    return inbox;
  }

  public Channels channels() {
    return exchange.channels();
  }

  public Refusals refusals() {
    return exchange.refusals();
  }

  public Drafts drafts() {
    return drafts;
  }

  public Replies replies() {
    return replies;
  }

  public Requests requests() {
    return requests;
  }

  public LetterDrafts letterDrafts() {
    return letterDrafts;
  }

  public Disclosures disclosures() {
    return disclosures;
  }

  /** Acts called by programs under a key are done once. */
  public Repeats repeats() {
    return new Repeats(database);
  }
}
