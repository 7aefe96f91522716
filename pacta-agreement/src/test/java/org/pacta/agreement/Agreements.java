package org.pacta.agreement;

import java.nio.file.Path;
import java.time.Instant;

/** The agreement files of the repository, loaded once. */
final class Agreements {
  static final Path FOLDER = Path.of("..", "agreements");
  static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
  static final AgreementFolder ALL = load();
  static final Agreement KZ_CZ = ALL.agreement("kz-cz-2017").orElseThrow();

  private Agreements() {}

  private static AgreementFolder load() {
    try {
      return AgreementFolder.load(FOLDER);
    } catch (AgreementFileException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  static Decision decide(String act, Facts facts) {
    return KZ_CZ.decide(act, KZ_CZ.vocabulary().baseFacts().plus(facts), NOW, NOW);
  }
}
