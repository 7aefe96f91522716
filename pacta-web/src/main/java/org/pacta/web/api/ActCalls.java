package org.pacta.web.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.request.Drafts;
import org.pacta.node.request.Requests;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a request between its draft and its answer (Arts. 9(1), 9(2)). */
@RestController
@RequestMapping("/api/v1/requests/{id}")
class ActCalls {
  private final Requests requests;
  private final Drafts drafts;

  ActCalls(Requests requests, Drafts drafts) {
    this.requests = requests;
    this.drafts = drafts;
  }

  /** Words of a letter. */
  record Words(@Nullable String text) {}

  /** The official's reason. */
  record Reason(@Nullable String reason) {}

  /** Where a request is passed on to within the own Party. */
  record Forwarding(@Nullable String authority, @Nullable String reason) {}

  @PostMapping("/submissions")
  ResponseEntity<?> submit(Caller caller, @PathVariable UUID id, SeenVersion seen) {
    return Acted.on(drafts.submit(caller.officer(), id, seen.version(), caller.now()), caller);
  }

  @PostMapping("/confirmations")
  ResponseEntity<?> confirm(
      Caller caller, @PathVariable UUID id, SeenVersion seen, @RequestBody Words body) {
    String text = Fields.needed(body.text(), "/text");
    return Acted.on(
        drafts.confirmInWriting(caller.officer(), id, seen.version(), text, caller.now()), caller);
  }

  @PostMapping("/acceptances")
  ResponseEntity<?> take(Caller caller, @PathVariable UUID id, SeenVersion seen) {
    return Acted.on(requests.take(caller.officer(), id, seen.version(), caller.now()), caller);
  }

  @PostMapping("/clarifications")
  ResponseEntity<?> askMore(
      Caller caller, @PathVariable UUID id, SeenVersion seen, @RequestBody Words body) {
    String text = Fields.needed(body.text(), "/text");
    return Acted.on(
        requests.askForInformation(caller.officer(), id, seen.version(), text, caller.now()),
        caller);
  }

  @PostMapping("/information")
  ResponseEntity<?> giveInformation(
      Caller caller, @PathVariable UUID id, SeenVersion seen, @RequestBody Words body) {
    String text = Fields.needed(body.text(), "/text");
    return Acted.on(
        requests.giveInformation(caller.officer(), id, seen.version(), text, caller.now()), caller);
  }

  @PostMapping("/forwardings")
  ResponseEntity<?> forward(
      Caller caller, @PathVariable UUID id, SeenVersion seen, @RequestBody Forwarding body) {
    String authority = Fields.needed(body.authority(), "/authority");
    String reason = Fields.needed(body.reason(), "/reason");
    return Acted.on(
        requests.forward(caller.officer(), id, seen.version(), authority, reason, caller.now()),
        caller);
  }

  @PostMapping("/withdrawals")
  ResponseEntity<?> withdraw(
      Caller caller, @PathVariable UUID id, SeenVersion seen, @RequestBody Reason body) {
    String reason = Fields.needed(body.reason(), "/reason");
    return Acted.on(
        requests.withdraw(caller.officer(), id, seen.version(), reason, caller.now()), caller);
  }

  @PostMapping("/closures")
  ResponseEntity<?> close(Caller caller, @PathVariable UUID id, SeenVersion seen) {
    return Acted.on(requests.close(caller.officer(), id, seen.version(), caller.now()), caller);
  }
}
