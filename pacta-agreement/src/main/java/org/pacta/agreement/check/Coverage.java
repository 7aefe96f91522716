package org.pacta.agreement.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Declaration;
import org.pacta.agreement.Duty;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Lapse;
import org.pacta.agreement.Reading;
import org.pacta.agreement.Rule;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.Unless;
import org.pacta.agreement.file.AgreementContent;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Scope;
import org.pacta.agreement.file.TemporalScenario;
import org.pacta.agreement.file.UnitCheck;
import org.pacta.agreement.file.Waiver;
import org.pacta.agreement.file.Yaml;

/**
 * Unit by unit: what puts it into effect, and which tests exercise that.
 *
 * @param units in text order
 */
public record Coverage(List<CoveredUnit> units) {
  /**
   * One unit.
   *
   * @param id unit
   * @param gist in our own words
   * @param coveredBy rules and clauses that cite it
   * @param tests names of scenarios that exercised one of its rules or cite it
   * @param readings interpretations about it
   * @param waiver reason why nothing covers it, or null
   * @param partly what those that cover it leave out, or null
   * @param declared true when only standing obligations and declared effects cite it
   */
  public record CoveredUnit(
      String id,
      String gist,
      List<String> coveredBy,
      List<String> tests,
      List<String> readings,
      @Nullable String waiver,
      @Nullable String partly,
      boolean declared) {
    /** True when a rule or clause covers it, or a reason says why none is needed. */
    public boolean covered() {
      return switch (by()) {
        case RULE, DECLARED, WAIVED -> true;
        case WORK_LIST, NOTHING -> false;
      };
    }

    /** How it is covered. */
    public By by() {
      if (!coveredBy.isEmpty()) {
        return declared ? By.DECLARED : By.RULE;
      }
      if (waiver == null) {
        return By.NOTHING;
      }
      return Waiver.ofWorkList(waiver) ? By.WORK_LIST : By.WAIVED;
    }
  }

  /** How a unit is covered. */
  public enum By {
    RULE,
    DECLARED,
    WAIVED,
    WORK_LIST,
    NOTHING
  }

  /** Units covered in a way. */
  public long count(By by) {
    return units.stream().filter(unit -> unit.by() == by).count();
  }

  /** Units that are covered, but by their file's own word not in all they say. */
  public long partly() {
    return units.stream().filter(unit -> unit.covered() && unit.partly() != null).count();
  }

  /** Share of units covered, in whole per cent; 100 only when every unit is. */
  public int percentWhole() {
    return (int) Math.floor(percent());
  }

  /** Units that nothing covers, each with what to do. */
  public List<Finding> gaps(Agreement agreement) {
    Findings findings = new Findings(agreement.content().source().name());
    UnitCheck.coverage(agreement.content(), findings);
    DraftChecks.workList(agreement.content(), findings);
    return findings.all();
  }

  /** Share of units covered, in per cent. */
  public double percent() {
    long covered = units.stream().filter(CoveredUnit::covered).count();
    return units.isEmpty() ? 100 : 100.0 * covered / units.size();
  }

  /** Coverage of an agreement, running its scenarios. */
  public static Coverage of(Agreement agreement) {
    AgreementContent content = agreement.content();
    Readings under = new Readings(agreement);
    List<ScenarioRun> runs = ScenarioRun.all(under, content.scenarios());
    Map<TemporalScenario, List<String>> dated = new ClausesTested(agreement).units(under);
    List<CoveredUnit> units = new ArrayList<>();
    for (TextUnit unit : agreement.units()) {
      List<String> covering = coveredBy(content, unit.id());
      List<String> declarations =
          agreement.declarations().stream()
              .filter(it -> it.cite().contains(unit.id()))
              .map(Declaration::id)
              .toList();
      boolean declared = covering.isEmpty() && !declarations.isEmpty();
      covering.addAll(declarations);
      units.add(
          new CoveredUnit(
              unit.id(),
              unit.gist(),
              covering,
              tests(agreement, unit.id(), runs, dated),
              readings(agreement, unit.id()),
              waiver(content, unit.id(), false),
              waiver(content, unit.id(), true),
              declared));
    }
    return new Coverage(List.copyOf(units));
  }

