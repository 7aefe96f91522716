package org.pacta.web.casefile;

import org.pacta.node.exchange.MessageType;
import org.pacta.node.request.Act;
import org.pacta.node.request.ShortLetter;

/** What a second person releases. */
enum Release {
  REQUEST("release", Act.RELEASE, MessageType.REQUEST, "Release the request"),
  ANSWER("answer/release", Act.RELEASE_ANSWER, MessageType.REPLY, "Release the answer"),
  INFORMATION(
      "information/release",
      Act.RELEASE_INFORMATION,
      MessageType.MORE_INFORMATION,
      "Release the additional information");

  private final String path;
  private final Act act;
  private final MessageType letter;
  private final String title;

  Release(String path, Act act, MessageType letter, String title) {
    this.path = path;
    this.act = act;
    this.letter = letter;
    this.title = title;
  }

  /** The draft that the reason for returning it is kept as. */
  ShortLetter returning() {
    return ShortLetter.valueOf("RETURN_" + name());
  }

  String path() {
    return path;
  }

  Act act() {
    return act;
  }

  MessageType letter() {
    return letter;
  }

  String title() {
    return title;
  }
}
