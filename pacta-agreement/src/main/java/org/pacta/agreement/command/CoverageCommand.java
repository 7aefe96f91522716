package org.pacta.agreement.command;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Finding;
import org.pacta.agreement.check.Coverage;
import org.pacta.agreement.check.Coverage.By;
import org.pacta.agreement.check.Coverage.CoveredUnit;
import org.pacta.agreement.check.OverlayCoverage;
import org.pacta.agreement.check.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows unit by unit what puts it into effect and what tests it. */
@Command(name = "coverage", description = "Unit by unit: rule or clause, tests, readings, waiver.")
final class CoverageCommand extends AgreementTask {
  /** Most tests named on a line; JSON names them all. */
  static final int TESTS_NAMED_MAX = 2;

  @Parameters(paramLabel = "FILE", description = "agreement file, national law or safeguards")
  Path file;

  @Override
  int run() throws AgreementFileException {
    Optional<Subject> overlay = Subject.overlay(file);
    if (overlay.isPresent()) {
      return print(
          OverlayCoverage.of(overlay.get()),
          OverlayCoverage.gaps(overlay.get()),
          new LinkedHashMap<>());
    }
    Agreement agreement = AgreementFolder.loadUncovered(file);
    Coverage coverage = Coverage.of(agreement);
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    HistoricalShown.record(agreement, record);
    if (!json()) {
      HistoricalShown.notice(agreement).ifPresent(this::line);
    }
    return print(coverage, coverage.gaps(agreement), record);
  }

  private int print(Coverage coverage, List<Finding> gaps, Map<String, @Nullable Object> record) {
    if (json()) {
      record.put("units", coverage.units().stream().map(CoverageCommand::record).toList());
      record.put("percent", coverage.percentWhole());
      Map<String, Object> counts = new LinkedHashMap<>();
      for (By by : By.values()) {
        counts.put(by.name().toLowerCase(Locale.ROOT), coverage.count(by));
      }
      counts.put("partly", coverage.partly());
      record.put("counts", counts);
      record.put("findings", gaps.stream().map(AgreementTask::record).toList());
      print(record);
    } else {
      coverage.units().forEach(unit -> line(words(unit)));
      gaps.forEach(gap -> line(gap.inWords()));
      line(
          coverage.percentWhole()
              + " % of "
              + coverage.units().size()
              + " units covered: "
              + coverage.count(By.RULE)
              + " by a rule or clause, "
              + coverage.count(By.DECLARED)
              + " standing or declared, "
              + coverage.count(By.WAIVED)
              + " without a norm"
              + (coverage.partly() == 0 ? "" : " (" + coverage.partly() + " of all these in part)")
              + "; "
              + coverage.count(By.WORK_LIST)
              + " on the work list, "
              + coverage.count(By.NOTHING)
              + " not covered.");
    }
    return gaps.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  private static String words(CoveredUnit unit) {
    String by =
        switch (unit.by()) {
          case RULE, DECLARED -> String.join(", ", unit.coveredBy());
          case WAIVED -> "waived: " + unit.waiver();
          case WORK_LIST -> "WORK LIST: " + unit.waiver();
          case NOTHING -> "NOT COVERED";
        };
    String partly = unit.partly() == null ? "" : "; partly: " + unit.partly();
    String readings =
        unit.readings().isEmpty() ? "" : "; reading " + String.join(", ", unit.readings());
    return unit.id() + "  " + by + partly + "  (" + tests(unit.tests()) + readings + ")";
  }

  private static String tests(List<String> names) {
    String first =
        names.stream().limit(TESTS_NAMED_MAX).map(name -> '"' + name + '"').collect(joining(", "));
    String more = names.size() > TESTS_NAMED_MAX ? ", ..." : "";
    String count = names.size() == 1 ? "1 test" : names.size() + " tests";
    return names.isEmpty() ? "no test" : count + ": " + first + more;
  }

  private static Map<String, @Nullable Object> record(CoveredUnit unit) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("id", unit.id());
    record.put("gist", unit.gist());
    record.put("covered_by", unit.coveredBy());
    record.put("tests", List.copyOf(unit.tests()));
    record.put("readings", unit.readings());
    record.put("waiver", unit.waiver());
    record.put("partly", unit.partly());
    return record;
  }
}
