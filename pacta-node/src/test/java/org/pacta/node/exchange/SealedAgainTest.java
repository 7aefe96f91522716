package org.pacta.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.protocol.NodeKeys;

/** Messages that were queued before the partner changed the key they are sealed for. */
class SealedAgainTest {
  private final Station uto = Station.of("UTO");
  private final Station xxa = Station.of("XXA");

  @BeforeEach
  void trust() {
    xxa.trusts(uto);
    uto.trusts(xxa);
  }

  @AfterEach
  void close() {
    uto.close();
    xxa.close();
  }

  @Test
  void theyWaitForTheNewCardAndThenArriveAsTheSameMessages() throws InterruptedException {
    List<QueuedMessage> queued =
        IntStream.range(0, 20).mapToObj(i -> uto.enqueue(xxa, "message " + i)).toList();
    LocalNode renewed = renewed(xxa.local);
    xxa.endpoint.answerWith(
        new Exchange(xxa.database, xxa.journal, renewed, new SecureRandom()).inbox(xxa.rooms));
    try (Sender sender = uto.sender()) {
      sender.start();
      Patience.until(() -> "wrong_recipient".equals(lastCode()));
      assertThat(xxa.room.received).isEmpty();
      assertThat(uto.exchange.partners().trust(renewed.card(), "officer-1", Instant.now()))
          .isEqualTo(Partners.Import.IMPORTED);
      Patience.until(() -> uto.room.receipts.size() == queued.size());
    }
    assertThat(xxa.room.received)
        .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(i -> "message " + i).toList());
    for (QueuedMessage message : queued) {
      Optional<MessageProof> proof = uto.exchange.outbox().proof(message.manifestId());
      assertThat(proof).isPresent().isEqualTo(xxa.exchange.outbox().proof(message.manifestId()));
      assertThat(uto.journal.about(message.manifestId(), 10))
          .extracting("act")
          .containsExactly("exchange.queued", "exchange.sealed-again", "exchange.receipted");
    }
    assertThat(openCopies()).as("no copy of a content outlives the receipt").isZero();
  }

  @Test
  void aMessageWhoseContentWasDestroyedIsNotSealedAgain() throws InterruptedException {
    QueuedMessage queued = uto.enqueue(xxa, "content");
    uto.database.transaction(() -> {
      uto.exchange.outbox().forgetSalt(queued.manifestId());
      return queued;
    });
    LocalNode renewed = renewed(xxa.local);
    uto.exchange.partners().trust(renewed.card(), "officer-1", Instant.now());
    assertThat(uto.exchange.outbox().sealAgain(queued.manifestId(), renewed.card(), Instant.now()))
        .isFalse();
    assertThat(openCopies()).isZero();
  }

  /** The same node, with another key to seal for. */
  private static LocalNode renewed(LocalNode node) {
    NodeKeys old = node.keys();
    String seed = NodeKeys.generate("Node", new SecureRandom(), Instant.now()).sealingSeed();
    NodeKeys keys =
        new NodeKeys(
            old.ed25519Seed(), old.mlDsa65Seed(), seed, old.tlsPrivateKey(), old.tlsCertificate());
    return new LocalNode(
        keys.card(
            node.card().party(),
            node.card().version() + 1,
            node.card().nodeName(),
            node.card().endpoint(),
            node.card().agreements()),
        keys);
  }

  private String lastCode() {
    return String.valueOf(uto.exchange.outbox().waiting().getFirst().lastCode());
  }

  private long openCopies() {
    return uto.database
        .sql()
        .sql("SELECT count(*) FROM exchange_outgoing WHERE own_copy IS NOT NULL")
        .query(Long.class)
        .single();
  }
}
