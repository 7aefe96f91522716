package org.pacta.agreement.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says whether an agreement has effect on a day. */
@Command(
    name = "status",
    description = "Whether the agreement has effect on a day, with the reckoning.")
final class StatusCommand extends AgreementTask {
  @Parameters(paramLabel = "FILE", description = "agreement file")
  Path file;

  @Mixin EventOptions when = new EventOptions();

  @Override
  int run() throws AgreementFileException {
    Status status = AgreementFolder.loadFile(file).status(when.events(), when.day());
    if (json()) {
      Map<String, @Nullable Object> record = new LinkedHashMap<>();
      record.put("status", status.status().code());
      record.put("at", when.day());
      record.put("suspended_units", status.suspendedUnits());
      record.put("since", status.since());
      record.put("until", status.until());
      record.put("cite", status.cite());
      record.put("arithmetic", status.arithmetic());
      record.put("readings", status.readings());
      print(record);
    } else {
      line(when.day() + ": " + status.status().code().replace('_', ' '));
      line(
          "  since "
              + status.since()
              + ", until "
              + (status.until() == null ? "no end known" : status.until()));
      line("  " + String.join(", ", status.cite()) + ": " + status.arithmetic());
      status.suspendedUnits().forEach(unit -> line("  suspended: " + unit));
    }
    return ExitCode.FINE;
  }
}
