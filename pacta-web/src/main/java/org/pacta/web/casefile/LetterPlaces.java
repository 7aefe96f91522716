package org.pacta.web.casefile;

import org.pacta.node.request.ShortLetter;

/** Where each short letter is written, and what it is called. */
final class LetterPlaces {
  private LetterPlaces() {}

  static String label(ShortLetter letter) {
    return switch (letter) {
      case ASK_MORE -> TextAct.ASK_MORE.label();
      case GIVE_INFORMATION -> TextAct.GIVE_INFORMATION.label();
      case CONFIRM -> TextAct.CONFIRM.label();
      case WITHDRAW -> TextAct.WITHDRAW.label();
      case FORWARD -> TextAct.FORWARD.label();
      case RETURN_REQUEST -> "Return the request to its author";
      case RETURN_ANSWER -> "Return the answer to its author";
      case RETURN_INFORMATION -> "Return the additional information to its author";
      case PASS_ON -> "Pass the answer on";
    };
  }

  /** The last part of the address of its page. */
  static String path(ShortLetter letter) {
    return switch (letter) {
      case ASK_MORE -> TextAct.ASK_MORE.path();
      case GIVE_INFORMATION -> TextAct.GIVE_INFORMATION.path();
      case CONFIRM -> TextAct.CONFIRM.path();
      case WITHDRAW -> TextAct.WITHDRAW.path();
      case FORWARD -> TextAct.FORWARD.path();
      case RETURN_REQUEST -> Release.REQUEST.path();
      case RETURN_ANSWER -> Release.ANSWER.path();
      case RETURN_INFORMATION -> Release.INFORMATION.path();
      case PASS_ON -> "personal-data#pass-on";
    };
  }
}
