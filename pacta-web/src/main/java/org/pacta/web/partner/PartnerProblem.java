package org.pacta.web.partner;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.node.database.Json;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Why nothing happened, as problem+json (RFC 9457): a stable type and code, never anything that was
 * received.
 *
 * @param expectedSequence the number the channel waits for; null unless the message came out of
 *     order
 */
record PartnerProblem(HttpStatus status, String code, @Nullable Long expectedSequence) {
  private static final String TYPE = "urn:pacta:problem:exchange:";

  static PartnerProblem of(String code, @Nullable Long expectedSequence) {
    return new PartnerProblem(status(code), code, expectedSequence);
  }

  private static HttpStatus status(String code) {
    return switch (code) {
      case "malformed", "unsupported_suite" -> HttpStatus.BAD_REQUEST;
      case "oversized" -> HttpStatus.CONTENT_TOO_LARGE;
      case "unknown_partner", "unknown_agreement" -> HttpStatus.FORBIDDEN;
      case "out_of_order", "equivocation", "channel_frozen" -> HttpStatus.CONFLICT;
      case "timed_out" -> HttpStatus.REQUEST_TIMEOUT;
      case "internal" -> HttpStatus.INTERNAL_SERVER_ERROR;
      default -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  ResponseEntity<byte[]> response() {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", TYPE + code);
    problem.put("title", "The message was not taken: " + code);
    problem.put("status", status.value());
    problem.put("code", code);
    if (expectedSequence != null) {
      problem.put("expectedSequence", expectedSequence);
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Json.bytes(problem));
  }
}
