package org.pacta.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
      ManyCases.enter(demo, clock, requests, seed);
      measured(demo.sites().get(0), "aigul", say);
      measured(demo.sites().get(1), "alena", say);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void measured(DemoSite site, String person, Consumer<String> say)
      throws IOException, InterruptedException {
    var visitor = new Visitor(site.address(), person, SamplePeople.PASSWORD);
    Map<String, long[]> nanos = new LinkedHashMap<>();
    List<String> pages = pages(visitor);
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      for (String page : pages) {
        long one = visitor.time(page);
        if (round >= 0) {
          nanos.computeIfAbsent(page, _ -> new long[rounds])[round] = one;
        }
      }
    }
    say.accept(site.nodeName() + ", as " + person);
    nanos.forEach((page, times) -> say.accept(line(page, times)));
  }

  private static List<String> pages(Visitor visitor) throws IOException, InterruptedException {
    String one = "/requests/" + visitor.firstRequest("/requests");
    return List.of(
        "/work",
        "/requests",
        "/requests?sort=due&page=10",
        one,
        one + "/correspondence",
        one + "/timeline",
        one + "/personal-data",
        "/agreements",
        "/agreements/" + SamplePeople.AGREEMENT,
        "/records");
  }

  private static String line(String page, long[] times) {
    Arrays.sort(times);
    return "  %-28s median %6.1f ms   p99 %6.1f ms"
        .formatted(
            page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…"),
            times[times.length / 2] / NANOS_PER_MILLISECOND,
            times[(int) Math.min(times.length - 1L, Math.round(times.length * P99))]
                / NANOS_PER_MILLISECOND);
  }
}