  private static List<String> coveredBy(AgreementContent content, String unit) {
    List<String> by = new ArrayList<>();
    content.rules().stream()
        .filter(rule ->
            rule.cite().contains(unit)
                || Unless.cited(rule, unit)
                || extended(content, rule).contains(unit))
        .map(Rule::id)
        .forEach(by::add);
    content
        .tree()
        .entries()
        .forEach((part, value) -> {
          boolean clause = !NOT_CLAUSES.contains(part) && !UnitCheck.SUMMARIES.contains(part);
          if (clause && cites(value, unit)) {
            by.add(part);
          }
        });
    return by;
  }

  /** Units that let the time of a rule be changed. */
  private static List<String> extended(AgreementContent content, Rule rule) {
    String due =
        switch (rule) {
          case Duty duty -> duty.due();
          case Lapse lapse -> lapse.due();
          default -> "";
        };
    return content.deadlines().stream()
        .filter(it -> it.id().equals(due))
        .flatMap(it -> Stream.ofNullable(it.counting().extension()))
        .flatMap(extension -> extension.cite().stream())
        .toList();
  }

  private static final Set<String> NOT_CLAUSES =
      Set.of(
          "rules",
          "standing",
          "declared",
          "text",
          "deadlines",
          "interpretations",
          "support",
          "tests",
          "not_encoded",
          "temporal_tests",
          "duty_tests");

  private static boolean cites(Yaml at, String unit) {
    return switch (at) {
      case Yaml.Mapping mapping ->
          mapping.entries().entrySet().stream()
              .anyMatch(entry ->
                  entry.getKey().equals("cite")
                      ? entry.getValue().items().stream().anyMatch(it -> it.text().equals(unit))
                      : cites(entry.getValue(), unit));
      case Yaml.Sequence sequence -> sequence.items().stream().anyMatch(item -> cites(item, unit));
      case Yaml.Scalar _ -> false;
    };
  }

  private static List<String> tests(
      Agreement agreement,
      String unit,
      List<ScenarioRun> runs,
      Map<TemporalScenario, List<String>> dated) {
    Set<String> rules =
        Set.copyOf(
            agreement.rules().stream()
                .filter(rule -> rule.cite().contains(unit))
                .map(Rule::id)
                .toList());
    Set<String> scopes = shownBothWays(agreement, unit, runs);
    List<String> names = new ArrayList<>();
    runs.stream()
        .filter(run ->
            run.working().stream().anyMatch(rules::contains)
                || run.working().stream().anyMatch(scopes::contains)
                || run.idle().stream().anyMatch(scopes::contains)
                || run.excepting().contains(unit)
                || run.scenario().cites().contains(unit))
        .map(run -> run.scenario().name())
        .forEach(names::add);
    dated.forEach((test, units) -> {
      if (units.contains(unit)) {
        names.add(test.name());
      }
    });
    agreement.content().dutyScenarios().stream()
        .filter(test -> test.expect().keySet().stream().anyMatch(rules::contains))
        .forEach(test -> names.add(test.name()));
    return names;
  }

  /** Scopes citing a unit that one test shows leaving an act out and another holding. */
  private static Set<String> shownBothWays(
      Agreement agreement, String unit, List<ScenarioRun> runs) {
    return Scope.of(agreement.content().tree()).stream()
        .filter(scope -> scope.cite().contains(unit))
        .map(Scope::id)
        .filter(id -> runs.stream().anyMatch(run -> run.working().contains(id)))
        .filter(id -> runs.stream().anyMatch(run -> run.idle().contains(id)))
        .collect(Collectors.toSet());
  }

  private static List<String> readings(Agreement agreement, String unit) {
    return agreement.readings().stream()
        .filter(reading -> reading.cite().contains(unit))
        .map(Reading::id)
        .toList();
  }

  private static @Nullable String waiver(AgreementContent content, String unit, boolean partly) {
    return content.waivers().stream()
        .filter(waiver -> waiver.partly() == partly && waiver.cite().contains(unit))
        .map(Waiver::reason)
        .findFirst()
        .orElse(null);
  }
}
