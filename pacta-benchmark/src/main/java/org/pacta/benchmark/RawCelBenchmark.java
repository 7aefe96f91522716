package org.pacta.benchmark;

import dev.cel.runtime.Program;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.pacta.agreement.Outcome;

/** The guards of the same act by CEL alone. */
public class RawCelBenchmark {
  /** Programs and facts. */
  @State(Scope.Benchmark)
  public static class Guards {
    private final List<Program> programs;
    private final Map<String, Object> facts;

    /** Compiles every guard of the act. */
    public Guards() {
      Ground ground = new Ground();
      this.facts = CelPrograms.facts(ground.facts(Outcome.PERMITTED).facts());
      this.programs = CelPrograms.of(ground.rules);
    }
  }

  /** Evaluates every guard once. */
  @Benchmark
  public int guards(Guards of) {
    return CelPrograms.holding(of.programs, of.facts);
  }
}
