package org.pacta.agreement.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Replay;
import org.pacta.agreement.file.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a decision again from its record. */
@Command(
    name = "replay",
    description =
        "Decide again from the record of a decision, and say what is not as it was; exit code 0"
            + " when the decision is the same.")
final class ReplayCommand extends AgreementTask {
  @Parameters(
      index = "0",
      paramLabel = "RECORD",
      description = "what decide --output json printed, or a node keeps; - for standard input")
  Path record;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "agreement files; of several editions the recorded one is taken")
  List<Path> files;

  @Option(
      names = "--national",
      paramLabel = "FILE",
      description = "national law that stood above the agreement; may be repeated")
  List<Path> national = List.of();

  @Override
  int run() throws AgreementFileException {
    SourceFile source = Inputs.source(record);
    Inputs.json(source);
    List<Agreement> agreements = new ArrayList<>();
    for (Path file : files) {
      Agreement agreement = AgreementFolder.loadFile(file);
      agreements.add(national.isEmpty() ? agreement : agreement.withNationalLaw(national));
    }
    Replay replay = replay(source, agreements);
    if (json()) {
      print(record(replay));
    } else {
      text(replay);
    }
    return replay.same() ? ExitCode.FINE : ExitCode.FINDINGS;
  }

  /** A record that cannot be replayed is wrong usage; a file that cannot be loaded is a finding. */
  private static Replay replay(SourceFile source, List<Agreement> agreements)
      throws AgreementFileException {
    try {
      return Replay.of(source, agreements);
    } catch (AgreementFileException e) {
      if (e.findings().getFirst().file().equals(source.name())) {
        throw new BadInput(e.findings());
      }
      throw e;
    }
  }

  private static Map<String, Object> record(Replay replay) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("act", replay.act());
    record.put("identical", replay.identical());
    record.put("same_decision", replay.same());
    record.put("recorded", replay.recorded());
    record.put("replayed", replay.replayed());
    Map<String, Object> basis = new LinkedHashMap<>();
    replay
        .otherBasis()
        .forEach((key, values) ->
            basis.put(key, Map.of("recorded", values.get(0), "now", values.get(1))));
    record.put("other_basis", basis);
    record.put("differences", replay.differences());
    return record;
  }

  private void text(Replay replay) {
    String verdict =
        replay.identical()
            ? "identical"
            : replay.same() ? "the same decision, on another basis" : "differs";
    line(replay.act() + ": " + verdict + " (" + replay.recorded() + ")");
    if (!replay.same()) {
      line("  Now: " + replay.replayed() + ". Not as recorded: " + replay.differences());
    }
    replay
        .otherBasis()
        .forEach(
            (key, values) -> line("  " + key + " was " + values.get(0) + ", is " + values.get(1)));
    if (!replay.same() && replay.otherBasis().isEmpty()) {
      line("  The files are the recorded ones: the record was changed, or another Pacta wrote it.");
    }
  }
}
