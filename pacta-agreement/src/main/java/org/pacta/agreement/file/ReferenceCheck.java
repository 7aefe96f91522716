package org.pacta.agreement.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.DidYouMean;
import org.pacta.agreement.Disposition;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Party;
import org.pacta.agreement.PartyRole;
import org.pacta.agreement.Rule;
import org.pacta.agreement.Vocabulary;
import org.pacta.agreement.guard.FactType;

/** Follows every reference in an agreement file: cites, acts, events, deadlines, ids. */
public final class ReferenceCheck {
  private static final String EVENT = "event";

  /** Keys of a rule that name events. */
  private static final List<String> EVENTS =
      List.of(
          "trigger",
          "also_trigger",
          "perform",
          "refrain",
          "lapse",
          "discharged_also_by",
          "paused_by",
          "deferred_by",
          "resumed_by",
          "prevented_by",
          "extended_by");

  private final AgreementContent content;
  private final Vocabulary vocabulary;
  private final Findings findings;
  private final Map<String, Yaml> sources = new HashMap<>();

  private ReferenceCheck(AgreementContent content, Vocabulary vocabulary, Findings findings) {
    this.content = content;
    this.vocabulary = vocabulary;
    this.findings = findings;
    content.tree().items("rules").forEach(rule -> sources.putIfAbsent(rule.text("id"), rule));
  }

  /**
   * Adds a finding for every reference that leads nowhere.
   *
   * @param followed the file as written, whose cites were followed before, or null
   */
  public static void check(
      AgreementContent content, Vocabulary vocabulary, @Nullable Yaml followed, Findings findings) {
    ReferenceCheck check = new ReferenceCheck(content, vocabulary, findings);
    UnitCheck.cites(content, followed, findings);
    UniqueIds.check(content, findings);
    content.rules().forEach(check::rule);
    content.tree().items("mandatory_contents").forEach(check::statedIn);
    JoinedGuards.check(content.tree(), findings);
    check.otherReferences();
    check.operational();
    DeadlineCheck.check(content, findings);
    new IdleKeys(content, findings).check();
    new LifeCheck(content, vocabulary, findings).check();
    new TurnCheck(content, vocabulary, findings).check();
    new SuccessionCheck(content, findings).check();
  }

  /**
   * Follows the references of the duties of national law.
   *
   * @throws AgreementFileException when an event is not in the vocabulary, or a deadline has the id
   *     of one of the agreement
   */
  public static void overlay(Overlay law, AgreementContent content, Vocabulary vocabulary)
      throws AgreementFileException {
    Findings findings = new Findings(law.source().name());
    ReferenceCheck check = new ReferenceCheck(content, vocabulary, findings);
    for (Duty duty : law.duties()) {
      Yaml source = law.ruleSource(duty.id());
      EVENTS.forEach(key -> source.items(key).forEach(event -> check.event(event, duty.id())));
    }
    for (Deadline own : law.deadlines()) {
      if (content.deadlines().stream().anyMatch(known -> known.id().equals(own.id()))) {
        findings.error(
            FindingCode.A011,
            law.tree().placeOf("deadlines"),
            own.id(),
            "the agreement has a deadline of this id too",
            "Give yours another id.");
      }
    }
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
  }

  /** What must be stated is looked for in a list among the facts of the act. */
  private void statedIn(Yaml clause) {
    if (DerivedRules.asksInVain(clause)) {
      findings.error(
          FindingCode.A105,
          clause.placeOf("may_ask"),
          clause.text("id"),
          "may_ask stands beside otherwise: ask alone",
          "Write otherwise: ask, or remove may_ask.");
    }
    String path = DerivedRules.statedIn(clause);
    for (Yaml act : clause.items("act")) {
      boolean there =
          vocabulary
              .act(act.text())
              .flatMap(type -> vocabulary.types().typeAt(path, vocabulary.variables(type)))
              .filter(FactType.ListOf.class::isInstance)
              .isPresent();
      if (!there && vocabulary.act(act.text()).isPresent()) {
        findings.error(
            FindingCode.A105,
            act.place(),
            clause.text("id"),
            "the act "
                + act.text()
                + " has no list "
                + path
                + ", where what is stated is looked for",
            "Say stated_in: PATH, a list among the facts of the act.");
      }
    }
  }

