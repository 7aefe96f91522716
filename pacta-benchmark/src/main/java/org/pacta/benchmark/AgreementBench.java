package org.pacta.benchmark;

import java.nio.file.Files;
import java.util.Collection;
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
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pacta bench agreement}: runs the benchmarks and says what they show. */
@Command(
    name = "pacta bench agreement",
    description = "Measures decisions, loading and checking beside CEL alone and Cedar (JMH).")
public final class AgreementBench implements Callable<Integer> {
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

  @Option(names = "--verbose", description = "Shows JMH's own output too.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Says how this is used.")
  private boolean help;

  /** Runs the benchmarks. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new AgreementBench()).execute(arguments));
  }

  @Override
  public Integer call() throws RunnerException {
    CommandLine command = spec == null ? new CommandLine(this) : spec.commandLine();
    if (iterations < 1 || seconds < 1 || agreements < 1) {
      throw new ParameterException(command, "Give numbers of 1 and more.");
    }
    if (!Files.exists(Ground.folder().resolve(Ground.FILE))) {
      throw new ParameterException(
          command,
          "No " + Ground.FILE + " in " + Ground.folder() + "; run this from the repository.");
    }
    Report report = new Report(command.getOut());
    report.machine();
    report.ground(new Ground());
    report.figures(run());
    report.many(ManyAgreements.measure(agreements));
    return 0;
  }

  private Collection<RunResult> run() throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include("org\\.pacta\\.benchmark\\..*Benchmark\\..*")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(2)
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
