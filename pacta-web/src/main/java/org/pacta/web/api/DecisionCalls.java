package org.pacta.web.api;

import java.util.UUID;
import org.pacta.node.act.Answer;
import org.pacta.node.request.CaseView;
import org.pacta.node.request.Requests;
import org.pacta.node.treaty.DecisionLine;
import org.pacta.node.treaty.Treaties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Kept decisions: whoever may see the case may see what the agreement said about it. */
@RestController
@RequestMapping("/api/v1/decisions")
class DecisionCalls {
  private final Treaties treaties;
  private final Requests requests;

  DecisionCalls(Treaties treaties, Requests requests) {
    this.treaties = treaties;
    this.requests = requests;
  }

  /**
   * A kept decision.
   *
   * @param record the decision as it was kept, the same bytes the journal's digest covers
   */
  record KeptDecision(DecisionLine decision, JsonNode record) {}

  @GetMapping("/{id}")
  KeptDecision one(Caller caller, @PathVariable UUID id) {
    DecisionLine line =
        treaties.decisionLine(id).orElseThrow(() -> new Refused(Problems.notFound()));
    Answer<CaseView> subject =
        requests.find(caller.officer(), UUID.fromString(line.subject()), caller.now());
    return switch (subject) {
      case Answer.Done<CaseView> _ ->
          new KeptDecision(line, WireJson.MAPPER.readTree(treaties.decision(id).orElseThrow()));
      case Answer.Declined<CaseView>(var failure) -> throw new Refused(Problems.of(failure));
    };
  }
}
