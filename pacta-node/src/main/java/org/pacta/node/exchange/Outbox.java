package org.pacta.node.exchange;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pacta.node.database.Database;
import org.pacta.node.journal.Journal;
import org.pacta.protocol.Composer;
import org.pacta.protocol.Draft;
import org.pacta.protocol.Marking;
import org.pacta.protocol.OwnCopy;
import org.pacta.protocol.Route;
import org.pacta.protocol.TrustCard;

/** Messages of this node on their way to partners. */
public final class Outbox {
  private final Database database;
  private final Journal journal;
  private final Partners partners;
  private final TrustCard local;
  private final Composer composer;
  private final OwnCopy ownCopy;
  private final SecureRandom random;
  private final OutgoingStore store;
  private final Wakeup wakeup = new Wakeup();

  /** Messages kept in {@code database}, signed by {@code local}. */
  public Outbox(
      Database database, Journal journal, Partners partners, LocalNode local, SecureRandom random) {
    this.database = database;
    this.journal = journal;
    this.partners = partners;
    this.local = local.card();
    this.composer = new Composer(local.keys().signatory(), random);
    this.ownCopy = local.keys().ownCopy();
    this.random = random;
    this.store = new OutgoingStore(database);
  }

  /**
   * Numbers, signs, seals and stores a message inside the caller's transaction, so that it leaves
   * exactly when the act that caused it is committed. Throws when there is no trust card for the
   * partner under the agreement: ask {@link Partners#works} first.
   */
  public QueuedMessage enqueue(OutgoingMessage message, Instant now) {
    database.requireTransaction();
    TrustCard partner =
        partners
            .current(message.partner())
            .filter(card -> card.agreements().contains(message.agreement()))
            .orElseThrow(() ->
                new IllegalStateException("no trust card of this partner under this agreement"));
    String channel = Route.channel(message.agreement(), local.party(), message.partner());
    OutgoingStore.Head head = store.lock(channel, message.agreement(), message.partner());
    long sequence = head.sequence() + 1;
    Draft draft =
        new Draft(
            new Route(
                message.agreement(),
                local.party(),
                message.partner(),
                channel,
                sequence,
                local.version()),
            head.manifestId(),
            message.type().name(),
            message.conversation(),
            now.truncatedTo(ChronoUnit.MICROS),
            marking(message.terms()),
            message.content());
    Composer.Composed composed = composer.compose(draft, partner);
    store.insert(draft, composed, ownCopy.keep(composed.manifestId(), message.content(), random));
    journal.append(
        local.party(),
        "exchange.queued",
        composed.manifestId(),
        Map.of(
            "channel", channel, "sequence", Long.toString(sequence), "type", message.type().name()),
        now);
    database.afterCommit(() -> wakeup.queued(channel));
    return new QueuedMessage(composed.manifestId(), channel, sequence);
  }

  /** The messages of a conversation, oldest first. */
  public List<SentMessage> ofConversation(UUID conversation) {
    return store.ofConversation(conversation);
  }

  /** The receipt of one of our messages, once it is there. */
  public Optional<MessageReceipt> receipt(String manifestId) {
    return store.message(manifestId).flatMap(message -> Optional.ofNullable(message.receipt()));
  }

  /**
   * What waits for which partner, for the Work page: one line a channel with unreceipted messages.
   */
  public List<Waiting> waiting() {
    return store.waiting();
  }

  /** Partners whose messages are not taken because two of them contradicted each other. */
  public List<String> frozenPartners() {
    return database
        .sql()
        .sql("SELECT DISTINCT partner FROM exchange_incoming_channel WHERE frozen_at IS NOT NULL")
        .query(String.class)
        .list();
  }

  /** The signed record of a message, sent or received. */
  public Optional<MessageProof> proof(String manifestId) {
    return database
        .sql()
        .sql(
            """
            SELECT manifest, receipt FROM exchange_outgoing WHERE manifest_id = ?
            UNION ALL SELECT manifest, receipt FROM exchange_incoming WHERE manifest_id = ?
            """)
        .params(manifestId, manifestId)
        .query((row, number) -> new MessageProof(manifestId, row.getString(1), row.getString(2)))
        .optional();
  }

  /**
   * Forgets the salt of a message whose content has been destroyed: without it the commitment in
   * the evidence can no longer be used to guess the content. Our own copy goes, too. Inside the
   * caller's transaction.
   */
  public void forgetSalt(String manifestId) {
    database.requireTransaction();
    for (String change :
        List.of(
            "UPDATE exchange_outgoing SET salt = NULL, own_copy = NULL WHERE manifest_id = ?",
            "UPDATE exchange_incoming SET salt = NULL WHERE manifest_id = ?")) {
      database.sql().sql(change).param(manifestId).update();
    }
  }

  /**
   * Seals a waiting message for the key on the partner's card of today, and keeps it so; false when
   * that is the key it was sealed for, or when its content can no longer be read.
   */
  boolean sealAgain(String manifestId, TrustCard partner, Instant now) {
    return database.transaction(() -> {
      Optional<byte[]> sealed =
          store
              .waitingContent(manifestId)
              .flatMap(waiting ->
                  ownCopy
                      .content(manifestId, waiting.ownCopy())
                      .flatMap(content ->
                          composer.sealAgain(
                              waiting.envelope(),
                              waiting.manifest(),
                              waiting.salt(),
                              content,
                              partner)));
      sealed.ifPresent(envelope -> {
        store.sealedAgain(manifestId, envelope);
        journal.append(
            local.party(),
            "exchange.sealed-again",
            manifestId,
            Map.of("partner", partner.party(), "cardVersion", Integer.toString(partner.version())),
            now);
      });
      return sealed.isPresent();
    });
  }

  OutgoingStore store() {
    return store;
  }

  Wakeup wakeup() {
    return wakeup;
  }

  private Marking marking(Terms terms) {
    return new Marking(
        terms.purpose(),
        terms.personalData(),
        terms.specialCategories().stream().distinct().toList(),
        terms.destroyBy(),
        terms.handlingCode(),
        terms.conditions().stream().distinct().toList(),
        List.of(local.party()));
  }
}
