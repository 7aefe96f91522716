package org.pacta.benchmark;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.pacta.agreement.Agreement;
import org.pacta.agreement.Finding;
import org.pacta.agreement.check.AgreementChecks;

/** Loading and checking the 2017 file once the program is warm. */
public class FileBenchmark {
  /** The loaded file. */
  @State(Scope.Benchmark)
  public static class Loaded {
    private final Agreement agreement = Ground.loaded(Ground.folder().resolve(Ground.FILE));
  }

  /** Reads, compares with the schema, compiles. */
  @Benchmark
  public Agreement load() {
    return Ground.loaded(Ground.folder().resolve(Ground.FILE));
  }

  /** What {@code agreement check} does: reads the file and checks it. */
  @Benchmark
  public List<Finding> file() {
    return AgreementChecks.ofFiles(List.of(Ground.folder().resolve(Ground.FILE)));
  }

  /** All checks of the loaded file. */
  @Benchmark
  public List<Finding> check(Loaded of) {
    return AgreementChecks.of(of.agreement);
  }
}
