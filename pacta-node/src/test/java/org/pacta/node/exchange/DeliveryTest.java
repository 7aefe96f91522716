package org.pacta.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes over real HTTPS and real databases; what is lost on the way and what crashes. */
class DeliveryTest {
  private final Station uto = Station.of("UTO");
  private final Station xxa = Station.of("XXA");

  @BeforeEach
  void trust() {
    uto.trusts(xxa);
    xxa.trusts(uto);
  }

  @AfterEach
  void close() {
    uto.close();
    xxa.close();
  }

  @Test
  void aMessageArrivesOnceAndBothHoldTheSameSignedRecord() throws InterruptedException {
    QueuedMessage queued = uto.enqueue(xxa, "first");
    try (Sender sender = uto.sender()) {
      sender.start();
      Patience.until(() -> !uto.room.receipts.isEmpty());
    }
    assertThat(xxa.room.received).containsExactly("first");
    MessageReceipt receipt = uto.exchange.outbox().receipt(queued.manifestId()).orElseThrow();
    assertThat(receipt.accepted()).isTrue();
    assertThat(receipt.recordDigest()).isEqualTo(SpecimenRoom.DIGEST);
    Optional<MessageProof> proof = uto.exchange.outbox().proof(queued.manifestId());
    assertThat(proof).isPresent().isEqualTo(xxa.exchange.outbox().proof(queued.manifestId()));
    assertThat(uto.exchange.outbox().waiting()).isEmpty();
    assertThat(uto.journal.about(queued.manifestId(), 10))
        .extracting("act")
        .containsExactly("exchange.queued", "exchange.receipted");
    assertThat(xxa.journal.about(queued.manifestId(), 10))
        .extracting("act")
        .containsExactly("exchange.received");
  }

  @Test
  void aRolledBackActLeavesNoMessageAndNoGap() throws InterruptedException {
    assertThatThrownBy(() ->
            uto.database.transaction(() -> {
              uto.enqueue(xxa, "undone");
              throw new IllegalStateException("the act failed");
            }))
        .hasMessage("the act failed");
    assertThat(uto.enqueue(xxa, "done").sequence()).isEqualTo(1);
    try (Sender sender = uto.sender()) {
      sender.start();
      Patience.until(() -> !uto.room.receipts.isEmpty());
    }
    assertThat(xxa.room.received).containsExactly("done");
  }

  @Test
  void aRejectedMessageIsReceiptedAndTheNextOneFollows() throws InterruptedException {
    QueuedMessage rejected = uto.enqueue(xxa, "reject");
    uto.enqueue(xxa, "next");
    try (Sender sender = uto.sender()) {
      sender.start();
      Patience.until(() -> uto.room.receipts.size() == 2);
    }
    MessageReceipt receipt = uto.exchange.outbox().receipt(rejected.manifestId()).orElseThrow();
    assertThat(receipt.accepted()).isFalse();
    assertThat(receipt.code()).isEqualTo("out_of_scope");
    assertThat(receipt.cites()).containsExactly("2(1)");
    assertThat(xxa.room.received).containsExactly("reject", "next");
  }

  @Test
  void lostRequestsAndLostAnswersLoseAndDoubleNothing() throws InterruptedException {
    for (int i = 0; i < 12; i++) {
      xxa.endpoint.faults.add(
          i % 2 == 0 ? SpecimenEndpoint.Fault.ANSWER_LOST : SpecimenEndpoint.Fault.REQUEST_LOST);
    }
    List<String> contents = IntStream.range(0, 40).mapToObj(i -> "message " + i).toList();
    contents.forEach(content -> uto.enqueue(xxa, content));
    try (Sender sender = uto.sender()) {
      sender.start();
      Patience.until(() -> uto.room.receipts.size() == 40);
    }
    assertThat(xxa.room.received).containsExactlyElementsOf(contents);
    assertThat(xxa.count("exchange_incoming")).isEqualTo(40);
    assertThat(uto.journal.firstBrokenLine()).isEmpty();
    assertThat(xxa.journal.firstBrokenLine()).isEmpty();
  }

  @Test
  void aCrashInsideTheReceiversTransactionIsAsIfNothingHadCome() throws InterruptedException {
    xxa.room.breakdowns.set(2);
    uto.enqueue(xxa, "content");
    try (Sender sender = uto.sender()) {
      sender.start();
      Patience.until(() -> !uto.room.receipts.isEmpty());
    }
    assertThat(xxa.room.received).containsExactly("content");
    assertThat(xxa.count("exchange_incoming")).isEqualTo(1);
  }

  @Test
  void aCrashBeforeTheReceiptIsEnteredIsMendedByTheStoredReceipt() throws InterruptedException {
    uto.room.breakdowns.set(1);
    QueuedMessage queued = uto.enqueue(xxa, "content");
    try (Sender sender = uto.sender()) {
      sender.start();
      Patience.until(() -> uto.room.breakdowns.get() == 0);
    }
    assertThat(uto.exchange.outbox().receipt(queued.manifestId())).isEmpty();
    try (Sender sender = uto.sender()) {
      sender.start();
      Patience.until(() -> !uto.room.receipts.isEmpty());
    }
    assertThat(xxa.room.received).containsExactly("content");
    assertThat(uto.room.receipts).hasSize(1);
  }

  @Test
  void whileThePartnerDoesNotKnowUsMessagesWaitAndSayWhy() throws InterruptedException {
    Station xxb = Station.of("XXB");
    uto.trusts(xxb);
    uto.enqueue(xxb, "content");
    try (Sender sender = uto.sender()) {
      sender.start();
      Patience.until(() ->
          uto.exchange.outbox().waiting().stream().anyMatch(waiting -> waiting.lastCode() != null));
      assertThat(uto.exchange.outbox().waiting().getFirst().lastCode())
          .isIn("tls_refused", "unreachable");
      xxb.trusts(uto);
      Patience.until(() -> uto.exchange.outbox().waiting().isEmpty());
    }
    assertThat(xxb.room.received).containsExactly("content");
    xxb.close();
  }
}
