package org.pacta.node.request;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.node.database.Json;
import org.pacta.node.exchange.Correspondent;
import org.pacta.node.exchange.MessageReceipt;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.exchange.ReceivedMessage;
import org.pacta.node.exchange.Reception;
import org.pacta.node.party.Authority;
import org.pacta.node.personaldata.TransferRecord;
import org.pacta.node.request.CaseDesk.Actor;
import org.pacta.node.request.Correspondence.LetterState;
import org.pacta.node.treaty.Judged;
import tools.jackson.core.JacksonException;

/**
 * Takes in what the partner sends for this room, and its receipts; runs inside the exchange room's
 * transaction. What the own copy of the agreement does not permit is rejected with the clauses;
 * everything else is accepted in every state, because letters of the two sides may cross.
 */
public final class IncomingLetters implements Correspondent {
  private final CaseDesk desk;

  /** Letters to the node that {@code rooms} belong to. */
  public IncomingLetters(Neighbours rooms) {
    this.desk = new CaseDesk(rooms);
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
          : request(incoming, request.content());
    }
    return row.map(found -> onCase(found, incoming))
        .orElseGet(() -> rejected("conversation_unknown"));
  }

  /** A letter on its way in. */
  private record Incoming(
      ReceivedMessage message, Letters.Sealed sealed, Letter letter, Instant now) {
    Actor actor() {
      return new Actor(message.partner(), sealed.from());
    }
  }

  private static boolean belongs(RequestRow row, ReceivedMessage message) {
    return row.partner().equals(message.partner()) && row.agreement().equals(message.agreement());
  }

  private static Reception rejected(String code) {
    return new Reception.Rejected(code, List.of());
  }

  private Reception request(Incoming incoming, RequestContent content) {
    ReceivedMessage message = incoming.message();
    Optional<Agreement> agreement = desk.rooms.treaties().agreement(message.agreement());
    if (agreement.isEmpty()) {
      return rejected("unknown_agreement");
    }
    List<String> addressees =
        desk.rooms.authorities().of(desk.ownParty()).stream().map(Authority::id).toList();
    ContentCheck check =
        new ContentCheck(agreement.get(), message.created().atZone(ZoneOffset.UTC).toLocalDate());
    if (!check.request(content, addressees).isEmpty()
        || !TermsMatch.agree(message, incoming.letter())) {
      return rejected("content_incomplete");
    }
    RequestRow row = newRow(incoming, content);
    Judged judged =
        desk.judging.keep(
            row,
            desk.judging.request(row, desk.sides(row), content),
            message.partner(),
            incoming.now());
    if (!judged.permitted()) {
      return new Reception.Rejected("not_permitted", judged.decision().cites());
    }
    desk.requests.insert(row);
    String digest = keep(row, incoming, judged);
    desk.happened("request_received", row, row.partner(), incoming.now());
    if (row.oralUnconfirmed()) {
      desk.happened("request_lodged_orally", row, row.partner(), incoming.now());
    }
    desk.step(
        row,
        incoming.actor(),
        "request.received",
        "Received, signature verified",
        judged,
        incoming.now());
    desk.put(row, incoming.now());
    return new Reception.Accepted(digest);
  }

  private RequestRow newRow(Incoming incoming, RequestContent content) {
    ReceivedMessage message = incoming.message();
    Authority authority =
        desk.rooms.authorities().authority(content.ask().addressee()).orElseThrow();
    int year = incoming.now().atZone(ZoneOffset.UTC).getYear();
    int number = desk.requests.nextNumber(year, message.partner());
    return new RequestRow(
        message.conversation(),
        Side.REQUESTED,
        1,
        Reference.of(desk.ownParty(), message.partner(), year, number),
        incoming.sealed().reference(),
        message.agreement(),
        message.partner(),
        content.ask().subject(),
        content.ask().topics(),
        RequestState.RECEIVED,
        Boolean.TRUE.equals(content.form().urgent()),
        content.form().means().equals("oral"),
        new RequestRow.OurDesk(authority.id(), authority.name(), "", ""),
        incoming.sealed().from(),
        incoming.now(),
        incoming.now());
  }

  private Reception onCase(RequestRow row, Incoming incoming) {
    return switch (incoming.letter()) {
      case Letter.OfReply(ReplyContent content) -> reply(row, incoming, content);
      case Letter.OfRefusal refusal -> refusal(row, incoming, refusal);
      case Letter.OfText text -> text(row, incoming, text);
      case Letter.OfRequest _ -> rejected("conversation_taken");
    };
  }

  private Reception reply(RequestRow row, Incoming incoming, ReplyContent content) {
    if (row.side() != Side.REQUESTING || !TermsMatch.agree(incoming.message(), incoming.letter())) {
      return rejected("content_incomplete");
    }
    RequestContent request = desk.letters.request(row.id());
    List<Judging.Question> questions =
        desk
            .judging
            .reply(row, desk.sides(row), request, content, incoming.sealed().from())
            .stream()
            // The refusing official's reason stays with the refusing Party (Art. 9(5)), so it is
            // not judged here.
            .filter(question -> !question.act().equals("request.refuse"))
            .toList();
    Judged judged = desk.judging.keep(row, questions, row.partner(), incoming.now());
    if (!judged.permitted()) {
      return new Reception.Rejected("not_permitted", judged.decision().cites());
    }
    String digest = keep(row, incoming, judged);
    RequestEvent outcome = ReplyOutcome.of(content);
    RequestRow next = nextOrSame(row, outcome);
    desk.happened("reply_sent", next, row.partner(), incoming.now());
    String words = outcome == RequestEvent.ANSWERED ? "Answer received" : "Answer in part received";
    desk.step(next, incoming.actor(), "reply.received", words, judged, incoming.now());
    desk.put(next, incoming.now());
    return new Reception.Accepted(digest);
  }

  private Reception refusal(RequestRow row, Incoming incoming, Letter.OfRefusal refusal) {
    boolean inPart =
        refusal.refused().stream().anyMatch(Letter.RefusedQuestion::inPart)
            || refusal.refused().size() < desk.letters.request(row.id()).ask().questions().size();
    keep(row, incoming, null);
    RequestRow next = inPart ? row : nextOrSame(row, RequestEvent.REFUSED);
    desk.happened("refusal_notified", next, row.partner(), incoming.now());
    noted(next, incoming, "refusal.received", "Written notice under Art. 9(5) received");
    return new Reception.Accepted(null);
  }

  private Reception text(RequestRow row, Incoming incoming, Letter.OfText text) {
    keep(row, incoming, null);
    Instant now = incoming.now();
    switch (incoming.message().type()) {
      case MORE_INFORMATION_ASKED -> {
        RequestRow next = nextOrSame(row, RequestEvent.MORE_ASKED);
        desk.happened("more_information_asked", next, row.partner(), now);
        noted(
            next,
            incoming,
            "request.information_asked",
            "Additional information asked by the partner");
      }
      case MORE_INFORMATION -> {
        desk.rooms.duties().resume(row.id(), now);
        noted(
            nextOrSame(row, RequestEvent.INFORMATION_GIVEN),
            incoming,
            "information.received",
            "Additional information received");
      }
      case FORWARDING_NOTICE -> {
        RequestRow next = nextOrSame(row, RequestEvent.FORWARDED).addressedTo(text.text());
        desk.happened("request_forwarded", next, row.partner(), now);
        desk.happened("request_received", next, desk.ownParty(), now);
        noted(next, incoming, "request.forwarded", "Forwarded by the partner to " + text.text());
      }
      case WRITTEN_CONFIRMATION -> {
        desk.happened("request_confirmed_in_writing", row, row.partner(), now);
        noted(
            row.confirmedInWriting(),
            incoming,
            "request.confirmed",
            "Oral request confirmed in writing");
      }
      case WITHDRAWAL -> {
        desk.happened("request_withdrawn", row, row.partner(), now);
        desk.rooms.duties().releaseAll(row.id(), now);
        noted(
            nextOrSame(row, RequestEvent.WITHDRAWN),
            incoming,
            "request.withdrawn",
            "Withdrawn by the partner");
      }
      case REQUEST, REPLY, REFUSAL_NOTICE, LOAD_PROBE ->
          throw new IllegalArgumentException("not a text letter: " + incoming.message().type());
    }
    return new Reception.Accepted(null);
  }

  private void noted(RequestRow row, Incoming incoming, String act, String words) {
    desk.step(row, incoming.actor(), act, words, null, incoming.now());
    desk.put(row, incoming.now());
  }

  private static RequestRow nextOrSame(RequestRow row, RequestEvent event) {
    return RequestTransition.next(row.side(), row.state(), event).map(row::in).orElse(row);
  }

  /**
   * Keeps the letter and, when it carries personal data, records the reception (Art. 10(6)); gives
   * its digest.
   */
  private @Nullable String keep(RequestRow row, Incoming incoming, @Nullable Judged judged) {
    ReceivedMessage message = incoming.message();
    Correspondence letter =
        new Correspondence(
            UUID.randomUUID(),
            message.type(),
            false,
            LetterState.RECEIVED,
            incoming.sealed().from(),
            "",
            message.created(),
            incoming.now(),
            message.manifestId(),
            judged == null ? null : judged.id(),
            judged == null ? List.of() : judged.decision().cites(),
            "",
            incoming.letter());
    desk.letters.insert(row.id(), letter, List.of());
    DataHandling handling = Dispatch.handling(incoming.letter());
    if (handling == null) {
      return null;
    }
    desk.happened("personal_data_received", row, row.partner(), incoming.now());
    desk.happened("transfer_logged", row, row.partner(), incoming.now());
    return desk.rooms
        .records()
        .enter(
            TransferRecord.Kind.RECEPTION,
            Dispatch.entry(
                row,
                message.manifestId(),
                incoming.sealed().from(),
                incoming.sealed().toName(),
                handling,
                message.created()));
  }

  @Override
  public void receipted(String manifestId, MessageReceipt receipt, Instant now) {
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
      RequestRow next = decisive ? nextOrSame(row, RequestEvent.NOT_ACCEPTED) : row;
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
    RequestRow next = nextOrSame(row, RequestEvent.DELIVERED);
    desk.happened("request_received", next, desk.ownParty(), receipt.receivedAt());
    desk.step(
        next,
        partner,
        "request.delivered",
        "Delivered: the partner's signed receipt is here",
        null,
        now);
    desk.put(next, now);
  }
}
