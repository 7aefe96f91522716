package org.pacta.web.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.node.act.Answer;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Drafts;
import org.pacta.node.request.Replies;
import org.pacta.node.request.Requests;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The second pair of eyes: letting a letter go, or sending it back to its author. */
@RestController
@RequestMapping("/api/v1/requests/{id}")
class ReleaseCalls {
  private final Drafts drafts;
  private final Requests requests;
  private final Replies replies;

  ReleaseCalls(Drafts drafts, Requests requests, Replies replies) {
    this.drafts = drafts;
    this.requests = requests;
    this.replies = replies;
  }

  /** Which letter is released. */
  record Release(@Nullable LetterPart of) {}

  /** Which letter goes back, and why. */
  record Return(@Nullable LetterPart of, @Nullable String reason) {}

  @PostMapping("/releases")
  ResponseEntity<?> release(
      Caller caller, @PathVariable UUID id, SeenVersion seen, @RequestBody Release body) {
    Answer<CaseView> answer =
        switch (needed(body.of())) {
          case REQUEST -> drafts.release(caller.officer(), id, seen.version(), caller.now());
          case INFORMATION ->
              requests.releaseInformation(caller.officer(), id, seen.version(), caller.now());
          case ANSWER -> replies.release(caller.officer(), id, seen.version(), caller.now());
        };
    return Acted.on(answer, caller);
  }

  @PostMapping("/returns")
  ResponseEntity<?> sendBack(
      Caller caller, @PathVariable UUID id, SeenVersion seen, @RequestBody Return body) {
    LetterPart of = needed(body.of());
    String reason = Fields.needed(body.reason(), "/reason");
    Answer<CaseView> answer =
        switch (of) {
          case REQUEST ->
              drafts.returnToAuthor(caller.officer(), id, seen.version(), reason, caller.now());
          case INFORMATION ->
              requests.returnInformation(
                  caller.officer(), id, seen.version(), reason, caller.now());
          case ANSWER ->
              replies.returnToAuthor(caller.officer(), id, seen.version(), reason, caller.now());
        };
    return Acted.on(answer, caller);
  }

  private static LetterPart needed(@Nullable LetterPart of) {
    if (of == null) {
      throw Refused.field(
          InputProblem.body("/of", "missing", "Say request, information or answer."));
    }
    return of;
  }
}
