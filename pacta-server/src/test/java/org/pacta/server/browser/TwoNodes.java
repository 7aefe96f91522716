package org.pacta.server.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.server.node.NodeFolder;
import org.pacta.server.node.RunningNode;
import org.pacta.server.settings.GivenSettings;
import org.pacta.server.settings.ServeSettings;
import org.pacta.server.settings.Setting;
import org.springframework.util.FileSystemUtils;

/**
 * The nodes of Kazakhstan and of the Czech Republic, running and trusting each other, with the
 * invented people of the demonstration. One pair for the whole test JVM; stopped with it.
 */
final class TwoNodes {
  static final String AGREEMENT = "kz-cz-2017";

  private static @Nullable TwoNodes running;

  private final Map<Side, URI> addresses = new EnumMap<>(Side.class);

  /** One of the two nodes. */
  enum Side {
    KZ("Kazakhstan", "Asia/Almaty"),
    CZ("Czech Republic", "Europe/Prague");

    private final String nodeName;
    private final String zone;

    Side(String nodeName, String zone) {
      this.nodeName = nodeName;
      this.zone = zone;
    }
  }

  private TwoNodes() throws IOException {
    Path folder = Files.createTempDirectory("pacta-browser-");
    int kzPartnerPort = freePort();
    int czPartnerPort = freePort();
    exportCard(Side.KZ, folder, kzPartnerPort);
    exportCard(Side.CZ, folder, czPartnerPort);
    RunningNode kz = start(Side.KZ, folder, kzPartnerPort);
    RunningNode cz = start(Side.CZ, folder, czPartnerPort);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              kz.close();
              cz.close();
              FileSystemUtils.deleteRecursively(folder.toFile());
            }));
  }

  /** The pair, started at the first call. */
  static synchronized TwoNodes running() {
    TwoNodes nodes = running;
    if (nodes == null) {
      try {
        nodes = new TwoNodes();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      running = nodes;
    }
    return nodes;
  }

  /** Where the pages of a node are, without a slash at the end. */
  String address(Side side) {
    return String.valueOf(addresses.get(side));
  }

  private RunningNode start(Side side, Path folder, int partnerPort) throws IOException {
    Side partner = side == Side.KZ ? Side.CZ : Side.KZ;
    int httpPort = freePort();
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    flags.put(Setting.DATA, folder(folder, side).toString());
    flags.put(Setting.PARTY, side.name());
    flags.put(Setting.NODE_NAME, side.nodeName);
    flags.put(Setting.TIME_ZONE, side.zone);
    flags.put(Setting.HTTP_PORT, Integer.toString(httpPort));
    flags.put(Setting.PARTNER_PORT, Integer.toString(partnerPort));
    flags.put(Setting.PARTNER_ENDPOINT, endpoint(partnerPort).toString());
    flags.put(
        Setting.PARTNER_CARD,
        NodeFolder.open(folder(folder, partner)).cardFile().toAbsolutePath().toString());
    flags.put(Setting.PARTNER_RETRY, "quick");
    flags.put(Setting.SAMPLE_PEOPLE, "true");
    addresses.put(side, URI.create("http://127.0.0.1:" + httpPort));
    return RunningNode.start(ServeSettings.of(GivenSettings.join(flags, Map.of(), Map.of())));
  }

  private static void exportCard(Side side, Path folder, int partnerPort) {
    NodeFolder node = NodeFolder.open(folder(folder, side));
    var keys = node.keys(side.nodeName, new SecureRandom(), Clock.systemUTC().instant());
    node.card(keys, side.name(), side.nodeName, endpoint(partnerPort), List.of(AGREEMENT));
  }

  private static Path folder(Path folder, Side side) {
    return folder.resolve(side.name());
  }

  private static URI endpoint(int partnerPort) {
    return URI.create("https://localhost:" + partnerPort + "/partner");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
