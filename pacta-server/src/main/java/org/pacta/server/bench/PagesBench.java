package org.pacta.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.pacta.server.demo.Demo;
import org.pacta.server.demo.DemoSettings;
import org.pacta.server.demo.DemoSite;
import org.pacta.server.demo.ManyCases;
import org.pacta.server.demo.SamplePeople;
import org.springframework.util.FileSystemUtils;

/**
 * Time per page with many requests in the database: both nodes of the demonstration run as
 * processes of their own, one visitor asks page after page over loopback HTTP.
 */
public final class PagesBench {
  private static final int WARM_UP_ROUNDS = 60;
  private static final double NANOS_PER_MILLISECOND = 1e6;
  private static final double P99 = 0.99;

  private final int requests;
  private final int rounds;
  private final long seed;
  private final Clock clock;

  /**
   * A run.
   *
   * @param requests how many are in the database
   * @param rounds how often each page is measured
   */
  public PagesBench(int requests, int rounds, long seed, Clock clock) {
    this.requests = requests;
    this.rounds = rounds;
    this.seed = seed;
    this.clock = clock;
  }

  /** Runs and tells the figures line by line. */
  public void run(Consumer<String> say) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("pacta-bench-");
    var settings = new DemoSettings(folder, true, Optional.empty(), seed);
    try (Demo demo = Demo.start(settings, clock)) {
      say.accept("machine     " + Machine.describe());
      say.accept("load        %d requests, %d rounds, seed %d".formatted(requests, rounds, seed));
      ManyCases.Standing standing = ManyCases.enter(demo, clock, requests, seed);
      for (MeasuredPages measured : MeasuredPages.of(demo.sites(), standing)) {
        measured(measured, say);
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void measured(MeasuredPages measured, Consumer<String> say)
      throws IOException, InterruptedException {
    DemoSite site = measured.site();
    var visitor = new Visitor(site.address(), measured.person(), SamplePeople.PASSWORD);
    Map<String, long[]> nanos = new LinkedHashMap<>();
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      for (String page : measured.pages()) {
        long one = visitor.time(page);
        if (round >= 0) {
          nanos.computeIfAbsent(page, _ -> new long[rounds])[round] = one;
        }
      }
    }
    say.accept(site.nodeName() + ", as " + measured.person());
    try (StatementLog statements = StatementLog.of(site.folder())) {
      for (Map.Entry<String, long[]> page : nanos.entrySet()) {
        int queries = statements.fewest(() -> visitor.time(page.getKey()));
        say.accept(line(page.getKey(), page.getValue(), queries));
      }
    }
  }

  private static String line(String page, long[] times, int queries) {
    Arrays.sort(times);
    return "  %-40s median %6.1f ms   p99 %6.1f ms   %2d queries"
        .formatted(
            page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…"),
            times[times.length / 2] / NANOS_PER_MILLISECOND,
            times[(int) Math.min(times.length - 1L, Math.round(times.length * P99))]
                / NANOS_PER_MILLISECOND,
            queries);
  }
}
