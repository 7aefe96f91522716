package org.pacta.node.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.duty.DutyView;
import org.pacta.node.officer.Officer;

/**
 * A row of {@code request}.
 *
 * @param identity what never changes
 * @param version raised with every change
 * @param about what the lists show of its content
 * @param theirAuthority name of the authority on the other side, or empty
 */
record RequestRow(
    Identity identity,
    int version,
    String theirReference,
    About about,
    RequestState state,
    OurDesk desk,
    String theirAuthority,
    Instant updatedAt) {

  /** What never changes in the life of a case. */
  record Identity(
      UUID id,
      Side side,
      String ourReference,
      String agreement,
      String partner,
      Instant createdAt) {}

  /** What the lists show of the request's content. */
  record About(String subject, List<String> topics, boolean urgent, boolean oralUnconfirmed) {
    /** Of a draft nothing has been written in. */
    static final About NOTHING = new About("", List.of(), false, false);

    static About of(RequestContent content) {
      return new About(
          content.ask().subject(),
          content.ask().topics(),
          Boolean.TRUE.equals(content.form().urgent()),
          content.form().means().equals("oral"));
    }
  }

  /**
   * Where the case lies at this node.
   *
   * @param holder officer id, or empty
   */
  record OurDesk(String authority, String authorityName, String holder, String holderName) {
    static OurDesk of(Officer officer) {
      return new OurDesk(
          officer.authority(), officer.authorityName(), officer.id(), officer.displayName());
    }

    OurDesk heldBy(Officer officer) {
      return new OurDesk(authority, authorityName, officer.id(), officer.displayName());
    }
  }

  UUID id() {
    return identity.id();
  }

  Side side() {
    return identity.side();
  }

  String ourReference() {
    return identity.ourReference();
  }

  String agreement() {
    return identity.agreement();
  }

  String partner() {
    return identity.partner();
  }

  boolean urgent() {
    return about.urgent();
  }

  boolean oralUnconfirmed() {
    return about.oralUnconfirmed();
  }

  RequestRow in(RequestState next) {
    return new RequestRow(
        identity, version, theirReference, about, next, desk, theirAuthority, updatedAt);
  }

  RequestRow at(OurDesk newDesk) {
    return new RequestRow(
        identity, version, theirReference, about, state, newDesk, theirAuthority, updatedAt);
  }

  RequestRow addressedTo(String authorityName) {
    return new RequestRow(
        identity, version, theirReference, about, state, desk, authorityName, updatedAt);
  }

  RequestRow theirReference(String reference) {
    return new RequestRow(
        identity, version, reference, about, state, desk, theirAuthority, updatedAt);
  }

  RequestRow about(About written) {
    return new RequestRow(
        identity, version, theirReference, written, state, desk, theirAuthority, updatedAt);
  }

  RequestRow confirmedInWriting() {
    return about(new About(about.subject(), about.topics(), about.urgent(), false));
  }

  RequestRow changed(Instant now) {
    return new RequestRow(
        identity, version + 1, theirReference, about, state, desk, theirAuthority, now);
  }

  RequestSummary summary(@Nullable DutyView due) {
    return new RequestSummary(
        identity.id(),
        identity.side(),
        version,
        identity.ourReference(),
        theirReference,
        identity.agreement(),
        identity.partner(),
        about.subject(),
        about.topics(),
        state,
        about.urgent(),
        about.oralUnconfirmed() && !state.unsent(),
        desk.authorityName(),
        theirAuthority,
        desk.holderName(),
        desk.holder(),
        due,
        identity.createdAt(),
        updatedAt);
  }
}
