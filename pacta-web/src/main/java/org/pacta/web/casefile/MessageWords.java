package org.pacta.web.casefile;

import org.pacta.node.exchange.MessageType;

/** Kinds of letters in words. */
final class MessageWords {
  private MessageWords() {}

  static String of(MessageType type) {
    return switch (type) {
      case REQUEST -> "Request for assistance";
      case WRITTEN_CONFIRMATION -> "Written confirmation of the oral request";
      case MORE_INFORMATION_ASKED -> "Additional information asked";
      case MORE_INFORMATION -> "Additional information";
      case FORWARDING_NOTICE -> "Notice of forwarding";
      case REPLY -> "Answer";
      case REFUSAL_NOTICE -> "Written notice of refusal";
      case WITHDRAWAL -> "Withdrawal";
      case LOAD_PROBE -> "Probe";
    };
  }
}
