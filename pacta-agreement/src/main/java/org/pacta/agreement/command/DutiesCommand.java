package org.pacta.agreement.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.DutyState;
import org.pacta.agreement.DutyStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the duties that events have started. */
@Command(
    name = "duties",
    description = "Duties open, met, late against a target, or in breach of a legal deadline.")
final class DutiesCommand extends AgreementTask {
  @Parameters(paramLabel = "FILE", description = "agreement file")
  Path file;

  @Mixin LawOptions read = new LawOptions();

  @Mixin EventOptions when = new EventOptions();

  @Override
  int run() throws AgreementFileException {
    Agreement agreement = read.agreement(file);
    List<DutyState> duties = agreement.duties(when.events(agreement), when.asOf());
    if (json()) {
      print(
          Map.of("at", when.day(), "duties", duties.stream().map(DutiesCommand::record).toList()));
    } else {
      duties.forEach(this::text);
    }
    boolean breach = duties.stream().anyMatch(duty -> duty.status() == DutyStatus.BREACH);
    return breach ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private void text(DutyState duty) {
    String who = duty.party() == null ? duty.bearer() : duty.party();
    line(
        duty.status().code()
            + "  "
            + duty.rule()
            + " "
            + duty.cite()
            + " owed by "
            + who
            + ": "
            + duty.perform());
    line("  " + duty.arithmetic());
  }

  private static Map<String, @Nullable Object> record(DutyState duty) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("rule", duty.rule());
    record.put("status", duty.status().code());
    record.put("bearer", duty.bearer());
    record.put("party", duty.party());
    record.put("trigger", duty.trigger());
    record.put("started", duty.started());
    record.put("perform", duty.perform());
    record.put("due", duty.due());
    record.put("due_at", duty.dueAt());
    record.put("legal", duty.legal());
    record.put("ended_on", duty.endedOn());
    record.put("cite", duty.cite());
    record.put("arithmetic", duty.arithmetic());
    return record;
  }
}
