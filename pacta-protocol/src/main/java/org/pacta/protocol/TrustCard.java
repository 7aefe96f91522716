package org.pacta.protocol;

import java.math.BigInteger;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The public record of a node that a partner imports, after two people compared the {@link
 * #fingerprint} (Article 13: authorities and contacts are exchanged through the diplomatic
 * channel).
 *
 * @param party party id
 * @param version from 1, raised with every change
 * @param nodeName what people call the node
 * @param endpoint HTTPS address of its partner endpoint; nothing else is ever called
 * @param tlsPin lower-case hex SHA-256 of the SubjectPublicKeyInfo of its TLS key
 * @param suite always {@code PS1}
 * @param agreements ids of the agreements it works under
 */
public record TrustCard(
    String party,
    int version,
    String nodeName,
    URI endpoint,
    String tlsPin,
    String suite,
    OkpJwk ed25519,
    AkpJwk mlDsa65,
    SealingKey sealing,
    List<String> agreements) {
  static final String SUITE = "PS1";
  private static final int FINGERPRINT_GROUPS = 12;
  private static final int FINGERPRINT_GROUP_BYTES = 5;

  public TrustCard {
    Checks.matches(party, Checks.PARTY, "party");
    Checks.that(version >= 1, "version");
    Checks.text(nodeName, "nodeName");
    Checks.that(isEndpoint(endpoint), "endpoint");
    Checks.matches(tlsPin, Checks.SHA256_HEX, "tlsPin");
    Checks.that(SUITE.equals(suite), "suite");
    Checks.that(ed25519 != null && mlDsa65 != null && sealing != null, "keys");
    agreements = Checks.texts(agreements, "agreements");
    agreements.forEach(agreement -> Checks.matches(agreement, Checks.AGREEMENT, "agreements"));
  }

  /** Reads a card a partner handed over; refuses with {@code malformed} or {@code oversized}. */
  public static Outcome<TrustCard> fromJson(byte[] json) {
    return RefusedException.outcome(
        () -> StrictJson.read(json, Limits.TRUST_CARD_BYTES_MAX, TrustCard.class));
  }

  /** The card as UTF-8 JSON, always the same bytes for the same card. */
  public byte[] toJson() {
    return StrictJson.write(this);
  }

  /**
   * Twelve groups of five digits over the whole card, to be read out over the telephone and
   * compared.
   */
  public String fingerprint() {
    byte[] digest = sha512(toJson());
    return IntStream.range(0, FINGERPRINT_GROUPS)
        .mapToObj(group ->
            Arrays.copyOfRange(
                digest, group * FINGERPRINT_GROUP_BYTES, (group + 1) * FINGERPRINT_GROUP_BYTES))
        .map(bytes -> "%05d".formatted(new BigInteger(1, bytes).mod(BigInteger.valueOf(100_000))))
        .collect(Collectors.joining(" "));
  }

  private static boolean isEndpoint(@Nullable URI endpoint) {
    return endpoint != null
        && "https".equals(endpoint.getScheme())
        && endpoint.getHost() != null
        && endpoint.getUserInfo() == null
        && endpoint.getQuery() == null
        && endpoint.getFragment() == null
        && endpoint.toString().length() <= Limits.TEXT_CHARACTERS_MAX;
  }

  private static byte[] sha512(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-512").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-512", e);
    }
  }
}
