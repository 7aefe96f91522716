package org.pacta.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.pacta.node.exchange.MessageType;
import org.pacta.node.exchange.OutgoingMessage;
import org.pacta.node.exchange.Terms;

/**
 * Two nodes with their databases on this machine; one sends probes to the other until all are
 * receipted. Every message is queued in a transaction of its own, as an act of an officer would
 * queue it.
 */
public final class ExchangeBench {
  private static final int WARM_UP_PART = 10;
  private static final int COMMIT_SECONDS_MAX = 10;
  private static final Duration RECEIPTS_WAIT_MAX = Duration.ofMinutes(10);
  private static final Terms TERMS = Terms.plain("load-probe");
  private final ExchangeLoad load;
  private final Clock clock;
  private final Semaphore room;

  /** A run of {@code load}. */
  public ExchangeBench(ExchangeLoad load, Clock clock) {
    this.load = load;
    this.clock = clock;
    this.room = new Semaphore(load.waitingMax());
  }

  /** Runs and tells the figures line by line; true when every message was receipted. */
  public boolean run(Consumer<String> say) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("pacta-bench-");
    try (BenchNode from = new BenchNode("XXA", folder.resolve("a"), clock, one -> room.release());
        BenchNode to = new BenchNode("XXB", folder.resolve("b"), clock, one -> {})) {
      from.trusts(to, clock.instant());
      to.trusts(from, clock.instant());
      from.start();
      say.accept(Machine.describe(from.database()));
      say.accept("load        " + load);
      double commitMilliseconds = Machine.commitMilliseconds(from.database());
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(load.seed());
      send(from, to, load.messages() / WARM_UP_PART, 0, random);
      Figures figures = new Figures(from.database(), to.database());
      figures.start(clock.instant());
      boolean all = send(from, to, load.messages(), load.perSecond(), random);
      figures.end(clock.instant());
      figures.lines(load.messages(), commitMilliseconds).forEach(say);
      say.accept(all ? "result      all receipted, each once" : "result      NOT ALL RECEIPTED");
      return all;
    } finally {
      delete(folder);
    }
  }

  private boolean send(
      BenchNode from, BenchNode to, int messages, int perSecond, RandomGenerator random)
      throws InterruptedException {
    long start = System.nanoTime();
    for (int sent = 0; sent < messages; sent++) {
      if (perSecond > 0) {
        await(start + TimeUnit.SECONDS.toNanos(1) * sent / perSecond);
      }
      if (!room.tryAcquire(RECEIPTS_WAIT_MAX.toSeconds(), TimeUnit.SECONDS)) {
        return false;
      }
      byte[] content = new byte[load.contentBytes()];
      random.nextBytes(content);
      var message =
          new OutgoingMessage(
              BenchNode.AGREEMENT,
              to.party(),
              MessageType.LOAD_PROBE,
              UUID.randomUUID(),
              TERMS,
              content);
      from.database().transaction(() -> from.exchange().outbox().enqueue(message, clock.instant()));
    }
    if (!room.tryAcquire(load.waitingMax(), RECEIPTS_WAIT_MAX.toSeconds(), TimeUnit.SECONDS)) {
      return false;
    }
    room.release(load.waitingMax());
    return committed(from);
  }

  /** The last receipts are reported inside their transaction; a moment later it is committed. */
  private static boolean committed(BenchNode from) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(COMMIT_SECONDS_MAX);
    while (!from.exchange().outbox().waiting().isEmpty()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    return true;
  }

  private static void await(long nanoTime) {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
