package org.pacta.agreement.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.file.SourceFile;
import org.pacta.agreement.scaffold.ScaffoldFile;
import org.pacta.agreement.scaffold.TreatyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts an agreement file from a treaty's plain text. */
@Command(
    name = "new",
    description = "Start an agreement file from plain text: units, ids, marks, work list.")
final class NewCommand extends AgreementTask {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  @Option(names = "--from", required = true, description = "plain text of the treaty, UTF-8")
  Path from;

  @Option(names = "--id", required = true, description = "id, for example xx-yy-2026")
  String id;

  @Option(names = "--out", description = "file to write; default ID.yaml beside the text")
  @Nullable Path out;

  @Override
  int run() throws AgreementFileException {
    if (!ID.matcher(id).matches()) {
      throw new BadInput("--id must be small letters, digits and single hyphens");
    }
    TreatyText text = TreatyText.read(SourceFile.read(from));
    Path target = out != null ? out : from.resolveSibling(id + ".yaml");
    if (Files.exists(target)) {
      throw new BadInput(target.getFileName() + " exists; name another file with --out");
    }
    try {
      Files.writeString(target, ScaffoldFile.of(id, text));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target.getFileName(), e);
    }
    if (json()) {
      print(
          Map.of(
              "file",
              target.toString(),
              "units",
              text.units().stream()
                  .map(unit ->
                      Map.of("id", unit.id(), "line", unit.line(), "looks_like", unit.looksLike()))
                  .toList(),
              "findings",
              text.findings().stream().map(AgreementTask::record).toList()));
    } else {
      text.findings().forEach(finding -> line(finding.inWords()));
      line(text.units().size() + " units written to " + target + "; the work list stands on top.");
    }
    return ExitCode.FINE;
  }
}
