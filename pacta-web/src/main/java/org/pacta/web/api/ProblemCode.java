package org.pacta.web.api;

import java.util.Locale;

/** The stable types of error of the API, with status and title. */
enum ProblemCode {
  MALFORMED_JSON(400, "The body is not JSON"),
  BAD_REQUEST(400, "The call cannot be read"),
  IDEMPOTENCY_KEY_MISSING(400, "Idempotency-Key is needed"),
  SIGN_IN_NEEDED(401, "Sign in first"),
  NAME_OR_PASSWORD_WRONG(401, "Name and password do not fit"),
  NOT_PERMITTED(403, "The agreement does not permit this"),
  ROLE_NEEDED(403, "Another role is needed"),
  SECOND_PERSON_NEEDED(403, "A second person is needed"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "This method is not offered here"),
  NOT_ACCEPTABLE(406, "Only JSON is offered"),
  WRONG_STATE(409, "The case is not in the state for this"),
  IN_FLIGHT(409, "The same call is being answered"),
  STALE(412, "Somebody changed it meanwhile"),
  BODY_TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Send JSON"),
  INVALID_FIELDS(422, "One or more fields do not fit"),
  IDEMPOTENCY_KEY_REUSED(422, "The key belongs to another call"),
  IF_MATCH_MISSING(428, "If-Match is needed"),
  THROTTLED(429, "Too many failed sign-ins"),
  FAULT(500, "Something is wrong in this node");

  private final int status;
  private final String title;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** Kebab-case; part of the API. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The {@code type} of RFC 9457. */
  String type() {
    return "urn:pacta:problem:" + code();
  }
}
