package org.pacta.web.api;

import java.net.URI;
import org.pacta.agreement.Decision;
import org.pacta.node.act.Answer;
import org.pacta.node.act.Failure;
import org.pacta.node.request.CaseView;
import org.pacta.node.treaty.Judged;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The door's answer as an HTTP response. */
final class Acted {
  private Acted() {}

  /** 200 with where the request stands now, or the problem. */
  static ResponseEntity<?> on(Answer<CaseView> answer, Caller caller) {
    return switch (answer) {
      case Answer.Done<CaseView>(CaseView view) ->
          ResponseEntity.ok()
              .eTag(Etags.of(view.summary().version()))
              .body(ActedOn.of(view, caller.now()));
      case Answer.Declined<CaseView> declined -> declined(declined);
    };
  }

  /** 201 with where it is found, or the problem. */
  static ResponseEntity<?> created(Answer<CaseView> answer, Caller caller) {
    return switch (answer) {
      case Answer.Done<CaseView>(CaseView view) ->
          ResponseEntity.status(HttpStatus.CREATED)
              .location(URI.create(RequestLine.href(view.summary().id())))
              .eTag(Etags.of(view.summary().version()))
              .body(ActedOn.of(view, caller.now()));
      case Answer.Declined<CaseView> declined -> declined(declined);
    };
  }

  /** 200 with the whole case, or the problem. */
  static ResponseEntity<?> whole(Answer<CaseView> answer, Caller caller) {
    return switch (answer) {
      case Answer.Done<CaseView>(CaseView view) ->
          ResponseEntity.ok()
              .eTag(Etags.of(view.summary().version()))
              .body(CaseBody.of(view, caller.now()));
      case Answer.Declined<CaseView> declined -> declined(declined);
    };
  }

  /** 200 with the decision, whatever it says: nothing was tried. */
  static ResponseEntity<?> preview(Answer<Decision> answer) {
    return switch (answer) {
      case Answer.Done<Decision>(Decision decision) ->
          ResponseEntity.ok(DecisionBody.of(null, decision));
      case Answer.Declined<Decision>(Failure.NotPermitted refused) ->
          ResponseEntity.ok(DecisionBody.of(null, refused.decision()));
      case Answer.Declined<Decision> declined -> declined(declined);
    };
  }

  /** 200 when the act was permitted and done; 403 with the decision when it was not. */
  static ResponseEntity<?> judged(Answer<Judged> answer) {
    return switch (answer) {
      case Answer.Done<Judged>(Judged judged) when judged.permitted() ->
          ResponseEntity.ok(DecisionBody.of(judged.id(), judged.decision()));
      case Answer.Done<Judged>(Judged judged) -> ProblemAdvice.answer(Problems.of(judged));
      case Answer.Declined<Judged> declined -> declined(declined);
    };
  }

  static ResponseEntity<Problem> declined(Answer.Declined<?> declined) {
    return ProblemAdvice.answer(Problems.of(declined.failure()));
  }
}
