package org.pacta.benchmark;

import com.cedarpolicy.model.AuthorizationResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.pacta.agreement.Outcome;

/**
 * The same act by Cedar: its own engine, native code behind JSON, with its policies parsed once.
 */
public class CedarBenchmark {
  /** Policies and facts. */
  @State(Scope.Benchmark)
  public static class Policies {
    private final Ground ground = new Ground();
    private final CedarSet set =
        new CedarSet(ground.rules, ground.facts(Outcome.PERMITTED).facts());
  }

  /** Asks whether the act is allowed. */
  @Benchmark
  public AuthorizationResponse authorized(Policies of) {
    return of.set.ask();
  }
}
