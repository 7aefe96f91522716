package org.pacta.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.pacta.benchmark.hostile.HostileTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pacta bench agreement}: runs the benchmarks and says what they show. */
@Command(
    name = "pacta bench agreement",
    description =
        "Measures decisions, loading and checking beside CEL alone and Cedar (JMH), many agreements"
            + " at once, files made to harm, and fuzzing.")
public final class AgreementBench implements Callable<Integer> {
  /** Iterations before measuring decisions. */
  private static final int WARM_UP = 6;

  /** The same for checks: one is so long that in a second there are few, and fewer are compiled. */
  private static final int WARM_UP_OF_FILES = 25;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--iterations",
      defaultValue = "3",
      description = "Measured iterations of each benchmark (default ${DEFAULT-VALUE}).")
  private int iterations;

  @Option(
      names = "--seconds",
      defaultValue = "1",
      description = "Length of an iteration (default ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--agreements",
      defaultValue = "1000",
      description = "How many to load at once (default ${DEFAULT-VALUE}).")
  private int agreements;

  @Option(
      names = "--part",
      split = ",",
      description =
          "What to run: decisions, many, hostile, fuzz; may be repeated (default all four).")
  private List<Part> parts = List.of(Part.values());

  @Option(
      names = "--fuzz-seconds",
      defaultValue = "15",
      description = "Seconds to fuzz each of the readers (default ${DEFAULT-VALUE}).")
  private int fuzzSeconds;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description =
          "Of what is drawn at random: files made to harm, agreements that differ (default 1).")
  private long seed;

  @Option(
      names = "--named",
      defaultValue = "",
      description = "Only files made to harm whose name contains this.")
  private String named = "";

  @Option(names = "--verbose", description = "Shows JMH's own output too.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Says how this is used.")
  private boolean help;

  /** Parts of the benchmark. */
  enum Part {
    decisions,
    many,
    hostile,
    fuzz
  }

  /** Runs the benchmarks. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new AgreementBench()).execute(arguments));
  }

  @Override
  public Integer call() throws RunnerException, IOException, InterruptedException {
    CommandLine command = spec == null ? new CommandLine(this) : spec.commandLine();
    if (iterations < 1 || seconds < 1 || agreements < 1 || fuzzSeconds < 1) {
      throw new ParameterException(command, "Give numbers of 1 and more.");
    }
    if (!Files.exists(Ground.folder().resolve(Ground.FILE))) {
      throw new ParameterException(
          command,
          "No " + Ground.FILE + " in " + Ground.folder() + "; run this from the repository.");
    }
    Report report = new Report(command.getOut());
    report.machine();
    if (parts.contains(Part.decisions)) {
      report.ground(new Ground());
      List<RunResult> results = new ArrayList<>(run("(Decision|RawCel|Cedar)", WARM_UP));
      results.addAll(run("File", WARM_UP_OF_FILES));
      report.figures(results);
    }
    if (parts.contains(Part.many)) {
      for (Variations kind : Variations.values()) {
        report.many(ManyAgreements.measure(kind, agreements, seed));
      }
      report.machineAlone(agreements, seed);
    }
    if (parts.contains(Part.hostile)) {
      command.getOut().println();
      new HostileTable(repository(), command.getOut()).print(seed, named);
    }
    if (parts.contains(Part.fuzz)) {
      command.getOut().println();
      command.getOut().flush();
      return fuzz();
    }
    return 0;
  }

  private static Path repository() {
    return Ground.folder().toAbsolutePath().resolve("..").normalize();
  }

  /** A process of its own, as fuzzing needs classes prepared for it; 3 when it finds something. */
  private int fuzz() throws IOException, InterruptedException {
    return new ProcessBuilder("sh", ".ci/fuzz", String.valueOf(fuzzSeconds))
        .directory(repository().toFile())
        .inheritIO()
        .start()
        .waitFor();
  }

  private Collection<RunResult> run(String named, int warmUp) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include("org\\.pacta\\.benchmark\\." + named + "Benchmark\\..*")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(warmUp)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(seconds))
                .jvmArgsAppend(
                    "-Xmx2g",
                    "-XX:+UseSerialGC",
                    "-Dslf4j.internal.verbosity=ERROR",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-D" + Ground.FOLDER + "=" + Ground.folder().toAbsolutePath())
                .addProfiler(ProcessorTime.class)
                .verbosity(verbose ? VerboseMode.NORMAL : VerboseMode.SILENT)
                .shouldFailOnError(false)
                .build())
        .run();
  }
}
