package org.pacta.node.exchange;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.function.Predicate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.pacta.protocol.TlsIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TLS between nodes: both sides show a certificate, and what counts is the pinned key in it. No
 * public authority, no host name, no revocation service; an expired certificate with the right key
 * is a warning, not an outage.
 */
public final class PinnedTls {
  /** The one protocol version spoken. */
  public static final String VERSION = "TLSv1.3";

  private static final Logger LOG = LoggerFactory.getLogger(PinnedTls.class);

  private PinnedTls() {}

  /**
   * A context that shows {@code identity} and trusts exactly the keys whose pin {@code isTrusted}
   * knows.
   */
  public static SSLContext context(TlsIdentity identity, Predicate<String> isTrusted, Clock clock) {
    try {
      SSLContext context = SSLContext.getInstance(VERSION);
      context.init(keyManagers(identity), trustManagers(isTrusted, clock), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the TLS context cannot be made", e);
    }
  }

  /** The key managers that show {@code identity}. */
  public static KeyManager[] keyManagers(TlsIdentity identity)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "node", identity.privateKey(), new char[0], new X509Certificate[] {identity.certificate()});
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, new char[0]);
    return factory.getKeyManagers();
  }

  /** The trust managers that know only pins. */
  public static TrustManager[] trustManagers(Predicate<String> isTrusted, Clock clock) {
    return new TrustManager[] {new Pins(isTrusted, clock)};
  }

  // The extended class on purpose: around a plain one the platform would wrap checks of names and
  // authorities.
  private static final class Pins extends X509ExtendedTrustManager {
    private final Predicate<String> isTrusted;
    private final Clock clock;

    private Pins(Predicate<String> isTrusted, Clock clock) {
      this.isTrusted = isTrusted;
      this.clock = clock;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
      if (chain.length == 0 || !isTrusted.test(TlsIdentity.pin(chain[0].getPublicKey()))) {
        throw new CertificateException("the TLS key is on no trust card");
      }
      if (chain[0].getNotAfter().before(Date.from(clock.instant()))) {
        LOG.warn("partner's TLS certificate has expired; its key is pinned, so traffic goes on");
      }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      check(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
