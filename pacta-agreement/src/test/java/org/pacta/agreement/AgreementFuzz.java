package org.pacta.agreement;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.pacta.agreement.file.SourceFile;

/**
 * Fuzz target: any bytes as an agreement file. It loads, or is refused with findings; what loads
 * can be asked anything. Run by {@code ./pacta fuzz}, and over its corpus by {@link
 * FuzzCorpusTest}.
 */
public final class AgreementFuzz {
  private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
  private static final List<TreatyEvent> EVENTS =
      List.of(
          new TreatyEvent("signature", "AAA", LocalDate.of(2026, 1, 10)),
          new TreatyEvent("exchange_of_instruments", null, LocalDate.of(2026, 1, 31)),
          new TreatyEvent("request_received", "BBB", LocalDate.of(2026, 12, 31)),
          new TreatyEvent("termination_notice_received", "AAA", LocalDate.of(2027, 1, 31)));

  private AgreementFuzz() {}

  /** Loads what every input needs, so that the first one is not taken for a slow one. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput("pacta: 1".getBytes(StandardCharsets.UTF_8));
  }

  /** One input. */
  public static void fuzzerTestOneInput(byte[] input) {
    Agreement agreement;
    try {
      agreement = Fuzzing.load(SourceFile.read("fuzz.yaml", new ByteArrayInputStream(input)));
    } catch (AgreementFileException e) {
      Fuzzing.wellSaid(e);
      return;
    }
    Facts facts = agreement.vocabulary().baseFacts();
    for (ActType act : agreement.vocabulary().acts()) {
      agreement.decide(act.id(), facts, Agreements.NOW, Agreements.NOW);
    }
    agreement.status(EVENTS, DAY);
    agreement.dates(EVENTS, DAY);
    agreement.duties(EVENTS, DAY);
  }
}