  private void rule(Rule rule) {
    Yaml known = sources.get(rule.id());
    Yaml source = known == null ? content.ruleSource(rule.id()) : known;
    for (Yaml act : source.items("act")) {
      if (vocabulary.act(act.text()).isEmpty()) {
        act(act, rule.id());
      }
    }
    bearer(source, rule.id());
    new OnlyByCheck(content, findings).check(source, rule.id());
    new CreditorCheck(content, vocabulary, findings).check(source, rule.id());
    new OrganCheck(content, findings).check(source, rule.id());
    source
        .at("facts_of")
        .filter(act -> vocabulary.act(act.text()).isEmpty())
        .ifPresent(act -> act(act, rule.id()));
    EVENTS.forEach(key -> source.items(key).forEach(event -> event(event, rule.id())));
    source.at("effect").flatMap(effect -> effect.at("event")).ifPresent(it -> event(it, rule.id()));
    List<String> deadlines = content.deadlines().stream().map(Deadline::id).toList();
    source
        .at("due")
        .filter(due -> !deadlines.contains(due.text()))
        .ifPresent(due -> unknown(due, rule.id(), "deadline", deadlines));
    new OverrideCheck(content, findings).check(source, rule.id());
  }

  /** Who owes or holds is one of the Parties, or a role the language knows. */
  private void bearer(Yaml source, String rule) {
    List<String> known = new ArrayList<>(PartyRole.codes());
    content.parties().forEach(party -> known.add(party.id()));
    content.terms().turns().forEach(turn -> known.add(turn.id()));
    content.bodies().forEach(body -> known.add(body.id()));
    for (String key : List.of("bearer", "holder", "silent")) {
      source
          .at(key)
          .filter(who -> !known.contains(who.text()))
          .ifPresent(who ->
              findings.error(
                  FindingCode.A105,
                  who.place(),
                  rule,
                  "unknown " + key + " " + who.text(),
                  "Name a Party by its id, a turn or a body of this file, or one of "
                      + String.join(", ", PartyRole.codes())
                      + "."));
    }
  }

  private void otherReferences() {
    Yaml root = content.tree();
    root.items("scope").forEach(this::scope);
    for (Yaml standing : root.items("standing")) {
      bearer(standing, standing.text("id"));
      standing.items("evidenced_by").forEach(event -> event(event, standing.text("id")));
    }
    root.items("declared")
        .forEach(it -> it.at("until").ifPresent(event -> event(event, it.text("id"))));
    same("vocabulary", vocabulary.id());
    content
        .temporal()
        .values()
        .forEach(clause -> {
          for (var awaited : clause.formula().awaiting()) {
            if (!vocabulary.events().contains(awaited.event())) {
              Yaml temporal = root.at("temporal").orElse(root);
              unknown(
                  temporal.placeOf(clause.name()),
                  clause.name(),
                  EVENT,
                  awaited.event(),
                  vocabulary.events());
            }
          }
        });
    root.entries("deadlines")
        .forEach((id, deadline) ->
            Stream.of("from", "agreed_in")
                .flatMap(key -> deadline.at(key).stream())
                .forEach(from -> event(from, id)));
    root.entries("procedures").forEach(this::procedure);
    UnitCheck.SUMMARIES.stream()
        .sorted()
        .forEach(part -> root.at(part).ifPresent(it -> summary(part, it)));
    Stream.of("tests", "temporal_tests", "duty_tests")
        .flatMap(kind -> root.items(kind).stream())
        .forEach(
            test -> test.items("events").forEach(it -> daysAndAddressees(it, test.text("name"))));
    for (Yaml test : root.items("duty_tests")) {
      test.items("complete").forEach(event -> event(event, test.text("name")));
    }
    for (Yaml test : root.items("tests")) {
      test.items("events")
          .forEach(it -> it.at("event").ifPresent(event -> event(event, test.text("name"))));
      test.items("complete").forEach(event -> event(event, test.text("name")));
    }
    Bases.of(root).check(root, findings);
    root.items("tests").stream()
        .filter(test -> vocabulary.act(test.text("act")).isEmpty())
        .forEach(test -> test.at("act").ifPresent(act -> act(act, test.text("name"))));
  }

