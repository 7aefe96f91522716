package org.pacta.server.bench;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pacta.node.database.Database;

/** What was measured between start and end, taken from the rows both nodes keep anyway. */
final class Figures {
  private static final double BUSY = 0.85;
  private static final double PERCENT = 100;
  private static final double MILLISECONDS_PER_SECOND = 1_000;
  private final Database from;
  private final Database to;
  private Instant start = Instant.EPOCH;
  private Instant end = Instant.EPOCH;
  private double processorLoad;
  private long ownNanos;

  Figures(Database from, Database to) {
    this.from = from;
    this.to = to;
  }

  void start(Instant now) {
    start = now;
    Machine.system().getCpuLoad(); // the next call tells the load since this one
    ownNanos = Machine.system().getProcessCpuTime();
  }

  void end(Instant now) {
    end = now;
    processorLoad = Machine.system().getCpuLoad();
    ownNanos = Machine.system().getProcessCpuTime() - ownNanos;
  }

  List<String> lines(int messages, double commitMilliseconds) {
    double seconds = Duration.between(start, end).toNanos() / 1e9;
    double perSecond = messages / seconds;
    List<Double> latency = latencyMilliseconds();
    return List.of(
        "throughput  %.0f receipted messages per second (%d in %.1f s)"
            .formatted(perSecond, messages, seconds),
        "latency     median %.0f ms, p99 %.0f ms, longest %.0f ms, from queued to receipt entered"
            .formatted(latency.get(0), latency.get(1), latency.get(2)),
        "received    %d at the other node, %d twice".formatted(received(), twice()),
        "processors  %.0f %% busy, %.0f %% of them by this Java; %.1f ms of it per message for both nodes"
            .formatted(
                processorLoad * PERCENT, ownShare(seconds) * PERCENT, ownNanos / 1e6 / messages),
        "commit      %.2f ms for one small durable transaction".formatted(commitMilliseconds),
        "bound by    " + bound(perSecond, commitMilliseconds));
  }

  private double ownShare(double seconds) {
    return ownNanos / 1e9 / seconds / Runtime.getRuntime().availableProcessors();
  }

  private String bound(double perSecond, double commitMilliseconds) {
    if (processorLoad > BUSY) {
      return "the processors: signatures, sealing, TLS and both databases share them";
    }
    double commitShare = perSecond * commitMilliseconds / MILLISECONDS_PER_SECOND;
    return "one message after the other in a channel: each is committed before the next takes effect"
        + " (the commits alone fill %.0f %% of the time)".formatted(commitShare * PERCENT);
  }

  private List<Double> latencyMilliseconds() {
    return from.sql()
        .sql(
            """
            SELECT percentile_cont(array[0.5, 0.99, 1.0]) WITHIN GROUP
                     (ORDER BY extract(epoch FROM recorded_at - created) * 1000)::float8[]
            FROM exchange_outgoing WHERE created >= ?
            """)
        .param(Timestamp.from(start))
        .query((row, number) -> List.of((Double[]) row.getArray(1).getArray()))
        .single();
  }

  private long received() {
    return to.sql()
        .sql("SELECT count(*) FROM exchange_incoming WHERE created >= ?")
        .param(Timestamp.from(start))
        .query(Long.class)
        .single();
  }

  private long twice() {
    return to.sql()
        .sql(
            "SELECT count(*) - count(DISTINCT subject) FROM journal WHERE act = 'exchange.received'")
        .query(Long.class)
        .single();
  }
}
