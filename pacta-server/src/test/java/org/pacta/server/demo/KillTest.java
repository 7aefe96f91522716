package org.pacta.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.server.demo.Api.Reply;

/**
 * Kills real nodes, with their databases, at random moments of running traffic. The ledger is kept
 * outside the nodes: everything a node said it had done must be there afterwards, once, at both.
 *
 * <p>{@code -Dpacta.kills=20 -Dpacta.seed=7} makes it longer and other.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("pacta.kills", 4);
  private static final long SEED = Long.getLong("pacta.seed", 1L);
  private static final Duration CALL_MAX = Duration.ofSeconds(180);
  private static final int PAUSE_MILLISECONDS_MAX = 2_500;
  private static final int STALE = 412;
  private static final int SERVER_FAULT = 500;
  private static final int IN_FLIGHT = 409;

  @TempDir Path folder;

  @Test
  void killingNodesAndDatabasesLosesNothingAndDoublesNothing() throws Exception {
    System.out.println("Kills: " + KILLS + ", seed " + SEED);
    var random = new Random(SEED);
    var settings = new DemoSettings(folder, false, Optional.empty(), SEED);
    List<NodeProcess> restarted = new ArrayList<>();
    try (Demo demo = Demo.start(settings, Clock.systemUTC());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Office> offices = Office.both(demo, Clock.systemUTC());
      var traffic = new Traffic(offices.get(0));
      Future<?> running = threads.submit(traffic);
      NodeProcess[] nodes = demo.nodes().toArray(NodeProcess[]::new);
      try {
        for (int kill = 0; kill < KILLS; kill++) {
          TimeUnit.MILLISECONDS.sleep(random.nextInt(PAUSE_MILLISECONDS_MAX));
          int victim = kill % nodes.length;
          nodes[victim] = killedAndRestarted(nodes[victim], demo, random.nextBoolean());
          restarted.add(nodes[victim]);
        }
        traffic.stop();
        running.get(CALL_MAX.toSeconds(), TimeUnit.SECONDS);
        assertThat(traffic.ledger()).isNotEmpty();
        assertNothingLostOrDoubled(offices, traffic.ledger());
      } finally {
        traffic.stop();
        restarted.forEach(NodeProcess::close);
      }
    }
  }

  private static NodeProcess killedAndRestarted(NodeProcess node, Demo demo, boolean database)
      throws IOException, InterruptedException {
    DemoSite site = node.site();
    DemoSite other =
        demo.sites().stream()
            .filter(one -> !one.party().equals(site.party()))
            .findFirst()
            .orElseThrow();
    Path pidFile = site.folder().resolve("database/cluster/postmaster.pid");
    long server = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    node.handle().destroyForcibly();
    if (database) {
      ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
    }
    System.out.println("Killed " + site.party() + (database ? " and its database" : ""));
    var again =
        NodeProcess.start(site, other.folder().resolve("trust-card.json"), demo.clockOffset());
    again.awaitReady();
    return again;
  }

  private static void assertNothingLostOrDoubled(List<Office> offices, List<String> ledger) {
    Api kz = offices.get(0).caseOfficer();
    Api cz = offices.get(1).dutyDesk();
    for (String id : ledger) {
      CaseWork.awaitState(kz, id, "delivered");
      CaseWork.awaitState(cz, id, "received");
      CaseWork.await(kz, id, "agreement of the records", KillTest::agreed);
      Reply ours = CaseWork.await(kz, id, "one record", seen -> count(seen, "/records") == 1);
      Reply theirs = CaseWork.await(cz, id, "one record", seen -> count(seen, "/records") == 1);
      assertThat(theirs.text("/records/0/digest")).isEqualTo(ours.text("/records/0/digest"));
      assertThat(count(theirs, "/letters")).isEqualTo(1);
      assertThat(count(ours, "/letters")).isEqualTo(1);
    }
    System.out.println("Requests in the ledger, each found once at both nodes: " + ledger.size());
    assertThat(kz.read("/api/v1/requests?q=Killed").body().at("/total").asInt())
        .isGreaterThanOrEqualTo(ledger.size());
    assertThat(cz.read("/api/v1/requests").body().at("/total").asInt()).isEqualTo(ledger.size());
  }

  private static boolean agreed(Reply seen) {
    return seen.body().at("/records/0/agreed").asBoolean(false);
  }

  private static int count(Reply seen, String pointer) {
    return seen.body().at(pointer).size();
  }

  /** An office that goes on working whatever happens, and keeps its own list of what was done. */
  private static final class Traffic implements Runnable {
    private final Office office;
    private final List<String> ledger = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean stopped;

    Traffic(Office office) {
      this.office = office;
    }

    void stop() {
      stopped = true;
    }

    List<String> ledger() {
      return List.copyOf(ledger);
    }

    @Override
    public void run() {
      for (int number = 1; !stopped; number++) {
        String content = Letters.request("Killed " + number, LocalDate.now());
        Reply made =
            insist(
                office.caseOfficer(),
                "/api/v1/requests",
                "",
                "{\"agreement\": \"%s\", \"content\": %s}"
                    .formatted(SamplePeople.AGREEMENT, content),
                "make-" + number);
        String id = made.text("/request/id");
        insist(
            office.caseOfficer(), "/api/v1/requests/" + id, "/submissions", "", "hand-" + number);
        insist(
            office.approver(),
            "/api/v1/requests/" + id,
            "/releases",
            "{\"of\": \"request\"}",
            "send-" + number);
        ledger.add(id);
      }
    }

    /** Sends the same act with the same key until it is answered, as the API asks programs to. */
    private static Reply insist(Api who, String thing, String act, String body, String key) {
      long end = System.nanoTime() + CALL_MAX.toNanos();
      String last = "";
      while (System.nanoTime() < end) {
        try {
          String version = act.isEmpty() ? "" : who.read(thing).version();
          Reply reply = who.act("POST", thing + act, version, body, key);
          if (reply.done()) {
            return reply;
          }
          last = reply.status() + " " + reply.text("/detail");
          if (reply.status() < SERVER_FAULT
              && reply.status() != STALE
              && reply.status() != IN_FLIGHT) {
            throw new IllegalStateException(last);
          }
        } catch (DemoException e) {
          last = String.valueOf(e.getMessage());
        }
        pause();
      }
      throw new IllegalStateException("No answer in time: " + last);
    }

    private static void pause() {
      try {
        TimeUnit.MILLISECONDS.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
