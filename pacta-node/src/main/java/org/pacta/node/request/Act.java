package org.pacta.node.request;

/** What a person may do to a case now; the pages and the API offer exactly what is listed. */
public enum Act {
  EDIT_DRAFT,
  SUBMIT,
  RETURN_TO_AUTHOR,
  RELEASE,
  DISCARD,
  CONFIRM_IN_WRITING,
  TAKE,
  ASK_MORE,
  GIVE_INFORMATION,
  FORWARD,
  EDIT_ANSWER,
  SUBMIT_ANSWER,
  RELEASE_INFORMATION,
  RELEASE_ANSWER,
  WITHDRAW,
  CLOSE,
  PASS_ON
}
