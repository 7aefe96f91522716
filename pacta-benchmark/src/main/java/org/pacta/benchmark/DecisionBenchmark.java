package org.pacta.benchmark;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.pacta.agreement.Decision;
import org.pacta.agreement.Facts;
import org.pacta.agreement.Outcome;
import org.pacta.agreement.guard.FactValues;

/** Decisions of one agreement, with and without explanation. */
public class DecisionBenchmark {
  /** A case with a given outcome. */
  @State(Scope.Benchmark)
  public static class Explained {
    /** Outcome of the case. */
    @Param({"permitted", "held", "denied", "undetermined", "no_clause"})
    public String outcome = "";

    private final Ground ground = new Ground();
    private String act = "";
    private Facts facts = Facts.NONE;

    /** Finds the case. */
    @Setup
    public void find() {
      for (Outcome known : Outcome.values()) {
        if (known.code().equals(outcome)) {
          Ground.Case found = ground.facts(known);
          act = found.act();
          facts = found.facts();
        }
      }
    }
  }

  /** The permitted case. */
  @State(Scope.Benchmark)
  public static class Permitted {
    private final Ground ground = new Ground();
    private final Facts facts = ground.facts(Outcome.PERMITTED).facts();
  }

  /** The full record. */
  @Benchmark
  public Decision explained(Explained of) {
    return of.ground.agreement.decide(of.act, of.facts, Ground.NOW, Ground.NOW);
  }

  /** The outcome alone. */
  @Benchmark
  public Outcome outcome(Permitted of) {
    return of.ground.agreement.decider().outcome(of.ground.act(), of.facts, Ground.NOW);
  }

  /** Only the fitting of the facts to the vocabulary: a part of both. */
  @Benchmark
  public FactValues fitting(Permitted of) {
    return of.ground.rules.guards().fit(of.facts.values(), Ground.NOW);
  }
}
