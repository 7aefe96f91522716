package org.pacta.web.api;

/** Which letter of a case a release or return is about. */
enum LetterPart {
  REQUEST,
  INFORMATION,
  ANSWER
}
