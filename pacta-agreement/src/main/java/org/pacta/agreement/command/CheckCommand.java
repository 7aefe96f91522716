package org.pacta.agreement.command;

import java.nio.file.Path;
import java.util.List;
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
      line(findings.isEmpty() ? "Nothing found." : findings.size() + " found.");
    }
    return code;
  }
}
