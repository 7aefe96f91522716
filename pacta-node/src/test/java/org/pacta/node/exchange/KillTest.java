package org.pacta.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.node.database.Database;
import org.pacta.node.database.EmbeddedPostgres;
import org.pacta.node.journal.Journal;
import org.pacta.protocol.NodeKeys;

/**
 * Real processes, real kills: whatever moment a node dies at, nothing is lost and nothing takes
 * effect twice.
 */
class KillTest {
  private static final long SEED = Long.getLong("pacta.kill.seed", 1);
  private static final int KILLS = Integer.getInteger("pacta.kills", 4);
  private static final int ALIVE_MILLISECONDS_MAX = 6_000;
  private static final int END_SECONDS_MAX = 240;
  private static final List<String> PARTIES = List.of("UTO", "XXA");
  private final List<Process> processes = new ArrayList<>();
  @TempDir Path folder;

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : processes) {
      process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void killingEitherNodeAtAnyMomentLosesAndDoublesNothing() throws Exception {
    for (String party : PARTIES) {
      write(party);
    }
    processes.add(start(0));
    processes.add(start(1));
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      Thread.sleep(random.nextInt(ALIVE_MILLISECONDS_MAX));
      int victim = random.nextInt(PARTIES.size());
      processes.get(victim).destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      processes.set(victim, start(victim));
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS_MAX);
    while (!(isDone(0) && isDone(1))) {
      assertThat(System.nanoTime()).as("ends in time (seed %s): %s", SEED, said()).isLessThan(end);
      Thread.sleep(100);
    }
    stop();
    assertWhole();
  }

  private void assertWhole() {
    List<String> all =
        IntStream.range(0, KillableNode.MESSAGES).mapToObj(i -> "message " + i).toList();
    List<List<String>> evidence = new ArrayList<>();
    for (String party : PARTIES) {
      try (EmbeddedPostgres server = KillableNode.start(folder.resolve(party));
          HikariDataSource source = KillableNode.source(server)) {
        Database database = new Database(source);
        assertThat(strings(database, "SELECT content FROM specimen_sent"))
            .containsExactlyInAnyOrderElementsOf(all);
        assertThat(strings(database, "SELECT content FROM specimen_taken"))
            .containsExactlyInAnyOrderElementsOf(all);
        assertThat(strings(database, "SELECT content FROM specimen_told"))
            .containsExactlyInAnyOrderElementsOf(
                strings(
                    database,
                    "SELECT manifest_id FROM exchange_outgoing WHERE receipt IS NOT NULL"))
            .hasSize(KillableNode.MESSAGES);
        assertThat(new Journal(database).firstBrokenLine()).isEmpty();
        for (String table : List.of("exchange_outgoing", "exchange_incoming")) {
          evidence.add(
              strings(database, "SELECT manifest || receipt FROM " + table + " ORDER BY sequence"));
        }
      }
    }
    assertThat(evidence.get(0)).as("sent by one, received by the other").isEqualTo(evidence.get(3));
    assertThat(evidence.get(1)).isEqualTo(evidence.get(2));
  }

  private static List<String> strings(Database database, String sql) {
    return database.sql().sql(sql).query(String.class).list();
  }

  private void write(String party) throws IOException {
    Path place = Files.createDirectories(folder.resolve(party));
    NodeKeys keys = NodeKeys.generate("Node " + party, new SecureRandom(), Instant.now());
    URI endpoint = URI.create("https://localhost:" + freePort() + "/partner");
    Files.write(place.resolve("keys"), keys.toJson());
    Files.write(
        place.resolve("card"),
        keys.card(party, 1, "Node " + party, endpoint, List.of(Station.AGREEMENT)).toJson());
  }

  private Process start(int node) throws IOException {
    Path place = folder.resolve(PARTIES.get(node));
    Path partner = folder.resolve(PARTIES.get(1 - node)).resolve("card");
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx192m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KillableNode.class.getName(),
            place.toString(),
            partner.toString())
        .redirectOutput(place.resolve("out").toFile())
        .redirectError(ProcessBuilder.Redirect.appendTo(place.resolve("err").toFile()))
        .start();
  }

  private boolean isDone(int node) throws IOException {
    return Files.readString(folder.resolve(PARTIES.get(node)).resolve("out")).contains("done");
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("UTO/err"))
        + Files.readString(folder.resolve("XXA/err"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
