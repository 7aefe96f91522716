package org.pacta.protocol;

import java.util.Locale;

/**
 * Why a message, receipt or trust card was refused. Stable: partners, metrics and manuals name
 * them.
 */
public enum RefusalCode {
  /** Not the strict JSON, or a field out of its limits. */
  MALFORMED,
  /** More bytes than {@link Limits} allow. */
  OVERSIZED,
  /** No signature at all. */
  UNSIGNED,
  /** One of the two mandatory signatures is missing. */
  HALF_SIGNED,
  /** A signature does not verify, or its protected header is not the one the suite prescribes. */
  BAD_SIGNATURE,
  /** Signed by a key that is not on the named version of the sender's trust card. */
  UNKNOWN_KEY,
  /** Addressed to another party, or sealed to a key that is not ours. */
  WRONG_RECIPIENT,
  /** The seal does not open: altered on the way, or sealed for another header. */
  BAD_SEAL,
  /** The agreement is not in force between the two nodes. */
  UNKNOWN_AGREEMENT,
  /** The TLS key, the party or the version of its trust card is not known here. */
  UNKNOWN_PARTNER,
  /** A later number than the next one; the predecessors are still to come. */
  OUT_OF_ORDER,
  /** Two different messages under one number; the channel is frozen. */
  EQUIVOCATION,
  /** The channel was frozen after an equivocation and waits for people. */
  CHANNEL_FROZEN,
  /** Created later than our clock allows. */
  FUTURE_DATED,
  /** The clear header and the signed manifest differ. */
  HEADER_MISMATCH,
  /** The content is not the one the manifest commits to. */
  COMMITMENT_MISMATCH,
  /** Another suite than PS1. */
  UNSUPPORTED_SUITE,
  /** No room here takes messages of this type. */
  UNSUPPORTED_TYPE,
  /** A receipt that does not answer the message it came back for. */
  WRONG_RECEIPT;

  /** The code on the wire and in problem types: lower case with underscores. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
