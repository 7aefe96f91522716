package org.pacta.benchmark.hostile;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.pacta.benchmark.hostile.ProcessMeter.Taken;

/**
 * Gives everything made to harm to the real command line, each to a process of its own, and prints
 * what it takes. Each must end within {@link #SECONDS_MAX} and {@link #BYTES_MAX}, refused in words
 * or taken as it is; machines are shared, so what takes longer is run three times.
 */
public final class HostileTable {
  /** Seconds one may take, by the clock or by processor time, whichever is less. */
  public static final double SECONDS_MAX = 2;

  /** Memory resident one may take. */
  public static final long BYTES_MAX = 256L << 20;

  private static final double MIB = 1 << 20;
  private static final int FAULT = 1;

  private final Path repository;
  private final PrintWriter out;

  /** A table about the command line of a clone of the repository. */
  public HostileTable(Path repository, PrintWriter out) {
    this.repository = repository.toAbsolutePath().normalize();
    this.out = out;
  }

  private record Row(HostileCase of, Taken taken) {
    /** On a busy machine the clock runs while others work; processor time counts all threads. */
    double seconds() {
      return Math.min(taken.seconds(), taken.processorSeconds());
    }

    boolean within() {
      return seconds() <= SECONDS_MAX
          && taken.peakBytes() <= BYTES_MAX
          && taken.exitCode() != FAULT
          && taken.exitCode() >= 0;
    }
  }

  /**
   * Runs all whose name contains a text.
   *
   * @param seed of what is drawn at random
   * @return how many took too much, or did not end as they should
   */
  public int print(long seed, String named) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("pacta-hostile");
    try {
      List<Row> rows = new ArrayList<>();
      out.printf(
          "%-52s %8s %6s %6s %6s %5s%n", "made to harm", "KiB", "clock", "cpu", "MiB", "exit");
      for (HostileCase of : cases(seed).filter(it -> name(it).contains(named)).toList()) {
        Row row = row(of, folder);
        rows.add(row);
        print(row, Files.size(folder.resolve("FILE")));
      }
      return summary(rows, seed);
    } finally {
      remove(folder);
    }
  }

  /** What takes too much is run three times, and what lies in the middle counts. */
  private Row row(HostileCase of, Path folder) throws IOException, InterruptedException {
    Row once = new Row(of, run(of, folder));
    if (once.seconds() <= SECONDS_MAX) {
      return once;
    }
    Row again = new Row(of, run(of, folder));
    Row third = new Row(of, run(of, folder));
    return Stream.of(once, again, third)
        .sorted(Comparator.comparingDouble(Row::seconds))
        .skip(1)
        .findFirst()
        .orElseThrow();
  }

  private Stream<HostileCase> cases(long seed) {
    Path agreements = repository.resolve("agreements");
    return Stream.of(
            HostileShapes.cases(new Random(seed)),
            HostileRules.cases(),
            HostileWords.cases(),
            HostileTests.cases(),
            new HostileInputs(agreements.resolve("kz-cz-2017.yaml").toString()).cases(),
            new HostileMembership(agreements.resolve("model-multilateral.yaml").toString()).cases())
        .flatMap(cases -> cases);
  }

  private Taken run(HostileCase of, Path folder) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("FILE"), of.content().get());
    List<String> command = new ArrayList<>();
    command.add(repository.resolve("pacta").toString());
    command.add("agreement");
    command.addAll(of.arguments());
    Path input = Files.writeString(folder.resolve("input"), "{}");
    return ProcessMeter.run(command, folder, input);
  }

  private void print(Row row, long bytes) {
    Taken taken = row.taken();
    out.printf(
        "%-52s %,8d %6.2f %6.2f %6.0f %5d%s%n",
        name(row.of()),
        bytes / 1024,
        taken.seconds(),
        taken.processorSeconds(),
        taken.peakBytes() / MIB,
        taken.exitCode(),
        row.within() ? "" : "  TOO MUCH: " + taken.said());
    out.flush();
  }

  private int summary(List<Row> rows, long seed) {
    int tooMuch = Math.toIntExact(rows.stream().filter(row -> !row.within()).count());
    out.printf(
        "%d made to harm (seed %d), %d took more than %.0f s and %.0f MiB allow%n",
        rows.size(), seed, tooMuch, SECONDS_MAX, BYTES_MAX / MIB);
    rows.stream()
        .max(Comparator.comparingDouble(Row::seconds))
        .ifPresent(row -> out.printf("  slowest: %s, %.2f s%n", name(row.of()), row.seconds()));
    rows.stream()
        .max(Comparator.comparingLong(row -> row.taken().peakBytes()))
        .ifPresent(row ->
            out.printf("  largest: %s, %.0f MiB%n", name(row.of()), row.taken().peakBytes() / MIB));
    out.flush();
    return tooMuch;
  }

  private static String name(HostileCase of) {
    return of.arguments().getFirst() + ": " + of.what();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
