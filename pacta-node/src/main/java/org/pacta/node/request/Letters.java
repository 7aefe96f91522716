package org.pacta.node.request;

import java.util.UUID;
import org.pacta.node.database.Json;
import org.pacta.node.exchange.MessageType;

/** Letters as JSON, in the table and inside a sealed message. */
final class Letters {
  private Letters() {}

  /**
   * What travels sealed to the partner.
   *
   * @param reference the sender's reference
   * @param from name of the sending authority
   * @param to id of the addressed authority in the register of Art. 13, or empty
   * @param toName name of the addressed authority, as the records of Art. 10(6) of both sides show
   *     it
   * @param letter JSON of the letter, by message type
   */
  record Sealed(
      UUID conversation, String reference, String from, String to, String toName, String letter) {}

  static String json(Letter letter) {
    return switch (letter) {
      case Letter.OfRequest request -> Json.write(request.content());
      case Letter.OfReply reply -> Json.write(reply.content());
      case Letter.OfText text -> Json.write(text);
      case Letter.OfRefusal refusal -> Json.write(refusal);
    };
  }

  static Letter read(MessageType type, String json) {
    return switch (type) {
      case REQUEST -> new Letter.OfRequest(Json.read(json, RequestContent.class));
      case REPLY -> new Letter.OfReply(Json.read(json, ReplyContent.class));
      case REFUSAL_NOTICE -> Json.read(json, Letter.OfRefusal.class);
      case WRITTEN_CONFIRMATION,
          MORE_INFORMATION_ASKED,
          MORE_INFORMATION,
          FORWARDING_NOTICE,
          WITHDRAWAL,
          LOAD_PROBE ->
          Json.read(json, Letter.OfText.class);
    };
  }

  /**
   * What the partner gets to read: the official's own reasons and notes stay at this node (Art.
   * 9(5)).
   */
  static Letter outward(Letter letter) {
    return switch (letter) {
      case Letter.OfRequest(RequestContent content) ->
          new Letter.OfRequest(
              new RequestContent(
                  content.form(),
                  content.ask(),
                  content.persons(),
                  content.items(),
                  content.handling(),
                  outward(content.assessment())));
      case Letter.OfReply(ReplyContent content) ->
          new Letter.OfReply(
              new ReplyContent(
                  content.replies().stream()
                      .map(reply ->
                          new ReplyContent.QuestionReply(
                              reply.question(), reply.decision(), reply.text(), reply.ground(), ""))
                      .toList(),
                  content.personalData(),
                  content.language(),
                  content.handling(),
                  outward(content.assessment())));
      case Letter.OfText text -> text;
      case Letter.OfRefusal refusal -> refusal;
    };
  }

  private static Assessment outward(Assessment assessment) {
    return new Assessment(
        assessment.assessed(), assessment.concerns(), "", assessment.nationalLawAllows());
  }
}
