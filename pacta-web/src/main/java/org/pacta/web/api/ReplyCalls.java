package org.pacta.web.api;

import java.util.UUID;
import org.pacta.node.request.Drafts;
import org.pacta.node.request.Replies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answering a request (Arts. 9(2), 9(4), 9(5), 10), and what the agreement would say. */
@RestController
@RequestMapping("/api/v1/requests/{id}")
class ReplyCalls {
  private final Replies replies;
  private final Drafts drafts;

  ReplyCalls(Replies replies, Drafts drafts) {
    this.replies = replies;
    this.drafts = drafts;
  }

  @PutMapping("/reply")
  ResponseEntity<?> save(
      Caller caller, @PathVariable UUID id, SeenVersion seen, @RequestBody WireBody body) {
    return Acted.on(
        replies.save(
            caller.officer(), id, seen.version(), Contents.reply(body.tree()), caller.now()),
        caller);
  }

  @PostMapping("/reply-submissions")
  ResponseEntity<?> submit(Caller caller, @PathVariable UUID id, SeenVersion seen) {
    return Acted.on(replies.submit(caller.officer(), id, seen.version(), caller.now()), caller);
  }

  /** The decision on the draft or on the answer as it stands; changes nothing. */
  @GetMapping("/preview")
  ResponseEntity<?> preview(
      Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "request") String of) {
    return switch (of) {
      case "request" -> Acted.preview(drafts.preview(caller.officer(), id, caller.now()));
      case "answer" -> Acted.preview(replies.preview(caller.officer(), id, caller.now()));
      default ->
          throw Refused.field(InputProblem.query("of", "unknown-code", "Say request or answer."));
    };
  }
}
