package org.pacta.agreement.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.check.Coverage;
import org.pacta.agreement.check.Coverage.CoveredUnit;
import org.pacta.agreement.file.FindingCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows unit by unit what puts it into effect and what tests it. */
@Command(name = "coverage", description = "Unit by unit: rule or clause, tests, readings, waiver.")
final class CoverageCommand extends AgreementTask {
  @Parameters(paramLabel = "FILE", description = "agreement file")
  Path file;

  @Override
  int run() {
    Coverage coverage;
    try {
      coverage = Coverage.of(AgreementFolder.loadFile(file));
    } catch (AgreementFileException e) {
      e.findings().stream()
          .filter(finding -> finding.code().equals(FindingCode.A102.name()))
          .forEach(finding -> commandLine().getErr().println("Not covered: " + finding.unit()));
      return report(e.findings());
    }
    if (json()) {
      print(
          Map.of(
              "units",
              coverage.units().stream().map(CoverageCommand::record).toList(),
              "percent",
              Math.round(coverage.percent())));
    } else {
      coverage.units().forEach(this::text);
      line(Math.round(coverage.percent()) + " % of " + coverage.units().size() + " units covered.");
    }
    return coverage.percent() == 100 ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private void text(CoveredUnit unit) {
    String by =
        unit.waiver() != null ? "waived: " + unit.waiver() : String.join(", ", unit.coveredBy());
    line(unit.id() + "  " + by + "  (" + unit.tests().size() + " tests)");
  }

  private static Map<String, @Nullable Object> record(CoveredUnit unit) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("id", unit.id());
    record.put("gist", unit.gist());
    record.put("covered_by", unit.coveredBy());
    record.put("tests", List.copyOf(unit.tests()));
    record.put("readings", unit.readings());
    record.put("waiver", unit.waiver());
    return record;
  }
}
