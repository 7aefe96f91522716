package org.pacta.node.request;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.pacta.node.exchange.MessageReceipt;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.request.CaseDesk.Actor;

/** Enters the partner's receipts: delivered, or not accepted and why. */
final class LetterReceipts {
  private final CaseDesk desk;

  LetterReceipts(CaseDesk desk) {
    this.desk = desk;
  }

  void enter(String manifestId, MessageReceipt receipt, Instant now) {
    Optional<LetterStore.Stored> found = desk.letters.byManifest(manifestId);
    if (found.isEmpty()) {
      return;
    }
    LetterStore.Stored stored = found.get();
    String code = receipt.code() == null ? "" : receipt.code();
    desk.letters.receipted(stored.letter().id(), receipt.accepted(), code, receipt.receivedAt());
    RequestRow row = desk.requests.locked(stored.request()).orElseThrow();
    Actor partner = new Actor(row.partner(), row.theirAuthority());
    if (receipt.accepted()) {
      delivered(row, stored, receipt, partner, now);
    } else {
      boolean decisive =
          stored.letter().type() == MessageType.REQUEST
              || stored.letter().type() == MessageType.REPLY;
      RequestRow next = decisive ? Filing.nextOrSame(row, RequestEvent.NOT_ACCEPTED) : row;
      String words = "Not accepted by the partner's node: " + code.replace('_', ' ');
      desk.steps.insert(
          row.id(),
          new TimelineEntry(
              now, "letter.not_accepted", partner.name(), words, receipt.cites(), null));
      desk.rooms
          .journal()
          .append(
              partner.id(), "letter.not_accepted", row.id().toString(), Map.of("code", code), now);
      desk.put(next, now);
    }
  }

  private void delivered(
      RequestRow row,
      LetterStore.Stored stored,
      MessageReceipt receipt,
      Actor partner,
      Instant now) {
    String digest = receipt.recordDigest();
    if (digest != null) {
      desk.rooms.records().partnerEntered(receipt.manifestId(), digest);
    }
    if (stored.letter().type() != MessageType.REQUEST) {
      return;
    }
    RequestRow next = Filing.nextOrSame(row, RequestEvent.DELIVERED);
    Instant received = moment(receipt.receivedAt(), stored.letter().at(), now);
    desk.happened("request_received", next, received, now);
    desk.step(
        next,
        partner,
        "request.delivered",
        "Delivered: the partner's signed receipt is here",
        Grounds.NONE,
        now);
    desk.put(next, now);
  }

  /** When a partner took a message: its clock may run ahead of ours or behind, its act may not. */
  static Instant moment(Instant receivedAt, Instant sent, Instant now) {
    Instant after = receivedAt.isBefore(sent) ? sent : receivedAt;
    return after.isAfter(now) ? now : after;
  }
}
