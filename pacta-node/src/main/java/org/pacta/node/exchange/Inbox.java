package org.pacta.node.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.node.database.Database;
import org.pacta.node.journal.Journal;
import org.pacta.protocol.ChannelState;
import org.pacta.protocol.ChannelState.Place;
import org.pacta.protocol.Envelope;
import org.pacta.protocol.OpenedMessage;
import org.pacta.protocol.Opener;
import org.pacta.protocol.Outcome;
import org.pacta.protocol.RefusalCode;
import org.pacta.protocol.Route;
import org.pacta.protocol.TrustCard;

/**
 * The door partners knock at: verifies, registers, dispatches and receipts a message in one
 * transaction. What is not authentic leaves nothing but a count.
 */
public final class Inbox {
  private final Database database;
  private final Journal journal;
  private final Partners partners;
  private final TrustCard local;
  private final Opener opener;
  private final Reading reading;
  private final IncomingStore store;
  private final Refusals refusals;
  private final Turns turns = new Turns();

  Inbox(Database database, Journal journal, Partners partners, LocalNode local, Reading reading) {
    this.database = database;
    this.journal = journal;
    this.partners = partners;
    this.local = local.card();
    this.opener = local.keys().opener();
    this.reading = reading;
    this.store = new IncomingStore(database);
    this.refusals = new Refusals(database);
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
  public Answer accept(byte[] envelope, String tlsPin, Instant now) throws InterruptedException {
    Optional<Partners.Known> partner = partners.known(tlsPin);
    if (partner.isEmpty()) {
      return refused(RefusalCode.UNKNOWN_PARTNER, Refusals.NOBODY, now);
    }
    return switch (Envelope.read(envelope).then(read -> open(read, partner.get()))) {
      case Outcome.Refused<OpenedMessage>(RefusalCode code) ->
          refused(code, partner.get().party(), now);
      case Outcome.Sound<OpenedMessage>(OpenedMessage message) ->
          authentic(message, partner.get(), now);
    };
  }

  private Outcome<OpenedMessage> open(Envelope envelope, Partners.Known partner) {
    Route route = envelope.header().route();
    Optional<TrustCard> sender = partner.version(route.trustListVersion());
    if (!route.from().equals(partner.party()) || sender.isEmpty()) {
      return new Outcome.Refused<>(RefusalCode.UNKNOWN_PARTNER);
    }
    return envelope.open(opener, local, sender.get());
  }

  private Answer authentic(OpenedMessage message, Partners.Known partner, Instant now)
      throws InterruptedException {
    Route route = message.manifest().route();
    if (!local.agreements().contains(route.agreement()) || !partner.works(route.agreement())) {
      database.transaction(
          () -> journalled("exchange.refused", message, RefusalCode.UNKNOWN_AGREEMENT, now));
      return refused(RefusalCode.UNKNOWN_AGREEMENT, route.from(), now);
    }
    turns.await(route.channel(), route.sequence(), () -> store.lastSequence(route.channel()));
    Answer answer = database.transaction(() -> register(message, now));
    switch (answer) {
      case Answer.Receipted receipted -> turns.passed(route.channel(), route.sequence());
      case Answer.Refused refused -> refusals.count(refused.code(), route.from(), now);
    }
    return answer;
  }

  private Answer register(OpenedMessage message, Instant now) {
    Route route = message.manifest().route();
    ChannelState state = store.lock(route);
    Optional<IncomingStore.Taken> taken =
        route.sequence() > state.lastSequence()
            ? Optional.empty()
            : store.taken(route.channel(), route.sequence());
    return switch (state.place(message, taken.map(IncomingStore.Taken::manifestId))) {
      case Place.Next next -> new Answer.Receipted(take(message, now));
      case Place.Repeat repeat ->
          new Answer.Receipted(taken.orElseThrow().receipt().getBytes(StandardCharsets.UTF_8));
      case Place.TooEarly(long expected) ->
          new Answer.Refused(RefusalCode.OUT_OF_ORDER.code(), expected);
      case Place.Frozen frozen -> new Answer.Refused(RefusalCode.CHANNEL_FROZEN.code(), null);
      case Place.Contradiction contradiction -> {
        store.contradiction(message, now);
        yield journalled("exchange.channel-frozen", message, RefusalCode.EQUIVOCATION, now);
      }
    };
  }

  private byte[] take(OpenedMessage message, Instant now) {
    Reading.Receipted receipted = reading.receipt(message, now);
    store.insert(message, receipted.receipt(), receipted.jws());
    Route route = message.manifest().route();
    journal.append(
        route.from(),
        receipted.receipt().accepted() ? "exchange.received" : "exchange.rejected",
        message.manifestId(),
        Map.of(
            "channel", route.channel(),
            "sequence", Long.toString(route.sequence()),
            "type", message.manifest().type(),
            "code", String.valueOf(receipted.receipt().code())),
        now);
    if (receipted.receipt().code() != null) {
      refusals.countLastly(receipted.receipt().code(), route.from(), now);
    }
    return receipted.jws();
  }

  private Answer journalled(String act, OpenedMessage message, RefusalCode code, Instant now) {
    Route route = message.manifest().route();
    journal.append(
        route.from(),
        act,
        message.manifestId(),
        Map.of(
            "channel",
            route.channel(),
            "sequence",
            Long.toString(route.sequence()),
            "code",
            code.code()),
        now);
    return new Answer.Refused(code.code(), null);
  }

  private Answer refused(RefusalCode code, String partner, Instant now) {
    refusals.count(code.code(), partner, now);
    return new Answer.Refused(code.code(), null);
  }
}
