package org.pacta.agreement.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.SourceFile;
import org.pacta.agreement.scaffold.AttachedText;
import org.pacta.agreement.scaffold.FoundUnit;
import org.pacta.agreement.scaffold.TextSize;
import org.pacta.agreement.scaffold.TreatyText;
import org.pacta.agreement.scaffold.Wordings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Adds the wording of a text beside a file that holds gists and hashes. The agreement file itself
 * is only read.
 */
@Command(
    name = "attach-text",
    description = "Keep the wording locally beside the file; report wording that drifted.")
final class AttachTextCommand extends AgreementTask {
  @Parameters(index = "0", paramLabel = "FILE", description = "agreement file")
  Path file;

  @Parameters(index = "1", paramLabel = "TEXT", description = "plain text, UTF-8")
  Path text;

  @Override
  int run() throws AgreementFileException {
    Agreement agreement = AgreementFolder.loadFile(file);
    SourceFile source = SourceFile.read(text);
    TextSize.check(source);
    TreatyText found = TreatyText.read(source);
    if (found.units().isEmpty()) {
      throw new BadInput(text.getFileName() + " holds no text; nothing was attached");
    }
    Path target = file.resolveSibling(agreement.id() + ".text.json");
    AttachedText before = AttachedText.read(target);
    Wordings wordings = Wordings.of(found);
    Map<String, String> attached = new LinkedHashMap<>();
    Findings findings = new Findings(source.name());
    for (TextUnit unit : agreement.units()) {
      String words = wordings.withHash(unit.sha256());
      if (words == null) {
        drifted(unit, found, before, findings);
      } else {
        attached.put(unit.id(), words);
      }
    }
    AttachedText after = new AttachedText(source.sha256(), attached);
    write(target, agreement, after);
    return report(agreement, target, before, after, findings);
  }

  /** Says what stands under the unit's id now, and what stood there when the text was attached. */
  private static void drifted(
      TextUnit unit, TreatyText found, AttachedText before, Findings findings) {
    @Nullable FoundUnit now =
        found.units().stream().filter(it -> it.id().equals(unit.id())).findFirst().orElse(null);
    @Nullable String then = before.units().get(unit.id());
    String message =
        now == null
            ? "no unit of this text has the wording encoded, and none has this id"
            : "the wording encoded is not in this text, or is cut into units differently; under this id"
                + " stands: "
                + shortened(now.text());
    String was = then == null ? "" : "; attached before: " + shortened(then);
    findings.warning(
        FindingCode.A205,
        now == null ? Place.WHOLE_FILE : new Place(now.line(), 1),
        unit.id(),
        message + was,
        "Compare with the source the file names; encode anew if the text has changed.");
  }

  private static String shortened(String words) {
    return words.length() <= 80 ? words : words.substring(0, 80) + "…";
  }

  private static void write(Path target, Agreement agreement, AttachedText after) {
    try {
      Files.writeString(target, after.json(agreement.id()));
    } catch (IOException e) {
      throw new BadInput("cannot write " + target + ": it may not be written to");
    }
  }

  private int report(
      Agreement agreement,
      Path target,
      AttachedText before,
      AttachedText after,
      Findings findings) {
    List<String> changes = after.changesSince(before);
    if (!json()) {
      int code = report(findings.all());
      changes.forEach(this::line);
      line(
          after.units().size()
              + " of "
              + agreement.units().size()
              + " units attached in "
              + target.getFileName()
              + "; text "
              + after.sha256()
              + ".");
      return code;
    }
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    record.put("file", target.toString());
    record.put("text_sha256", after.sha256());
    record.put("attached", after.units().size());
    record.put("units", agreement.units().size());
    record.put("changes", changes);
    record.put("findings", findings.all().stream().map(AgreementTask::record).toList());
    print(record);
    return findings.all().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
  }
}
