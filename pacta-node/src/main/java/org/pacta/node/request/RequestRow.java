package org.pacta.node.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.duty.DutyView;
import org.pacta.node.officer.Officer;

/** A row of {@code request}. */
record RequestRow(
    UUID id,
    Side side,
    int version,
    String ourReference,
    String theirReference,
    String agreement,
    String partner,
    String subject,
    List<String> topics,
    RequestState state,
    boolean urgent,
    boolean oralUnconfirmed,
    OurDesk desk,
    String theirAuthority,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * Where the case lies at this node.
   *
   * @param holder officer id, or empty
   */
  record OurDesk(String authority, String authorityName, String holder, String holderName) {
    OurDesk heldBy(Officer officer) {
      return new OurDesk(authority, authorityName, officer.id(), officer.displayName());
    }
  }

  RequestRow in(RequestState next) {
    return new RequestRow(
        id,
        side,
        version,
        ourReference,
        theirReference,
        agreement,
        partner,
        subject,
        topics,
        next,
        urgent,
        oralUnconfirmed,
        desk,
        theirAuthority,
        createdAt,
        updatedAt);
  }

  RequestRow at(OurDesk newDesk) {
    return new RequestRow(
        id,
        side,
        version,
        ourReference,
        theirReference,
        agreement,
        partner,
        subject,
        topics,
        state,
        urgent,
        oralUnconfirmed,
        newDesk,
        theirAuthority,
        createdAt,
        updatedAt);
  }

  RequestRow addressedTo(String authorityName) {
    return new RequestRow(
        id,
        side,
        version,
        ourReference,
        theirReference,
        agreement,
        partner,
        subject,
        topics,
        state,
        urgent,
        oralUnconfirmed,
        desk,
        authorityName,
        createdAt,
        updatedAt);
  }

  RequestRow theirReference(String reference) {
    return new RequestRow(
        id,
        side,
        version,
        ourReference,
        reference,
        agreement,
        partner,
        subject,
        topics,
        state,
        urgent,
        oralUnconfirmed,
        desk,
        theirAuthority,
        createdAt,
        updatedAt);
  }

  RequestRow about(String newSubject, List<String> newTopics, boolean newUrgent, boolean newOral) {
    return new RequestRow(
        id,
        side,
        version,
        ourReference,
        theirReference,
        agreement,
        partner,
        newSubject,
        newTopics,
        state,
        newUrgent,
        newOral,
        desk,
        theirAuthority,
        createdAt,
        updatedAt);
  }

  RequestRow confirmedInWriting() {
    return about(subject, topics, urgent, false);
  }

  RequestRow changed(Instant now) {
    return new RequestRow(
        id,
        side,
        version + 1,
        ourReference,
        theirReference,
        agreement,
        partner,
        subject,
        topics,
        state,
        urgent,
        oralUnconfirmed,
        desk,
        theirAuthority,
        createdAt,
        now);
  }

  RequestSummary summary(@Nullable DutyView due) {
    return new RequestSummary(
        id,
        side,
        version,
        ourReference,
        theirReference,
        agreement,
        partner,
        subject,
        topics,
        state,
        urgent,
        oralUnconfirmed && !state.unsent(),
        desk.authorityName(),
        theirAuthority,
        desk.holderName(),
        desk.holder(),
        due,
        createdAt,
        updatedAt);
  }
}
