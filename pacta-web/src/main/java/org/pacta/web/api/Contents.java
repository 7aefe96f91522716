package org.pacta.web.api;

import org.pacta.node.request.ReplyContent;
import org.pacta.node.request.RequestContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What requests and answers say, from JSON that may leave anything out: a draft may be incomplete,
 * and "not answered" must never become "no".
 */
final class Contents {
  private static final ObjectNode REQUEST = tree(RequestContent.empty());
  private static final ObjectNode REPLY = tree(ReplyContent.empty(0));
  private static final ObjectNode PERSON = tree(new RequestContent.Person("", "", "", "", "", ""));
  private static final ObjectNode ITEM = tree(new RequestContent.Item("", "", ""));
  private static final ObjectNode QUESTION =
      tree(new ReplyContent.QuestionReply(0, "", "", "", ""));

  private Contents() {}

  /** A whole request; what is left out is empty. */
  static RequestContent request(JsonNode sent, String prefix) {
    return request(REQUEST, sent, prefix);
  }

  /** A request changed in the fields that were sent. */
  static RequestContent request(RequestContent standing, JsonNode sent) {
    return request(tree(standing), sent, "");
  }

  private static RequestContent request(ObjectNode standing, JsonNode sent, String prefix) {
    ObjectNode whole = Overlay.of(standing, sent, REQUEST);
    Overlay.completeEach(whole, "persons", PERSON);
    Overlay.completeEach(whole, "items", ITEM);
    return WireReader.value(whole, RequestContent.class, prefix);
  }

  /** A whole answer; what is left out is empty. */
  static ReplyContent reply(JsonNode sent) {
    ObjectNode whole = Overlay.of(REPLY, sent, REPLY);
    Overlay.completeEach(whole, "replies", QUESTION);
    return WireReader.value(whole, ReplyContent.class, "");
  }

  private static ObjectNode tree(Object content) {
    return WireJson.MAPPER.valueToTree(content);
  }
}
