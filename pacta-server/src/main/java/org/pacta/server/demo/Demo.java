package org.pacta.server.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.pacta.server.node.NodeFolder;
import org.springframework.util.FileSystemUtils;

/** Two nodes that trust each other, on this machine, with everything they keep below one folder. */
public final class Demo implements AutoCloseable {
  private final DemoState state;
  private final FileLock lock;
  private final List<DemoSite> sites;
  private final List<NodeProcess> nodes;
  private final Duration clockOffset;

  private Demo(
      DemoState state,
      FileLock lock,
      List<DemoSite> sites,
      List<NodeProcess> nodes,
      Duration clockOffset) {
    this.state = state;
    this.lock = lock;
    this.sites = sites;
    this.nodes = nodes;
    this.clockOffset = clockOffset;
  }

  /** Starts both nodes and waits until they answer; nothing is left running if it fails. */
  public static Demo start(DemoSettings settings, Clock clock) throws InterruptedException {
    Path folder = settings.folder().toAbsolutePath().normalize();
    FileLock lock = lock(folder, settings.fresh());
    DemoState state = DemoState.in(folder);
    Duration offset = state.clockOffset(settings.asOf(), clock.instant());
    List<DemoSite> sites =
        List.of(
            site(state, folder, "KZ", "Kazakhstan", ZoneId.of("Asia/Almaty")),
            site(state, folder, "CZ", "Czech Republic", ZoneId.of("Europe/Prague")));
    state.write();
    Instant now = clock.instant().plus(offset);
    sites.forEach(site -> exportCard(site, now));
    List<NodeProcess> nodes =
        List.of(
            NodeProcess.start(sites.get(0), card(sites.get(1)), offset),
            NodeProcess.start(sites.get(1), card(sites.get(0)), offset));
    var demo = new Demo(state, lock, sites, nodes, offset);
    try {
      for (NodeProcess node : nodes) {
        node.awaitReady();
      }
      return demo;
    } catch (DemoException | InterruptedException e) {
      demo.close();
      throw e;
    }
  }

  /** Kazakhstan first, then the Czech Republic. */
  public List<DemoSite> sites() {
    return sites;
  }

  public List<NodeProcess> nodes() {
    return nodes;
  }

  /** How far the nodes' clocks are ahead of the machine's. */
  public Duration clockOffset() {
    return clockOffset;
  }

  /** Enters the sample cases through the doors everybody uses, once in the life of the data. */
  public void enterSampleCases(long seed, Clock clock) {
    if (!state.sampleDone()) {
      new SampleCases(Office.both(this, clock), seed).enter();
      state.keepSample(seed);
      state.write();
    }
  }

  /** Tells the reader where to go and who to be. */
  public void introduce(PrintWriter out) {
    out.println();
    for (DemoSite site : sites) {
      out.printf("%-15s %s%n", site.nodeName(), site.address());
      for (SamplePeople.Person person : SamplePeople.of(site.party())) {
        out.printf(
            "    %-8s %s%n",
            person.signInName(),
            String.join(", ", person.roles().stream().map(role -> role.words()).sorted().toList()));
      }
    }
    out.printf("Password of everybody: %s%n", SamplePeople.PASSWORD);
    out.println("All persons and cases are invented. Ctrl-C stops both nodes; nothing is lost.");
    out.flush();
  }

  /** Stops both nodes. */
  @Override
  public void close() {
    List<Thread> stopping =
        nodes.stream().map(node -> Thread.ofVirtual().start(node::close)).toList();
    try {
      for (Thread thread : stopping) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      release();
    }
  }

  private void release() {
    try {
      lock.acquiredBy().close();
    } catch (IOException e) {
      throw new DemoException("Cannot free the demonstration's folder.", e);
    }
  }

  private static DemoSite site(
      DemoState state, Path folder, String party, String name, ZoneId zone) {
    String low = party.toLowerCase(java.util.Locale.ROOT);
    int http = port(state, low + "-http");
    int partner = port(state, low + "-partner");
    return new DemoSite(party, name, zone, folder.resolve(low), http, partner);
  }

  /** The port of the last start if it is still free, so that bookmarks keep working. */
  private static int port(DemoState state, String name) {
    int port = state.port(name).filter(Demo::free).orElseGet(Demo::anyFreePort);
    state.keepPort(name, port);
    return port;
  }

  private static boolean free(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static int anyFreePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new DemoException("No free port on this machine.", e);
    }
  }

  /** The trust each node has in the other is made from these cards, exchanged before traffic. */
  private static void exportCard(DemoSite site, Instant now) {
    NodeFolder folder = NodeFolder.open(site.folder());
    var keys = folder.keys(site.nodeName(), new SecureRandom(), now);
    folder.card(
        keys, site.party(), site.nodeName(), site.endpoint(), List.of(SamplePeople.AGREEMENT));
  }

  private static Path card(DemoSite site) {
    return NodeFolder.open(site.folder()).cardFile();
  }

  /** One demonstration in a folder at a time; throwing away needs the lock, too. */
  private static FileLock lock(Path folder, boolean fresh) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("demo.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new DemoException(
            "A demonstration is already running in " + folder + "; choose another: --data.");
      }
      if (fresh && DemoState.isDemonstration(folder)) {
        for (String part : List.of("kz", "cz", "demo.properties")) {
          FileSystemUtils.deleteRecursively(folder.resolve(part));
        }
      }
      return lock;
    } catch (IOException e) {
      throw new DemoException("Cannot use the folder " + folder + "; choose another: --data.", e);
    }
  }
}
