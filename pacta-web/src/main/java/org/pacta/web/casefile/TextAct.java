package org.pacta.web.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pacta.node.request.Act;
import org.pacta.node.request.ShortLetter;

/** Acts that need one text: each has the same page with other words. */
enum TextAct {
  ASK_MORE(
      "ask-more",
      Act.ASK_MORE,
      "Ask for additional information",
      "What do you need to know?",
      "It is signed and sent to the requesting authority at once. Our target pauses until it answers.",
      "text",
      List.of("9(2)/2")),
  GIVE_INFORMATION(
      "give-information",
      Act.GIVE_INFORMATION,
      "Give the additional information",
      "The information asked for",
      "A second person must release it before it is sent.",
      "text",
      List.of("9(2)/2")),
  CONFIRM(
      "confirm",
      Act.CONFIRM_IN_WRITING,
      "Confirm the oral request in writing",
      "The written confirmation",
      "It is signed and sent at once.",
      "text",
      List.of("9(1)/3")),
  WITHDRAW(
      "withdraw",
      Act.WITHDRAW,
      "Withdraw the request",
      "Why is it withdrawn?",
      "The requested authority is told at once.",
      "reason",
      List.of("9(1)/1")),
  FORWARD(
      "forward",
      Act.FORWARD,
      "Forward to the competent authority",
      "Why is another authority competent?",
      "The request goes to the authority chosen, and the asker is told.",
      "reason",
      List.of("9(2)/3"));

  private final String path;
  private final Act act;
  private final String label;
  private final String question;
  private final String hint;
  private final String field;
  private final List<String> cites;

  TextAct(
      String path,
      Act act,
      String label,
      String question,
      String hint,
      String field,
      List<String> cites) {
    this.path = path;
    this.act = act;
    this.label = label;
    this.question = question;
    this.hint = hint;
    this.field = field;
    this.cites = cites;
  }

  static Optional<TextAct> at(String path) {
    return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
  }

  /** The draft it is kept as. */
  ShortLetter kind() {
    return ShortLetter.valueOf(name());
  }

  String path() {
    return path;
  }

  Act act() {
    return act;
  }

  String label() {
    return label;
  }

  String question() {
    return question;
  }

  String hint() {
    return hint;
  }

  String field() {
    return field;
  }

  List<String> cites() {
    return cites;
  }
}
