package org.pacta.protocol;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The receiver's signed answer: the message is durable there, verified, and took effect or was
 * rejected for a stated reason.
 *
 * @param manifestId the message it answers
 * @param channel of the message; {@code sequence} its place there
 * @param from who receipts
 * @param trustListVersion version of the receipting party's card whose keys signed
 * @param receivedAt the receipting party's clock
 * @param accepted whether it took effect; a rejected message consumes its sequence all the same
 * @param code why it was rejected; null when accepted
 * @param cites clauses behind a rejection
 * @param recordDigest hex SHA-256 of the record it made, when accepted
 */
public record Receipt(
    String format,
    String manifestId,
    String channel,
    long sequence,
    String from,
    int trustListVersion,
    Instant receivedAt,
    boolean accepted,
    @Nullable String code,
    List<String> cites,
    @Nullable String recordDigest) {
  private static final String FORMAT = "pacta-receipt-1";
  private static final String SIGNATURE_TYPE = "pacta-receipt+json";

  public Receipt {
    Checks.that(FORMAT.equals(format), "format");
    Checks.matches(manifestId, Checks.SHA256_HEX, "manifestId");
    Checks.text(channel, "channel");
    Checks.that(sequence >= 1, "sequence");
    Checks.matches(from, Checks.PARTY, "from");
    Checks.that(trustListVersion >= 1, "trustListVersion");
    Checks.instant(receivedAt, "receivedAt");
    Checks.that(accepted == (code == null), "code");
    if (code != null) {
      Checks.matches(code, Checks.CODE, "code");
    }
    cites = Checks.texts(cites, "cites");
    if (recordDigest != null) {
      Checks.matches(recordDigest, Checks.SHA256_HEX, "recordDigest");
    }
  }

  /** The message took effect. */
  public static Receipt accepted(
      OpenedMessage message, TrustCard local, Instant receivedAt, @Nullable String recordDigest) {
    return of(message, local, receivedAt, null, List.of(), recordDigest);
  }

  /** The message is authentic but may not take effect. */
  public static Receipt rejected(
      OpenedMessage message, TrustCard local, Instant receivedAt, String code, List<String> cites) {
    return of(message, local, receivedAt, code, cites, null);
  }

  private static Receipt of(
      OpenedMessage message,
      TrustCard local,
      Instant receivedAt,
      @Nullable String code,
      List<String> cites,
      @Nullable String recordDigest) {
    Route route = message.manifest().route();
    return new Receipt(
        FORMAT,
        message.manifestId(),
        route.channel(),
        route.sequence(),
        local.party(),
        local.version(),
        receivedAt,
        code == null,
        code,
        cites,
        recordDigest);
  }

  /** The receipt as a general JSON JWS with both signatures. */
  public byte[] sign(Signatory signatory, SecureRandom random) {
    return SignedDocument.sign(SIGNATURE_TYPE, StrictJson.write(this), signatory, random);
  }

  /**
   * Verifies a receipt.
   *
   * @param cards the receipting partner's trust cards by version
   */
  public static Outcome<Receipt> verify(byte[] jws, IntFunction<Optional<TrustCard>> cards) {
    return RefusedException.outcome(() -> {
      SignedDocument document = SignedDocument.read(jws, Limits.RECEIPT_BYTES_MAX);
      Receipt claimed =
          StrictJson.read(document.unverifiedPayload(), Limits.RECEIPT_BYTES_MAX, Receipt.class);
      TrustCard card =
          cards
              .apply(claimed.trustListVersion)
              .orElseThrow(() -> new RefusedException(RefusalCode.UNKNOWN_PARTNER));
      document.verify(SIGNATURE_TYPE, card);
      RefusedException.require(claimed.from.equals(card.party()), RefusalCode.WRONG_RECEIPT);
      return claimed;
    });
  }
}
