package org.pacta.node.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.pacta.node.database.Database;
import org.pacta.node.journal.Journal;
import org.pacta.protocol.Outcome;
import org.pacta.protocol.Receipt;
import org.pacta.protocol.RefusalCode;

/** Verifies the receipts of partners and enters them, whatever state a message is in, once each. */
final class ReceiptBook {
  private final Database database;
  private final Journal journal;
  private final Partners partners;
  private final OutgoingStore store;
  private final Correspondents rooms;

  ReceiptBook(Database database, Journal journal, Partners partners, Correspondents rooms) {
    this.database = database;
    this.journal = journal;
    this.partners = partners;
    this.store = new OutgoingStore(database);
    this.rooms = rooms;
  }

  /** A receipt that is the partner's and answers the message. */
  record Verified(MessageType type, Receipt receipt, byte[] jws) {}

  Outcome<Verified> verify(String partner, OutgoingStore.Unreceipted message, byte[] jws) {
    return Receipt.verify(jws, version -> partners.version(partner, version))
        .then(receipt ->
            receipt.manifestId().equals(message.manifestId())
                    && receipt.sequence() == message.sequence()
                ? new Outcome.Sound<>(new Verified(message.type(), receipt, jws))
                : new Outcome.Refused<>(RefusalCode.WRONG_RECEIPT));
  }

  /** Enters receipts and tells the rooms, all in one transaction. */
  void enter(List<Verified> receipts, Instant now) {
    database.transaction(() -> {
      receipts.forEach(receipt -> enter(receipt, now));
      return receipts.size();
    });
  }

  private void enter(Verified verified, Instant now) {
    Receipt receipt = verified.receipt();
    if (!store.receipt(receipt, verified.jws(), now)) {
      return; // entered before: the answer to a repeat
    }
    journal.append(
        receipt.from(),
        "exchange.receipted",
        receipt.manifestId(),
        Map.of(
            "accepted",
            Boolean.toString(receipt.accepted()),
            "code",
            String.valueOf(receipt.code())),
        now);
    MessageReceipt told =
        new MessageReceipt(
            receipt.manifestId(),
            receipt.accepted(),
            receipt.code(),
            receipt.cites(),
            receipt.recordDigest(),
            receipt.receivedAt(),
            now);
    rooms.of(verified.type()).ifPresent(room -> room.receipted(receipt.manifestId(), told, now));
  }
}
