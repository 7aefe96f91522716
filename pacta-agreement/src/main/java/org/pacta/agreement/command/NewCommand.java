package org.pacta.agreement.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.Finding;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.SourceFile;
import org.pacta.agreement.scaffold.ScaffoldFile;
import org.pacta.agreement.scaffold.TextSize;
import org.pacta.agreement.scaffold.TreatyText;
import org.pacta.agreement.scaffold.WorkList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts an agreement file from a treaty's plain text. */
@Command(
    name = "new",
    description = "Start an agreement file from plain text: units, ids, marks, work list.")
final class NewCommand extends AgreementTask {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int ID_CHARACTERS_MAX = 60;
  private static final int FINDINGS_SHOWN_MAX = 60;

  @Option(names = "--from", required = true, description = "plain text of the treaty, UTF-8")
  Path from;

  @Option(names = "--id", required = true, description = "id, for example xx-yy-2026")
  String id;

  @Option(names = "--out", description = "file to write; default ID.yaml beside the text")
  @Nullable Path out;

  @Option(names = "--force", description = "write over a file that exists")
  boolean force;

  @Override
  int run() throws AgreementFileException {
    if (!ID.matcher(id).matches() || id.length() > ID_CHARACTERS_MAX) {
      throw new BadInput("--id must be small letters, digits and single hyphens, 60 at most");
    }
    Path target = out != null ? out : from.resolveSibling(id + ".yaml");
    if (Files.exists(target) && !force) {
      throw new BadInput(
          target.getFileName() + " exists; name another file with --out, or add --force");
    }
    if (Files.exists(target) && Files.exists(from) && sameFile(target)) {
      throw new BadInput("the file to write is the text itself; name another file with --out");
    }
    SourceFile source = SourceFile.read(from);
    TextSize.check(source);
    TextSize.checkPieces(source);
    TreatyText text = TreatyText.read(source);
    refuse(text);
    write(target, ScaffoldFile.of(id, text));
    if (json()) {
      print(record(target, text));
    } else {
      inWords(target, text);
    }
    boolean asks = text.findings().stream().anyMatch(NewCommand::asks);
    return asks ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  /** Nothing is written for a text that holds nothing, or too much for one treaty. */
  private void refuse(TreatyText text) throws AgreementFileException {
    Findings findings = new Findings(String.valueOf(from.getFileName()));
    int count = text.units().size();
    if (count == 0) {
      findings.error(
          FindingCode.A201,
          Place.WHOLE_FILE,
          "",
          "the text is empty; nothing was written",
          "Give the plain text of a treaty.");
    }
    if (count > ScaffoldFile.UNITS_MAX) {
      findings.error(
          FindingCode.A002,
          Place.WHOLE_FILE,
          "",
          "the text has "
              + count
              + " units, more than "
              + ScaffoldFile.UNITS_MAX
              + "; nothing was written",
          "Give the text of one treaty.");
    }
    if (findings.hasErrors()) {
      throw new AgreementFileException(findings.all());
    }
  }

  private boolean sameFile(Path target) {
    try {
      return Files.isSameFile(target, from);
    } catch (IOException e) {
      return false;
    }
  }

  private static void write(Path target, String content) {
    try {
      Files.writeString(target, content);
    } catch (IOException e) {
      throw new BadInput(
          "cannot write " + target + ": the folder is missing or may not be written to");
    }
  }

  private static boolean asks(Finding finding) {
    return switch (finding.severity()) {
      case ERROR, WARNING -> true;
      case NOTE -> false;
    };
  }

  private static Map<String, @Nullable Object> record(Path target, TreatyText text) {
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("file", target.toString());
    record.put("language", text.language());
    record.put(
        "articles",
        Map.of("labels", text.articles().labels(), "missing", text.articles().missing()));
    record.put(
        "units",
        text.units().stream()
            .map(unit ->
                Map.of("id", unit.id(), "line", unit.line(), "looks_like", unit.looksLike()))
            .toList());
    record.put(
        "left_out",
        text.leftOut().stream()
            .map(part -> Map.of("line", part.line(), "text", part.text(), "why", part.why().code()))
            .toList());
    record.put("findings", text.findings().stream().map(AgreementTask::record).toList());
    return record;
  }

  /** First what was found and what to do, then what to compare. */
  private void inWords(Path target, TreatyText text) {
    WorkList.summary(text).forEach(this::line);
    line("Written: " + target);
    line("Work list, which also stands on top of the file:");
    WorkList.marks(text)
        .forEach((mark, units) -> line("  looks like " + mark + ": " + units.size()));
    WorkList.steps().forEach(step -> line("  " + step));
    List<Finding> findings = text.findings();
    long warnings = findings.stream().filter(NewCommand::asks).count();
    line(
        "Warnings: "
            + warnings
            + ". Notes to compare with the source: "
            + (findings.size() - warnings));
    findings.stream().limit(FINDINGS_SHOWN_MAX).forEach(finding -> line("  " + finding.inWords()));
    if (findings.size() > FINDINGS_SHOWN_MAX) {
      line("  " + (findings.size() - FINDINGS_SHOWN_MAX) + " more; --output json lists all.");
    }
  }
}
