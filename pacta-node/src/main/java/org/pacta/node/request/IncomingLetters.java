package org.pacta.node.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pacta.node.database.Json;
import org.pacta.node.exchange.Correspondent;
import org.pacta.node.exchange.MessageReceipt;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.exchange.ReceivedMessage;
import org.pacta.node.exchange.Reception;
import tools.jackson.core.JacksonException;

/**
 * Takes in what the partner sends for this room, and its receipts; runs inside the exchange room's
 * transaction. What the own copy of the agreement does not permit is rejected with the clauses;
 * everything else is accepted in every state, because letters of the two sides may cross.
 */
public final class IncomingLetters implements Correspondent {
  private final CaseDesk desk;
  private final IncomingRequests requests;
  private final IncomingOnCase onCase;
  private final LetterReceipts receipts;

  /** Letters to the node that {@code rooms} belong to. */
  public IncomingLetters(Neighbours rooms) {
    this.desk = new CaseDesk(rooms);
    Filing filing = new Filing(desk);
    this.requests = new IncomingRequests(desk, filing);
    this.onCase = new IncomingOnCase(desk, filing);
    this.receipts = new LetterReceipts(desk);
  }

  /** The message types this room takes. */
  public static List<MessageType> types() {
    return List.of(
        MessageType.REQUEST,
        MessageType.WRITTEN_CONFIRMATION,
        MessageType.MORE_INFORMATION_ASKED,
        MessageType.MORE_INFORMATION,
        MessageType.FORWARDING_NOTICE,
        MessageType.REPLY,
        MessageType.REFUSAL_NOTICE,
        MessageType.WITHDRAWAL);
  }

  @Override
  public Reception receive(ReceivedMessage message, Instant now) {
    Letters.Sealed sealed;
    Letter letter;
    try {
      sealed = Json.read(message.content(), Letters.Sealed.class);
      letter = Letters.read(message.type(), sealed.letter());
    } catch (JacksonException | NullPointerException e) {
      return new Reception.Rejected("content_malformed", List.of());
    }
    if (!sealed.conversation().equals(message.conversation())) {
      return new Reception.Rejected("conversation_mismatch", List.of());
    }
    Incoming incoming = new Incoming(message, sealed, letter, now);
    Optional<RequestRow> row =
        desk.requests.locked(message.conversation()).filter(found -> belongs(found, message));
    if (letter instanceof Letter.OfRequest request) {
      return row.isPresent()
          ? rejected("conversation_taken")
          : requests.receive(incoming, request.content());
    }
    return row.map(found -> onCase.receive(found, incoming))
        .orElseGet(() -> rejected("conversation_unknown"));
  }

  private static boolean belongs(RequestRow row, ReceivedMessage message) {
    return row.partner().equals(message.partner()) && row.agreement().equals(message.agreement());
  }

  static Reception rejected(String code) {
    return new Reception.Rejected(code, List.of());
  }

  @Override
  public void receipted(String manifestId, MessageReceipt receipt, Instant now) {
    receipts.enter(manifestId, receipt, now);
  }
}
