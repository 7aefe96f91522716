package org.pacta.server.node;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.pacta.agreement.AgreementFileException;
import org.pacta.agreement.AgreementFolder;
import org.pacta.node.Node;
import org.pacta.node.NodeSettings;
import org.pacta.node.exchange.LocalNode;
import org.pacta.node.exchange.Partners;
import org.pacta.node.exchange.SenderSettings;
import org.pacta.protocol.NodeKeys;
import org.pacta.protocol.TrustCard;
import org.pacta.server.demo.SamplePeople;
import org.pacta.server.register.RegisterFile;
import org.pacta.server.settings.ServeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A node that runs: everything in the order of its start, stopped in the reverse order. */
public final class RunningNode implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningNode.class);
  private static final Duration DATABASE_TICK = Duration.ofNanos(1_000);
  private static final String OPERATOR = "operator";

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final CompletableFuture<Boolean> end = new CompletableFuture<>();
  private final TrustCard card;
  private final String address;

  private RunningNode(ServeSettings settings) {
    // PostgreSQL keeps microseconds; finer times would not come back as they went in.
    Clock clock =
        Clock.tick(
            Clock.offset(Clock.systemUTC(), settings.demonstration().clockOffset()), DATABASE_TICK);
    var random = new SecureRandom();
    NodeFolder folder = NodeFolder.open(settings.data());
    try {
      started(folder.hold()); // before anything is written that a running node relies on
      AgreementFolder agreements = agreements(settings, folder);
      String party = settings.identity().party();
      NodeKeys keys = folder.keys(settings.identity().nodeName(), random, clock.instant());
      this.card =
          folder.card(
              keys,
              party,
              settings.identity().nodeName(),
              settings.partner().endpoint(),
              operationalFor(agreements, party));
      var local = new LocalNode(card, keys);
      NodeDatabase database = started(NodeDatabase.open(settings.database(), folder.database()));
      database.server().ifPresent(server -> server.ended().thenRun(() -> end.complete(false)));
      Node node =
          started(
              new Node(
                  new NodeSettings(party, local, retry(settings)),
                  agreements,
                  database.source(),
                  random,
                  clock));
      prepare(node, settings, clock);
      WebServer web = started(WebServer.start(settings, node, local, clock));
      this.address = "http://" + settings.http().address() + ":" + web.port();
      node.start();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static void prepare(Node node, ServeSettings settings, Clock clock) {
    settings
        .partner()
        .cards()
        .forEach(file -> trust(node.partners(), NodeFolder.readCard(file), clock));
    settings.register().ifPresent(file -> RegisterFile.enter(file, node, clock.instant()));
    if (settings.demonstration().samplePeople()) {
      SamplePeople.enter(node, clock.instant());
    }
  }

  /**
   * Starts a node; it answers when this returns.
   *
   * @throws NodeStartException or {@link org.pacta.node.database.DatabaseStartException} naming the
   *     next step; nothing is left running
   */
  public static RunningNode start(ServeSettings settings) {
    var node = new RunningNode(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(node::close, "stop"));
    if (settings.demonstration().stopWithInput()) {
      Thread.ofPlatform().daemon().name("input").start(node::stopWithInput);
    }
    return node;
  }

  /** What the operator is told once the node answers. */
  public List<String> introduction() {
    return List.of(
        "Trust card of this node, version " + card.version() + ", fingerprint:",
        "  " + card.fingerprint(),
        "Partners reach it at " + card.endpoint(),
        "Ready: " + address + "/");
  }

  /**
   * Waits until the node is to stop, and stops it.
   *
   * @return false when it stopped because its database ended
   */
  public boolean awaitEnd() {
    boolean asked = end.join();
    if (!asked) {
      LOG.error(
          "The database of this node ended. Nothing receipted is lost; see server.log in the"
              + " database folder, then start the node again.");
    }
    close();
    return asked;
  }

  /** Stops everything in the reverse order of its start; a second call does nothing. */
  @Override
  public synchronized void close() {
    end.complete(true);
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        LOG.error("A part of the node did not stop cleanly", e);
      }
    }
  }

  private <T extends AutoCloseable> T started(T part) {
    parts.push(part);
    return part;
  }

  private void stopWithInput() {
    try {
      while (System.in.read() >= 0) {
        // whoever started us writes nothing: only the end counts
      }
    } catch (IOException e) {
      LOG.warn("Standard input cannot be read; stopping", e);
    }
    end.complete(true);
  }

  private static AgreementFolder agreements(ServeSettings settings, NodeFolder folder) {
    ServeSettings.Law law = settings.law();
    Path place = DeliveredAgreements.folder(law.agreements(), folder.scratch("agreements"));
    AgreementFolder written;
    try {
      written = AgreementFolder.load(place);
    } catch (AgreementFileException e) {
      throw new NodeStartException(
          "The agreement files in " + place + " cannot be used:\n" + e.getMessage(), e);
    }
    try {
      return written.withNationalLaw(law.national());
    } catch (AgreementFileException e) {
      throw new NodeStartException(
          "The national law of --national-law cannot be used:\n" + e.getMessage(), e);
    }
  }

  private static List<String> operationalFor(AgreementFolder agreements, String party) {
    List<String> found =
        agreements.agreements().stream()
            .filter(agreement -> agreement.operational() && agreement.party(party).isPresent())
            .map(agreement -> agreement.id())
            .toList();
    if (found.isEmpty()) {
      throw new NodeStartException(
          "No agreement in force of its own kind names the Party "
              + party
              + "; check --party against the agreement files.");
    }
    return found;
  }

  private static SenderSettings retry(ServeSettings settings) {
    ServeSettings.Retry retry = settings.partner().retry();
    SenderSettings chosen = retry.quick() ? SenderSettings.quick() : SenderSettings.standard();
    return chosen.tellingAfter(retry.waitingMax());
  }

  /** Naming a card on the command line is the operator's act of trust; older ones are ignored. */
  private static void trust(Partners partners, TrustCard card, Clock clock) {
    boolean newer =
        partners.current(card.party()).map(known -> known.version() < card.version()).orElse(true);
    if (newer) {
      partners.trust(card, OPERATOR, clock.instant());
    }
  }
}
