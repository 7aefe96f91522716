package org.pacta.web.api;

import org.pacta.node.request.ReplyContent;
import org.pacta.node.request.RequestContent;
import org.pacta.node.request.Samples;
import tools.jackson.databind.node.ObjectNode;

/** Invented contents as a program sends them. */
final class SampleBodies {

  private SampleBodies() {}

  static ObjectNode request() {
    return WireJson.MAPPER.<ObjectNode>valueToTree(Samples.request());
  }

  static ObjectNode request(RequestContent content) {
    return WireJson.MAPPER.<ObjectNode>valueToTree(content);
  }

  static ObjectNode replyInPart() {
    ReplyContent content = Samples.replyInPart();
    return WireJson.MAPPER.<ObjectNode>valueToTree(content);
  }

  static String opening(ObjectNode content) {
    ObjectNode body = WireJson.MAPPER.createObjectNode();
    body.put("agreement", "kz-cz-2017");
    body.set("content", content);
    return body.toString();
  }
}
