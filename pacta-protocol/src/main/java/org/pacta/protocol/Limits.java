package org.pacta.protocol;

import java.time.Duration;

/** Every bound of the message protocol, in one place. */
public final class Limits {
  /** Envelope on the wire, bytes. */
  public static final int ENVELOPE_BYTES_MAX = 2 * 1024 * 1024;

  /**
   * Sealed content of one message, bytes; twice base64-coded and padded it still fits the envelope.
   */
  public static final int CONTENT_BYTES_MAX = 1024 * 1024;

  /** Receipt on the wire, bytes. */
  public static final int RECEIPT_BYTES_MAX = 64 * 1024;

  /** Trust card, bytes. */
  public static final int TRUST_CARD_BYTES_MAX = 64 * 1024;

  /** Signed manifest, bytes. */
  public static final int MANIFEST_BYTES_MAX = 64 * 1024;

  /** Nesting of any JSON document here. */
  public static final int JSON_DEPTH_MAX = 8;

  /** Entries of any list: conditions, categories, cites, agreements. */
  public static final int LIST_ENTRIES_MAX = 64;

  /** Characters of any code, identifier or short text. */
  public static final int TEXT_CHARACTERS_MAX = 256;

  /** How far a manifest may be dated ahead of the receiver's clock. */
  public static final Duration FUTURE_DATING_MAX = Duration.ofMinutes(10);

  private Limits() {}
}
