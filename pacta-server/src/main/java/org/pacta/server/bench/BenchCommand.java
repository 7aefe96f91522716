package org.pacta.server.bench;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pacta bench …}: figures, never a verdict of a test. */
@Command(name = "bench", description = "Measures what this machine can do.")
public final class BenchCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  /** The command with what it can measure. */
  public static CommandLine commandLine() {
    return new CommandLine(new BenchCommand())
        .addSubcommand(new ExchangeCommand())
        .addSubcommand(new PagesCommand());
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          "Say what to measure: 'pacta bench exchange', 'pacta bench pages' or, through ./pacta,"
              + " 'pacta bench agreement'.");
    }
  }

  /** Receipted messages between two nodes. */
  @Command(
      name = "exchange",
      description =
          "Receipted messages per second between two nodes and their databases on this machine.")
  static final class ExchangeCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(
        names = "--messages",
        defaultValue = "3000",
        description = "How many (default ${DEFAULT-VALUE}).")
    private int messages;

    @Option(
        names = "--bytes",
        defaultValue = "4096",
        description = "Content of each (default ${DEFAULT-VALUE}).")
    private int contentBytes;

    @Option(
        names = "--rate",
        defaultValue = "0",
        description = "Queued per second; 0 for as many as the nodes take.")
    private int perSecond;

    @Option(
        names = "--seed",
        defaultValue = "1",
        description = "Seed of the contents (default ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
      if (spec == null) {
        return 2;
      }
      var out = spec.commandLine().getOut();
      int waitingMax = ExchangeLoad.standard().waitingMax();
      var load = new ExchangeLoad(messages, contentBytes, perSecond, waitingMax, seed);
      boolean all =
          new ExchangeBench(load, Clock.systemUTC())
              .run(line -> {
                out.println(line);
                out.flush();
              });
      return all ? 0 : 1;
    }
  }

  /** Time per page. */
  @Command(
      name = "pages",
      description = "Time per page of two demonstration nodes with many requests in the database.")
  static final class PagesCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(
        names = "--requests",
        defaultValue = "1000",
        description = "In the database (default ${DEFAULT-VALUE}).")
    private int requests;

    @Option(
        names = "--rounds",
        defaultValue = "200",
        description = "Measured times of each page (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
        names = "--seed",
        defaultValue = "1",
        description = "Seed of the cases (default ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
      if (spec == null) {
        return 2;
      }
      var out = spec.commandLine().getOut();
      new PagesBench(requests, rounds, seed, Clock.systemUTC())
          .run(line -> {
            out.println(line);
            out.flush();
          });
      return 0;
    }
  }
}
