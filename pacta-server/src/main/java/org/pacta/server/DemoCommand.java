package org.pacta.server;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.pacta.server.demo.Demo;
import org.pacta.server.demo.DemoSettings;
import org.pacta.server.demo.Narrator;
import org.pacta.server.demo.NodeProcess;
import org.pacta.server.demo.Office;
import org.pacta.server.demo.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Two nodes on this machine, to look at or to check. */
@Command(
    name = "demo",
    description = "Runs two nodes, Kazakhstan and the Czech Republic, on this machine.")
final class DemoCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "./data/demo",
      description = "where both nodes keep everything between starts (default: ${DEFAULT-VALUE})")
  private Path data;

  @Option(names = "--fresh", description = "throws away what is kept and starts over")
  private boolean fresh;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "the day on which the nodes' clocks begin, such as 2026-11-02")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "chooses the sample cases (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--check",
      description = "tells the story over HTTP, one line a step with its clause, and stops")
  private boolean check;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec().commandLine().getOut();
    Clock clock = Clock.systemUTC();
    out.println("Starting two nodes in " + data.toAbsolutePath().normalize() + " ...");
    out.flush();
    long begun = System.nanoTime();
    try (Demo demo =
        Demo.start(new DemoSettings(data, fresh, Optional.ofNullable(asOf), seed), clock)) {
      out.printf("Both nodes are ready after %.1f s.%n", (System.nanoTime() - begun) / 1e9);
      out.flush();
      return check ? checked(demo, clock, out) : watched(demo, clock, out);
    }
  }

  private Integer checked(Demo demo, Clock clock, PrintWriter out) {
    var narrator = new Narrator(out);
    new Story(Office.both(demo, clock), narrator).tell();
    out.println("All " + narrator.stepCount() + " steps hold.");
    out.flush();
    return ExitCode.DONE;
  }

  private Integer watched(Demo demo, Clock clock, PrintWriter out) {
    var closing = new Thread(demo::close, "stop");
    Runtime.getRuntime().addShutdownHook(closing);
    demo.enterSampleCases(seed, clock);
    demo.introduce(out);
    CompletableFuture<?>[] ends =
        demo.nodes().stream().map(node -> said(node, out)).toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(ends).join();
    return ExitCode.FAULT;
  }

  /** A node that ends by itself is said to have ended; the other one goes on. */
  private static CompletableFuture<?> said(NodeProcess node, PrintWriter out) {
    return node.ended()
        .thenAccept(exitCode -> {
          out.printf(
              "The node %s ended (exit code %d); see %s. Start the demo again: nothing receipted is"
                  + " lost.%n",
              node.site().nodeName(), exitCode, node.site().log());
          out.flush();
        });
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification before it calls");
    }
    return spec;
  }
}
