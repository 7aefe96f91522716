package org.pacta.web.partner;

import java.time.Clock;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.pacta.node.exchange.Partners;
import org.pacta.node.exchange.PinnedTls;
import org.pacta.protocol.TlsIdentity;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * The second connector: TLS 1.3 only, a client certificate whose key is on a trust card, bounded in
 * every direction.
 */
public final class PartnerConnector
    implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final int CONNECTIONS_MAX = 256;
  private static final int READ_MILLISECONDS_MAX = 10_000;
  private static final int KEEP_ALIVE_MILLISECONDS_MAX = 60_000;
  private static final int HEADER_BYTES_MAX = 8 * 1024;
  private static final int UNREAD_BYTES_MAX = 64 * 1024;
  private static final int UNLIMITED = -1;
  private final Connector connector;

  /** Shows {@code identity} and lets in the keys of {@code partners}. */
  public PartnerConnector(
      PartnerAddress address, TlsIdentity identity, Partners partners, Clock clock) {
    this.connector = new Connector(Http11NioProtocol.class.getName());
    connector.setPort(address.port());
    connector.setScheme("https");
    connector.setSecure(true);
    connector.setProperty("address", address.host());
    connector.setProperty("SSLEnabled", "true");
    connector.setXpoweredBy(false);
    connector.setAllowTrace(false);
    limit((Http11NioProtocol) connector.getProtocolHandler());
    connector.addSslHostConfig(
        tls(
            new PinnedContext(
                PinnedTls.context(identity, pin -> partners.partyOfPin(pin).isPresent(), clock),
                identity.certificate())));
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addAdditionalConnectors(connector);
  }

  /** The port it listens on; known once the server has started. */
  public int port() {
    return connector.getLocalPort();
  }

  private static void limit(Http11NioProtocol protocol) {
    protocol.setExecutor(new VirtualThreadExecutor("partner-"));
    protocol.setMaxConnections(CONNECTIONS_MAX);
    protocol.setConnectionTimeout(READ_MILLISECONDS_MAX);
    protocol.setKeepAliveTimeout(KEEP_ALIVE_MILLISECONDS_MAX);
    protocol.setMaxKeepAliveRequests(UNLIMITED);
    protocol.setMaxHttpRequestHeaderSize(HEADER_BYTES_MAX);
    protocol.setMaxSwallowSize(UNREAD_BYTES_MAX);
    protocol.setServerRemoveAppProvidedValues(true);
  }

  private static SSLHostConfig tls(PinnedContext context) {
    SSLHostConfig host = new SSLHostConfig();
    host.setProtocols(PinnedTls.VERSION);
    host.setCertificateVerification("required");
    SSLHostConfigCertificate certificate =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
    certificate.setSslContext(context);
    host.addCertificate(certificate);
    return host;
  }
}
