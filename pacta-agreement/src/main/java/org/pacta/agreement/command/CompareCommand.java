package org.pacta.agreement.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.check.Comparison;
import org.pacta.agreement.file.AgreementReader;
import org.pacta.agreement.file.Scenario;
import org.pacta.agreement.file.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how two agreements, or two editions, differ. */
@Command(
    name = "compare",
    description = "Unit by unit and rule by rule, and the scenarios that end differently.")
final class CompareCommand extends AgreementTask {
  @Parameters(index = "0", paramLabel = "A", description = "agreement file")
  Path first;

  @Parameters(index = "1", paramLabel = "B", description = "agreement file")
  Path second;

  @Option(
      names = "--replay",
      description = "file with tests to decide under both; default the tests of both files")
  @Nullable Path replay;

  @Override
  int run() throws AgreementFileException {
    Agreement one = AgreementFolder.loadFile(first);
    Agreement other = AgreementFolder.loadFile(second);
    List<Scenario> scenarios = new ArrayList<>();
    if (replay == null) {
      scenarios.addAll(one.content().scenarios());
      scenarios.addAll(other.content().scenarios());
    } else {
      scenarios.addAll(AgreementReader.scenarios(SourceFile.read(replay)));
    }
    Comparison comparison = Comparison.of(one, other, scenarios);
    if (json()) {
      print(record(comparison, scenarios.size()));
    } else {
      comparison.units().forEach(it -> line("unit " + it.id() + ": " + it.kind()));
      comparison.rules().forEach(it -> line("rule " + it.id() + ": " + it.kind()));
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
      line(
          comparison.outcomes().size()
              + " of "
              + scenarios.size()
              + " scenarios end differently; an edition that changes an outcome is a major version.");
    }
    return comparison.outcomes().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private static Map<String, Object> record(Comparison comparison, int replayed) {
    return Map.of(
        "units",
        comparison.units().stream().map(CompareCommand::record).toList(),
        "rules",
        comparison.rules().stream().map(CompareCommand::record).toList(),
        "outcomes",
        comparison.outcomes().stream()
            .map(it ->
                Map.of(
                    "scenario",
                    it.scenario(),
                    "act",
                    it.act(),
                    "first",
                    it.first(),
                    "second",
                    it.second()))
            .toList(),
        "replayed",
        replayed);
  }

  private static Map<String, Object> record(Comparison.Difference difference) {
    return Map.of("id", difference.id(), "kind", difference.kind());
  }
}
