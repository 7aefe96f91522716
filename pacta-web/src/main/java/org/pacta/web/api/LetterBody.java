package org.pacta.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.request.Correspondence;
import org.pacta.node.request.Letter;
import org.pacta.node.request.ReplyContent;
import org.pacta.node.request.RequestContent;

/**
 * One letter of a case; exactly one of {@code request}, {@code reply}, {@code text} and {@code
 * refused} is there.
 */
record LetterBody(
    UUID id,
    MessageType type,
    boolean outgoing,
    Correspondence.LetterState state,
    String by,
    @Nullable String releasedBy,
    Instant at,
    @Nullable Instant deliveredAt,
    @Nullable String manifestId,
    @Nullable UUID decisionId,
    List<String> cites,
    @Nullable String refusalCode,
    @Nullable RequestContent request,
    @Nullable ReplyContent reply,
    @Nullable String text,
    @Nullable List<Letter.RefusedQuestion> refused) {
  static LetterBody of(Correspondence letter) {
    Letter content = letter.letter();
    return new LetterBody(
        letter.id(),
        letter.type(),
        letter.outgoing(),
        letter.state(),
        letter.by(),
        orAbsent(letter.releasedBy()),
        letter.at(),
        letter.deliveredAt(),
        orAbsent(letter.manifestId()),
        letter.decisionId(),
        letter.cites(),
        orAbsent(letter.refusalCode()),
        content instanceof Letter.OfRequest request ? request.content() : null,
        content instanceof Letter.OfReply reply ? reply.content() : null,
        content instanceof Letter.OfText text ? text.text() : null,
        content instanceof Letter.OfRefusal refusal ? refusal.refused() : null);
  }

  private static @Nullable String orAbsent(String text) {
    return text.isEmpty() ? null : text;
  }
}
