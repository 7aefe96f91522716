package org.pacta.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.protocol.Composer;
import org.pacta.protocol.Draft;
import org.pacta.protocol.Forger;
import org.pacta.protocol.Limits;
import org.pacta.protocol.Marking;
import org.pacta.protocol.NodeKeys;
import org.pacta.protocol.Receipt;
import org.pacta.protocol.Route;

/** Every kind of bad input: its code, its count, and that nothing else happened. */
class InboxTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
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
  void whatIsNotAuthenticLeavesNothingButACount() throws InterruptedException {
    Station stranger = Station.of("XXB");
    stranger.trusts(xxa);
    Composer.Composed message = compose(1, null, "content");
    Route route = route(Station.AGREEMENT, 1);
    assertRefused("malformed", "{}".getBytes(StandardCharsets.UTF_8));
    assertRefused("oversized", new byte[Limits.ENVELOPE_BYTES_MAX + 1]);
    assertRefused(
        "unsigned", Forger.withSignatures(message, route, xxa.local.card(), "content", 0));
    assertRefused(
        "half_signed", Forger.withSignatures(message, route, xxa.local.card(), "content", 1));
    assertRefused(
        "header_mismatch",
        Forger.resealed(
            message, route(Station.AGREEMENT, 2), xxa.local.card(), "content", jws -> jws));
    assertRefused(
        "commitment_mismatch",
        Forger.resealed(message, route, xxa.local.card(), "CONTENT", jws -> jws));
    assertRefused(
        "wrong_recipient",
        Forger.resealed(message, route, stranger.local.card(), "content", jws -> jws));
    assertRefused("bad_seal", flipped(message.envelope()));
    assertRefused(
        "bad_signature", Forger.withForeignSignatures(message, route, xxa.local.card(), "content"));
    assertRefused("unknown_key", otherKeys());
    assertRefused("unsupported_suite", Forger.ofSuite("PS0", message.envelope()));
    assertRefused("unknown_partner", stranger.envelope(stranger.enqueue(xxa, "content", NOW)));
    assertThat(xxa.inbox.accept(message.envelope(), stranger.local.card().tlsPin(), NOW))
        .isEqualTo(new Inbox.Answer.Refused("unknown_partner", null));
    assertThat(xxa.room.received).isEmpty();
    assertThat(xxa.count("exchange_incoming")).isZero();
    assertThat(xxa.count("exchange_incoming_channel")).isZero();
    assertThat(journalled()).isZero();
    stranger.close();
  }

  /** Rightly made and sealed, but signed with keys that are on no card of the sender. */
  private byte[] otherKeys() {
    NodeKeys others = NodeKeys.generate("Node UTO", new SecureRandom(), NOW);
    return new Composer(others.signatory(), new SecureRandom())
        .compose(
            draft(route(Station.AGREEMENT, 1), null, NOW, "REQUEST", "content"), xxa.local.card())
        .envelope();
  }

  @Test
  void aMessageInAnothersNameIsRefusedEvenOverATrustedConnection() throws InterruptedException {
    Station xxb = Station.of("XXB");
    xxa.trusts(xxb);
    byte[] envelope = compose(1, null, "content").envelope();
    assertThat(xxa.inbox.accept(envelope, xxb.local.card().tlsPin(), NOW))
        .isEqualTo(new Inbox.Answer.Refused("unknown_partner", null));
    xxb.close();
  }

  @Test
  void anUnknownAgreementIsRefusedAndJournalledBecauseItIsAuthentic() throws InterruptedException {
    Composer.Composed message = compose(route("xx-other-1999", 1), null, NOW, "content");
    assertRefused("unknown_agreement", message.envelope());
    assertThat(xxa.journal.about(message.manifestId(), 10))
        .extracting("act")
        .containsExactly("exchange.refused");
    assertThat(xxa.count("exchange_incoming")).isZero();
  }

  @Test
  void aLaterNumberIsRefusedWithTheNumberThatIsExpected() throws InterruptedException {
    byte[] envelope =
        compose(route(Station.AGREEMENT, 40), "ab".repeat(32), NOW, "content").envelope();
    assertThat(accept(envelope)).isEqualTo(new Inbox.Answer.Refused("out_of_order", 1L));
    assertThat(xxa.exchange.refusals().byCode()).containsEntry("out_of_order", 1L);
    assertThat(xxa.count("exchange_incoming")).isZero();
  }

  @Test
  void aRepeatGetsTheSameReceiptBytesAndTakesNoEffect() throws InterruptedException {
    byte[] envelope = compose(1, null, "content").envelope();
    byte[] first = receipt(accept(envelope));
    byte[] second =
        receipt(
            xxa.inbox.accept(envelope, uto.local.card().tlsPin(), NOW.plus(Duration.ofDays(400))));
    assertThat(second).isEqualTo(first);
    assertThat(xxa.room.received).containsExactly("content");
    assertThat(journalled()).isEqualTo(1);
  }

  @Test
  void aFutureDatedMessageIsRejectedByReceiptAndTheChannelGoesOn() throws InterruptedException {
    Instant tooLate = NOW.plus(Limits.FUTURE_DATING_MAX).plusSeconds(1);
    Composer.Composed first = compose(route(Station.AGREEMENT, 1), null, tooLate, "content");
    assertThat(verified(accept(first.envelope())).code()).isEqualTo("future_dated");
    assertThat(xxa.exchange.refusals().byCode()).containsEntry("future_dated", 1L);
    accept(first.envelope());
    assertThat(xxa.exchange.refusals().byCode())
        .as("a repeat is no second rejection")
        .containsEntry("future_dated", 1L);
    assertThat(xxa.room.received).isEmpty();
    assertThat(xxa.journal.about(first.manifestId(), 10))
        .extracting("act")
        .containsExactly("exchange.rejected");
    assertThat(verified(accept(compose(2, first.manifestId(), "next").envelope())).accepted())
        .isTrue();
  }

  @Test
  void aTypeNoRoomTakesIsRejectedByReceipt() throws InterruptedException {
    Route route = route(Station.AGREEMENT, 1);
    Composer.Composed message =
        composer().compose(draft(route, null, NOW, "UNHEARD_OF", "content"), xxa.local.card());
    assertThat(verified(accept(message.envelope())).code()).isEqualTo("unsupported_type");
    assertThat(xxa.exchange.refusals().byCode()).containsEntry("unsupported_type", 1L);
  }

  @Test
  void twoMessagesUnderOneNumberFreezeTheChannelAndBothAreKept() throws InterruptedException {
    Composer.Composed first = compose(1, null, "content");
    Composer.Composed second = compose(1, null, "another content");
    byte[] receipt = receipt(accept(first.envelope()));
    assertRefused("equivocation", second.envelope());
    assertRefused("channel_frozen", compose(2, first.manifestId(), "next").envelope());
    assertThat(receipt(accept(first.envelope()))).isEqualTo(receipt);
    assertThat(xxa.count("exchange_contradiction")).isEqualTo(1);
    assertThat(xxa.journal.about(second.manifestId(), 10))
        .extracting("act")
        .containsExactly("exchange.channel-frozen");
    assertThat(xxa.room.received).containsExactly("content");
  }

  @Test
  void aSenderSetBackToAnOlderCopyIsNoticed() throws InterruptedException {
    Composer.Composed first = compose(1, null, "content");
    accept(first.envelope());
    assertRefused(
        "equivocation",
        compose(2, compose(1, null, "other history").manifestId(), "next").envelope());
  }

  @Test
  void messagesUnderARevokedCardAreRefused() throws InterruptedException {
    xxa.exchange.partners().revoke("UTO", 1, "officer-1", NOW);
    assertRefused("unknown_partner", compose(1, null, "content").envelope());
  }

  private void assertRefused(String code, byte[] envelope) throws InterruptedException {
    long before = xxa.exchange.refusals().byCode().getOrDefault(code, 0L);
    assertThat(accept(envelope)).isEqualTo(new Inbox.Answer.Refused(code, null));
    assertThat(xxa.exchange.refusals().byCode()).containsEntry(code, before + 1);
  }

  private Inbox.Answer accept(byte[] envelope) throws InterruptedException {
    return xxa.inbox.accept(envelope, uto.local.card().tlsPin(), NOW);
  }

  private static byte[] receipt(Inbox.Answer answer) {
    return switch (answer) {
      case Inbox.Answer.Receipted(byte[] receipt) -> receipt;
      case Inbox.Answer.Refused refused -> throw new AssertionError(refused.code());
    };
  }

  private Receipt verified(Inbox.Answer answer) {
    return Receipt.verify(
            receipt(answer), version -> uto.exchange.partners().version("XXA", version))
        .orThrow();
  }

  /** Lines beyond the ones about trust cards. */
  private long journalled() {
    return xxa.database
        .sql()
        .sql("SELECT count(*) FROM journal WHERE act NOT LIKE 'exchange.trust-card%'")
        .query(Long.class)
        .single();
  }

  private Composer composer() {
    return new Composer(uto.local.keys().signatory(), new SecureRandom());
  }

  private Composer.Composed compose(long sequence, @Nullable String previous, String content) {
    return compose(route(Station.AGREEMENT, sequence), previous, NOW, content);
  }

  private Composer.Composed compose(
      Route route, @Nullable String previous, Instant created, String content) {
    return composer()
        .compose(draft(route, previous, created, "REQUEST", content), xxa.local.card());
  }

  private static Draft draft(
      Route route, @Nullable String previous, Instant created, String type, String content) {
    Marking marking =
        new Marking("investigation", false, List.of(), null, null, List.of(), List.of("UTO"));
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new Draft(route, previous, type, UUID.randomUUID(), created, marking, bytes);
  }

  private static Route route(String agreement, long sequence) {
    return new Route(agreement, "UTO", "XXA", Route.channel(agreement, "UTO", "XXA"), sequence, 1);
  }

  private static byte[] flipped(byte[] envelope) {
    byte[] changed = envelope.clone();
    int last = changed.length - 20;
    changed[last] = (byte) (changed[last] == 'A' ? 'B' : 'A');
    return changed;
  }
}
