package org.pacta.node.request;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.exchange.ReceivedMessage;
import org.pacta.node.personaldata.TransferRecord;
import org.pacta.node.request.Correspondence.LetterState;

/**
 * Files what came in: the letter, the record of reception (Art. 10(6)), the step in the timeline.
 */
final class Filing {
  private final CaseDesk desk;

  Filing(CaseDesk desk) {
    this.desk = desk;
  }

  /** The case after {@code event}, or as it is when letters of the two sides have crossed. */
  static RequestRow nextOrSame(RequestRow row, RequestEvent event) {
    return RequestTransition.next(row.side(), row.state(), event).map(row::in).orElse(row);
  }

  /** A line of the timeline. */
  record Step(String act, String words, Grounds grounds) {}

  void noted(RequestRow row, Incoming incoming, Step step) {
    desk.step(row, incoming.actor(), step.act(), step.words(), step.grounds(), incoming.now());
    desk.put(row, incoming.now());
  }

  /**
   * Keeps the letter and, when it carries personal data, records the reception (Art. 10(6)); gives
   * its digest.
   */
  @Nullable String keep(RequestRow row, Incoming incoming, Grounds grounds) {
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
            grounds.decision(),
            grounds.cites(),
            "",
            incoming.letter());
    desk.letters.insert(row.id(), letter, List.of());
    DataHandling handling = Dispatch.handling(incoming.letter());
    if (handling == null) {
      return null;
    }
    desk.transferred(row, false, handling, incoming.now());
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
}
