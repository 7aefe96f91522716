package org.pacta.agreement.command;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.agreement.Fuzzing;
import org.pacta.agreement.Replay;
import org.pacta.agreement.file.FactsInput;
import org.pacta.agreement.file.Findings;
import org.pacta.agreement.file.JsonReader;
import org.pacta.agreement.file.SourceFile;
import org.pacta.agreement.file.Yaml;

/** Fuzz target: any bytes as facts, as events and as the record of a decision. */
public final class InputFuzz {
  private static final String ACT = "data.transfer";
  private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final Agreement AGREEMENT = agreement();

  private InputFuzz() {}

  /** Loads what every input needs, so that the first one is not taken for a slow one. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput("{}".getBytes(StandardCharsets.UTF_8));
  }

  /** One input. */
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      SourceFile file = SourceFile.read("fuzz.json", new ByteArrayInputStream(input));
      Yaml tree = JsonReader.read(file);
      Findings findings = new Findings(file.name());
      var facts = FactsInput.read(tree, ACT, AGREEMENT.vocabulary(), findings);
      AGREEMENT.decide(ACT, facts, NOW, NOW);
      var register = EventsInput.register(tree, AGREEMENT, findings);
      var events = register.events();
      AGREEMENT.history(register, NOW, NOW);
      AGREEMENT.statusAt(events, NOW, NOW);
      AGREEMENT.dates(events, DAY);
      AGREEMENT.duties(events, DAY);
      Fuzzing.wellSaid(new AgreementFileException(findings.all()));
      Replay.of(file, List.of(AGREEMENT));
    } catch (AgreementFileException e) {
      Fuzzing.wellSaid(e);
    }
  }

  private static Agreement agreement() {
    try {
      return AgreementFolder.loadFile(Path.of("../agreements/kz-cz-2017.yaml"));
    } catch (AgreementFileException e) {
      throw new IllegalStateException(e);
    }
  }
}
