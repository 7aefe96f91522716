package org.pacta.server.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * One of the two nodes.
 *
 * @param party it serves
 * @param nodeName as people see it
 * @param zone in which its pages show times
 * @param folder where it keeps everything
 * @param httpPort of its pages and API
 * @param partnerPort of its partner endpoint
 */
public record DemoSite(
    String party, String nodeName, ZoneId zone, Path folder, int httpPort, int partnerPort) {

  /** Address of pages and API. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + httpPort + "/");
  }

  URI endpoint() {
    return URI.create("https://localhost:" + partnerPort + "/partner");
  }

  /** What the node says while it runs. */
  public Path log() {
    return folder.resolve("node.log");
  }
}
