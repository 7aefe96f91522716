package org.pacta.server.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One node as a process of its own: the same program, started with {@code serve}. */
public final class NodeProcess implements AutoCloseable {
  private static final Duration READY_MAX = Duration.ofSeconds(120);
  private static final Duration STOP_MAX = Duration.ofSeconds(40);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int OK = 200;
  private static final int LOG_LINES_SHOWN = 12;

  private final DemoSite site;
  private final Process process;

  private NodeProcess(DemoSite site, Process process) {
    this.site = site;
    this.process = process;
  }

  /**
   * Starts the process; see {@link #awaitReady}.
   *
   * @param partnerCard the trust card of the other node
   * @param clockOffset how far its clock is ahead
   */
  public static NodeProcess start(DemoSite site, Path partnerCard, Duration clockOffset) {
    List<String> words = new ArrayList<>(JavaCommand.words());
    words.addAll(
        List.of(
            "serve",
            "--data=" + site.folder(),
            "--party=" + site.party(),
            "--node-name=" + site.nodeName(),
            "--time-zone=" + site.zone(),
            "--http-port=" + site.httpPort(),
            "--partner-port=" + site.partnerPort(),
            "--partner-endpoint=" + site.endpoint(),
            "--partner-card=" + partnerCard,
            "--partner-retry=quick",
            "--clock-offset=" + clockOffset,
            "--sample-people=true",
            "--stop-with-input=true"));
    try {
      var builder =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(site.log().toFile()));
      // The demonstration decides everything; the caller's own node settings are not for it.
      builder
          .environment()
          .keySet()
          .removeIf(name -> name.startsWith("PACTA_") && !name.startsWith("PACTA_JAVA"));
      return new NodeProcess(site, builder.start());
    } catch (IOException e) {
      throw new DemoException("Cannot start the node " + site.party() + ".", e);
    }
  }

  public DemoSite site() {
    return site;
  }

  /** The process, for tests that kill it. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Completes with the exit code when the node ends, whoever ended it. */
  public CompletableFuture<Integer> ended() {
    return process.onExit().thenApply(Process::exitValue);
  }

  public boolean alive() {
    return process.isAlive();
  }

  /** Waits until the node answers at {@code /readyz}. */
  public void awaitReady() throws InterruptedException {
    long end = System.nanoTime() + READY_MAX.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end) {
        if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new DemoException(
              "The node "
                  + site.party()
                  + " does not start:\n"
                  + lastLines()
                  + "\nMore in "
                  + site.log());
        }
        if (ready(client)) {
          return;
        }
      }
    }
    throw new DemoException(
        "The node %s is not ready after %d s; see %s"
            .formatted(site.party(), READY_MAX.toSeconds(), site.log()));
  }

  private boolean ready(HttpClient client) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(site.address().resolve("readyz"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    }
  }

  /** The end of what the node said, for the message to the operator. */
  String lastLines() {
    try {
      List<String> lines = Files.readAllLines(site.log());
      return String.join(
          System.lineSeparator(),
          lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
    } catch (IOException e) {
      return "(no log)";
    }
  }

  /** Lets the node stop by itself (its input ends), bounded; only then is it ended by force. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
    }
  }
}
