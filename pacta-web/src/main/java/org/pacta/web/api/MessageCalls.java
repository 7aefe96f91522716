package org.pacta.web.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.act.Answer;
import org.pacta.node.exchange.MessageProof;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.exchange.Outbox;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Correspondence;
import org.pacta.node.request.Requests;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The signed record of a case's messages: what each node can prove to an inspector. */
@RestController
@RequestMapping("/api/v1/requests/{id}/messages")
class MessageCalls {
  private final Requests requests;
  private final Outbox outbox;

  MessageCalls(Requests requests, Outbox outbox) {
    this.requests = requests;
    this.outbox = outbox;
  }

  /** The messages of a case, oldest first. */
  record MessageList(List<Message> messages) {}

  /**
   * A message as both nodes hold it.
   *
   * @param manifestId SHA-256 of the signed manifest in lower-case hex
   * @param manifest the sender's general JSON JWS (RFC 7515)
   * @param receipt the receiver's general JSON JWS; absent until it is there
   */
  record Message(
      String manifestId,
      MessageType type,
      boolean outgoing,
      JsonNode manifest,
      @Nullable JsonNode receipt) {}

  @GetMapping
  MessageList of(Caller caller, @PathVariable UUID id) {
    return switch (requests.find(caller.officer(), id, caller.now())) {
      case Answer.Done<CaseView>(CaseView view) ->
          new MessageList(view.letters().stream().flatMap(letter -> proof(letter)).toList());
      case Answer.Declined<CaseView>(var failure) -> throw new Refused(Problems.of(failure));
    };
  }

  private java.util.stream.Stream<Message> proof(Correspondence letter) {
    return outbox.proof(letter.manifestId()).map(proof -> message(letter, proof)).stream();
  }

  private static Message message(Correspondence letter, MessageProof proof) {
    String receipt = proof.receipt();
    return new Message(
        proof.manifestId(),
        letter.type(),
        letter.outgoing(),
        WireJson.MAPPER.readTree(proof.manifest()),
        receipt == null ? null : WireJson.MAPPER.readTree(receipt));
  }
}
