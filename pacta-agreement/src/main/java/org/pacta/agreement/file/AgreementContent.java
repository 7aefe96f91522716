package org.pacta.agreement.file;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Body;
import org.pacta.agreement.CodeList;
import org.pacta.agreement.Deadline;
import org.pacta.agreement.Party;
import org.pacta.agreement.Reading;
import org.pacta.agreement.Rule;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.temporal.LifeTerms;
import org.pacta.agreement.temporal.TemporalClause;
import org.pacta.agreement.temporal.WorkingCalendar;

/**
 * Everything an agreement file says, typed.
 *
 * @param source the file
 * @param written its content with places; see {@link #tree}
 * @param identity id, edition, titles
 * @param parties in file order
 * @param bodies those that owe and act without being Parties
 * @param units in text order
 * @param topics types of crime
 * @param categories kinds of information
 * @param grounds grounds for refusing, if the file lists its own; else no codes
 * @param deadlines time words
 * @param rules in file order
 * @param definitions terms that guards use by name
 * @param temporal clauses by name
 * @param terms the life of the agreement besides its clauses
 * @param calendars working days by party
 * @param readings interpretations
 * @param waivers units not encoded
 * @param tests that stand in the file
 */
public record AgreementContent(
    SourceFile source,
    SourceTree written,
    Identity identity,
    List<Party> parties,
    List<Body> bodies,
    List<TextUnit> units,
    CodeList topics,
    CodeList categories,
    CodeList grounds,
    List<Deadline> deadlines,
    List<Rule> rules,
    Definitions definitions,
    Map<String, TemporalClause> temporal,
    LifeTerms terms,
    Map<String, WorkingCalendar> calendars,
    List<Reading> readings,
    List<Waiver> waivers,
    SourceTests tests) {

  /** What the file says, with places. */
  public Yaml tree() {
    return written.get();
  }

  /** Tests of decisions. */
  public List<Scenario> scenarios() {
    return tests.decisions();
  }

  /** Tests of dates. */
  public List<TemporalScenario> temporalScenarios() {
    return tests.dates();
  }

  /** Tests of duties. */
  public List<DutyScenario> dutyScenarios() {
    return tests.duties();
  }

  /** Where the days of each Party and body begin, by its id. */
  public Map<String, ZoneId> zones() {
    Map<String, ZoneId> zones = new LinkedHashMap<>();
    parties.forEach(party -> zones.putIfAbsent(party.id(), party.timeZone()));
    bodies.forEach(body -> zones.putIfAbsent(body.id(), body.timeZone()));
    return zones;
  }

  /** First day on which a party no longer existed, or null. */
  public @Nullable LocalDate ceased() {
    return tree().items("parties").stream()
        .map(party -> party.text("ceased"))
        .filter(date -> !date.isEmpty())
        .map(LocalDate::parse)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** What the file says of the acts in its own words, by act. */
  public Map<String, Yaml> ownActs() {
    return tree().at("words").map(words -> words.entries("acts")).orElse(Map.of());
  }

  /** Events that follow from the dates of parts: the entry into force of each apart, its end. */
  public List<String> partEvents() {
    return terms.parts().stream()
        .flatMap(part -> Stream.of(part.entered(), part.ended()))
        .filter(event -> event.startsWith("ended ") || temporal.containsKey(event))
        .toList();
  }

  /** The temporal clause of this name. */
  public Optional<TemporalClause> clause(String name) {
    return Optional.ofNullable(temporal.get(name));
  }

  /** Where a rule or a scope stands, and its parts; the whole file for one that stands nowhere. */
  public Yaml ruleSource(String id) {
    Yaml tree = tree();
    return tree.items("rules").stream()
        .filter(rule -> rule.text("id").equals(id))
        .findFirst()
        .or(() -> DerivedRules.source(tree, id))
        .or(() -> Scope.source(tree, id))
        .orElse(tree);
  }
}
