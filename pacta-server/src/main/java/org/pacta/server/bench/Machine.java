package org.pacta.server.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.pacta.node.database.Database;

/** The machine the figures were taken on. */
final class Machine {
  private static final int COMMITS = 200;
  private static final double NANOS_PER_MILLISECOND = 1e6;
  private static final long BYTES_PER_GIBIBYTE = 1L << 30;

  private Machine() {}

  static OperatingSystemMXBean system() {
    return (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  }

  static String describe() {
    return "%s, %d processors, %d GiB, Java %s"
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            system().getTotalMemorySize() / BYTES_PER_GIBIBYTE,
            System.getProperty("java.version"));
  }

  static String describe(Database database) {
    return "machine     %s, PostgreSQL %s, fsync %s"
        .formatted(describe(), shown(database, "server_version"), shown(database, "fsync"));
  }

  /** Median of the time one small durable transaction takes. */
  static double commitMilliseconds(Database database) {
    database.sql().sql("CREATE TABLE bench_commit (n int)").update();
    long[] nanos = new long[COMMITS];
    for (int i = 0; i < COMMITS; i++) {
      long start = System.nanoTime();
      database.sql().sql("INSERT INTO bench_commit VALUES (1)").update();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[COMMITS / 2] / NANOS_PER_MILLISECOND;
  }

  private static String shown(Database database, String setting) {
    return database
        .sql()
        .sql("SELECT current_setting(?)")
        .param(setting)
        .query(String.class)
        .single();
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
