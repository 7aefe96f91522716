package org.pacta.web.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Drafts;
import org.pacta.node.request.RequestContent;
import org.pacta.node.request.Requests;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Requests for assistance: reading one, and writing its draft (Art. 9(1)). */
@RestController
@RequestMapping("/api/v1/requests")
class RequestCalls {
  private final Requests requests;
  private final Drafts drafts;

  RequestCalls(Requests requests, Drafts drafts) {
    this.requests = requests;
    this.drafts = drafts;
  }

  /**
   * A new request.
   *
   * @param content as for PUT; may be left out or incomplete
   */
  record NewRequest(@Nullable String agreement, @Nullable JsonNode content) {}

  @PostMapping
  ResponseEntity<?> start(Caller caller, @RequestBody NewRequest body) {
    Answer<CaseView> started = started(caller, body);
    JsonNode sent = body.content();
    if (sent == null || sent.isMissingNode() || sent.isNull()) {
      return Acted.created(started, caller);
    }
    RequestContent content = Contents.request(sent, "/content");
    return Acted.created(
        started.then(draft ->
            drafts.save(
                caller.officer(),
                draft.summary().id(),
                draft.summary().version(),
                content,
                caller.now())),
        caller);
  }

  /** What is refused here undoes the draft: {@link RepeatGuard} rolls a 422 back. */
  private Answer<CaseView> started(Caller caller, NewRequest body) {
    String agreement = Fields.needed(body.agreement(), "/agreement");
    Answer<CaseView> started = drafts.start(caller.officer(), agreement, caller.now());
    if (started instanceof Answer.Declined<CaseView>(Failure.NotFound _)) {
      throw Refused.field(
          InputProblem.body(
              "/agreement", "unknown-code", "Name an agreement that is a legal basis."));
    }
    return started;
  }

  @GetMapping("/{id}")
  ResponseEntity<?> read(Caller caller, @PathVariable UUID id) {
    return Acted.whole(requests.find(caller.officer(), id, caller.now()), caller);
  }

  @PutMapping("/{id}")
  ResponseEntity<?> save(
      Caller caller, @PathVariable UUID id, SeenVersion seen, @RequestBody WireBody body) {
    RequestContent content = Contents.request(body.tree(), "");
    return Acted.on(
        drafts.save(caller.officer(), id, seen.version(), content, caller.now()), caller);
  }

  @PatchMapping(
      path = "/{id}",
      consumes = {"application/merge-patch+json", "application/json"})
  ResponseEntity<?> change(
      Caller caller, @PathVariable UUID id, SeenVersion seen, @RequestBody WireBody body) {
    return Acted.on(
        requests
            .find(caller.officer(), id, caller.now())
            .then(standing ->
                drafts.save(
                    caller.officer(),
                    id,
                    seen.version(),
                    Contents.request(standing.content(), body.tree()),
                    caller.now())),
        caller);
  }

  @DeleteMapping("/{id}")
  ResponseEntity<?> discard(Caller caller, @PathVariable UUID id, SeenVersion seen) {
    return switch (drafts.discard(caller.officer(), id, seen.version(), caller.now())) {
      case Answer.Done<UUID> _ -> ResponseEntity.noContent().build();
      case Answer.Declined<UUID> declined -> Acted.declined(declined);
    };
  }
}
