package org.pacta.node.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.database.Json;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.exchange.OutgoingMessage;
import org.pacta.node.exchange.Terms;
import org.pacta.node.party.Authority;
import org.pacta.node.personaldata.TransferEntry;
import org.pacta.node.personaldata.TransferRecord;
import org.pacta.node.request.Correspondence.LetterState;

/**
 * Sends letters: sealed content, terms on the signed manifest, the record of Art. 10(6), all in one
 * transaction.
 */
final class Dispatch {
  private final CaseDesk desk;

  Dispatch(CaseDesk desk) {
    this.desk = desk;
  }

  /** A letter that leaves without having been kept as a draft. */
  Correspondence fresh(MessageType type, Letter letter, CaseDesk.Actor actor, Instant now) {
    return new Correspondence(
        UUID.randomUUID(),
        type,
        true,
        LetterState.DRAFT,
        actor.name(),
        "",
        now,
        null,
        "",
        null,
        List.of(),
        "",
        letter);
  }

  /** Keeps a fresh letter and sends it at once. */
  void sendNow(
      RequestRow row, Correspondence letter, CaseDesk.Actor actor, Grounds grounds, Instant now) {
    desk.letters.insert(row.id(), letter, List.of(actor.id()));
    send(row, letter, "", grounds, now);
  }

  /**
   * Sends a kept letter: numbered, signed and queued here, receipted by the partner later.
   *
   * @param releaser display name of the second person, or empty where none is needed
   */
  void send(RequestRow row, Correspondence letter, String releaser, Grounds grounds, Instant now) {
    Letter outward = Letters.outward(letter.letter());
    String to =
        outward instanceof Letter.OfRequest request ? request.content().ask().addressee() : "";
    Letters.Sealed sealed =
        new Letters.Sealed(
            row.id(),
            row.ourReference(),
            row.desk().authorityName(),
            to,
            row.theirAuthority(),
            Letters.json(outward));
    OutgoingMessage message =
        new OutgoingMessage(
            row.agreement(),
            row.partner(),
            letter.type(),
            row.id(),
            terms(outward),
            Json.bytes(sealed));
    String manifestId = desk.rooms.outbox().enqueue(message, now).manifestId();
    desk.letters.sent(letter.id(), manifestId, releaser, grounds, now);
    DataHandling handling = handling(outward);
    if (handling != null) {
      desk.rooms
          .records()
          .enter(
              TransferRecord.Kind.TRANSFER,
              entry(
                  row,
                  manifestId,
                  row.desk().authorityName(),
                  row.theirAuthority(),
                  handling,
                  now));
      desk.transferred(row, true, handling, now);
    }
  }

  /** What the letter says about the personal data it carries; null when it carries none. */
  static @Nullable DataHandling handling(Letter letter) {
    return switch (letter) {
      case Letter.OfRequest(RequestContent content) ->
          content.persons().isEmpty() ? null : content.handling();
      case Letter.OfReply(ReplyContent content) ->
          Boolean.TRUE.equals(content.personalData()) ? content.handling() : null;
      case Letter.OfText _, Letter.OfRefusal _ -> null;
    };
  }

  private static Terms terms(Letter letter) {
    DataHandling handling = handling(letter);
    return handling == null
        ? Terms.plain("suppress_crime")
        : new Terms(
            handling.purpose(),
            true,
            handling.specialCategories(),
            destroyBy(handling),
            handling.handlingCode(),
            handling.conditions());
  }

  static TransferEntry entry(
      RequestRow row,
      String manifestId,
      String from,
      String to,
      DataHandling handling,
      Instant at) {
    return new TransferEntry(
        row.id(),
        row.ourReference(),
        row.desk().authority(),
        row.partner(),
        manifestId,
        at,
        from,
        to,
        handling.purpose(),
        handling.listOfData(),
        handling.categories(),
        handling.specialCategories(),
        destroyBy(handling),
        handling.handlingCode(),
        handling.conditions());
  }

  private static LocalDate destroyBy(DataHandling handling) {
    return CaseFacts.date(handling.destroyBy()).orElseThrow();
  }

  /** The authorities of one Party, by which a letter is addressed. */
  List<String> addressees(String party) {
    return desk.rooms.authorities().of(party).stream().map(Authority::id).toList();
  }
}
