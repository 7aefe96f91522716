package org.pacta.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.request.RequestState;
import org.pacta.node.request.RequestSummary;
import org.pacta.node.request.Side;

/** A request in one line, without case content. */
record RequestLine(
    UUID id,
    String href,
    int version,
    Side side,
    RequestState state,
    String stateWords,
    String ourReference,
    @Nullable String theirReference,
    String agreement,
    String partner,
    String subject,
    List<String> topics,
    boolean urgent,
    boolean oralUnconfirmed,
    String ourAuthority,
    String theirAuthority,
    @Nullable String holder,
    @Nullable String holderId,
    @Nullable DutyBody due,
    Instant createdAt,
    Instant updatedAt) {
  static RequestLine of(RequestSummary request, Instant now) {
    return new RequestLine(
        request.id(),
        href(request.id()),
        request.version(),
        request.side(),
        request.state(),
        request.state().words(),
        request.ourReference(),
        orAbsent(request.theirReference()),
        request.agreement(),
        request.partner(),
        request.subject(),
        request.topics(),
        request.urgent(),
        request.oralUnconfirmed(),
        request.ourAuthority(),
        request.theirAuthority(),
        orAbsent(request.holder()),
        orAbsent(request.holderId()),
        request.due() == null ? null : DutyBody.of(request.due(), now),
        request.createdAt(),
        request.updatedAt());
  }

  static String href(UUID id) {
    return "/api/v1/requests/" + id;
  }

  private static @Nullable String orAbsent(String text) {
    return text.isEmpty() ? null : text;
  }
}
