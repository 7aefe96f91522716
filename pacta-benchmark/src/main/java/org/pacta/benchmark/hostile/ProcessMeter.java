package org.pacta.benchmark.hostile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command and reads from Linux what it takes: time, processor time, peak of memory. */
final class ProcessMeter {
  /** Longest a command is waited for, in seconds; then it is ended. */
  static final int SECONDS_MAX = 20;

  private static final int POLL_MILLIS = 5;
  private static final double TICKS_PER_SECOND = 100; // USER_HZ, the same on every Linux
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int UTIME = 11; // places in /proc/PID/stat after the name
  private static final int TIMES = 4;
  private static final long KIB = 1024;

  private ProcessMeter() {}

  /**
   * What a command took.
   *
   * @param exitCode or -1 when it did not end in time
   * @param seconds on the clock
   * @param processorSeconds of all its threads
   * @param peakBytes most memory resident at once
   * @param said the beginning of what it printed
   */
  record Taken(
      int exitCode, double seconds, double processorSeconds, long peakBytes, String said) {}

  /**
   * Runs a command in a folder.
   *
   * @throws IOException when it cannot be started
   */
  static Taken run(List<String> command, Path folder, Path input)
      throws IOException, InterruptedException {
    File said = folder.resolve("said.txt").toFile();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(input.toFile())
            .redirectOutput(said)
            .start();
    Path files = Path.of("/proc", String.valueOf(process.pid()));
    double processor = 0;
    long peak = 0;
    double elapsed = 0;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) && elapsed < SECONDS_MAX) {
      processor = Math.max(processor, processorSeconds(files.resolve("stat")));
      peak = Math.max(peak, peak(files.resolve("status")));
      elapsed = (System.nanoTime() - start) / NANOS_PER_SECOND;
    }
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    boolean ended = !process.isAlive();
    process.destroyForcibly().waitFor();
    return new Taken(ended ? process.exitValue() : -1, seconds, processor, peak, beginning(said));
  }

  private static double processorSeconds(Path stat) {
    String text = text(stat);
    String[] fields = text.substring(text.lastIndexOf(')') + 1).strip().split(" ");
    double ticks = 0;
    for (int i = UTIME; i < UTIME + TIMES && i < fields.length; i++) {
      ticks += Double.parseDouble(fields[i]);
    }
    return ticks / TICKS_PER_SECOND;
  }

  private static long peak(Path status) {
    return text(status)
        .lines()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIB)
        .findFirst()
        .orElse(0);
  }

  /** The process may end at any moment; then there is nothing to read. */
  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  private static String beginning(File said) throws IOException {
    try (var reader = Files.newBufferedReader(said.toPath())) {
      String line = reader.readLine();
      return line == null ? "" : line;
    }
  }
}
