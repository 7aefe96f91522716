package org.pacta.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Says what the benchmarks show: medians of processor time, ratios, and where the time goes. */
final class Report {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLISECOND = 1e6;
  private static final double PERCENT = 100;
  private static final double KIB = 1024;
  private static final int[] LINES = {20, 40, 80};
  private final PrintWriter out;
  private final Map<String, Double> nanos = new HashMap<>();

  Report(PrintWriter out) {
    this.out = out;
  }

  void machine() {
    say(
        "machine     %s, %d processors, Java %s",
        processor(), Runtime.getRuntime().availableProcessors(), Runtime.version());
    say("figures     medians over iterations, by processor time of the measuring thread");
  }

  void ground(Ground ground) {
    say(
        "act         %s under %s: %d rules, %d atoms, %d facts",
        ground.act(),
        ground.agreement.id(),
        Ground.size(ground.rules),
        ground.rules.guards().atoms().size(),
        ground.rules.guards().paths().size());
    int left = new CedarPolicies(ground.rules).leftOut;
    say("Cedar       the same rules as policies, %d left out that it cannot say", left);
  }

  void figures(Collection<RunResult> results) {
    for (RunResult result : results) {
      Result<?> time = result.getSecondaryResults().get(ProcessorTime.NAME);
      if (time != null) {
        nanos.put(name(result), time.getStatistics().getPercentile(PERCENT / 2));
      }
    }
    out.println();
    for (String outcome :
        new String[] {"permitted", "held", "denied", "undetermined", "no_clause"}) {
      rate("explained " + outcome, "DecisionBenchmark.explained outcome=" + outcome);
    }
    rate("outcome alone", "DecisionBenchmark.outcome");
    rate("CEL alone, the same guards", "RawCelBenchmark.guards");
    rate("cedar-java, policies parsed once", "CedarBenchmark.authorized");
    ratios();
    parts();
    out.println();
    milliseconds("check of the 2017 file, warm", "FileBenchmark.file");
    milliseconds("  of it, loading", "FileBenchmark.load");
    milliseconds("  of it, the checks", "FileBenchmark.check");
  }

  private void ratios() {
    out.println();
    String explained = "DecisionBenchmark.explained outcome=permitted";
    String outcome = "DecisionBenchmark.outcome";
    ratio("explained, against CEL alone", "RawCelBenchmark.guards", explained);
    ratio("outcome alone, against CEL alone", "RawCelBenchmark.guards", outcome);
    ratio("explained, against cedar-java", "CedarBenchmark.authorized", explained);
    ratio("outcome alone, against cedar-java", "CedarBenchmark.authorized", outcome);
  }

  private void ratio(String what, String peer, String own) {
    Double theirs = nanos.get(peer);
    Double ours = nanos.get(own);
    if (theirs != null && ours != null) {
      say("%-36s %10.1f times as fast", what, theirs / ours);
    } else {
      say("%-36s not measured", what);
    }
  }

  private void parts() {
    Double all = nanos.get("DecisionBenchmark.explained outcome=permitted");
    Double outcome = nanos.get("DecisionBenchmark.outcome");
    Double fitting = nanos.get("DecisionBenchmark.fitting");
    if (all != null && outcome != null && fitting != null) {
      say(
          "where an explained decision's time goes: facts %.0f %%, guards %.0f %%, explanation %.0f %%",
          PERCENT * fitting / all,
          PERCENT * (outcome - fitting) / all,
          PERCENT * (all - outcome) / all);
    }
  }

  void many(ManyAgreements many) {
    out.println();
    say(
        switch (many.kind()) {
          case ALIKE ->
              "%,d agreements loaded: the 2017 file under as many ids, equal but for that";
          case APART -> "%,d agreements loaded that share no rule, unit or guard";
        },
        many.count());
    say(
        "  memory of each                     %10.0f KiB, what is read again when asked for let go",
        many.bytesEach() / KIB);
    say(
        "  one of them again and again        %10.2f times the time with one loaded",
        many.explained().again() / many.alone());
    turn("another one every time, explained", many.explained());
    turn("  the outcome alone", many.outcome());
    turn("  CEL alone, the same guards", many.cel());
    turn("  cedar-java, policies parsed once", many.cedar());
  }

  /** What memory that is not in the caches takes of itself. */
  void machineAlone(int places, long seed) {
    out.println();
    say("memory alone, %,d places, another one every time, seed %d", places, seed);
    for (int lines : LINES) {
      turn(
          "%d references followed".formatted(lines), ScatteredMemory.followed(places, lines, seed));
    }
    for (int lines : LINES) {
      turn("%d lines side by side".formatted(lines), ScatteredMemory.inOrder(places, lines, seed));
    }
  }

  private void turn(String what, InTurn turn) {
    say(
        "  %-34s %10.2f times: %,.0f ns, %,.0f more than the same one again",
        what, turn.ratio(), turn.next(), turn.next() - turn.again());
  }

  private void rate(String what, String benchmark) {
    Double time = nanos.get(benchmark);
    if (time == null) {
      say("%-36s not measured; --verbose shows why", what);
    } else {
      say("%-36s %,10.0f per second of a core", what, NANOS_PER_SECOND / time);
    }
  }

  private void milliseconds(String what, String benchmark) {
    Double time = nanos.get(benchmark);
    if (time == null) {
      say("%-36s not measured; --verbose shows why", what);
    } else {
      say("%-36s %10.1f ms", what, time / NANOS_PER_MILLISECOND);
    }
  }

  private void say(String form, Object... values) {
    out.println(form.formatted(values));
    out.flush();
  }

  private static String name(RunResult result) {
    String full = result.getParams().getBenchmark();
    StringBuilder name = new StringBuilder(full.substring(full.indexOf("benchmark.") + 10));
    for (String key : result.getParams().getParamsKeys()) {
      name.append(' ').append(key).append('=').append(result.getParams().getParam(key));
    }
    return name.toString();
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch", ""));
    } catch (IOException e) {
      return System.getProperty("os.arch", "");
    }
  }
}
