package org.pacta.agreement.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.pacta.agreement.Finding;
import org.pacta.agreement.Severity;
import org.pacta.agreement.check.AgreementChecks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks agreement files, and several against each other. */
@Command(
    name = "check",
    description = "Check files against the schema, their own text and each other.")
final class CheckCommand extends AgreementTask {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "agreement files, national law or safeguards")
  List<Path> files;

  @Override
  int run() {
    var findings = AgreementChecks.ofFiles(files);
    int code = report(findings);
    if (!json()) {
      line(
          findings.isEmpty()
              ? "Nothing found."
              : findings.size() + " found. " + bySeverity(findings));
    }
    return code;
  }

  /** How many of each, the worst first, for example {@code 2 warnings, 12 notes.} */
  private static String bySeverity(List<Finding> findings) {
    return Arrays.stream(Severity.values())
        .map(severity -> {
          long count = findings.stream().filter(it -> it.severity() == severity).count();
          return count == 0 ? "" : count + " " + severity.code() + (count == 1 ? "" : "s");
        })
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", ", "", "."));
  }
}
