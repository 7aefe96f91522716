package org.pacta.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * TLS key (EC P-256) and self-signed certificate of a node. Partners pin the key, so the
 * certificate's name and dates authenticate nothing; an expired certificate with the pinned key is
 * a warning, not an outage.
 */
public record TlsIdentity(PrivateKey privateKey, X509Certificate certificate) {
  private static final Duration VALIDITY = Duration.ofDays(3 * 365);
  private static final Duration CLOCK_SKEW = Duration.ofDays(1);
  private static final int SERIAL_BITS = 120;

  static TlsIdentity generate(String nodeName, SecureRandom random, Instant now) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      KeyPair pair = generator.generateKeyPair();
      var name = new X500NameBuilder().addRDN(BCStyle.CN, nodeName).build();
      var builder =
          new JcaX509v3CertificateBuilder(
              name,
              new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
              Date.from(now.minus(CLOCK_SKEW)),
              Date.from(now.plus(VALIDITY)),
              name,
              pair.getPublic());
      var signer =
          new JcaContentSignerBuilder("SHA256withECDSA")
              .setSecureRandom(random)
              .build(pair.getPrivate());
      return of(pair.getPrivate().getEncoded(), builder.build(signer).getEncoded());
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("a P-256 certificate could not be made", e);
    }
  }

  static TlsIdentity of(byte[] pkcs8, byte[] certificate) {
    try {
      return new TlsIdentity(
          KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(certificate)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the stored TLS key or certificate cannot be read", e);
    }
  }

  /** Pin of this identity: see {@link #pin(PublicKey)}. */
  public String pin() {
    return pin(certificate.getPublicKey());
  }

  /** Lower-case hex SHA-256 of a key's SubjectPublicKeyInfo (the form of RFC 7469). */
  public static String pin(PublicKey key) {
    return Coding.sha256Hex(key.getEncoded());
  }

  String privateKeyText() {
    return Coding.base64(privateKey.getEncoded());
  }

  String certificateText() {
    try {
      return Coding.base64(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the certificate cannot be written", e);
    }
  }
}
