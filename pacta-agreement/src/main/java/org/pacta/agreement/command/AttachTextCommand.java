package org.pacta.agreement.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.CanonicalJson;
import org.pacta.agreement.TextUnit;
import org.pacta.agreement.file.FindingCode;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.Place;
import org.pacta.agreement.file.SourceFile;
import org.pacta.agreement.file.UnitText;
import org.pacta.agreement.scaffold.FoundUnit;
import org.pacta.agreement.scaffold.TreatyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Adds the wording of a text beside a file that holds gists and hashes. */
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
    TreatyText found = TreatyText.read(source);
    Map<String, String> byHash = new HashMap<>();
    for (FoundUnit unit : found.units()) {
      byHash.put(UnitText.sha256(unit.text()), unit.text());
      for (String part : unit.text().split("(?<=;)\\s+")) {
        byHash.put(UnitText.sha256(part), part);
      }
    }
    Map<String, Object> attached = new LinkedHashMap<>();
    Findings findings = new Findings(source.name());
    for (TextUnit unit : agreement.units()) {
      String words = byHash.get(unit.sha256());
      if (words == null) {
        findings.warning(
            FindingCode.A205,
            place(found, unit.id()),
            unit.id(),
            "the wording encoded is not in this text, or is cut into units differently",
            "Compare with the source the file names; encode anew if the text has changed.");
      } else {
        attached.put(unit.id(), words);
      }
    }
    Path target = file.resolveSibling(agreement.id() + ".text.json");
    try {
      Files.writeString(
          target,
          CanonicalJson.write(
              Map.of(
                  "agreement", agreement.id(), "text_sha256", source.sha256(), "units", attached)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target.getFileName(), e);
    }
    int code = report(findings.all());
    if (!json()) {
      line(
          attached.size()
              + " of "
              + agreement.units().size()
              + " units attached in "
              + target.getFileName()
              + "; text "
              + source.sha256()
              + ".");
    }
    return code;
  }

  private static Place place(TreatyText found, String unit) {
    return found.units().stream()
        .filter(it -> it.id().equals(unit))
        .map(it -> new Place(it.line(), 1))
        .findFirst()
        .orElse(Place.WHOLE_FILE);
  }
}
