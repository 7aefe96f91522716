package org.pacta.agreement.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.check.Comparison;
import org.pacta.agreement.check.EditionStep;
import org.pacta.agreement.file.Scenario;
import org.pacta.agreement.file.ScenarioFile;
import org.pacta.agreement.file.SourceFile;
import org.pacta.agreement.file.TestFacts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how two agreements, or two editions, differ. */
@Command(
    name = "compare",
    description =
        "Unit by unit and rule by rule, what one allows and the other does not, and the scenarios"
            + " that end differently.")
final class CompareCommand extends AgreementTask {
  @Parameters(index = "0", paramLabel = "A", description = "agreement file")
  Path first;

  @Parameters(index = "1", paramLabel = "B", description = "agreement file")
  Path second;

  @Option(
      names = "--replay",
      paramLabel = "SCENARIOS",
      description = "file with tests to decide under both; default the tests of both files")
  @Nullable Path replay;

  @Override
  int run() throws AgreementFileException {
    Agreement one = AgreementFolder.loadFile(first);
    Agreement other = AgreementFolder.loadFile(second);
    List<Scenario> scenarios = new ArrayList<>();
    if (replay == null) {
      scenarios.addAll(ofBoth(one.content().scenarios(), other.content().scenarios()));
    } else {
      SourceFile file = SourceFile.read(replay);
      scenarios.addAll(ScenarioFile.read(file));
      TestFacts.expectFit(file, one.vocabulary(), other.vocabulary());
    }
    Comparison comparison = Comparison.of(one, other, scenarios);
    if (json()) {
      print(record(comparison, scenarios.size()));
    } else {
      text(comparison, scenarios.size());
      if (replay == null && (datesOrDuties(one) || datesOrDuties(other))) {
        line("Tests of dates and of duties are not among them: run test on each file.");
      }
    }
    return comparison.changesOutcomes() ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  /** The tests of two files, those that ask the same once, whatever they expect. */
  private static List<Scenario> ofBoth(List<Scenario> first, List<Scenario> second) {
    Map<List<@Nullable Object>, Scenario> asked = new LinkedHashMap<>();
    Stream.concat(first.stream(), second.stream())
        .forEach(it ->
            asked.putIfAbsent(
                Arrays.asList(
                    it.name(),
                    it.act(),
                    it.onBase(),
                    it.pretendOperational(),
                    it.facts(),
                    it.unknown(),
                    it.past(),
                    it.at(),
                    it.readings()),
                it));
    return List.copyOf(asked.values());
  }

  private static boolean datesOrDuties(Agreement agreement) {
    return !agreement.content().temporalScenarios().isEmpty()
        || !agreement.content().dutyScenarios().isEmpty();
  }

  private void text(Comparison comparison, int replayed) {
    comparison.units().forEach(it -> line("unit " + it.id() + ": " + it.kind()));
    comparison.rules().forEach(it -> text("rule ", it));
    comparison.terms().forEach(it -> text("", it));
    comparison
        .allowances()
        .forEach(it ->
            line(
                it.act()
                    + ": allowed in the "
                    + it.where()
                    + " only, under "
                    + String.join(", ", it.rules())
                    + ", for example when "
                    + it.example()));
    comparison
        .outcomes()
        .forEach(it ->
            line(
                it.scenario()
                    + " ("
                    + it.act()
                    + "): "
                    + it.first()
                    + " in the first, "
                    + it.second()
                    + " in the second"));
    comparison.unsearched().forEach(it -> line("Not all is compared: " + it + "."));
    line(comparison.outcomes().size() + " of " + replayed + " scenarios end differently.");
    line(words(comparison.edition()));
  }

  private void text(String part, Comparison.Difference difference) {
    line(part + difference.id() + ": " + difference.kind());
    difference.effects().forEach(effect -> line("  " + effect));
  }

  private static String words(EditionStep step) {
    String enough =
        step.enough()
            ? ""
            : "; edition "
                + step.second()
                + " is not enough after "
                + step.first()
                + ", raise its number";
    return switch (step.needs()) {
      case "major" ->
          "An edition that changes an outcome, a duty, a legal time limit or a date is a major"
              + " version: this one is"
              + enough
              + ".";
      case "minor" -> "No outcome changes; a minor version" + enough + ".";
      case "patch" -> "Neither rules nor units change; a patch version" + enough + ".";
      default -> "The files are the same.";
    };
  }

  private static Map<String, Object> record(Comparison comparison, int replayed) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("units", comparison.units().stream().map(CompareCommand::record).toList());
    record.put("rules", comparison.rules().stream().map(CompareCommand::record).toList());
    record.put("terms", comparison.terms().stream().map(CompareCommand::record).toList());
    record.put("allowances", comparison.allowances().stream().map(CompareCommand::record).toList());
    record.put("outcomes", comparison.outcomes().stream().map(CompareCommand::record).toList());
    record.put("replayed", replayed);
    record.put("unsearched", comparison.unsearched());
    EditionStep step = comparison.edition();
    record.put(
        "edition",
        Map.of(
            "first",
            step.first(),
            "second",
            step.second(),
            "needs",
            step.needs(),
            "enough",
            step.enough()));
    return record;
  }

  private static Map<String, Object> record(Comparison.Difference difference) {
    return Map.of(
        "id", difference.id(), "kind", difference.kind(), "effects", difference.effects());
  }

  private static Map<String, Object> record(Comparison.Allowance it) {
    return Map.of(
        "act", it.act(), "only_in", it.where(), "rules", it.rules(), "example", it.example());
  }

  private static Map<String, Object> record(Comparison.OutcomeChange it) {
    return Map.of(
        "scenario", it.scenario(), "act", it.act(), "first", it.first(), "second", it.second());
  }
}
