package org.pacta.agreement.command;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
  private static final List<Agreement> AGREEMENTS =
      Stream.of("kz-cz-2017", "model-multilateral").map(InputFuzz::agreement).toList();

  private InputFuzz() {}

  /** Loads what every input needs, so that the first one is not taken for a slow one. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput("{}".getBytes(StandardCharsets.UTF_8));
  }

  /** One input, under a bilateral and a multilateral agreement. */
  public static void fuzzerTestOneInput(byte[] input) {
    AGREEMENTS.forEach(agreement -> ask(agreement, input));
  }

  private static void ask(Agreement agreement, byte[] input) {
    try {
      SourceFile file = SourceFile.read("fuzz.json", new ByteArrayInputStream(input));
      Yaml tree = JsonReader.read(file);
      Findings findings = new Findings(file.name());
      var facts = FactsInput.read(tree, ACT, agreement.vocabulary(), findings);
      agreement.decide(ACT, facts, NOW, NOW);
      Findings ofEvents = new Findings(file.name());
      var register = EventsInput.register(tree, agreement, ofEvents);
      if (ofEvents.hasErrors()) {
        throw new AgreementFileException(ofEvents.all()); // as the command line does
      }
      var events = register.events();
      agreement.fromEvents(register, NOW, NOW).history();
      agreement.statusAt(events, NOW, NOW);
      agreement.dates(events, DAY);
      agreement.duties(events, DAY);
      Fuzzing.wellSaid(new AgreementFileException(findings.all()));
      Replay.of(file, List.of(agreement));
    } catch (AgreementFileException e) {
      Fuzzing.wellSaid(e);
    }
  }

  private static Agreement agreement(String name) {
    try {
      return AgreementFolder.loadFile(Path.of("../agreements", name + ".yaml"));
    } catch (AgreementFileException e) {
      throw new IllegalStateException(e);
    }
  }
}
