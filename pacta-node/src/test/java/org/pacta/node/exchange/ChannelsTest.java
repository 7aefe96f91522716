package org.pacta.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.node.exchange.Channels.Freed;
import org.pacta.protocol.Forger;
import org.pacta.protocol.Route;

/** What the operator sees of channels and does to them, and when people are told. */
class ChannelsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String INCOMING = Station.AGREEMENT + ":UTO:XXA";
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
  void aFrozenChannelIsFreedWithAReasonAndGoesOnWhereItStood() throws InterruptedException {
    QueuedMessage first = uto.enqueue(xxa, "content", NOW);
    byte[] receipted = uto.envelope(first);
    accept(receipted);
    accept(contradicting(first));
    assertThat(status().state()).isEqualTo("frozen");
    assertThat(xxa.exchange.outbox().frozenPartners()).containsExactly("UTO");

    Channels channels = xxa.exchange.channels();
    assertThat(channels.free(INCOMING, " ", "operator", NOW)).isEqualTo(Freed.REASON_MISSING);
    assertThat(channels.free(INCOMING, "x".repeat(1_001), "operator", NOW))
        .isEqualTo(Freed.REASON_MISSING);
    assertThat(channels.free("no:such:channel", "reason", "operator", NOW))
        .isEqualTo(Freed.UNKNOWN);
    assertThat(status().state()).isEqualTo("frozen");
    assertThat(channels.free(INCOMING, "their copy is restored", "operator", NOW))
        .isEqualTo(Freed.FREED);
    assertThat(channels.free(INCOMING, "again", "operator", NOW)).isEqualTo(Freed.NOT_FROZEN);
    assertThat(xxa.journal.about(INCOMING, 10))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.act()).isEqualTo("exchange.channel-freed");
          assertThat(line.actor()).isEqualTo("operator");
          assertThat(line.detail()).containsEntry("reason", "their copy is restored");
        });

    accept(uto.envelope(uto.enqueue(xxa, "next", NOW)));
    assertThat(xxa.room.received).containsExactly("content", "next");
    assertThat(status().nextSequence()).isEqualTo(3);
    assertThat(xxa.count("exchange_contradiction")).as("evidence stays").isEqualTo(1);
    assertThat(accept(contradicting(first)))
        .isEqualTo(new Inbox.Answer.Refused("equivocation", null));
    assertThat(status().state()).as("it contradicts again").isEqualTo("frozen");
  }

  @Test
  void messagesThatWaitTooLongAreMadeKnownOnceAndUntilTheyAreReceipted()
      throws InterruptedException {
    uto.enqueue(xxa, "content", NOW);
    String outgoing = INCOMING;
    Escalation escalation = new Escalation(uto.exchange.channels(), "UTO", Duration.ofHours(4));
    escalation.look(NOW.plus(Duration.ofHours(4)));
    assertThat(uto.journal.about(outgoing, 10)).isEmpty();
    assertThat(uto.exchange.outbox().waiting().getFirst().tooLong()).isFalse();

    escalation.look(NOW.plus(Duration.ofHours(5)));
    escalation.look(NOW.plus(Duration.ofHours(6)));
    assertThat(uto.journal.about(outgoing, 10))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.act()).isEqualTo("exchange.waiting-too-long");
          assertThat(line.detail()).containsEntry("waiting", "1").containsEntry("oldest", NOW + "");
        });
    assertThat(uto.exchange.outbox().waiting().getFirst().tooLong()).isTrue();
    assertThat(uto.exchange.channels().all().getFirst().state()).isEqualTo("overdue");

    try (Sender sender = uto.sender()) {
      sender.start();
      Patience.until(() -> !uto.room.receipts.isEmpty());
    }
    escalation.look(NOW.plus(Duration.ofHours(7)));
    assertThat(uto.exchange.channels().all().getFirst().state()).isEqualTo("open");
    assertThat(uto.journal.about(outgoing, 10)).hasSize(1);
  }

  private ChannelStatus status() {
    return xxa.exchange.channels().all().stream()
        .filter(channel -> !channel.outgoing())
        .findFirst()
        .orElseThrow();
  }

  private Inbox.Answer accept(byte[] envelope) throws InterruptedException {
    return xxa.inbox.accept(envelope, uto.local.card().tlsPin(), NOW);
  }

  /** Another message under the number of {@code first}, as a node set back to a backup sends it. */
  private byte[] contradicting(QueuedMessage first) {
    Route route = new Route(Station.AGREEMENT, "UTO", "XXA", first.channel(), first.sequence(), 1);
    return Forger.another(uto.local.keys(), route, xxa.local.card(), NOW);
  }
}
