package org.pacta.node.exchange;

/**
 * What a message between two nodes is. A closed list: an unknown type is refused, never guessed.
 */
public enum MessageType {
  /** Request for assistance, Article 9(1). */
  REQUEST,
  /** Written confirmation of an oral request, Article 9(1). */
  WRITTEN_CONFIRMATION,
  /** The requested Party asks for additional information, Article 9(2). */
  MORE_INFORMATION_ASKED,
  /** The requesting Party gives it, Article 9(2). */
  MORE_INFORMATION,
  /** The request was forwarded to the competent authority, Article 9(2). */
  FORWARDING_NOTICE,
  /** Reply or partial reply, Article 9(2). */
  REPLY,
  /** Refusal in full or in part, in writing, Article 9(5). */
  REFUSAL_NOTICE,
  /** The requesting Party takes its request back. */
  WITHDRAWAL,
  /** Carries nothing; measures the path between two nodes. */
  LOAD_PROBE
}
