package org.pacta.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Status;
import org.pacta.node.treaty.AgreementToday;
import org.pacta.node.treaty.DecisionLine;
import org.pacta.node.treaty.Treaties;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The agreements in this node: their text in gists, rules, status in time, and what they say. */
@RestController
@RequestMapping("/api/v1/agreements")
class AgreementCalls {
  private final Treaties treaties;

  AgreementCalls(Treaties treaties) {
    this.treaties = treaties;
  }

  /** All agreements. */
  record AgreementList(List<AgreementLine> agreements) {}

  /** The status on a day. */
  record StatusOn(String agreement, LocalDate on, Status status) {}

  /** Kept decisions, newest first. */
  record DecisionList(List<DecisionLine> decisions) {}

  /**
   * A question to the agreement.
   *
   * @param act id from the agreement's acts
   * @param facts what is known, by variable; what is left out is unknown
   * @param at instant the act is meant for; now when left out
   */
  record Question(@Nullable String act, @Nullable JsonNode facts, @Nullable Instant at) {}

  @GetMapping
  AgreementList all(Caller caller) {
    return new AgreementList(
        treaties.agreements().stream()
            .flatMap(agreement -> treaties.today(agreement.id(), caller.now()).stream())
            .map(AgreementLine::of)
            .toList());
  }

  @GetMapping("/{id}")
  AgreementBody one(Caller caller, @PathVariable String id) {
    return AgreementBody.of(found(treaties.today(id, caller.now())));
  }

  @GetMapping("/{id}/status")
  StatusOn status(Caller caller, @PathVariable String id, HttpServletRequest request) {
    AgreementToday today = found(treaties.today(id, caller.now()));
    String at = Query.of(request, Set.of("at")).text("at");
    LocalDate on = at == null ? caller.now().atZone(ZoneOffset.UTC).toLocalDate() : date(at);
    return new StatusOn(id, on, today.agreement().status(today.notes(), on));
  }

  @GetMapping("/{id}/decisions")
  DecisionList decisions(Caller caller, @PathVariable String id, HttpServletRequest request) {
    found(treaties.today(id, caller.now()));
    Query query = Query.of(request, Set.of("unit", "limit"));
    int rowCountMax =
        query.number("limit", ApiLimits.DECISION_ROWS_DEFAULT, ApiLimits.DECISION_ROWS_MAX);
    String unit = Objects.requireNonNullElse(query.text("unit"), "");
    return new DecisionList(treaties.decisions(id, unit, rowCountMax));
  }

  /** What the agreement would say; nothing is done and nothing is kept. */
  @PostMapping("/{id}/decisions")
  ResponseEntity<DecisionBody> ask(
      Caller caller, @PathVariable String id, @RequestBody Question body) {
    AgreementToday today = found(treaties.today(id, caller.now()));
    String act = Fields.needed(body.act(), "/act");
    if (today.agreement().vocabulary().act(act).isEmpty()) {
      throw Refused.field(
          InputProblem.body("/act", "unknown-code", "Take one of the agreement's acts."));
    }
    Facts facts = FactsBody.read(body.facts(), "/facts");
    Instant at = Objects.requireNonNullElse(body.at(), caller.now());
    return ResponseEntity.ok(DecisionBody.of(null, treaties.ask(id, act, facts, at, caller.now())));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refused.field(InputProblem.query("at", "not-a-date", "Write the date as yyyy-MM-dd."));
    }
  }

  private static AgreementToday found(Optional<AgreementToday> today) {
    return today.orElseThrow(() -> new Refused(Problems.notFound()));
  }
}
