package org.pacta.web.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.pacta.node.act.Answer;
import org.pacta.node.officer.Officer;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Drafts;
import org.pacta.node.request.Replies;
import org.pacta.node.request.Requests;

/** The doors by which the three kinds of letters are released or given back. */
public record ReleaseDoors(Drafts drafts, Replies replies, Requests requests, Clock clock) {
  Answer<CaseView> release(Release release, Officer officer, UUID id, int version) {
    Instant now = clock.instant();
    return switch (release) {
      case REQUEST -> drafts.release(officer, id, version, now);
      case ANSWER -> replies.release(officer, id, version, now);
      case INFORMATION -> requests.releaseInformation(officer, id, version, now);
    };
  }

  Answer<CaseView> giveBack(Release release, Officer officer, UUID id, int version, String reason) {
    Instant now = clock.instant();
    return switch (release) {
      case REQUEST -> drafts.returnToAuthor(officer, id, version, reason, now);
      case ANSWER -> replies.returnToAuthor(officer, id, version, reason, now);
      case INFORMATION -> requests.returnInformation(officer, id, version, reason, now);
    };
  }

  /**
   * The case with what the agreement says to the letter; additional information is judged when it
   * is released.
   */
  Answer<Replies.Considered> consider(Release release, Officer officer, UUID id) {
    Instant now = clock.instant();
    return switch (release) {
      case REQUEST -> drafts.consider(officer, id, now);
      case ANSWER -> replies.consider(officer, id, now);
      case INFORMATION ->
          requests
              .find(officer, id, now)
              .then(view -> Answer.done(new Replies.Considered(view, null)));
    };
  }
}
