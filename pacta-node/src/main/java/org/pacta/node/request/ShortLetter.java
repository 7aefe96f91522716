package org.pacta.node.request;

/** The short letters and reasons that a person writes on one page of a case. */
public enum ShortLetter {
  ASK_MORE,
  GIVE_INFORMATION,
  CONFIRM,
  WITHDRAW,
  FORWARD,
  RETURN_REQUEST,
  RETURN_ANSWER,
  RETURN_INFORMATION,
  PASS_ON
}