  private void scope(Yaml scope) {
    String id = scope.text("id");
    scope.items("acts").stream()
        .filter(act -> vocabulary.act(act.text()).isEmpty())
        .forEach(act -> act(act, id));
    if (content.rules().stream().anyMatch(rule -> rule.id().equals(id))) {
      findings.error(
          FindingCode.A011,
          scope.placeOf("id"),
          id,
          "a rule has this id too",
          "Give the scope another id.");
    }
  }

  /** A summary decides nothing; the rules it says carry it must at least be there. */
  private void summary(String part, Yaml at) {
    switch (at) {
      case Yaml.Mapping mapping -> {
        List<String> rules = content.rules().stream().map(Rule::id).toList();
        mapping.items("rules").stream()
            .filter(it -> !rules.contains(it.text()))
            .forEach(it -> unknown(it, part, "rule", rules));
        mapping.entries().values().forEach(value -> summary(part, value));
      }
      case Yaml.Sequence sequence -> sequence.items().forEach(item -> summary(part, item));
      case Yaml.Scalar _ -> {}
    }
  }

  private void procedure(String id, Yaml procedure) {
    List<String> states = procedure.texts("states");
    for (Yaml step : procedure.items("steps")) {
      for (String end : List.of("from", "to")) {
        if (!states.contains(step.text(end))) {
          unknown(step.placeOf(end), id, "state", step.text(end), states);
        }
      }
      step.at("event").ifPresent(event -> event(event, id));
      step.at("act")
          .filter(act -> vocabulary.act(act.text()).isEmpty())
          .ifPresent(act -> act(act, id));
    }
  }

  private void same(String key, String expected) {
    String named = content.tree().text(key);
    if (!named.equals(expected)) {
      findings.error(
          FindingCode.A105,
          content.tree().placeOf(key),
          key,
          "the file names " + named + " but the folder holds " + expected,
          "Use the " + key + " the file was written for, or update the file.");
    }
  }

  private void daysAndAddressees(Yaml event, String test) {
    EventDays.check(event, test, content.zones().values(), findings);
    event.items("to").stream()
        .filter(it -> !content.zones().containsKey(it.text()))
        .forEach(it -> unknown(it, test, "party", content.zones().keySet()));
  }

  private void event(Yaml event, String unit) {
    String name = event.at("event").map(Yaml::text).orElseGet(event::text);
    if (!vocabulary.events().contains(name)) {
      unknown(event.place(), unit, EVENT, name, vocabulary.events());
    }
  }

  private void act(Yaml act, String unit) {
    unknown(act, unit, "act", vocabulary.actTypes().keySet());
  }

  private void unknown(Yaml name, String unit, String what, Collection<String> known) {
    unknown(name.place(), unit, what, name.text(), known);
  }

  private void unknown(
      Place place, String unit, String what, String name, Collection<String> known) {
    String near = DidYouMean.nearest(name, known).map(it -> it + " ").orElse("");
    findings.error(
        FindingCode.A105,
        place,
        unit,
        "unknown " + what + " " + name,
        near + "Correct the name, or declare it.");
  }

  private void operational() {
    if (!content.identity().operational()) {
      return;
    }
    for (Rule rule : content.rules()) {
      if (rule.head().disposition() == Disposition.BARRED) {
        findings.error(
            FindingCode.A117,
            content.ruleSource(rule.id()).placeOf("disposition"),
            rule.id(),
            "a barred rule stands in an operational file",
            "Remove the rule, or mark the file operational: false.");
      }
    }
    content.parties().stream()
        .filter(party -> !party.stateExists())
        .map(Party::id)
        .forEach(id ->
            findings.error(
                FindingCode.A117,
                content.tree().placeOf("parties"),
                id,
                "a party of an operational file no longer exists",
                "Mark the file operational: false."));
  }
}
