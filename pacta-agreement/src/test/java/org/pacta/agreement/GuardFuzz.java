package org.pacta.agreement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.pacta.agreement.guard.Evaluation;
import org.pacta.agreement.guard.Guard;
import org.pacta.agreement.guard.GuardCompiler;
import org.pacta.agreement.guard.GuardException;
import org.pacta.agreement.guard.GuardTable;

/**
 * Fuzz target: any text as a guard. It compiles, or is refused with errors; what compiles can be
 * evaluated over any facts and never throws.
 */
public final class GuardFuzz {
  private static final Vocabulary WORDS = Agreements.KZ_CZ.vocabulary();
  private static final ActType ACT = WORDS.act("data.use").orElseThrow();

  private GuardFuzz() {}

  /** Loads what every input needs, so that the first one is not taken for a slow one. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput("use.as_evidence".getBytes(StandardCharsets.UTF_8));
  }

  /** One input. */
  public static void fuzzerTestOneInput(byte[] input) {
    GuardCompiler compiler =
        new GuardCompiler(
            WORDS.types(), WORDS.variables(ACT), Map.of("term", "use.as_evidence || term"));
    try {
      Guard guard = compiler.compile(new String(input, StandardCharsets.UTF_8));
      GuardTable table = compiler.table(List.of());
      GeneratedRules drawn = new GeneratedRules(input.length);
      for (int i = 0; i < 5; i++) {
        var known = table.fit(drawn.facts().values(), Agreements.NOW);
        guard.value(new Evaluation(table, known));
      }
      guard.value(new Evaluation(table, table.fit(Map.of(), Agreements.NOW)));
    } catch (GuardException e) {
      if (e.errors().isEmpty() || e.errors().stream().anyMatch(it -> it.message().isBlank())) {
        throw new IllegalStateException("refused without a word", e);
      }
    }
  }
}
